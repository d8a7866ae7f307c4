package io.github.huituo.internal.pack;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a spreadsheet as a table, with an optional library. Used for one file; not thread-safe. */
final class Spreadsheet {
  private static final String READER = "org/dhatim/fastexcel/reader/ReadableWorkbook.class";

  /** The digits that a spreadsheet keeps of a number. What follows in the file is binary noise. */
  private static final MathContext KEPT = new MathContext(15);

  private final String shown;
  private final String sheet;
  private final Problems problems;
  private boolean refused;

  private Spreadsheet(String shown, String sheet, Problems problems) {
    this.shown = shown;
    this.sheet = sheet;
    this.problems = problems;
  }

  /**
   * Returns the cells of each line that is not empty. They are at least as many as the first line has. A line with an unreadable
   * cell is noted and left out.
   *
   * @throws HuituoException if the file cannot be read, or if the library is missing
   */
  static List<List<Node>> records(TableFile table, Problems problems) {
    if (Spreadsheet.class.getClassLoader().getResource(READER) == null) {
      throw new ProblemException(Problem.error(Location.of(table.shown()), "no-spreadsheet-reader"));
    }
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(table.bytes()), new ReadingOptions(true, true))) {
      Sheet first = workbook.getFirstSheet();
      return new Spreadsheet(table.shown(), first.getName(), problems).records(first.read());
    } catch (IOException | RuntimeException e) {
      // The library has no exception of its own for files that are damaged or of another kind.
      throw new ProblemException(Problem.error(Location.of(table.shown()), "not-a-spreadsheet"));
    }
  }

  private List<List<Node>> records(List<Row> rows) {
    List<List<Node>> records = new ArrayList<>();
    int columns = 0;
    for (Row row : rows) {
      List<Node> cells = new ArrayList<>();
      refused = false;
      for (int i = 0; i < row.getCellCount(); i++) {
        cells.add(node(row.getCell(i), new Location(shown, row.getRowNum(), i + 1)));
      }
      while (!cells.isEmpty() && cells.get(cells.size() - 1).text().isEmpty()) {
        cells.remove(cells.size() - 1);
      }
      boolean header = columns == 0;
      if (refused && header) {
        return List.of();
      } else if (!refused && !cells.isEmpty() && !cells.get(0).text().startsWith("#")) {
        columns = header ? cells.size() : columns;
        while (cells.size() < columns) {
          cells.add(TableReader.cell("", new Location(shown, row.getRowNum(), cells.size() + 1)));
        }
        records.add(cells);
      }
    }
    return records;
  }

  private Node node(@Nullable Cell cell, Location at) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return TableReader.cell("", at);
    }
    return switch (cell.getType()) {
      case NUMBER -> TableReader.cell(number(cell, at), at);
      case BOOLEAN -> TableReader.cell(String.valueOf(cell.asBoolean()), at);
      case FORMULA -> TableReader.cell(refuse(cell, at, "cell-with-formula"), at);
      case ERROR -> TableReader.cell(refuse(cell, at, "cell-with-error"), at);
      default -> TableReader.cell(cell.getRawValue() == null ? "" : cell.getRawValue().strip(), at);
    };
  }

  private String refuse(Cell cell, Location at, String key) {
    problems.error(at, key, sheet + "!" + cell.getAddress());
    refused = true;
    return "";
  }

  private String number(Cell cell, Location at) {
    String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
    String shape = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[[^]]*]", "");
    if (shape.equals("general") || !shape.matches(".*[ymdhs].*")) {
      return new BigDecimal(cell.getRawValue()).round(KEPT).stripTrailingZeros().toPlainString();
    }
    LocalDateTime moment = cell.asDate();
    if (!shape.contains("y") && !shape.contains("d") || !moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return refuse(cell, at, "cell-with-time");
    }
    return moment.toLocalDate().toString();
  }
}
