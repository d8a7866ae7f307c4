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
          // What a fact cannot exclude is not yet decided apart from how much.
          .put("gb", "eligible-whatever-is-missing")
          .put("gb-eng", "eligible-whatever-is-missing")
          .put("gb-nir", "eligible-whatever-is-missing")
          .put("gb-sct", "eligible-whatever-is-missing")
          .put("gb-wls", "eligible-whatever-is-missing")
          .put("us", "eligible-whatever-is-missing")
          .put("us-ri", "eligible-whatever-is-missing")
          .put("us-tx", "eligible-whatever-is-missing")
          .put("us-va", "eligible-whatever-is-missing")
          // At every income a part of the fee is left for a preschool to pay, but the law gives the highest percentage as a schedule.
          .put("au-act", "eligible-whatever-is-missing")
          .put("au-nsw", "eligible-whatever-is-missing")
          .put("au-qld", "eligible-whatever-is-missing")
          .put("au-vic", "eligible-whatever-is-missing")
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
