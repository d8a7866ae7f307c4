package io.github.huituo.tools.mutation;

import io.github.huituo.internal.engine.MutableEngine.CompiledRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Changes one thing in the packs at a time. Reports the changes that no scenario and no property detects. */
public final class MutationRun {
  private static final Path REVIEWED = Path.of("src/test/resources/mutation/equivalent.yaml");

  /** How many rules are compiled at once. */
  private static final int BATCH = 150;

  private static final long LONGEST_MILLIS = 20_000;

  private final MutationBench bench;
  private final MutationOptions options;
  private final EquivalentMutants reviewed = new EquivalentMutants(REVIEWED);
  private final MutationReport report = new MutationReport();

  private MutationRun(MutationOptions options) {
    this.options = options;
    this.bench = new MutationBench(options.rules(), options.near());
  }

  /** Runs; see {@link MutationOptions}. */
  public static void main(String[] args) throws IOException {
    MutationOptions options = MutationOptions.of(args);
    MutationRun run = new MutationRun(options);
    for (String pack : run.bench.packs()) {
      if (options.packs().isEmpty() || options.packs().contains(pack)) {
        run.pack(pack);
      }
    }
    List<String> lines = new ArrayList<>(run.report.lines());
    if (options.equals(MutationOptions.of())) {
      run.reviewed.unused().forEach(id -> lines.add("no such mutant is to be reviewed: " + id));
    }
    Files.createDirectories(options.out().toAbsolutePath().getParent());
    Files.write(options.out(), lines);
    lines.forEach(System.out::println);
  }

  private void pack(String pack) {
    MutantVerdict unchanged = bench.tryUnchanged(pack);
    if (unchanged.outcome() != MutantVerdict.Outcome.SURVIVED) {
      throw new IllegalStateException("a scenario fails before anything is changed: " + unchanged.by());
    }
    List<Mutant> mutants = options.chosen(bench.mutants(pack));
    System.err.println(pack + ": " + mutants.size() + " mutants");
    List<Mutant> rules = new ArrayList<>();
    for (Mutant mutant : mutants) {
      if (mutant.isOfRule()) {
        rules.add(mutant);
      } else {
        report(bench.tryValues(mutant));
      }
    }
    for (int begin = 0; begin < rules.size(); begin += BATCH) {
      List<Mutant> batch = rules.subList(begin, Math.min(rules.size(), begin + BATCH));
      Map<Mutant, CompiledRule> compiled = bench.compile(pack, batch);
      for (Mutant mutant : batch) {
        if (mutant.kind() == MutantKind.RULE) {
          report(withinTime(mutant, List.of()));
        } else if (compiled.containsKey(mutant)) {
          report(withinTime(mutant, List.of(compiled.get(mutant))));
        } else {
          report(MutantVerdict.stillborn(mutant));
        }
      }
    }
  }

  /** Tries a mutant of a rule. One that makes the rules go on for ever is noticed by everybody. */
  @SuppressWarnings("removal") // Nothing else ends rules that never end.
  private MutantVerdict withinTime(Mutant mutant, List<CompiledRule> instead) {
    AtomicReference<MutantVerdict> verdict = new AtomicReference<>(MutantVerdict.killed(mutant, "the rules never end"));
    Thread trial = new Thread(() -> verdict.set(bench.tryRule(mutant, instead)));
    trial.start();
    try {
      trial.join(LONGEST_MILLIS);
      if (trial.isAlive()) {
        trial.stop();
        trial.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return verdict.get();
  }

  private void report(MutantVerdict verdict) {
    MutantVerdict judged = reviewed.review(verdict);
    report.add(judged);
    System.err.println(judged.outcome() + " " + judged.mutant() + " | " + judged.by());
  }
}
