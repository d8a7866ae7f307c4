package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.engine.WrittenRule;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Pack;
import io.github.huituo.internal.pack.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two states of one pack, part by part. Used for one pack; not thread-safe. */
final class PackDiff {
  private final String id;
  private final RuleSet old;
  private final RuleSet now;
  private final List<Change> changes = new ArrayList<>();

  PackDiff(String id, RuleSet old, RuleSet now) {
    this.id = id;
    this.old = old;
    this.now = now;
  }

  /** Returns what changed, ordered by part, then id. */
  List<Change> changes() {
    Jurisdiction before = old.laws().get(id);
    Jurisdiction after = now.laws().get(id);
    if (before != null && after != null) {
      compare(before, after);
    } else if (after != null) {
      changes.add(whole(after, Change.Kind.ADDED));
    } else if (before != null) {
      changes.add(whole(before, Change.Kind.REMOVED));
    }
    return changes;
  }

  private static Change whole(Jurisdiction law, Change.Kind kind) {
    Pack pack = law.pack();
    boolean added = kind == Change.Kind.ADDED;
    FieldDiff aspects = new FieldDiff();
    Map<String, Integer> counts =
        ImmutableMap.of(
            "parameters", pack.parameters().size(),
            "questions", pack.questions().size(),
            "rules", pack.ruleFiles().stream().mapToInt(f -> WrittenRule.of(f).size()).sum());
    counts.forEach((name, count) -> aspects.compare(name, added ? "" : count, added ? count : ""));
    Optional<Location> at = Optional.of(pack.at());
    return new Change(
        pack.id(),
        Change.Part.PACK,
        pack.id(),
        kind,
        pack.title(),
        added ? Optional.empty() : at,
        added ? at : Optional.empty(),
        aspects.differing());
  }

  private void compare(Jurisdiction before, Jurisdiction after) {
    Pack a = before.pack();
    Pack b = after.pack();
    each(Change.Part.PACK, Map.of(id, a), Map.of(id, b), Pack::title, p -> Optional.of(p.at()), PartAspects::of);
    compareParameters(before, after);
    each(
        Change.Part.QUESTION,
        asked(a, old),
        asked(b, now),
        Question::title,
        q -> Optional.of(q.at()),
        PartAspects::of);
    changes.addAll(RuleDiff.rules(a, b));
    changes.addAll(RuleDiff.sentences(a, b));
    each(
        Change.Part.INTERPRETATION,
        openPoints(before, a, b),
        openPoints(after, a, b),
        InterpretationPoint::title,
        p -> Optional.empty(),
        (x, y) -> differing(x, y, inherited(before, x), inherited(after, y)));
    each(Change.Part.SETTING, a.settings(), b.settings(), Setting::title, s -> Optional.empty(), PartAspects::of);
    each(
        Change.Part.FACT,
        Maps.uniqueIndex(a.facts(), FactDefinition::path),
        Maps.uniqueIndex(b.facts(), FactDefinition::path),
        FactDefinition::title,
        f -> Optional.empty(),
        PartAspects::of);
    each(
        Change.Part.LIST,
        a.lists(),
        b.lists(),
        words -> Text.empty(),
        words -> Optional.empty(),
        (x, y) -> new FieldDiff().compare("word", x, y).differing());
    each(Change.Part.SOURCE, a.sources(), b.sources(), Source::title, s -> Optional.empty(), PartAspects::of);
    if (!now.hasScenariosOf(old, id)) {
      each(
          Change.Part.SCENARIOS,
          Map.of(id, old.scenarios(id)),
          Map.of(id, now.scenarios(id)),
          n -> Text.empty(),
          n -> Optional.empty(),
          (x, y) -> new FieldDiff().compare("scenarios", x, y).differing());
    }
  }

  /** Compares things by their ids. */
  private <T> void each(
      Change.Part part,
      Map<String, T> before,
      Map<String, T> after,
      Function<T, Text> title,
      Function<T, Optional<Location>> at,
      BiFunction<T, T, ImmutableList<Change.ChangeDetail>> differing) {
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    for (String each : ids) {
      T a = before.get(each);
      T b = after.get(each);
      ImmutableList<Change.ChangeDetail> details = a == null || b == null ? ImmutableList.of() : differing.apply(a, b);
      if (a == null || b == null || !details.isEmpty()) {
        add(part, each, a, b, title.apply(Objects.requireNonNull(b != null ? b : a)), at, details);
      }
    }
  }

  private <T> void add(
      Change.Part part,
      String thing,
      @Nullable T before,
      @Nullable T after,
      Text title,
      Function<T, Optional<Location>> at,
      ImmutableList<Change.ChangeDetail> details) {
    Change.Kind kind =
        before == null ? Change.Kind.ADDED : after == null ? Change.Kind.REMOVED : Change.Kind.CHANGED;
    changes.add(
        new Change(
            id,
            part,
            thing,
            kind,
            title,
            Optional.ofNullable(before).flatMap(at),
            Optional.ofNullable(after).flatMap(at),
            details));
  }

  private void compareParameters(Jurisdiction before, Jurisdiction after) {
    TreeSet<String> own = new TreeSet<>(before.pack().parameters().keySet());
    own.addAll(after.pack().parameters().keySet());
    for (String parameter : own) {
      ImmutableList<Change.ChangeDetail> values =
          old.day().isPresent() && now.day().isPresent()
              ? ParameterDiff.on(before, old.day().get(), after, now.day().get(), parameter)
              : ParameterDiff.ever(before, after, parameter);
      ParameterSeries a = before.parameters().get(parameter);
      ParameterSeries b = after.parameters().get(parameter);
      ImmutableList<Change.ChangeDetail> details =
          ImmutableList.<Change.ChangeDetail>builder()
              .addAll(a == null || b == null ? ImmutableList.of() : PartAspects.of(a, b))
              .addAll(values)
              .build();
      if (!details.isEmpty()) {
        Text description = Objects.requireNonNull(b != null ? b : a).description();
        add(Change.Part.PARAMETER, parameter, a, b, description, p -> Optional.of(p.at()), details);
      }
    }
  }

  private static Map<String, Question> asked(Pack pack, RuleSet side) {
    return pack.questions().stream()
        .filter(q -> side.day().map(q::isAskedOn).orElse(true))
        .collect(ImmutableMap.toImmutableMap(Question::id, q -> q));
  }

  /** Returns the open points that either state of the pack declares. */
  private static Map<String, InterpretationPoint> openPoints(Jurisdiction law, Pack a, Pack b) {
    return Maps.filterKeys(law.openPoints(), p -> a.openPoints().containsKey(p) || b.openPoints().containsKey(p));
  }

  private static Optional<InterpretationPoint> inherited(Jurisdiction law, InterpretationPoint point) {
    return law.packs().reverse().stream()
        .skip(1)
        .flatMap(pack -> Optional.ofNullable(pack.openPoints().get(point.id())).stream())
        .findFirst();
  }

  /** Returns the differences of an open point without those of the inherited one. */
  private static ImmutableList<Change.ChangeDetail> differing(
      InterpretationPoint a, InterpretationPoint b, Optional<InterpretationPoint> parentOfA, Optional<InterpretationPoint> parentOfB) {
    ImmutableList<Change.ChangeDetail> inheritedChanges =
        parentOfA.isPresent() && parentOfB.isPresent()
            ? PartAspects.of(parentOfA.get(), parentOfB.get())
            : ImmutableList.of();
    return PartAspects.of(a, b).stream().filter(d -> !inheritedChanges.contains(d)).collect(ImmutableList.toImmutableList());
  }
}
