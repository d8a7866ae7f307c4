package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.model.SubjectKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a question needs.
 *
 * @param anyOf the fact, or several of which one is enough
 * @param where the subjects: only those whose facts have, or may have, these values
 * @param when needed only if these facts of related subjects have, or may have, these values
 * @param readings the readings of open points under which it is needed
 * @param unless terms that spare a subject if one holds for it or for a subject that it is linked to; where it is needed of all
 *     such subjects, only what holds for the subject itself counts
 * @param except terms that spare those of several subjects for which one holds, and the subjects that these are linked to
 * @param among the subjects of all of which it is needed; empty if it is needed of the subject alone
 */
public record Need(
    ImmutableList<FactRef> anyOf,
    ImmutableMap<FactRef, ImmutableSet<String>> where,
    ImmutableMap<FactRef, ImmutableSet<String>> when,
    ImmutableMap<String, String> readings,
    ImmutableSet<String> unless,
    ImmutableSet<String> except,
    Optional<All> among) {

  /** All subjects of a kind that one holder has. */
  public enum All {
    /** All classes of the institution. */
    CLASSES("allOfInstitution", SubjectKind.CLASS),
    /** All children of the family. */
    CHILDREN("allOfFamily", SubjectKind.CHILD);

    private final String word;
    private final SubjectKind kind;

    All(String word, SubjectKind kind) {
      this.word = word;
      this.kind = kind;
    }

    /** Returns the key used in files. */
    public String word() {
      return word;
    }

    /** Returns the kind of these subjects. Only questions about it may ask for all. */
    public SubjectKind kind() {
      return kind;
    }
  }

  /**
   * A fact of a kind of subject.
   *
   * @param kind the kind
   * @param name the name; {@code classes} and {@code staff} of an institution, {@code enrolment} of a child and
   *     {@code sessions} of an enrolment count as facts
   */
  public record FactRef(SubjectKind kind, String name) {
    /** Returns the name with the kind before it. */
    public String path() {
      return kind.word() + "." + name;
    }

    // Written out: the JVM links generated ones at run time, which delays the first assessment.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof FactRef that
          && kind.equals(that.kind)
          && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return 31 * kind.hashCode() + name.hashCode();
    }
  }
}
