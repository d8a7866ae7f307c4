package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Advice;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.ChildcareCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Advises on a case under one law. Advice is on each unmet requirement and each entitlement that is refused or not determined.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Advisor {
  private static final int MOST = 3;
  private static final int MOST_COMPARED = 12;
  private static final ImmutableSet<Outcome> WANTED = ImmutableSet.of(Outcome.MET, Outcome.ELIGIBLE);
  private static final ImmutableSet<Outcome> DECIDED =
      ImmutableSet.of(Outcome.MET, Outcome.NOT_MET, Outcome.ELIGIBLE, Outcome.NOT_ELIGIBLE);

  private final Engine engine;
  private final FactWords words;
  private final EditCandidates candidates;

  /** Creates an advisor under the law of an engine. */
  public Advisor(Engine engine) {
    this.engine = engine;
    this.words = new FactWords(engine.law());
    this.candidates = new EditCandidates(engine);
  }

  /**
   * Returns advice on every answer that needs it, in the order of the answers. These are unmet requirements, and entitlements
   * that are refused or not determined.
   *
   * @throws HuituoException if the case does not fit the vocabulary, or the rules do not give exactly one answer
   */
  public ImmutableList<Advice> of(ChildcareCase given) {
    return of(given, engine.law().questions().stream().map(Question::id).collect(Collectors.toSet()));
  }

  /** Returns the advice on the questions with these ids only. */
  public ImmutableList<Advice> of(ChildcareCase given, Set<String> ids) {
    Assessment before = engine.assess(given, CaseLocator.NONE);
    ChildcareCase asked = given.changes().isEmpty() ? given : given.on(given.asOf());
    return AnswerLookup.all(before)
        .filter(a -> ids.contains(a.id()) && isAdvised(a))
        .map(a -> advice(a, asked, before))
        .collect(ImmutableList.toImmutableList());
  }

  static boolean isAdvised(Answer answer) {
    return answer instanceof RequirementAnswer
        ? answer.outcome() == Outcome.NOT_MET
        : answer.outcome() == Outcome.NOT_ELIGIBLE || answer.outcome() == Outcome.UNDETERMINED;
  }

  private Advice advice(Answer answer, ChildcareCase asked, Assessment before) {
    Map<Object, Advice.Remedy> remedies = new LinkedHashMap<>();
    for (CaseRemedy remedy : searched(answer, asked)) {
      Object way = remedy.edits().stream().map(Advisor::way).collect(Collectors.toSet());
      if (!remedies.containsKey(way)) {
        verified(remedy, answer, before).ifPresent(r -> remedies.put(way, r));
      }
    }
    return new Advice(
        answer,
        remedies.values().stream()
            .sorted(Comparator.comparingLong(Advisor::broken).thenComparingInt(Advice.Remedy::effort))
            .limit(MOST)
            .toList());
  }

  /** Returns the ways to turn an answer that are compared. */
  ImmutableList<CaseRemedy> searched(Answer answer, ChildcareCase asked) {
    AdviceLevers levers = new AdviceLevers(engine.law().plan().fixed(), asked.asOf());
    return new RemedySearch(engine, candidates, levers, RemedySearch.Validation.EACH).of(asked, answer, WANTED, MOST_COMPARED);
  }

  /** Returns what two edits have in common if the second only adds to it. */
  private static String way(CaseEdit edit) {
    boolean more = edit instanceof CaseEdit.OfFact fact && !(fact.after() instanceof String || fact.after() instanceof Boolean);
    return more || edit instanceof CaseEdit.OfMove ? edit.target() : edit.toString();
  }

  /** Returns how many further requirements a remedy leaves unmet. */
  private static long broken(Advice.Remedy remedy) {
    return remedy.also().stream().filter(e -> e.after().filter(o -> o == Outcome.NOT_MET).isPresent()).count();
  }

  /** Returns a remedy with what else it changes. It is one if the whole assessment of the changed case has the wanted answer. */
  private Optional<Advice.Remedy> verified(CaseRemedy remedy, Answer answer, Assessment before) {
    try {
      Assessment after = engine.assess(remedy.changed(), CaseLocator.NONE);
      return AnswerLookup.in(after, answer.id(), answer.subject())
          .filter(a -> WANTED.contains(a.outcome()))
          .map(
              a ->
                  new Advice.Remedy(
                      remedy.edits().stream().map(words::edit).toList(),
                      remedy.effort(),
                      a,
                      effects(before, after, answer),
                      remedy.changed()));
    } catch (HuituoException impossible) {
      return Optional.empty();
    }
  }

  private static List<Advice.Effect> effects(Assessment before, Assessment after, Answer turned) {
    Map<String, Answer> then = byKey(before);
    Map<String, Answer> now = byKey(after);
    Set<String> keys = new LinkedHashSet<>(now.keySet());
    keys.addAll(then.keySet());
    keys.remove(key(turned));
    List<Advice.Effect> effects = new ArrayList<>();
    for (String key : keys) {
      effect(then.get(key), now.get(key)).ifPresent(effects::add);
    }
    return effects;
  }

  /** Returns an effect if a decision becomes another, or a sum. */
  private static Optional<Advice.Effect> effect(@Nullable Answer before, @Nullable Answer after) {
    Optional<Outcome> then = Optional.ofNullable(before).map(Answer::outcome);
    Optional<Outcome> now = Optional.ofNullable(after).map(Answer::outcome);
    boolean decides = now.filter(DECIDED::contains).isPresent() || then.filter(DECIDED::contains).isPresent();
    boolean sums = !total(before).equals(total(after));
    Answer named = after != null ? after : before;
    return named == null || ((then.equals(now) || !decides) && !sums)
        ? Optional.empty()
        : Optional.of(new Advice.Effect(named.id(), named.subject(), named.title(), then, now, sums ? total(after) : Optional.empty()));
  }

  private static Optional<Money> total(@Nullable Answer answer) {
    return answer instanceof EntitlementAnswer entitlement ? entitlement.total() : Optional.empty();
  }

  private static Map<String, Answer> byKey(Assessment assessment) {
    Map<String, Answer> all = new LinkedHashMap<>();
    AnswerLookup.all(assessment).forEach(a -> all.put(key(a), a));
    return all;
  }

  private static String key(Answer answer) {
    return answer.id() + " " + answer.subject();
  }
}
