package io.github.huituo.tools.mutation;

import io.github.huituo.internal.document.Node;

/** Changes the steps of what is due for a part of a month. */
final class PartMonthMutator {
  private PartMonthMutator() {}

  static void mutate(MutantEdits edits, String id, Node rule) {
    for (Node step : rule.get("steps").orElseThrow().items()) {
      step.entries()
          .forEach(
              (word, value) -> {
                String sign = value.text().endsWith("%") ? "%" : "";
                String number = value.text().replace("%", "");
                switch (word) {
                  case "upTo", "below", "open" -> {
                    edits.replace(MutantKind.CLOSURE, id, step.keyAt(word), word, word.equals("upTo") ? "below" : "upTo");
                    Steps.number(number).forEach(v -> edits.replace(MutantKind.BOUND, id, value, v + sign));
                  }
                  case "at" -> Steps.number(number).forEach(v -> edits.replace(MutantKind.NUMBER, id, value, v));
                  default -> { }
                }
              });
    }
  }
}
