package io.github.huituo.benchmark;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.model.ChildcareCase;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long a warm assessment of the bundled case takes; run by hand.
 *
 * <pre>
 * mvn -B -q test-compile exec:java -Dmain.class=io.github.huituo.benchmark.AssessmentBenchmark -Dexec.classpathScope=test
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AssessmentBenchmark {
  private final ChildcarePolicy policy = ChildcarePolicy.bundled("cn-131100");
  private final ChildcareCase hospital =
      policy.read(Path.of("src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml"));
  private final ChildcareCase oneClass =
      policy.read(
          "class.yaml",
          "{asOf: 2025-06-01, jurisdiction: cn-131100, institution: {classes: [{band: INFANT, children: 9, careWorkers: 3}]}}");

  /** The bundled case: classes, staff, two families, the whole of Hengshui's law. */
  @Benchmark
  public Assessment bundledCase() {
    return policy.assess(hospital);
  }

  /** The same from two threads at once. */
  @Benchmark
  @Threads(2)
  public Assessment bundledCaseTwoThreads() {
    return policy.assess(hospital);
  }

  /** One class of nine infants. */
  @Benchmark
  public Assessment oneClass() {
    return policy.assess(oneClass);
  }

  /** The bundled case with its JSON. */
  @Benchmark
  public String bundledCaseAsJson() {
    return policy.assess(hospital).toJsonLine();
  }

  /** Runs the benchmark in this process. */
  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(AssessmentBenchmark.class.getSimpleName())
                .forks(0)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .build())
        .run();
  }
}
