package io.github.huituo.model;

import com.google.common.collect.Iterables;
import io.github.huituo.assessment.Text;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a case or of a subject with subjects of one kind. Examples are the children of a family and the enrolment of a child.
 *
 * @param holder the kind of subject that has the part; empty for the case itself
 * @param kind the kind of subject that the part holds
 * @param key the key of one subject
 * @param plural the key of a list of subjects
 * @param cardinality how many subjects it may hold
 * @param absence what it means that a case does not have the part
 * @param ids where the ids of its subjects come from
 * @param listedUnder the fact of the holder that counts them, in the place of which they may be listed; empty if there is none
 * @param insteadOf the other facts and parts of the holder that state what a list of them states; a case has one or the other
 */
public record CasePart(
    Optional<SubjectKind> holder,
    SubjectKind kind,
    String key,
    String plural,
    Cardinality cardinality,
    Absence absence,
    Ids ids,
    Optional<String> listedUnder,
    List<String> insteadOf)
    implements Serializable {

  /** How many subjects a part of a case may hold. */
  public enum Cardinality {
    /** One at the most, under the key: {@code city: {…}}. */
    ONE,
    /** Any number, as a list under the plural key: {@code children: [ … ]}. */
    MANY,
    /**
     * Any number, one under the key or a list under the plural key. Examples are {@code family: {…}} and {@code families: [ … ]}.
     */
    ONE_OR_MANY,
    /**
     * Any number, of which rules see one at a time. There is one under the key or a list under the plural key. An example is the
     * enrolment of a child, which may have several {@code enrolments: [ … ]}.
     */
    ONE_IN_VIEW
  }

  /** What it means that a part is absent. */
  public enum Absence {
    /** There are no such subjects. */
    NONE,
    /** Absence means unknown, and an empty list means none. */
    UNKNOWN
  }

  /** Where ids come from. */
  public enum Ids {
    /** The key {@code id}, or else the kind and the number. An example is {@code child-2}. */
    OWN,
    /** The key {@code id}, or else the holder, the kind and the number. An example is {@code an-session-2}. */
    OWN_BY_HOLDER,
    /** The key {@code id}, or else that of the holder for one under the key. In a list it is as {@link #OWN_BY_HOLDER}. */
    OF_HOLDER
  }

  // Written out: the JVM links generated ones at run time, which delays the first assessment.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CasePart that
        && kind.equals(that.kind)
        && holder.equals(that.holder)
        && key.equals(that.key)
        && plural.equals(that.plural)
        && cardinality == that.cardinality
        && absence == that.absence
        && ids == that.ids
        && listedUnder.equals(that.listedUnder)
        && insteadOf.equals(that.insteadOf);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + key.hashCode();
  }

  /** Returns a part of the case itself. */
  static CasePart ofCase(SubjectKind kind, String key, String plural, Cardinality cardinality) {
    return new CasePart(Optional.empty(), kind, key, plural, cardinality, Absence.NONE, Ids.OWN, Optional.empty(), List.of());
  }

  /** Returns a list of subjects in another. If it is absent there are none. */
  public static CasePart many(SubjectKind holder, SubjectKind kind, String plural) {
    return new CasePart(
        Optional.of(holder), kind, kind.word(), plural, Cardinality.MANY, Absence.NONE, Ids.OWN, Optional.empty(), List.of());
  }

  /** Returns this part with its absence meaning that its subjects are unknown. */
  public CasePart unknownIfAbsent() {
    return new CasePart(holder, kind, key, plural, cardinality, Absence.UNKNOWN, ids, listedUnder, insteadOf);
  }

  /** Returns this part with another number of subjects. */
  public CasePart holding(Cardinality other) {
    return new CasePart(holder, kind, key, plural, other, absence, ids, listedUnder, insteadOf);
  }

  /** Returns this part with ids from elsewhere. */
  public CasePart withIds(Ids other) {
    return new CasePart(holder, kind, key, plural, cardinality, absence, other, listedUnder, insteadOf);
  }

  /** Returns this part, which may be listed in the place of a fact. The fact is one of the holder that counts its subjects. */
  public CasePart listedUnder(String count) {
    return new CasePart(holder, kind, key, plural, cardinality, absence, ids, Optional.of(count), insteadOf);
  }

  /** Returns this part, a list of which takes the place of others. These are other facts and parts of the holder. */
  public CasePart insteadOf(List<String> others) {
    return new CasePart(holder, kind, key, plural, cardinality, absence, ids, listedUnder, List.copyOf(others));
  }

  /** Returns its name as a fact of its holder, such as {@code classes} or {@code enrolment}. */
  public String name() {
    return cardinality == Cardinality.MANY ? plural : key;
  }

  /** Returns its title as a fact of its holder. */
  public Text title() {
    return kind.partTitle();
  }

  /** Returns the question to ask a person where it is missing. */
  public Text ask() {
    return kind.partAsk();
  }

  /** Returns whether its presence is a fact that may be missing. */
  public boolean isFact() {
    return absence == Absence.UNKNOWN;
  }

  /** Returns whether the part is written under this key. */
  public boolean isUnder(String name) {
    return (cardinality != Cardinality.MANY && name.equals(key)) || (cardinality != Cardinality.ONE && name.equals(plural));
  }

  /** Returns whether rules reach its first subject by the key. It does not matter whether there is one. */
  public boolean hasLink() {
    return holder.isPresent() && cardinality != Cardinality.MANY;
  }

  /** Returns whether rules reach its subjects as a list, by the plural key. */
  public boolean hasList() {
    return holder.isPresent() && (cardinality == Cardinality.MANY || cardinality == Cardinality.ONE_OR_MANY);
  }

  /**
   * Returns the place in a list of the subject that another is about. The other is of a change; it is -1 if the subject is not
   * there.
   */
  public int place(String holderId, List<? extends Subject> all, Subject wanted) {
    if (ids == Ids.OF_HOLDER && all.size() == 1 && wanted.id().equals(holderId)) {
      return 0;
    }
    return Iterables.indexOf(all, one -> one.id().equals(wanted.id()));
  }

  /** Returns the name of its holder in rules, such as {@code family}. */
  public Optional<String> holderLink() {
    return holder.map(h -> h.ruleName().substring(0, 1).toLowerCase(Locale.ROOT) + h.ruleName().substring(1));
  }

  private Object writeReplace() {
    return new SerialPart(holder.orElse(null), kind, key, plural, cardinality, absence, ids, listedUnder.orElse(null), insteadOf);
  }

  /** The serial form of a part. */
  private record SerialPart(
      @Nullable SubjectKind holder,
      SubjectKind kind,
      String key,
      String plural,
      Cardinality cardinality,
      Absence absence,
      Ids ids,
      @Nullable String listedUnder,
      List<String> insteadOf)
      implements Serializable {
    private Object readResolve() {
      return new CasePart(
          Optional.ofNullable(holder), kind, key, plural, cardinality, absence, ids, Optional.ofNullable(listedUnder), insteadOf);
    }
  }
}
