package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Missing;
import io.github.huituo.internal.engine.CaseGraph.Way;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.CaseChoices;
import io.github.huituo.internal.law.Interpretation;
import io.github.huituo.internal.law.Term;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds the needed facts of a question that a case lacks. Used for one case; not thread-safe. */
final class NeedResolver {
  private final CaseGraph graph;
  private final CaseChoices readings;
  /** The names of the terms by their subjects, of which there may be many. */
  private final Map<Object, List<String>> termsOf = new IdentityHashMap<>();

  NeedResolver(CaseGraph graph, CaseChoices readings, Collection<Term> terms) {
    this.graph = graph;
    this.readings = readings;
    for (Term term : terms) {
      termsOf.computeIfAbsent(term.getOf(), subject -> new ArrayList<>(2)).add(term.getName());
    }
  }

  /** Returns what is missing for a question about a subject. It names each fact once, in the order of the question's needs. */
  List<Missing> missing(Question question, SubjectFact subject) {
    Map<String, Missing> missing = new LinkedHashMap<>(4);
    for (Need need : question.needs()) {
      if (isReadSo(need) && !isSpared(need, subject) && mayHold(need.when(), kind -> graph.related(subject, kind))) {
        add(need, need.among().isPresent() ? graph.whole(subject) : subject, missing);
      }
    }
    return ImmutableList.copyOf(missing.values());
  }

  private boolean isReadSo(Need need) {
    for (Map.Entry<String, String> reading : need.readings().entrySet()) {
      Interpretation chosen = readings.interpretations().get(reading.getKey());
      if (chosen == null || !chosen.is(reading.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean isSpared(Need need, SubjectFact subject) {
    return holds(need.unless(), subject);
  }

  private boolean isExcepted(Need need, Way way) {
    if (!need.except().isEmpty()) {
      for (SubjectFact passed : way.through()) {
        if (holds(need.except(), passed)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean holds(Set<String> names, SubjectFact subject) {
    if (!names.isEmpty()) {
      for (String term : termsOf.getOrDefault(subject, List.of())) {
        if (names.contains(term)) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Need need, SubjectFact subject, Map<String, Missing> missing) {
    SubjectKind kind = need.anyOf().get(0).kind();
    boolean leadsBack = false;
    for (Need.FactRef fact : need.anyOf()) {
      leadsBack |= graph.isWayBack(subject, fact);
    }
    List<Way> ways = leadsBack ? graph.waysBack(subject, kind) : graph.ways(subject, kind);
    if (ways.isEmpty()) {
      graph.missingWayBack(subject).ifPresent(m -> add(m, missing));
    }
    for (Way way : ways) {
      boolean spared = need.among().isEmpty() && isSpared(need, way.last()) || isExcepted(need, way) || isKnown(need, way.last());
      if (!spared && mayHold(need.where(), k -> graph.related(way, k))) {
        add(graph.missing(need.anyOf().get(0), way), missing);
      }
    }
  }

  private boolean isKnown(Need need, SubjectFact holder) {
    for (Need.FactRef fact : need.anyOf()) {
      if (graph.value(holder, fact.name()) != null || holder.isMoot(fact.name())) {
        return true;
      }
    }
    return false;
  }

  private static void add(Missing one, Map<String, Missing> missing) {
    missing.putIfAbsent(one.fact() + " " + one.subject(), one);
  }

  /** Returns whether the conditions hold or may hold. They may if a fact that they ask for is missing. */
  private boolean mayHold(
      Map<Need.FactRef, ImmutableSet<String>> conditions, Function<SubjectKind, List<SubjectFact>> related) {
    for (Map.Entry<Need.FactRef, ImmutableSet<String>> condition : conditions.entrySet()) {
      boolean holds = false;
      for (SubjectFact other : related.apply(condition.getKey().kind())) {
        Object value = graph.value(other, condition.getKey().name());
        holds |= value == null || condition.getValue().contains(String.valueOf(value));
      }
      if (!holds) {
        return false;
      }
    }
    return true;
  }
}
