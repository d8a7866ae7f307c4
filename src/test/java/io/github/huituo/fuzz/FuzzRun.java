package io.github.huituo.fuzz;

import io.github.huituo.ChildcarePolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tries many inputs by hand. Prints each kind of finding once, with its smallest input. */
public final class FuzzRun {
  private final FuzzTrial trial;
  private final FuzzCorpus corpus;
  private final Map<String, List<FuzzFinding>> findings = new TreeMap<>();

  FuzzRun(ChildcarePolicy policy, FuzzCorpus corpus) {
    this.trial = new FuzzTrial(policy::read, policy::assess);
    this.corpus = corpus;
  }

  /**
   * Tries the inputs of {@code args[1]} seeds from {@code args[0]} on, of each kind.
   *
   * @param args the first seed and how many
   */
  public static void main(String[] args) {
    long first = Long.parseLong(args[0]);
    long count = Long.parseLong(args[1]);
    ChildcarePolicy policy = ChildcarePolicy.bundled();
    policy.jurisdictions().forEach(j -> policy.read("case.yaml", "{asOf: 2025-06-01, jurisdiction: " + j + "}"));
    FuzzRun run = new FuzzRun(policy, FuzzCorpus.of(jurisdiction -> true));
    for (FuzzInput.Kind kind : FuzzInput.Kind.values()) {
      System.out.println(kind + ": " + run.seeds(kind, first, count) + " of " + count + " inputs with a finding");
    }
    run.smallest().forEach(System.out::println);
  }

  /** Tries the inputs of as many seeds and returns with how many something is found. */
  int seeds(FuzzInput.Kind kind, long first, long count) {
    int found = 0;
    for (long seed = first; seed < first + count; seed++) {
      Optional<FuzzFinding> finding = trial.run(FuzzInput.of(kind, seed, corpus));
      finding.ifPresent(f -> findings.computeIfAbsent(f.what(), what -> new ArrayList<>()).add(f));
      found += finding.isPresent() ? 1 : 0;
    }
    return found;
  }

  /** Returns each kind of finding with its smallest input, and how often it was found. */
  List<String> smallest() {
    FuzzShrinker shrinker = new FuzzShrinker(trial);
    return findings.values().stream()
        .map(
            alike -> {
              FuzzFinding shortest = alike.stream().min(Comparator.comparing(f -> f.input().text().length())).orElseThrow();
              return alike.size() + " × " + shrinker.shrink(shortest);
            })
        .toList();
  }
}
