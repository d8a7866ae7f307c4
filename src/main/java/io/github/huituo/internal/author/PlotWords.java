package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;

/** Writes the values that plots vary in words. */
final class PlotWords {
  private static final String READINGS = "interpretations.";

  private PlotWords() {}

  /** Returns the positions on an axis; first days of months appear as months. */
  static ImmutableList<Text> places(Plot.Axis axis, Jurisdiction law) {
    boolean months = axis.values().stream().allMatch(v -> v.text().matches("\\d{4}-\\d{2}-01"));
    return axis.values().stream()
        .map(v -> months ? Text.same(v.text().substring(0, "0000-00".length())) : word(axis.facts().get(0), v, law))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the value of a fact in words; a reading appears by its meaning. */
  static Text value(String fact, Node value, Jurisdiction law) {
    InterpretationPoint point = fact.startsWith(READINGS) ? law.openPoints().get(fact.substring(READINGS.length())) : null;
    Text choice = point == null ? null : point.choices().get(value.text());
    return choice == null ? word(fact, value, law) : choice;
  }

  /** Returns a value in words. A word of the list of the fact appears by its title, anything else as it is written. */
  private static Text word(String fact, Node value, Jurisdiction law) {
    return switch (value.kind()) {
      case BOOLEAN -> Messages.text(value.text().equals("true") ? "handbook.yes" : "handbook.no");
      case STRING -> law.vocabulary().wordOfKey(fact.substring(fact.lastIndexOf('.') + 1), value.text());
      case SEQUENCE -> Text.same(AxisReader.number(value).toPlainString());
      case MAPPING -> Text.same(value.shown());
      case NUMBER, NULL -> Text.same(value.text());
    };
  }
}
