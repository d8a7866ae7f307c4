package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.text.Messages;
import java.util.stream.Collectors;

/** The words of the cells of parameters. The same words in every language mean the same value. */
final class CellWords {
  private CellWords() {}

  /** Returns the words of a cell, an amount without its currency, which the unit names. */
  static Text of(Cell cell) {
    if (cell instanceof Cell.Fixed fixed) {
      return Text.same(fixed.value().written());
    }
    ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
    Messages.LANGUAGES.forEach(language -> words.put(language, in(language, cell)));
    return Text.of(words.buildOrThrow());
  }

  private static String in(String language, Cell cell) {
    if (cell instanceof Cell.OfSetting of) {
      return Messages.in(language, "diff.cell.setting", of.setting());
    } else if (cell instanceof Cell.Silent silent) {
      return Messages.in(language, "diff.cell.silent", silent.reason());
    } else if (cell instanceof Cell.CitedCell cited) {
      return in(language, cited.cell()) + Messages.in(language, "diff.cell.source", cited.citation().shown());
    } else if (cell instanceof Cell.ByInterpretation by) {
      String choices =
          by.byChoice().entrySet().stream()
              .map(choice -> choice(language, choice.getKey(), choice.getValue()))
              .collect(Collectors.joining(Messages.in(language, "diff.cell.or")));
      return Messages.in(language, "diff.cell.interpretation", by.point(), choices);
    }
    return ((Cell.Fixed) cell).value().written();
  }

  /** Returns the word of a reading with its value. Where the word is the value it comes alone. */
  private static String choice(String language, String word, Cell cell) {
    String value = in(language, cell);
    return value.equals(word) ? word : word + " " + value;
  }
}
