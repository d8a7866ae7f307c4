package io.github.huituo.internal.engine.direct;

import io.github.huituo.internal.law.Term;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one name that the definitions found, in their order. They are kept by subject where there are many. Not
 * thread-safe.
 */
final class TermTable {
  private static final int FEW = 8;

  private final List<Term> all = new ArrayList<>(FEW);
  private final Map<Object, List<Term>> bySubject = new IdentityHashMap<>(0);

  void add(Term term) {
    all.add(term);
    if (all.size() == FEW + 1) {
      all.forEach(this::index);
    } else if (all.size() > FEW + 1) {
      index(term);
    }
  }

  private void index(Term term) {
    bySubject.computeIfAbsent(term.getOf(), of -> new ArrayList<>(2)).add(term);
  }

  /** Returns terms among which are all those of a subject. They are all terms if it is null. */
  List<Term> about(@Nullable Object subject) {
    return subject == null || all.size() <= FEW ? all : bySubject.getOrDefault(subject, List.of());
  }
}
