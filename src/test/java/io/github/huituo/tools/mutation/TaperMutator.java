package io.github.huituo.tools.mutation;

import io.github.huituo.internal.document.Node;

/** Changes the brackets of a number that depends on an amount. */
final class TaperMutator {
  private TaperMutator() {}

  static void mutate(MutantEdits edits, String id, Node taper) {
    taper.get("decimals").ifPresent(n -> numbers(edits, MutantKind.NUMBER, id, n));
    for (Node bracket : taper.get("brackets").orElseThrow().items()) {
      bracket
          .entries()
          .forEach(
              (word, value) -> {
                switch (word) {
                  case "upTo", "below" -> {
                    edits.replace(MutantKind.CLOSURE, id, bracket.keyAt(word), word, word.equals("upTo") ? "below" : "upTo");
                    numbers(edits, MutantKind.BOUND, id, value);
                  }
                  default -> numbers(edits, MutantKind.NUMBER, id, value);
                }
              });
    }
  }

  private static void numbers(MutantEdits edits, MutantKind kind, String id, Node value) {
    Steps.number(value.text()).forEach(v -> edits.replace(kind, id, value, v));
  }
}
