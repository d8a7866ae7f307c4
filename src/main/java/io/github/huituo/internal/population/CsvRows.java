package io.github.huituo.internal.population;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes rows of cells as comma-separated values, one row a line. */
public final class CsvRows {
  private static final CsvFactory CSV = new CsvFactory();
  private static final CsvSchema SCHEMA = CsvSchema.emptySchema().withLineSeparator("\n");

  private CsvRows() {}

  /** Returns the rows as text. Cells with commas, quotation marks or line breaks are in quotation marks. */
  public static String text(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = CSV.createGenerator(text)) {
      out.setSchema(SCHEMA);
      for (List<String> row : rows) {
        out.writeStartArray();
        for (String cell : row) {
          out.writeString(cell);
        }
        out.writeEndArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
