package io.github.huituo.internal.engine;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that a rule gives as the reason of its conclusion. It has places for figures:
 * {@code "{actual} children; at most {required}."}. Immutable and thread-safe.
 */
public final class ReasonSentence {
  private final Text text;
  private final boolean constant;

  /** What is between the figures, and the names of the figures, in turns, by language. They are found at the first use. */
  private final Map<String, String[]> parts = new ConcurrentHashMap<>();

  private ReasonSentence(Text text) {
    this.text = text;
    Map<String, String> sentences = text.byLanguage();
    this.constant = sentences.keySet().containsAll(Messages.LANGUAGES) && sentences.values().stream().noneMatch(s -> s.indexOf('{') >= 0);
  }

  /** Returns the reason with this sentence. */
  static ReasonSentence of(Text text) {
    return new ReasonSentence(text);
  }

  /** Returns the sentence as it is written. */
  public Text text() {
    return text;
  }

  /** Returns whether there is no sentence. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Returns whether every language has a sentence without a place for a figure. */
  boolean isConstant() {
    return constant;
  }

  /** Returns the sentence with the words for its figures. A name that has no words stays as it is written. */
  String in(String language, Function<String, @Nullable String> figures) {
    String[] known = parts.computeIfAbsent(language, l -> split(text.in(l)));
    if (known.length == 1) {
      return known[0];
    }
    String[] filled = known.clone();
    for (int i = 1; i < filled.length; i += 2) {
      String figure = figures.apply(known[i]);
      filled[i] = figure == null ? "{" + known[i] + "}" : figure;
    }
    return String.join("", filled);
  }

  private static String[] split(String sentence) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
      int close = sentence.indexOf('}', open);
      if (close < 0) {
        break;
      }
      parts.add(sentence.substring(at, open));
      parts.add(sentence.substring(open + 1, close));
      at = close + 1;
    }
    parts.add(sentence.substring(at));
    return parts.toArray(new String[0]);
  }
}
