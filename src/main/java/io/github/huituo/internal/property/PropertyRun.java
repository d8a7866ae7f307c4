package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.document.YamlText;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The properties that every pack holds, and how they are tried on one. The same policy, seed and number of tries give the same
 * findings.
 *
 * <pre>{@code
 * List<Finding> findings = PropertyRun.of(policy, "xx").run(200, 42);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PropertyRun {
  private static final ImmutableList<Property> ALL =
      ImmutableList.<Property>builder()
          .addAll(LawProperties.all())
          .addAll(AnswerProperties.all())
          .addAll(MoneyProperties.all())
          .addAll(CitationProperties.all())
          .addAll(VariationProperties.all())
          .addAll(OpenAmountProperties.all())
          .addAll(DateProperties.all())
          .addAll(TimelineProperties.all())
          .addAll(DeclaredProperties.all())
          .addAll(LayerProperties.all())
          .build();

  private final PropertyContext world;

  private PropertyRun(PropertyContext world) {
    this.world = world;
  }

  /** Returns every property. */
  public static ImmutableList<Property> all() {
    return ALL;
  }

  /**
   * Returns the property with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Property named(String id) {
    return ALL.stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no property is named '" + id + "'"));
  }

  /**
   * Returns the properties for one jurisdiction of a policy.
   *
   * @throws io.github.huituo.HuituoException if the policy does not answer for it
   */
  public static PropertyRun of(LoadedPolicy policy, String jurisdiction) {
    return new PropertyRun(new PropertyContext(policy, jurisdiction));
  }

  /** Returns the generator of cases of the jurisdiction. */
  public CaseGenerator cases() {
    return world.generator();
  }

  /** Tries every property on so many cases. For each that does not hold it returns the smallest case found. */
  public List<Finding> run(int tries, long seed) {
    return run(ALL, tries, seed);
  }

  /** Tries some properties on so many cases. For each that does not hold it returns the smallest case found. */
  public List<Finding> run(List<Property> properties, int tries, long seed) {
    List<Property> holding = new ArrayList<>(properties);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < Math.max(1, tries) && !holding.isEmpty(); i++) {
      PropertyCase trial = trial(seed, i);
      for (Property property : List.copyOf(holding)) {
        Optional<Text> what = property.isTriedOn(i) ? property.violation(trial) : Optional.empty();
        if (what.isPresent()) {
          holding.remove(property);
          findings.add(smallest(property, trial, what.get()));
        }
      }
    }
    findings.sort(Comparator.comparing(f -> f.property().id()));
    return findings;
  }

  /** Tries a property on a case; the seed decides on the variations of the case. */
  public Optional<Finding> check(Property property, ChildcareCase childcareCase, long seed) {
    PropertyCase trial = new PropertyCase(world, childcareCase, seed);
    return property.violation(trial).map(what -> smallest(property, trial, what));
  }

  /** Returns the cases with one value less than this. */
  public Stream<ChildcareCase> smaller(ChildcareCase childcareCase) {
    return Shrinker.smaller(childcareCase, world::read);
  }

  private PropertyCase trial(long seed, int number) {
    Random random = new Random(seed * 1_000_003L + number);
    return new PropertyCase(world, world.generator().next(random), random.nextLong());
  }

  private Finding smallest(Property property, PropertyCase trial, Text what) {
    if (property.isOfPack()) {
      return new Finding(property, world.law().id(), what, Optional.empty(), "");
    }
    ChildcareCase smallest =
        Shrinker.smallest(
            trial.tried(), world::read, c -> property.violation(new PropertyCase(world, c, trial.chance().seed())).isPresent());
    Text violation = property.violation(new PropertyCase(world, smallest, trial.chance().seed())).orElse(what);
    return new Finding(
        property, world.law().id(), violation, Optional.of(smallest), YamlText.of(CaseWriter.write(smallest)));
  }
}
