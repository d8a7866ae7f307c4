package io.github.huituo.internal.author.handbook;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.internal.text.JsonOutput;
import io.github.huituo.internal.text.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A report with tables and plots as one page. It is in every language and needs nothing beside it. */
public final class ReportPage {
  private ReportPage() {}

  /**
   * A report in one language.
   *
   * @param language the language
   * @param title its title
   * @param lead the paragraphs below the title
   * @param sections the sections
   */
  public record Report(String language, String title, List<String> lead, List<Section> sections) {
    /** Returns the address within the page. */
    public String anchor() {
      return language;
    }
  }

  /**
   * A section.
   *
   * @param name its name, the same in every language
   * @param heading its heading
   * @param notes the paragraphs below it
   * @param plots its plots
   * @param tables its tables
   */
  public record Section(String name, String heading, List<String> notes, List<DrawnSeries> plots, List<Table> tables) {}

  /**
   * A table.
   *
   * @param head the titles of its columns
   * @param words how many of the first columns hold words; the others hold numbers
   * @param rows the cells of each row
   */
  public record Table(List<String> head, int words, List<List<String>> rows) {}

  /** What is drawn. */
  public enum Kind {
    /** Upright bars. */
    BAR,
    /** Bars below each other, with room for long names. */
    ROWS,
    /** Bars below each other, the series one behind the other. */
    STACKED_ROWS,
    /** Lines. */
    LINE
  }

  /**
   * A plot.
   *
   * @param name its name, the same in every language
   * @param title its title
   * @param kind what is drawn
   * @param axis the title of the axis
   * @param unit the unit of the values
   * @param places the places on the axis
   * @param numbers the same as numbers, if they are numbers
   * @param series the values of each series
   */
  public record DrawnSeries(
      String name,
      String title,
      Kind kind,
      String axis,
      String unit,
      List<String> places,
      Optional<List<BigDecimal>> numbers,
      Map<String, List<BigDecimal>> series) {

    /** Returns how high it is drawn, in lines of text; 0 for the usual height. */
    public int lines() {
      return switch (kind) {
        case BAR, LINE -> 0;
        case STACKED_ROWS -> 6 + 2 * places.size();
        case ROWS -> 6 + (1 + series.size()) * places.size();
      };
    }

    /** Returns the least value, or 0 if all are positive. */
    private BigDecimal least() {
      return series.values().stream().flatMap(List::stream).reduce(BigDecimal.ZERO, BigDecimal::min);
    }

    /** Returns the numbers for the script of the page. */
    public String json() {
      return PlotPages.inScript(JsonOutput.inOneLine(this::write));
    }

    private void write(JsonGenerator out) throws IOException {
      out.writeStartObject();
      out.writeStringField("kind", kind == Kind.LINE ? "line" : "bar");
      out.writeBooleanField("across", kind == Kind.ROWS || kind == Kind.STACKED_ROWS);
      out.writeBooleanField("stacked", kind == Kind.STACKED_ROWS);
      if (least().signum() < 0) {
        out.writeNumberField("least", least());
      }
      out.writeStringField("axis", axis);
      out.writeStringField("unit", unit);
      out.writeArrayFieldStart("places");
      for (String place : places) {
        out.writeString(place);
      }
      out.writeEndArray();
      if (numbers.isPresent()) {
        out.writeFieldName("numbers");
        write(numbers.get(), out);
      }
      out.writeArrayFieldStart("series");
      for (Map.Entry<String, List<BigDecimal>> each : series.entrySet()) {
        out.writeStartObject();
        out.writeStringField("name", each.getKey());
        out.writeFieldName("values");
        write(each.getValue(), out);
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }

    private static void write(List<BigDecimal> values, JsonGenerator out) throws IOException {
      out.writeStartArray();
      for (BigDecimal value : values) {
        out.writeNumber(value);
      }
      out.writeEndArray();
    }
  }

  /**
   * Returns the page.
   *
   * @param language the language in which it is opened
   * @param report the report in a language
   */
  public static String of(String language, Function<String, Report> report) {
    Map<String, byte[]> files = Libraries.files();
    List<Report> reports = new ArrayList<>();
    reports.add(report.apply(language));
    Messages.LANGUAGES.stream().filter(other -> !other.equals(language)).forEach(other -> reports.add(report.apply(other)));
    return new Templates()
        .fill(
            "report",
            language,
            Map.of(
                "lang", language,
                "reports", reports,
                "css", text(files, "handbook.css"),
                "echarts", text(files, "echarts/echarts.min.js"),
                "plots", text(files, "plots.js"),
                "script", text(Map.of("report.js", Libraries.own("report.js")), "report.js")));
  }

  /** Returns the text of a file, in which no script of a page can end. */
  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8).replace("</script", "<\\/script");
  }
}
