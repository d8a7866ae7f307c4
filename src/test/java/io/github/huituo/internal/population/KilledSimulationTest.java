package io.github.huituo.internal.population;

import static io.github.huituo.internal.population.PopulationLines.UNHEARD;
import static io.github.huituo.internal.population.PopulationLines.family;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulation is killed at three moments of chance. Its result is that of one run. */
class KilledSimulationTest {
  private static final int CASES = 6_000;
  private static final int CHECKPOINT_MILLISECONDS = 20;

  @TempDir Path folder;

  /** Runs a simulation with frequent checkpoints; its arguments are the cases and the output. */
  public static void main(String[] args) throws IOException {
    run(LoadedPolicy.bundled(), Path.of(args[0]), Path.of(args[1]), true);
  }

  private static Simulation.SimulationResult run(LoadedPolicy policy, Path cases, Path output, boolean resumed) throws IOException {
    Simulation.Options options =
        new Simulation.Options(
            policy, cases.toString(), output, Optional.of(Path.of(output + ".errors")), "en", Detail.NONE,
            Set.of("cn-131100.care-place-subsidy"), true);
    try (InputStream in = Files.newInputStream(cases)) {
      return new Simulation(options, CHECKPOINT_MILLISECONDS).run(in, resumed, UNHEARD);
    }
  }

  private static long lines(Path output) {
    try {
      return Checkpoint.read(Checkpoint.beside(output)).map(Checkpoint::lines).orElse(0L);
    } catch (IOException e) {
      return 0;
    }
  }

  @Test
  void killed_three_times_it_gives_the_bytes_and_sums_of_one_run() throws IOException, InterruptedException {
    Path cases = folder.resolve("cases.jsonl");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CASES; i++) {
      text.append(i % 100 == 50 ? "{" : family("c" + i, 1 + i % 3, "cn-131102")).append('\n');
    }
    Files.writeString(cases, text);
    Path whole = folder.resolve("whole.jsonl");
    Summary expected = run(BundledPolicy.loaded(), cases, whole, false).summary().orElseThrow();

    Path killed = folder.resolve("killed.jsonl");
    Random chance = new Random(20261129);
    long before = 0;
    for (int time = 1; time <= 3; time++) {
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                      "-cp", System.getProperty("java.class.path"), KilledSimulationTest.class.getName(), cases.toString(),
                      killed.toString()))
              .inheritIO()
              .start();
      while (process.isAlive() && lines(killed) <= before) {
        Thread.sleep(1);
      }
      Thread.sleep(chance.nextInt(100));
      assertThat(process.isAlive()).as("the population is large enough to be killed in time").isTrue();
      process.destroyForcibly().waitFor();
      assertThat(lines(killed)).isGreaterThan(before).isLessThan(CASES);
      before = lines(killed);
    }
    Simulation.SimulationResult rest = run(BundledPolicy.loaded(), cases, killed, true);
    assertThat(rest.count()).isEqualTo(new Simulation.Count(CASES - CASES / 100, CASES / 100));
    assertThat(Files.mismatch(killed, whole)).isEqualTo(-1);
    assertThat(Files.mismatch(Path.of(killed + ".errors"), Path.of(whole + ".errors"))).isEqualTo(-1);
    assertThat(rest.summary()).contains(expected);
  }
}
