package io.github.huituo.internal.text;

import io.github.huituo.assessment.Text;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Suggestions {
  /**
   * The length of the longest word that is compared. Nobody means a word by one that is longer, and the distance between long
   * words takes long.
   */
  private static final int LONGEST_WORD = 100;

  private Suggestions() {}

  /** Returns the nearest of the allowed words, if one is near enough. It has to be near enough to be a slip of the pen. */
  public static Optional<String> nearest(String word, Collection<String> allowed) {
    if (word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    String best = null;
    int bestDistance = Math.max(2, word.length() / 3) + 1;
    for (String candidate : allowed) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns " (did you mean …?)" or nothing, in every language. */
  public static Text didYouMean(String word, Collection<String> allowed) {
    return nearest(word, allowed).map(Suggestions::didYouMean).orElse(Text.empty());
  }

  /** Returns " (did you mean …?)" with what was found, in every language. */
  public static Text didYouMean(String found) {
    return Messages.text("part.did-you-mean", found);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j - 1], row[j]));
      }
    }
    return row[b.length()];
  }
}
