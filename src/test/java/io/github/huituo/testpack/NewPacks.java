package io.github.huituo.testpack;

import com.google.common.collect.ImmutableSetMultimap;

/**
 * What packs do not hold yet of that which every pack must. Each entry is work to be done; nothing may be added for another pack.
 */
public final class NewPacks {
  /** The properties that do not hold, by pack. */
  public static final ImmutableSetMultimap<String, String> WITHOUT_PROPERTY =
      ImmutableSetMultimap.<String, String>builder()
          // What a fact cannot exclude is not yet decided apart from how much.
          .put("us-va", "eligible-whatever-is-missing")
          .build();

  private NewPacks() {}
}
