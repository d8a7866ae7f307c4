package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.model.SubjectKind;

/**
 * A fact that a question needs.
 *
 * @param anyOf the fact, or several of which one is enough
 * @param where of whom: only of those whose facts have, or may have, these values
 * @param when needed only if these facts of related subjects have, or may have, these values
 * @param readings needed only if these open points are read so
 * @param unless not needed of a subject, or of one of those it leads to, for whom one of these terms holds; where it is needed of all
 *     among whom the subject is one, only the subject counts
 * @param except not needed of those, nor of whom they lead to, for whom one of these terms holds, whatever holds for the subject
 * @param among of all such subjects of the institution, or of the family, and not of the subject alone
 */
public record Need(
    ImmutableList<Fact> anyOf,
    ImmutableMap<Fact, ImmutableSet<String>> where,
    ImmutableMap<Fact, ImmutableSet<String>> when,
    ImmutableMap<String, String> readings,
    ImmutableSet<String> unless,
    ImmutableSet<String> except,
    boolean among) {

  /**
   * A fact of a kind of subject.
   *
   * @param kind the kind
   * @param name the name; {@code classes} and {@code staff} of an institution, {@code enrolment} of a child and
   *     {@code sessions} of an enrolment count as facts
   */
  public record Fact(SubjectKind kind, String name) {
    /** Returns the name with the kind before it. */
    public String path() {
      return kind.word() + "." + name;
    }
  }
}
