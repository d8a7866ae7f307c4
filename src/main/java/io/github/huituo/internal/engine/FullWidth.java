package io.github.huituo.internal.engine;

import io.github.huituo.Location;
import io.github.huituo.internal.text.Problems;
import java.text.Normalizer;
import java.util.Map;

/** Full-width signs, which the rule engine's reader of dictionaries drops. */
final class FullWidth {
  private static final Map<Character, String> OTHERS =
      Map.ofEntries(
          Map.entry('「', "\""), Map.entry('」', "\""), Map.entry('『', "\""), Map.entry('』', "\""),
          Map.entry('“', "\""), Map.entry('”', "\""), Map.entry('‘', "'"), Map.entry('’', "'"),
          Map.entry('《', "\""), Map.entry('》', "\""), Map.entry('【', "("), Map.entry('】', ")"),
          Map.entry('、', ","), Map.entry('。', "."), Map.entry('\u3000', "' '"));

  private FullWidth() {}

  /**
   * Notes every full-width sign of a sentence outside quotation marks. It returns whether there was one.
   *
   * @param start where the sentence begins in its line, from 0
   */
  static boolean find(String shown, int line, String sentence, int start, Problems problems) {
    String plain = RuleScanner.withoutWords(sentence);
    boolean found = false;
    for (int i = 0; i < plain.length(); i++) {
      String half = half(plain.charAt(i));
      if (!half.isEmpty()) {
        problems.error(new Location(shown, line, start + i + 1), "full-width", plain.charAt(i), half);
        found = true;
      }
    }
    return found;
  }

  private static String half(char sign) {
    boolean fullWidth = sign >= '\uFF01' && sign <= '\uFF5E' && !Character.isLetterOrDigit(sign);
    return fullWidth
        ? Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC)
        : OTHERS.getOrDefault(sign, "");
  }
}
