package io.github.huituo.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.document.Node;
import io.github.huituo.pack.Jurisdiction;
import io.github.huituo.text.Messages;
import io.github.huituo.text.Text;

/** Says the values that plots vary. */
final class PlotWords {
  private PlotWords() {}

  /** Returns the places on an axis; months that are told by their first day are told as months. */
  static ImmutableList<Text> places(Plot.Axis axis, Jurisdiction law) {
    boolean months = axis.values().stream().allMatch(v -> v.text().matches("\\d{4}-\\d{2}-01"));
    return axis.values().stream()
        .map(v -> months ? Text.same(v.text().substring(0, "0000-00".length())) : value(v, law))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns a value as a reader knows it: a word of a value list by its title, anything else as it is written. */
  static Text value(Node value, Jurisdiction law) {
    return switch (value.kind()) {
      case BOOLEAN -> Messages.text(value.text().equals("true") ? "handbook.yes" : "handbook.no");
      case STRING -> law.vocabulary().word(value.text());
      case MAPPING, SEQUENCE -> Text.same(value.shown());
      case NUMBER, NULL -> Text.same(value.text());
    };
  }
}
