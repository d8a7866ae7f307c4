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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The time and memory of a warm assessment; run by hand. Ten answers written by hand and sessions of the rule engine are measured
 * beside it, in one run. Each benchmark measures every question; an argument chooses benchmarks by a part of their names.
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
  private final ChildcareCase largest = ManyChildren.of(policy, hospital, 400, 20);
  private final Set<String> programme = new TreeSet<>(Set.of("cn.child-rearing-subsidy"));
  private final Set<String> ofFamilies = new TreeSet<>(Set.of("child", "family"));
  private final AnswersByHand.Garden garden = AnswersByHand.garden();
  private final List<AnswersByHand.Enrolled> children = AnswersByHand.children();

  /** What is asked about which case. */
  public enum MeasuredQuestion {
    /** One programme of a family. */
    ONE_PROGRAMME,
    /** Everything that is asked of a family and its children. */
    FAMILY,
    /** An institution without families. */
    INSTITUTION,
    /** The bundled case: classes, staff, two families, the whole law of the city. */
    BUNDLED_CASE,
    /** A hundred children in five institutions. */
    HUNDRED_CHILDREN,
    /** Four times as many of both. */
    FOUR_HUNDRED_CHILDREN
  }

  /** The question that is measured. */
  @State(Scope.Benchmark)
  public static class MeasuredCase {
    @Param public MeasuredQuestion question = MeasuredQuestion.BUNDLED_CASE;

    private Assessment of(AssessmentBenchmark cases, Engine engine) {
      return switch (question) {
        case ONE_PROGRAMME -> engine.assess(cases.family, cases.programme, CaseLocator.NONE);
        case FAMILY -> engine.assess(cases.family, cases.ofFamilies, CaseLocator.NONE);
        case INSTITUTION -> engine.assess(cases.institution, CaseLocator.NONE);
        case BUNDLED_CASE -> engine.assess(cases.hospital, CaseLocator.NONE);
        case HUNDRED_CHILDREN -> engine.assess(cases.large, CaseLocator.NONE);
        case FOUR_HUNDRED_CHILDREN -> engine.assess(cases.largest, CaseLocator.NONE);
      };
    }
  }

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

  /** The decisions of the bundled case on one line. */
  @Benchmark
  public String decisionsOfBundledCase() {
    return direct.assess(hospital, CaseLocator.NONE).toJsonLine(Detail.NONE);
  }

  /** The assessment without its JSON. */
  @Benchmark
  public Assessment assessment(MeasuredCase measured) {
    return measured.of(this, direct);
  }

  /** The same from two threads at once. */
  @Benchmark
  @Threads(2)
  public Assessment assessmentByTwoThreads(MeasuredCase measured) {
    return measured.of(this, direct);
  }

  /** The same in a session. */
  @Benchmark
  public Assessment assessmentInSession(MeasuredCase measured) {
    return measured.of(this, sessions);
  }

  /** The assessment with its JSON. */
  @Benchmark
  public String json(MeasuredCase measured) {
    return measured.of(this, direct).toJson();
  }

  /** The same in a session. */
  @Benchmark
  public String jsonInSession(MeasuredCase measured) {
    return measured.of(this, sessions).toJson();
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
