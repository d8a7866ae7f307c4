package io.github.huituo.testkit;

import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.property.PropertyRun;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Employer;
import io.github.huituo.model.Family;
import io.github.huituo.model.Institution;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generators of cases of one jurisdiction for a host's own properties.
 *
 * <p>Values are at the thresholds of the pack, one step beside them, on birthdays and on the last days of months; facts are
 * missing at random.
 *
 * <pre>{@code
 * class Someland extends PackDomain {
 *   Someland() {
 *     super(Path.of("rules"), "xx");
 *   }
 * }
 *
 * @Property
 * @Domain(Someland.class)
 * void anyCaseIsAssessed(@ForAll ChildcareCase childcareCase) { … }
 * }</pre>
 *
 * <p>The policy of a folder, and each of the bundled ones, is loaded once.
 */
public abstract class PackDomain extends DomainContextBase {
  private static final Map<Path, LoadedPolicy> FOLDERS = new ConcurrentHashMap<>();
  private static final Map<String, LoadedPolicy> BUNDLED = new ConcurrentHashMap<>();

  private final PropertyRun pack;

  /**
   * Creates the domain of a jurisdiction of a folder of packs.
   *
   * @param rules a folder or zip file of packs, or the folder of one pack, as {@link io.github.huituo.ChildcarePolicy#load(Path)}
   *     reads it
   * @throws io.github.huituo.HuituoException with every problem of every file, or if no pack answers for the jurisdiction
   */
  protected PackDomain(Path rules, String jurisdiction) {
    this(FOLDERS.computeIfAbsent(rules.toAbsolutePath(), LoadedPolicy::load), jurisdiction);
  }

  /**
   * Creates the domain of a jurisdiction whose law the library's jar carries.
   *
   * @throws io.github.huituo.HuituoException if the jar carries no such pack
   */
  protected PackDomain(String jurisdiction) {
    this(BUNDLED.computeIfAbsent(jurisdiction, LoadedPolicy::bundled), jurisdiction);
  }

  private PackDomain(LoadedPolicy policy, String jurisdiction) {
    this.pack = PropertyRun.of(policy, jurisdiction);
  }

  /** Returns whole cases, which shrink by leaving out subjects and facts. */
  @Provide
  public Arbitrary<ChildcareCase> cases() {
    return Arbitraries.fromGenerator(random -> new ShrinkableCase(pack, pack.cases().next(random)));
  }

  /** Returns families that refer to no institution and no employer. */
  @Provide
  public Arbitrary<Family> families() {
    return drawn(pack.cases()::family);
  }

  /** Returns institutions with classes and staff that refer to no employer. */
  @Provide
  public Arbitrary<Institution> institutions() {
    return drawn(pack.cases()::institution);
  }

  /** Returns employers. */
  @Provide
  public Arbitrary<Employer> employers() {
    return drawn(pack.cases()::employer);
  }

  private static <T> Arbitrary<T> drawn(Function<Random, T> draw) {
    return Arbitraries.randomValue(draw);
  }

  private record ShrinkableCase(PropertyRun pack, ChildcareCase value) implements Shrinkable<ChildcareCase> {
    @Override
    public Stream<Shrinkable<ChildcareCase>> shrink() {
      return pack.smaller(value).map(smaller -> new ShrinkableCase(pack, smaller));
    }

    @Override
    public ShrinkingDistance distance() {
      return ShrinkingDistance.of(value.toString().length());
    }
  }
}
