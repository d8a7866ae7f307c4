package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A change of one thing in a case. Implementations are immutable and thread-safe. */
public sealed interface CaseEdit {
  /** Returns the case with the change. */
  ChildcareCase of(ChildcareCase before);

  /** Returns what is changed. Another edit with the same target takes the place of this one. */
  String target();

  /**
   * A fact with another value.
   *
   * @param kind the kind of the subject
   * @param subject its id
   * @param fact the name of the fact
   * @param before the value until then; empty if it was not known
   * @param after the value from then on
   */
  record OfFact(SubjectKind kind, String subject, String fact, Optional<Object> before, Object after) implements CaseEdit {
    @Override
    public ChildcareCase of(ChildcareCase given) {
      return changed(given, kind, subject, s -> with(s, fact, after));
    }

    @Override
    public String target() {
      return kind.word() + " " + subject + " " + fact;
    }

    /** Returns the path of the fact. */
    public String path() {
      return kind.word() + "." + fact;
    }
  }

  /**
   * A subject that is added.
   *
   * @param part the part of its holder
   * @param holder the id of the holder
   * @param added the subject
   */
  record OfPart(CasePart part, String holder, Subject added) implements CaseEdit {
    @Override
    public ChildcareCase of(ChildcareCase given) {
      return changed(given, part.holder().orElseThrow(), holder, s -> extended(s, part, added));
    }

    @Override
    public String target() {
      return part.kind().word() + " " + added.id();
    }
  }

  /**
   * Several subjects that are added, each with the facts of one that is there.
   *
   * @param part the part of the holder
   * @param holder the id of the holder
   * @param like the id of the subject that is there
   * @param ids the ids of those that are added
   */
  record OfMore(CasePart part, String holder, String like, ImmutableList<String> ids) implements CaseEdit {
    @Override
    public ChildcareCase of(ChildcareCase given) {
      return changed(given, part.holder().orElseThrow(), holder, this::withMore);
    }

    private Subject withMore(Subject before) {
      Optional<Subject> model = before.parts().getOrDefault(part, List.of()).stream().filter(s -> s.id().equals(like)).findFirst();
      Subject after = before;
      for (String id : model.isPresent() ? ids : List.<String>of()) {
        after = extended(after, part, part.kind().subject(id, model.get().facts(), Map.of()));
      }
      return after;
    }

    @Override
    public String target() {
      return part.kind().word() + " " + ids.get(0);
    }
  }

  /**
   * A reading of a point that the law leaves open.
   *
   * @param point the point
   * @param choice the reading
   */
  record OfReading(String point, String choice) implements CaseEdit {
    @Override
    public ChildcareCase of(ChildcareCase given) {
      return given.toBuilder().putInterpretations(point, choice).build();
    }

    @Override
    public String target() {
      return "interpretations " + point;
    }
  }

  /**
   * Children who are in another class.
   *
   * @param from the id of the class until then
   * @param to the id of the class from then on
   * @param ages their ages in completed months
   */
  record OfMove(String from, String to, List<Integer> ages) implements CaseEdit {
    @Override
    public ChildcareCase of(ChildcareCase given) {
      ChildcareCase left = changed(given, SubjectKind.CLASS, from, s -> with(s, AGES, without(agesIn(s))));
      return changed(left, SubjectKind.CLASS, to, s -> with(s, AGES, ImmutableList.copyOf(Iterables.concat(agesIn(s), ages))));
    }

    private ImmutableList<Integer> without(List<Integer> before) {
      List<Integer> left = new ArrayList<>(before);
      ages.forEach(left::remove);
      return ImmutableList.copyOf(left);
    }

    @Override
    public String target() {
      return "move " + from + " " + to;
    }
  }

  /** Returns a case with several changes. What is added comes before what changes in it. */
  static ChildcareCase all(List<CaseEdit> edits, ChildcareCase given) {
    ChildcareCase changed = given;
    for (boolean adds : List.of(true, false)) {
      for (CaseEdit edit : edits) {
        changed = edit instanceof OfPart == adds ? edit.of(changed) : changed;
      }
    }
    return changed;
  }

  /** The fact of a class that states the ages of its children. */
  String AGES = CoreFacts.CHILDREN_AGES.name();

  /** Returns the ages of the children of a class, if they are known. */
  static List<Integer> agesIn(Subject group) {
    return group.get(CoreFacts.CHILDREN_AGES).orElse(List.of());
  }

  private static Subject with(Subject subject, String fact, Object value) {
    Map<String, Object> facts = new LinkedHashMap<>(subject.facts());
    facts.put(fact, value);
    return subject.kind().subject(subject.id(), facts, subject.parts());
  }

  private static Subject extended(Subject holder, CasePart part, Subject added) {
    Map<CasePart, List<Subject>> parts = new LinkedHashMap<>(holder.parts());
    List<Subject> there = new ArrayList<>(parts.getOrDefault(part, List.of()));
    there.add(added);
    parts.put(part, there);
    return holder.kind().subject(holder.id(), holder.facts(), parts);
  }

  /** Returns a case in which one subject is another. */
  private static ChildcareCase changed(ChildcareCase given, SubjectKind kind, String id, UnaryOperator<Subject> change) {
    ChildcareCase.Builder other = given.toBuilder();
    given.parts().forEach((part, subjects) -> other.part(part, subjects.stream().map(s -> changed(s, kind, id, change)).toList()));
    return other.build();
  }

  private static Subject changed(Subject subject, SubjectKind kind, String id, UnaryOperator<Subject> change) {
    if (subject.kind().equals(kind)) {
      return subject.id().equals(id) ? change.apply(subject) : subject;
    }
    if (subject.parts().isEmpty()) {
      return subject;
    }
    Map<CasePart, List<Subject>> parts = new LinkedHashMap<>();
    subject.parts().forEach((part, subjects) -> parts.put(part, subjects.stream().map(s -> changed(s, kind, id, change)).toList()));
    return subject.kind().subject(subject.id(), subject.facts(), parts);
  }
}
