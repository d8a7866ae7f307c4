package io.github.huituo.internal.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.document.Mistypings;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a CSV file as a spreadsheet saves it. It is separated by commas, semicolons or tabs, with or without quotation marks,
 * with empty cells at the end of lines and empty lines at the end. Used for one file; not thread-safe.
 */
final class CsvTable {
  private static final CsvFactory FACTORY =
      CsvFactory.builder().enable(CsvParser.Feature.TRIM_SPACES).enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
  private static final String SEPARATORS = ",;\t";
  private static final Pattern STATED_SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?");
  private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\u3000\u00A0\uFEFF]+|[\\s\u3000\u00A0\uFEFF]+$");
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*+\"");

  private final String shown;
  private final Problems problems;
  private char separator;
  private int columns;

  private CsvTable(String shown, Problems problems) {
    this.shown = shown;
    this.problems = problems;
  }

  /**
   * Returns the cells of each line, as many as the header has. Lines that cannot be read are noted and left out.
   *
   * @throws HuituoException if the file is no text, or if its header cannot be read
   */
  static List<List<Node>> records(TableFile table, Problems problems) {
    return new CsvTable(table.shown(), problems).records(table.text());
  }

  private List<List<Node>> records(String text) {
    List<List<Node>> records = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      Matcher stated = STATED_SEPARATOR.matcher(line);
      if (records.isEmpty() && stated.matches()) {
        separator = stated.group(1).charAt(0);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        if (records.isEmpty()) {
          beginWith(line, number);
        }
        record(line, number).ifPresent(records::add);
      }
    }
    return records;
  }

  /** Finds out the separator from the header. */
  private void beginWith(String header, int number) {
    String plain = QUOTED.matcher(header).replaceAll("");
    for (char candidate : SEPARATORS.toCharArray()) {
      if (separator == 0 && plain.indexOf(candidate) >= 0) {
        separator = candidate;
      }
    }
    List<Problem> mistyped = Mistypings.inTableLine(shown, number, header, true);
    if (separator == 0 && !mistyped.isEmpty()) {
      throw new ProblemException(mistyped);
    }
    separator = separator == 0 ? ',' : separator;
  }

  /** Returns the cells of a line, if it has any and can be read. */
  private Optional<List<Node>> record(String line, int number) {
    List<Problem> mistyped = Mistypings.inTableLine(shown, number, line, false);
    Optional<Problem> wrong = mistyped.stream().findFirst().or(() -> wrongQuotation(line, number));
    if (wrong.isPresent()) {
      return refused(line, number, wrong.get());
    }
    List<Node> cells = cells(line, number);
    int filled = cells.size();
    while (filled > 0 && cells.get(filled - 1).text().isEmpty()) {
      filled--;
    }
    if (filled == 0) {
      return Optional.empty();
    } else if (columns == 0) {
      columns = filled;
    }
    Location start = new Location(shown, number, 1);
    if (filled > columns) {
      return refused(line, number, Problem.error(start, "too-many-columns", cells.size(), columns));
    } else if (cells.size() < columns) {
      return refused(line, number, Problem.error(start, "wrong-number-of-columns", cells.size(), columns));
    }
    return Optional.of(cells.subList(0, columns));
  }

  private Optional<List<Node>> refused(String line, int number, Problem otherwise) {
    List<Problem> mistyped = Mistypings.inTableLine(shown, number, line, true);
    List<Problem> found = mistyped.isEmpty() ? List.of(otherwise) : mistyped;
    if (columns == 0) {
      throw new ProblemException(found);
    }
    problems.addAll(found);
    return Optional.empty();
  }

  /** Returns what is wrong with the quotation marks of a line. */
  private Optional<Problem> wrongQuotation(String line, int number) {
    int at = 0;
    while (at < line.length()) {
      int begin = at;
      while (begin < line.length() && line.charAt(begin) == ' ') {
        begin++;
      }
      Matcher quoted = QUOTED.matcher(line).region(begin, line.length());
      if (quoted.lookingAt()) {
        begin = quoted.end();
        while (begin < line.length() && line.charAt(begin) == ' ') {
          begin++;
        }
        if (begin < line.length() && line.charAt(begin) != separator) {
          return Optional.of(Problem.error(new Location(shown, number, begin + 1), "after-quotation", line.charAt(begin)));
        }
      } else if (begin < line.length() && line.charAt(begin) == '"') {
        return Optional.of(Problem.error(new Location(shown, number, begin + 1), "open-quotation", '"'));
      }
      int next = line.indexOf(separator, begin);
      at = next < 0 ? line.length() : next + 1;
    }
    return Optional.empty();
  }

  private List<Node> cells(String line, int number) {
    List<Node> cells = new ArrayList<>();
    int column = 1;
    try (CsvParser parser = FACTORY.createParser(line)) {
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          cells.add(TableReader.cell(stripped(parser.getText()), new Location(shown, number, column)));
          column += rawLength(line, column);
        }
      }
    } catch (JsonProcessingException e) {
      problems.error(new Location(shown, number, column), "csv-syntax");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }

  private static String stripped(String word) {
    return SPACE_AROUND.matcher(word).replaceAll("");
  }

  /** Returns the number of characters of the cell that begins in a column. The separator behind it counts. */
  private int rawLength(String line, int column) {
    boolean quoted = false;
    int at = column - 1;
    while (at < line.length() && (quoted || line.charAt(at) != separator)) {
      quoted ^= line.charAt(at) == '"';
      at++;
    }
    return at - column + 2;
  }
}
