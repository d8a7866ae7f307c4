package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Puts texts together in every language. */
final class Phrases {
  private Phrases() {}

  /** Returns the handbook's own words. */
  static Text text(String key, Object... arguments) {
    return Messages.text("handbook." + key, arguments);
  }

  /** Returns the texts with the words of this key between them. */
  static Text join(List<Text> texts, String key) {
    if (texts.size() == 1) {
      return texts.get(0);
    }
    return Messages.text(
        language ->
            texts.stream().map(t -> t.in(language)).collect(Collectors.joining(Messages.in(language, "handbook." + key))));
  }

  /** Returns a number with its thousands apart. */
  static String number(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder apart = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      apart.append(i > 0 && (whole.length() - i) % 3 == 0 ? "," : "").append(whole.charAt(i));
    }
    return (value.signum() < 0 ? "-" : "") + apart + (point < 0 ? "" : plain.substring(point));
  }
}
