package io.github.huituo.internal.engine;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.MapMaker;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Pack;
import io.github.huituo.internal.text.Problems;
import java.lang.ref.SoftReference;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rules of a jurisdiction, for tools that look at them.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RuleCatalogue {
  /** The views of packs that tools looked at, while memory allows. A pack is read once for all that extend it. */
  private static final Map<Pack, SoftReference<ImmutableList<RuleView>>> VIEWS = new MapMaker().weakKeys().makeMap();

  private final Jurisdiction law;
  private final ImmutableList<RuleInfo> infos;
  private final Supplier<ImmutableList<DayDependence>> dayDependences;

  RuleCatalogue(Jurisdiction law, ImmutableList<RuleInfo> infos) {
    this.law = law;
    this.infos = infos;
    this.dayDependences = Suppliers.memoize(() -> DayDependences.of(PackCode.of(law.packs())));
  }

  /** Returns what is known of the rules of a pack. It is in the order of their files. */
  public ImmutableList<RuleInfo> infos(String pack) {
    return of(pack)
        .sorted(Comparator.comparing(RuleInfo::at).thenComparing(RuleInfo::name))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the names of the rules of a pack that answer questions. */
  public ImmutableSortedSet<String> decidingRules(String pack) {
    return names(of(pack).filter(info -> info.question().isPresent()));
  }

  /** Returns the names of the rules of a pack that define terms. */
  public ImmutableSortedSet<String> definitionRules(String pack) {
    return names(of(pack).filter(info -> info.question().isEmpty()));
  }

  private static ImmutableSortedSet<String> names(Stream<RuleInfo> rules) {
    return rules.map(RuleInfo::name).collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private Stream<RuleInfo> of(String pack) {
    String prefix = PackIdentity.packagePrefix(pack);
    return infos.stream().filter(info -> info.packageName().startsWith(prefix));
  }

  /** Returns the place of the rule with this name. */
  public Location ruleAt(String name) {
    return infos.stream()
        .filter(info -> info.name().equals(name))
        .map(RuleInfo::at)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule is named '" + name + "'"));
  }

  /** Returns how the rules of all packs depend on the day that is asked about. */
  public ImmutableList<DayDependence> dayDependences() {
    return Objects.requireNonNull(dayDependences.get());
  }

  /**
   * Returns the rules of a pack as the rule engine's parser reads them. They are in the order of their files; sentences are
   * translated. Needs the compiler.
   *
   * @throws HuituoException with every problem of dictionaries, sentences and rules
   */
  public ImmutableList<RuleView> views(Pack pack) {
    SoftReference<ImmutableList<RuleView>> kept = VIEWS.get(pack);
    ImmutableList<RuleView> known = kept == null ? null : kept.get();
    if (known != null) {
      return known;
    }
    Problems problems = new Problems();
    PackCode code = PackCode.of(law.packs()).get(law.packs().indexOf(pack));
    var files = code.inRuleLanguage(problems);
    problems.throwIfErrors();
    ImmutableList<RuleView> views =
        files.stream().flatMap(file -> RuleViewReader.rules(file).stream()).collect(ImmutableList.toImmutableList());
    keep(pack, views);
    return views;
  }

  /** Keeps the views of all rules of a pack. They are for tools that look at them later. */
  static void keep(Pack pack, ImmutableList<RuleView> views) {
    VIEWS.put(pack, new SoftReference<>(views));
  }
}
