package io.github.huituo.testkit;

import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.property.Finding;
import io.github.huituo.internal.property.PropertyRun;
import io.github.huituo.model.ChildcareCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Assertions;

/**
 * The properties of every pack, for the packs of a folder. A host runs them with one annotated class:
 *
 * <pre>{@code
 * @PacksUnderTest("src/main/rules")
 * class PolicyProperties extends PackProperties {}
 * }</pre>
 *
 * <p>A failure prints the smallest counterexample found as a case file, and jqwik prints the seed that finds it again. How many
 * cases are tried is set in jqwik ({@code jqwik.tries.default}). The policy of a folder is loaded once.
 */
@PropertyDefaults(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
public abstract class PackProperties {
  private static final Map<String, List<PropertyRun>> PACKS = new ConcurrentHashMap<>();

  /** A case of one of the packs, and the seed of its variations. */
  record TriedCase(PropertyRun pack, ChildcareCase tried, long seed) {
    @Override
    public String toString() {
      return tried.jurisdiction() + " on " + tried.asOf();
    }
  }

  private List<PropertyRun> packs() {
    PacksUnderTest under = getClass().getAnnotation(PacksUnderTest.class);
    if (under == null) {
      throw new IllegalStateException(getClass().getSimpleName() + " should name its packs: @PacksUnderTest(\"folder\")");
    }
    return PACKS.computeIfAbsent(under.value(), PackProperties::load);
  }

  private static List<PropertyRun> load(String folder) {
    PackSource source = PackLibrary.folder(Path.of(folder));
    LoadedPolicy policy = LoadedPolicy.load(source);
    return PackLibrary.only(source).ownPacks().stream().map(pack -> PropertyRun.of(policy, pack)).toList();
  }

  @Provide
  Arbitrary<TriedCase> cases() {
    return Arbitraries.randomValue(
        random -> {
          PropertyRun pack = packs().get(random.nextInt(packs().size()));
          return new TriedCase(pack, pack.cases().next(random), random.nextLong());
        });
  }

  /** Fails if a property does not hold for a case. */
  void holds(String property, TriedCase tried) {
    Optional<Finding> finding = tried.pack().check(PropertyRun.named(property), tried.tried(), tried.seed());
    finding.ifPresent(f -> Assertions.fail(f.toString()));
  }

  @Property(tries = 20)
  void bandsPartition(@ForAll("cases") TriedCase tried) {
    holds("bands-partition", tried);
  }

  @Property(tries = 20)
  void ratioScaling(@ForAll("cases") TriedCase tried) {
    holds("ratio-scaling", tried);
  }

  @Property
  void totality(@ForAll("cases") TriedCase tried) {
    holds("totality", tried);
  }

  @Property
  void exclusivity(@ForAll("cases") TriedCase tried) {
    holds("exclusivity", tried);
  }

  @Property
  void undeterminedNamesWhatIsMissing(@ForAll("cases") TriedCase tried) {
    holds("undetermined-says-what-is-missing", tried);
  }

  @Property
  void everyCitedSourceIsInForce(@ForAll("cases") TriedCase tried) {
    holds("sources-in-force", tried);
  }

  @Property
  void roundTripOfCases(@ForAll("cases") TriedCase tried) {
    holds("round-trip-of-cases", tried);
  }

  @Property
  void roundTripOfAssessments(@ForAll("cases") TriedCase tried) {
    holds("round-trip-of-assessments", tried);
  }

  @Property
  void capsAndFloors(@ForAll("cases") TriedCase tried) {
    holds("caps-and-floors", tried);
  }

  @Property
  void roundingAddsUp(@ForAll("cases") TriedCase tried) {
    holds("rounding-adds-up", tried);
  }

  @Property
  void accountsAddUp(@ForAll("cases") TriedCase tried) {
    holds("accounts-add-up", tried);
  }

  @Property
  void stackingIsOrderFree(@ForAll("cases") TriedCase tried) {
    holds("stacking-is-order-free", tried);
  }

  @Property
  void explanationReplay(@ForAll("cases") TriedCase tried) {
    holds("explanation-replay", tried);
  }

  @Property
  void citedParametersGiveTheAmount(@ForAll("cases") TriedCase tried) {
    holds("cited-parameters-give-the-amount", tried);
  }

  @Property
  void determinismAcrossRuns(@ForAll("cases") TriedCase tried) {
    holds("determinism-across-runs", tried);
  }

  @Property
  void determinismAcrossThreads(@ForAll("cases") TriedCase tried) {
    holds("determinism-across-threads", tried);
  }

  @Property
  void determinismAcrossEngines(@ForAll("cases") TriedCase tried) {
    holds("determinism-across-engines", tried);
  }

  @Property
  void orderOfFacts(@ForAll("cases") TriedCase tried) {
    holds("order-of-facts", tried);
  }

  @Property
  void enrolmentCutInTwo(@ForAll("cases") TriedCase tried) {
    holds("enrolment-cut-in-two", tried);
  }

  @Property
  void orderOfFilesAndRules(@ForAll("cases") TriedCase tried) {
    holds("order-of-files-and-rules", tried);
  }

  @Property
  void namesAndIdsAreIrrelevant(@ForAll("cases") TriedCase tried) {
    holds("names-and-ids", tried);
  }

  @Property
  void missingFactsNeverDecide(@ForAll("cases") TriedCase tried) {
    holds("missing-facts-never-decide", tried);
  }

  @Property
  void eligibleWhateverIsMissing(@ForAll("cases") TriedCase tried) {
    holds("eligible-whatever-is-missing", tried);
  }

  @Property
  void constancyBetweenDeclaredDates(@ForAll("cases") TriedCase tried) {
    holds("constancy-between-dates", tried);
  }

  @Property
  void birthdayBoundaries(@ForAll("cases") TriedCase tried) {
    holds("birthday-boundaries", tried);
  }

  @Property
  void noRetroactivity(@ForAll("cases") TriedCase tried) {
    holds("no-retroactivity", tried);
  }

  @Property
  void timelineEqualsEachDay(@ForAll("cases") TriedCase tried) {
    holds("timeline-equals-each-day", tried);
  }

  @Property
  void correctionsMirror(@ForAll("cases") TriedCase tried) {
    holds("corrections-mirror", tried);
  }

  @Property
  void declaredMonotonicity(@ForAll("cases") TriedCase tried) {
    holds("declared-monotonicity", tried);
  }

  @Property
  void noUndeclaredCliff(@ForAll("cases") TriedCase tried) {
    holds("no-undeclared-cliff", tried);
  }

  @Property
  void localNeverLoosensNational(@ForAll("cases") TriedCase tried) {
    holds("local-never-loosens-national", tried);
  }
}
