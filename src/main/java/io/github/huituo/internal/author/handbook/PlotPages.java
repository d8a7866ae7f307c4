package io.github.huituo.internal.author.handbook;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.InterpretationChoice;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.author.DrawnPlot;
import io.github.huituo.internal.author.Plot;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.JsonOutput;
import io.github.huituo.internal.text.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows plots: as a table, and as what the plotting library draws. */
final class PlotPages {
  /** More places than these on an axis make a line and not bars. */
  private static final int MOST_BARS = 8;

  private PlotPages() {}

  static PlotView view(DrawnPlot drawn, Jurisdiction law) {
    List<PlotView.Row> rows = new ArrayList<>();
    for (int i = 0; i < drawn.places().size(); i++) {
      int place = i;
      rows.add(
          new PlotView.Row(
              place(drawn, i),
              drawn.lines().stream().map(l -> l.values().get(place).map(Phrases::number).orElse("–")).toList()));
    }
    String days = drawn.days().isEmpty() ? "" : drawn.days().first().toString();
    return new PlotView(
        "plot-" + Links.safe(drawn.plot().pack() + "." + drawn.plot().id()),
        drawn.plot().title(),
        law.pack().title(),
        axis(drawn.plot()),
        drawn.unit(),
        drawn.lines().stream().map(l -> l.line().title()).toList(),
        rows,
        drawn.days().size() > 1 ? days + " – " + drawn.days().last() : days,
        drawn.sources().stream().map(s -> CitationView.of(s, law)).toList(),
        drawn.readings().stream().filter(r -> isOne(r, drawn)).map(r -> new CaseWords.TitledValue(r.title(), r.meaning())).toList(),
        Messages.LANGUAGES.stream()
            .collect(ImmutableMap.toImmutableMap(language -> language, language -> json(drawn, language))));
  }

  /** Returns whether the series share one reading; otherwise their titles state it. */
  private static boolean isOne(InterpretationChoice reading, DrawnPlot drawn) {
    return drawn.readings().stream().filter(r -> r.id().equals(reading.id())).count() == 1;
  }

  private static Text place(DrawnPlot drawn, int place) {
    return drawn
        .plot()
        .x()
        .filter(Plot.Axis::numeric)
        .map(x -> Text.same(Phrases.number(x.number(place))))
        .orElse(drawn.places().get(place));
  }

  private static Text axis(Plot plot) {
    return plot.x().map(Plot.Axis::title).orElse(Phrases.text("period"));
  }

  private static String json(DrawnPlot drawn, String language) {
    return inScript(JsonOutput.inOneLine(out -> write(drawn, language, out)));
  }

  private static void write(DrawnPlot drawn, String language, JsonGenerator out) throws IOException {
    boolean overPeriods = drawn.plot().measure().isOverPeriods();
    out.writeStartObject();
    out.writeStringField("kind", overPeriods || drawn.places().size() <= MOST_BARS ? "bar" : "line");
    out.writeStringField("title", drawn.plot().title().in(language));
    out.writeStringField("axis", axis(drawn.plot()).in(language));
    out.writeStringField("unit", drawn.unit().in(language));
    if (drawn.plot().x().filter(Plot.Axis::numeric).isPresent()) {
      out.writeArrayFieldStart("numbers");
      for (int i = 0; i < drawn.places().size(); i++) {
        out.writeNumber(drawn.plot().x().get().number(i).toPlainString());
      }
      out.writeEndArray();
    }
    out.writeBooleanField("steps", drawn.plot().measure() == Plot.Measure.REQUIRED);
    out.writeArrayFieldStart("places");
    for (Text place : drawn.places()) {
      out.writeString(place.in(language));
    }
    out.writeEndArray();
    out.writeArrayFieldStart("series");
    for (DrawnPlot.Series series : drawn.lines()) {
      out.writeStartObject();
      out.writeStringField("name", series.line().title().in(language));
      out.writeArrayFieldStart("values");
      for (Optional<BigDecimal> value : series.values()) {
        if (value.isPresent()) {
          out.writeNumber(value.get().toPlainString());
        } else {
          out.writeNull();
        }
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** Returns JSON that is safe in a script element: no tag can begin in it. */
  static String inScript(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
