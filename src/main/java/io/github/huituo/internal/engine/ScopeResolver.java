package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Missing;
import io.github.huituo.internal.engine.CaseGraph.Way;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Question;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds whether a question is asked of a subject. It does so once for all questions of a named scope. Used for one case; not
 * thread-safe.
 */
final class ScopeResolver {
  private final CaseGraph graph;
  private final Map<ImmutableMap<Need.FactRef, ImmutableSet<String>>, Map<SubjectFact, Scoping>> known = new IdentityHashMap<>();

  ScopeResolver(CaseGraph graph) {
    this.graph = graph;
  }

  /** Returns whether a question is asked of a subject. If that is not known, it returns which facts are missing. */
  Scoping scoping(Question question, SubjectFact subject) {
    if (question.scope().isEmpty()) {
      return Scoping.WITHIN;
    }
    Map<SubjectFact, Scoping> ofScope = known.computeIfAbsent(question.scope(), scope -> new IdentityHashMap<>(4));
    Scoping found = ofScope.get(subject);
    if (found == null) {
      found = scoping(question.scope(), subject);
      ofScope.put(subject, found);
    }
    return found.kind() == Scoping.Kind.OPEN && question.presumed()
        ? new Scoping(Scoping.Kind.PRESUMED, found.missing(), null, null)
        : found;
  }

  private Scoping scoping(ImmutableMap<Need.FactRef, ImmutableSet<String>> scope, SubjectFact subject) {
    Map<String, Missing> missing = new LinkedHashMap<>();
    for (Map.Entry<Need.FactRef, ImmutableSet<String>> condition : scope.entrySet()) {
      Need.FactRef fact = condition.getKey();
      List<Way> ways = graph.ways(subject, fact.kind());
      Object first = null;
      int known = 0;
      boolean within = false;
      for (Way way : ways) {
        Object value = graph.value(way.last(), fact.name());
        if (value != null) {
          first = first == null ? value : first;
          known++;
          within |= condition.getValue().contains(String.valueOf(value));
        }
      }
      if (within) {
        continue;
      }
      if (known > 0 && known == ways.size()) {
        return new Scoping(Scoping.Kind.OUTSIDE, ImmutableList.of(), graph.definition(fact), first);
      }
      for (Way way : ways) {
        Missing one = graph.missing(fact, way);
        missing.putIfAbsent(one.fact() + " " + one.subject(), one);
      }
    }
    return missing.isEmpty()
        ? Scoping.WITHIN
        : new Scoping(Scoping.Kind.OPEN, ImmutableList.copyOf(missing.values()), null, null);
  }
}
