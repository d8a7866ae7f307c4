package io.github.huituo.tools.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a run is limited to, from the command line. The line is {@code [--packs a,b] [--kinds a,b] [--files WORD] [--sample N]
 * [--seed N] [--rules DIR] [--out FILE] [--near true] [--again FILE]}.
 *
 * @param rules the folder of packs
 * @param packs the packs to mutate; empty for all
 * @param kinds the kinds or groups of mutants
 * @param files words that the path of a mutated file contains
 * @param sample how many mutants of each pack at most
 * @param seed by which they are drawn
 * @param out where the report goes
 * @param near whether only scenarios are tried that speak of a question which the mutant concerns: quicker, and it finds less
 * @param again a report whose survivors are tried again; empty for all mutants
 */
record MutationOptions(Path rules, Set<String> packs, Set<MutantKind> kinds, String files, int sample, long seed, Path out, boolean near, Set<String> again) {
  static MutationOptions of(String... args) {
    Path rules = Path.of("rules");
    Path out = Path.of("target/mutation/packs.txt");
    Set<String> packs = new TreeSet<>();
    Set<MutantKind> kinds = EnumSet.noneOf(MutantKind.class);
    String files = "";
    int sample = Integer.MAX_VALUE;
    long seed = 1;
    boolean near = false;
    Set<String> again = new TreeSet<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      String value = args[i + 1];
      switch (args[i]) {
        case "--rules" -> rules = Path.of(value);
        case "--out" -> out = Path.of(value);
        case "--packs" -> packs.addAll(List.of(value.split(",")));
        case "--kinds" -> List.of(value.split(",")).forEach(word -> addKinds(word, kinds));
        case "--files" -> files = value;
        case "--sample" -> sample = Integer.parseInt(value);
        case "--seed" -> seed = Long.parseLong(value);
        case "--near" -> near = Boolean.parseBoolean(value);
        case "--again" -> again.addAll(survivors(Path.of(value)));
        default -> throw new IllegalArgumentException(args[i]);
      }
    }
    return new MutationOptions(rules, packs, kinds.isEmpty() ? EnumSet.allOf(MutantKind.class) : kinds, files, sample, seed, out, near, again);
  }

  private static void addKinds(String word, Set<MutantKind> kinds) {
    for (MutantKind kind : MutantKind.values()) {
      if (kind.name().equalsIgnoreCase(word) || kind.group().name().equalsIgnoreCase(word)) {
        kinds.add(kind);
      }
    }
  }

  /** Returns the ids of the survivors that a report lists. They are their lines without the number of the line. */
  private static List<String> survivors(Path report) {
    try {
      return Files.readAllLines(report).stream()
          .filter(line -> line.startsWith("survived "))
          .map(line -> line.substring("survived ".length()).replaceFirst(":[0-9]+ ", " "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the mutants that are wanted. */
  List<Mutant> chosen(List<Mutant> all) {
    List<Mutant> chosen =
        new ArrayList<>(
            all.stream()
                .filter(m -> kinds.contains(m.kind()) && m.file().contains(files))
            .filter(m -> again.isEmpty() || again.contains(m.id())).toList());
    if (chosen.size() > sample) {
      Collections.shuffle(chosen, new Random(seed));
      chosen = new ArrayList<>(chosen.subList(0, sample));
    }
    return chosen;
  }
}
