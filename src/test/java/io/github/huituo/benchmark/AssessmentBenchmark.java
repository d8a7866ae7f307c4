package io.github.huituo.benchmark;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.engine.InSessions;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The time and memory of a warm assessment, beside ten answers written by hand and beside sessions of the rule engine, in one run; run
 * by hand. An argument chooses benchmarks by a part of their names.
 *
 * <pre>
 * MAVEN_OPTS=-XX:TieredStopAtLevel=4 mvn -B -q test-compile exec:java -Dmain.class=io.github.huituo.benchmark.AssessmentBenchmark -Dexec.classpathScope=test
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AssessmentBenchmark {
  private static final String CITY = "cn-131100";

  private final LoadedPolicy policy = LoadedPolicy.bundled(CITY);
  private final Engine direct = policy.engine(CITY);
  private final Engine sessions = InSessions.of(direct);
  private final ChildcareCase hospital = policy.read(Path.of("src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml"));
  private final ChildcareCase family =
      policy.read(
          "family.yaml",
          """
          asOf: 2025-09-01
          jurisdiction: cn-131100
          family:
            id: li
            children:
              - {id: an, birthDate: 2023-12-05, birthOrder: 2, nationality: CN, householdRegistration: cn-131100, policyCompliantBirth: true}
          """);
  private final ChildcareCase institution = ManyChildren.of(policy, hospital, 0, 1);
  private final ChildcareCase large = ManyChildren.of(policy, hospital, 100, 5);
  private final Set<String> programme = new TreeSet<>(Set.of("cn.child-rearing-subsidy"));
  private final Set<String> ofFamilies = new TreeSet<>(Set.of("child", "family"));
  private final AnswersByHand.Garden garden = AnswersByHand.garden();
  private final List<AnswersByHand.Enrolled> children = AnswersByHand.children();

  /** Creates the state, and checks that all ways give the same. */
  public AssessmentBenchmark() {
    AnswersByHand.check(policy.assess(hospital), AnswersByHand.ten(garden, children));
    for (ChildcareCase each : List.of(hospital, family, institution, large)) {
      if (!assess(direct, each).toJson().equals(assess(sessions, each).toJson())) {
        throw new IllegalStateException("the engines differ on " + each);
      }
    }
  }

  private static Assessment assess(Engine engine, ChildcareCase childcareCase) {
    return engine.assess(childcareCase, CaseLocator.NONE);
  }

  /** Ten answers by hand. */
  @Benchmark
  public Object tenAnswersByHand() {
    return AnswersByHand.ten(garden, children);
  }

  /** The bundled case: classes, staff, two families, the whole law of the city. */
  @Benchmark
  public Assessment bundledCase() {
    return assess(direct, hospital);
  }

  /** The same in a session. */
  @Benchmark
  public Assessment bundledCaseInSession() {
    return assess(sessions, hospital);
  }

  /** The same from two threads at once. */
  @Benchmark
  @Threads(2)
  public Assessment bundledCaseTwoThreads() {
    return assess(direct, hospital);
  }

  /** The bundled case with its JSON. */
  @Benchmark
  public String bundledCaseAsJson() {
    return assess(direct, hospital).toJson();
  }

  /** The same in a session. */
  @Benchmark
  public String bundledCaseAsJsonInSession() {
    return assess(sessions, hospital).toJson();
  }

  /** The decisions of the bundled case on one line. */
  @Benchmark
  public String bundledCaseDecisions() {
    return assess(direct, hospital).toJsonLine(Detail.NONE);
  }

  /** One programme of a family. */
  @Benchmark
  public Assessment oneProgramme() {
    return policy.assess(family, programme);
  }

  /** The same from two threads at once. */
  @Benchmark
  @Threads(2)
  public Assessment oneProgrammeTwoThreads() {
    return policy.assess(family, programme);
  }

  /** Everything that is asked of a family and its children. */
  @Benchmark
  public Assessment allOfFamily() {
    return policy.assess(family, ofFamilies);
  }

  /** An institution without families. */
  @Benchmark
  public Assessment institution() {
    return assess(direct, institution);
  }

  /** The same in a session. */
  @Benchmark
  public Assessment institutionInSession() {
    return assess(sessions, institution);
  }

  /** A hundred children in five institutions. */
  @Benchmark
  public Assessment hundredChildren() {
    return assess(direct, large);
  }

  /** The same in a session. */
  @Benchmark
  public Assessment hundredChildrenInSession() {
    return assess(sessions, large);
  }

  /** Runs the benchmarks in this process. */
  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(AssessmentBenchmark.class.getSimpleName() + "." + (args.length == 0 ? "" : ".*" + args[0]))
                .forks(0)
                .addProfiler(GCProfiler.class)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .build())
        .run();
  }
}
