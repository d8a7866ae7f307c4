package io.github.huituo.internal.engine.subject;

import com.google.common.collect.ImmutableList;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subject as rules see it. Kinds with computed facts, such as an age from a birth date, have subclasses of their own. */
public abstract class SubjectFact {
  private final SubjectData stated;
  private final Map<String, SubjectFact> links = new HashMap<>();
  private final Map<String, ImmutableList<SubjectFact>> parts = new HashMap<>();

  /**
   * What a case states of a subject.
   *
   * @param kind the kind of subject
   * @param id its id
   * @param asOf the day of the assessment
   * @param values the values of its facts, in the order of the vocabulary; null where missing
   * @param present whether the case has such a subject at all
   */
  public record SubjectData(SubjectKind kind, String id, LocalDate asOf, @Nullable Object[] values, boolean present) {}

  /** Makes subjects of the classes that a pack's vocabulary gave. */
  public interface Factory {
    /** Returns the subject. */
    SubjectFact create(SubjectData stated);
  }

  /** Creates the subject. */
  protected SubjectFact(SubjectData stated) {
    this.stated = stated;
  }

  /** Returns the id. */
  public final String getId() {
    return stated.id();
  }

  /** Returns the day of the assessment. */
  public final LocalDate getAsOf() {
    return stated.asOf();
  }

  /** Returns whether the case contains it. */
  public final boolean isStated() {
    return stated.present();
  }

  /** Returns the kind of subject. */
  public final SubjectKind subjectKind() {
    return stated.kind();
  }

  /** Returns the value at a place of the vocabulary, or null if it is missing. */
  public final @Nullable Object value(int place) {
    return stated.values()[place];
  }

  /** Returns the subject of a link. It has no facts if the case states none, and is null if there is no such link. */
  public final @Nullable SubjectFact link(String name) {
    return links.get(name);
  }

  final void setLink(String name, SubjectFact to) {
    links.put(name, to);
  }

  /** Returns whether a part is stated, even as empty. */
  public final boolean isPartStated(String name) {
    return parts.containsKey(name);
  }

  /** Returns the subjects in a part; none if it is not stated. */
  @SuppressWarnings("unchecked") // The kind of a part gives the type of its subjects.
  public final <S extends SubjectFact> ImmutableList<S> part(String name) {
    return (ImmutableList<S>) (ImmutableList<?>) parts.getOrDefault(name, ImmutableList.of());
  }

  final void setPart(String name, ImmutableList<SubjectFact> subjects) {
    parts.put(name, subjects);
  }

  /** Takes in a subject that names this one. It may also do so because its facts that name one are missing. */
  void addNaming(SubjectFact other) {}

  /** Takes in the subjects beside this one. They are in a part of which rules see one at a time. */
  void setOutOfView(ImmutableList<SubjectFact> others) {}

  /** Returns whether a fact cannot have a value. An example is the age of the children in a class without any. */
  public boolean isMoot(String fact) {
    return false;
  }

  @Override
  public final String toString() {
    return subjectKind().word() + " " + getId();
  }
}
