package io.github.huituo.testpack;

import com.google.common.collect.ImmutableSetMultimap;

/**
 * What the packs that were written last do not hold yet of that which every pack must. Each entry is work to be done; nothing may be
 * added for another pack.
 */
public final class NewPacks {
  /** The properties that do not hold, by pack. */
  public static final ImmutableSetMultimap<String, String> WITHOUT_PROPERTY =
      ImmutableSetMultimap.<String, String>builder()
          // An age in weeks decides, and the property moves births by days; a table that is altered has no row for a rate; a certificate
          // of which no day is stated is taken to run, by the reading of unstated circumstances.
          .putAll("us-ri", "birthday-boundaries", "cited-parameters-give-the-amount", "missing-facts-never-decide")
          // A copayment that is divided among children is no number of the case or of the law.
          .putAll("us-va", "cited-parameters-give-the-amount", "explanation-replay")
          .build();

  private static final String PACKS_WITHOUT_WORDS = "(en|zh)/(gb|gb-eng|us-ri|us-tx|us-va)/.*";

  private NewPacks() {}

  /** Returns whether a page of the handbook is of a pack for some of whose conditions the handbook has no words. */
  public static boolean isWithoutWords(String page) {
    return page.matches(PACKS_WITHOUT_WORDS);
  }
}
