package io.github.huituo.internal.author;

import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackFileKind;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.text.Problems;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One of two sets of rules that are compared.
 *
 * @param library where its packs are found
 * @param laws the law of each of its packs, by id
 * @param day the day for which it is asked; empty for all days
 */
record RuleSet(PackLibrary library, Map<String, Jurisdiction> laws, Optional<LocalDate> day) {
  private static final String INDEX = "index.yaml";

  /**
   * Reads a side. A source with an index holds all packs that there are; another is laid over the packs that the jar carries.
   */
  static RuleSet of(PackSource source, Optional<LocalDate> day, Problems problems) {
    PackLibrary library = PackLibrary.of(source);
    Set<String> packs = source.files().contains(INDEX) ? library.ownPacks() : library.packs();
    Map<String, Jurisdiction> laws = new TreeMap<>();
    for (String pack : packs) {
      library.jurisdiction(pack, problems).ifPresent(law -> laws.put(pack, law));
    }
    return new RuleSet(library, laws, day);
  }

  /** Returns whether a pack has the same files of scenarios on both sides. Reading them takes longer than all other files. */
  boolean hasScenariosOf(RuleSet other, String pack) {
    return scenarioFiles(pack).equals(other.scenarioFiles(pack));
  }

  private Map<String, ByteBuffer> scenarioFiles(String pack) {
    Map<String, ByteBuffer> files = new TreeMap<>();
    library.sourceOf(pack).ifPresent(source -> scenarioFiles(source, pack).forEach(f -> files.put(f, ByteBuffer.wrap(source.bytes(f)))));
    return files;
  }

  private static Stream<String> scenarioFiles(PackSource source, String pack) {
    return source.files().stream().filter(f -> f.startsWith(pack + "/") && PackFileKind.SCENARIOS.is(f));
  }

  /** Returns how many scenarios a pack has. */
  int scenarios(String pack) {
    return library.sourceOf(pack).map(source -> scenarios(source, pack)).orElse(0);
  }

  private static int scenarios(PackSource source, String pack) {
    return scenarioFiles(source, pack).mapToInt(f -> source.document(f).items().size()).sum();
  }
}
