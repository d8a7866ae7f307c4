package io.github.huituo.internal.document;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.text.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Explains why a YAML document cannot be read. It looks at the signs where the reading stops and at the beginning of the part
 * that is being read. The parser's own words are in English and of its grammar.
 */
final class YamlSyntax {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]+|\\S");
  private static final Pattern SIGN_THAT_BEGINS_NOTHING = Pattern.compile("[@`%]");
  private static final char END = 0;

  private final String file;
  private final String text;
  private final String[] lines;

  YamlSyntax(String file, String text) {
    this.file = file;
    this.text = text;
    this.lines = text.split("\\R", -1);
  }

  /**
   * Returns the problems that keep the document from being read. They are mistyped signs, or the place where its reading ends.
   */
  HuituoException explain(YamlEngineException failure) {
    if (failure instanceof ReaderException reader) {
      return new ProblemException(controlCharacter(reader));
    } else if (!(failure instanceof MarkedYamlEngineException marked) || marked.getProblemMark().isEmpty()) {
      return new ProblemException(Problem.error(new Location(file, 1, 1), "yaml-syntax", word(1, 1)));
    } else {
      Mark mark = marked.getProblemMark().get();
      int line = mark.getLine() + 1;
      int around = marked.getContextMark().map(m -> m.getLine() + 1).orElse(line);
      List<Problem> mistyped = Mistypings.inYaml(file, text);
      boolean nearby = mistyped.stream().map(p -> p.at().line()).anyMatch(l -> l == line || l == around || l == lineBefore(line));
      return nearby ? new ProblemException(mistyped) : new ProblemException(explain(marked, mark));
    }
  }

  private Problem controlCharacter(ReaderException failure) {
    int index = text.offsetByCodePoints(0, Math.min(failure.getPosition(), text.codePointCount(0, text.length())));
    String before = text.substring(0, index);
    String[] linesBefore = before.split("\\R", -1);
    String last = linesBefore[linesBefore.length - 1];
    Location at = new Location(file, linesBefore.length, last.codePointCount(0, last.length()) + 1);
    return Problem.error(at, "control-character", String.format(Locale.ROOT, "U+%04X", failure.getCodePoint()));
  }

  private Problem explain(MarkedYamlEngineException failure, Mark mark) {
    Location at = place(mark);
    Optional<Location> begin = failure.getContextMark().map(this::place);
    char sign = sign(at);
    char first = begin.map(this::sign).orElse(END);
    String word = word(at.line(), at.column());
    if (failure instanceof ComposerException) {
      return sign == '*'
          ? Problem.error(at, "yaml-alias", line(at.line()).substring(at.column() - 1).split("[\\s,\\]}]", -1)[0])
          : Problem.error(at, "yaml-two-documents");
    } else if (sign == '\t') {
      return Problem.error(at, "mistyped-tab", at.column());
    } else if (failure instanceof ScannerException && (first == '"' || first == '\'') && sign == END) {
      return Problem.error(begin.orElse(at), "open-quotation", first);
    } else if (failure instanceof ScannerException && first == '"' && signBefore(at) == '\\') {
      return Problem.error(new Location(file, at.line(), at.column() - 1), "escape", "\\" + sign);
    } else if (first == '[' || first == '{') {
      return inBrackets(at, begin.orElse(at), first, word);
    } else if (failure instanceof ScannerException && (first == '|' || first == '>')) {
      return Problem.error(at, "yaml-block-text", first);
    } else if (failure instanceof ScannerException && begin.isEmpty() && SIGN_THAT_BEGINS_NOTHING.matcher("" + sign).matches()) {
      return Problem.error(at, "yaml-first-sign", sign);
    } else if (sign == ':' && begin.isEmpty()) {
      return colon(at);
    } else if (failure instanceof ScannerException && begin.isPresent() && Character.isLetterOrDigit(first)) {
      return Problem.error(begin.get(), "yaml-no-colon", line(begin.get().line()).strip());
    }
    return openQuotation(begin.map(Location::line).orElse(1), at.line()).orElseGet(() -> otherwise(at, begin, sign, word));
  }

  private Problem inBrackets(Location at, Location begin, char opening, String word) {
    char closing = opening == '[' ? ']' : '}';
    if (word.isEmpty()) {
      return Problem.error(begin, "open-bracket", opening, closing);
    }
    String before = line(at.line()).substring(0, at.column() - 1);
    String name = word.equals(":") ? before.replaceAll("^.*[\\s,\\[{]", "") : "";
    return name.isEmpty()
        ? Problem.error(at, "in-brackets", word, opening, begin.line(), begin.column(), closing)
        : Problem.error(
            new Location(file, at.line(), at.column() - name.length()),
            "in-brackets",
            name,
            opening,
            begin.line(),
            begin.column(),
            closing);
  }

  /** Explains a colon that may not be there. It is the second of a line, or one below a line that has none. */
  private Problem colon(Location at) {
    String before = line(at.line()).substring(0, Math.min(at.column() - 1, line(at.line()).length()));
    int earlier = before.indexOf(": ");
    if (earlier >= 0) {
      return Problem.error(at, "yaml-second-colon", before.substring(earlier + 2).strip());
    }
    int above = lineBefore(at.line());
    String lineAbove = line(above);
    int column = lineAbove.length() - lineAbove.stripLeading().length() + 1;
    return lineAbove.isBlank() || lineAbove.matches(".*:(\\s.*|$)")
        ? Problem.error(
            new Location(file, at.line(), before.length() - before.stripLeading().length() + 1), "yaml-indentation", before.strip())
        : Problem.error(new Location(file, above, column), "yaml-no-colon", lineAbove.strip());
  }

  private Problem otherwise(Location at, Optional<Location> begin, char sign, String word) {
    if (sign == ']' || sign == '}') {
      return Problem.error(at, "closes-nothing", sign);
    } else if (word.isEmpty()) {
      return Problem.error(at, "text-ends");
    } else if (at.line() > 1 && line(at.line()).substring(0, at.column() - 1).isBlank()) {
      if (begin.isEmpty()) {
        return Problem.error(at, "yaml-indentation", word);
      }
      return begin.get().column() == at.column()
          ? Problem.error(at, "yaml-list-and-names", word)
          : Problem.error(at, "yaml-indentation-of", word, begin.get().column(), begin.get().line());
    }
    return Problem.error(at, "yaml-syntax", word);
  }

  /** Returns the first value whose quotation mark is not closed, if there is one. It is open at the end of its line. */
  private Optional<Problem> openQuotation(int from, int to) {
    Pattern open = Pattern.compile("^[^#]*?(?:[:\\[{,-]|^)\\s*(\"(?:[^\"\\\\]|\\\\.)*+|'[^']*)$");
    for (int number = from; number <= to; number++) {
      Matcher matcher = open.matcher(line(number).replaceAll("\"(?:[^\"\\\\]|\\\\.)*+\"|(?<=[:\\[{,-] )'[^']*'", ""));
      if (matcher.matches()) {
        int column = line(number).lastIndexOf(matcher.group(1)) + 1;
        return Optional.of(Problem.error(new Location(file, number, column), "open-quotation", matcher.group(1).charAt(0)));
      }
    }
    return Optional.empty();
  }

  private Location place(Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private String line(int number) {
    return number >= 1 && number <= lines.length ? lines[number - 1] : "";
  }

  private int lineBefore(int number) {
    int before = number - 1;
    while (before > 1 && (line(before).isBlank() || line(before).strip().startsWith("#"))) {
      before--;
    }
    return before;
  }

  private char sign(Location at) {
    String line = line(at.line());
    return at.column() <= line.length() ? line.charAt(at.column() - 1) : lastLine(at) ? END : '\n';
  }

  private boolean lastLine(Location at) {
    return at.line() >= lines.length || String.join("", List.of(lines).subList(at.line(), lines.length)).isBlank();
  }

  private char signBefore(Location at) {
    String line = line(at.line());
    return at.column() >= 2 && at.column() - 2 < line.length() ? line.charAt(at.column() - 2) : END;
  }

  private String word(int number, int column) {
    String line = line(number);
    Matcher word = WORD.matcher(line);
    return word.find(Math.min(column - 1, line.length())) ? word.group() : "";
  }
}
