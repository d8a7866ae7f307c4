package io.github.huituo.internal.engine.direct;

import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.Term;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one case while rules run on them. Used for one case; not thread-safe. */
final class RuleRun extends InsertOnly {
  private final List<List<SubjectFact>> byKind;
  private final Map<String, Integer> names;
  private final @Nullable TermTable[] byName;
  private final List<Term> terms = new ArrayList<>();
  private final FiringListener listener;

  /**
   * Creates the run.
   *
   * @param subjects the subjects of the case
   * @param kinds the places of their kinds
   * @param names the places of the names of terms that rules read
   */
  RuleRun(List<SubjectFact> subjects, Map<SubjectKind, Integer> kinds, Map<String, Integer> names, FiringListener listener) {
    this.byKind = new ArrayList<>(kinds.size());
    for (int i = 0; i < kinds.size(); i++) {
      byKind.add(new ArrayList<>(2));
    }
    for (SubjectFact subject : subjects) {
      Integer kind = kinds.get(subject.subjectKind());
      if (kind != null) {
        byKind.get(kind).add(subject);
      }
    }
    this.names = names;
    this.byName = new TermTable[names.size()];
    this.listener = listener;
  }

  /** Returns the subjects of a kind; none of a kind that there is not. */
  List<SubjectFact> subjects(int kind) {
    return kind == StepContext.NOWHERE ? List.of() : byKind.get(kind);
  }

  /**
   * Returns terms among which are all those of a name about a subject. A negative name means any name, and a null subject any
   * subject.
   */
  List<Term> terms(int name, @Nullable Object subject) {
    if (name < 0) {
      return terms;
    }
    TermTable table = byName[name];
    return table == null ? List.of() : table.about(subject);
  }

  /** Returns all terms in the order in which they were found. */
  List<Term> terms() {
    return terms;
  }

  @Override
  public void insert(Object fact) {
    Term term = (Term) fact;
    terms.add(term);
    Integer name = names.get(term.getName());
    if (name != null) {
      TermTable table = byName[name];
      if (table == null) {
        table = new TermTable();
        byName[name] = table;
      }
      table.add(term);
    }
  }

  void firing(int rule, Object[] grounds) {
    listener.firing(rule, grounds);
  }
}
