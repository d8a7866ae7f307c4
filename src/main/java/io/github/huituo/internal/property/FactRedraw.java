package io.github.huituo.internal.property;

import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * One fact of a case, drawn anew. It is one of those on which the answer to a question may depend.
 *
 * <p>This class is immutable and thread-safe.
 */
final class FactRedraw {
  private final CaseGenerator generator;
  private final boolean atEdges;
  private final List<FactDefinition> facts = new ArrayList<>();
  private final Set<String> needed = new HashSet<>();

  /**
   * Creates a redraw for a question.
   *
   * @param atEdges whether values are drawn only at thresholds and beside them
   */
  FactRedraw(CaseGenerator generator, Question question, boolean atEdges) {
    this.generator = generator;
    this.atEdges = atEdges;
    question.needs().forEach(n -> n.anyOf().forEach(f -> needed.add(f.path())));
    Set<String> referenced = generator.thresholds().of(question).facts();
    generator.law().vocabulary().facts().filter(f -> referenced.contains(f.path())).forEach(facts::add);
  }

  /** Returns whether there is no fact to draw. */
  boolean isEmpty() {
    return facts.isEmpty();
  }

  /** Returns the case with another value of one fact, in every subject that has it. */
  ChildcareCase of(ChildcareCase before, Random random) {
    FactDefinition fact = SeededChoice.oneOf(facts, random);
    FactValues.DrawContext drawn = new RedrawContext(before, atEdges);
    return new Variation() {
      @Override
      Map<String, Object> facts(Subject subject) {
        return subject.kind().equals(fact.kind()) ? redrawn(fact, subject, before, drawn, random) : subject.facts();
      }
    }.of(before);
  }

  private Map<String, Object> redrawn(
      FactDefinition fact, Subject subject, ChildcareCase before, FactValues.DrawContext drawn, Random random) {
    Map<String, Object> facts = new LinkedHashMap<>(subject.facts());
    if (!needed.contains(fact.path()) && random.nextInt(atEdges ? 4 : 2) == 0) {
      facts.remove(fact.name());
      return facts;
    }
    Optional<Object> other = generator.values().draw(fact, before.asOf(), drawn, random);
    other.ifPresent(value -> facts.put(fact.name(), value));
    return facts;
  }

  /** The case that is drawn anew. */
  private record RedrawContext(ChildcareCase before, boolean atEdges) implements FactValues.DrawContext {
    @Override
    public List<String> ids(SubjectKind kind) {
      return CaseSubjects.all(before).stream().filter(s -> s.kind().equals(kind)).map(Subject::id).toList();
    }

    @Override
    public int truths() {
      return atEdges ? 50 : 75;
    }
  }
}
