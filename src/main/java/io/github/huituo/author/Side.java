package io.github.huituo.author;

import io.github.huituo.pack.Jurisdiction;
import io.github.huituo.pack.PackLibrary;
import io.github.huituo.pack.PolicySource;
import io.github.huituo.text.Problems;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One of two sets of rules that are compared.
 *
 * @param source the files
 * @param laws the law of each of its packs, by id
 * @param day the day for which it is asked; empty for all days
 */
record Side(PolicySource source, Map<String, Jurisdiction> laws, Optional<LocalDate> day) {
  private static final String INDEX = "index.yaml";

  /**
   * Reads a side. A source with an index holds all packs that there are; another is laid over the packs that the jar carries.
   */
  static Side of(PolicySource source, Optional<LocalDate> day, Problems problems) {
    PackLibrary library = PackLibrary.of(source);
    Set<String> packs = source.files().contains(INDEX) ? library.ownPacks() : library.packs();
    Map<String, Jurisdiction> laws = new TreeMap<>();
    for (String pack : packs) {
      library.jurisdiction(pack, problems).ifPresent(law -> laws.put(pack, law));
    }
    return new Side(source, laws, day);
  }
}
