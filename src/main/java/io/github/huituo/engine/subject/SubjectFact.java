package io.github.huituo.engine.subject;

import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A subject as rules see it. */
public abstract class SubjectFact {
  private final Stated stated;

  /**
   * What a case states of a subject.
   *
   * @param kind the kind of subject
   * @param id its id
   * @param asOf the day of the assessment
   * @param values the values of its facts, in the order of the vocabulary; null where missing
   * @param present whether the case has such a subject at all
   */
  public record Stated(SubjectKind kind, String id, LocalDate asOf, @Nullable Object[] values, boolean present) {}

  /** Makes subjects of the classes that a pack's vocabulary gave. */
  public interface Factory {
    /** Returns the subject. */
    SubjectFact create(Stated stated);
  }

  /** Creates the subject. */
  protected SubjectFact(Stated stated) {
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

  /** Returns whether the case tells of it at all. */
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

  @Override
  public final String toString() {
    return subjectKind().word() + " " + getId();
  }
}
