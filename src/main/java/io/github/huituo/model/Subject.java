package io.github.huituo.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person, an institution or a thing in a case. An example is a child.
 *
 * <p>Its known facts are in {@link #facts}, by the names of the jurisdiction's {@link Vocabulary}. A fact that
 * is absent is not known; nothing is guessed in its place. A kind of the core has a type of its own, such as {@link Child},
 * which adds names to the same content.
 *
 * <p>Subjects are immutable and thread-safe.
 */
public class Subject implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient Description description;

  /** What a subject holds, whatever its kind. */
  record Description(
      SubjectKind kind,
      String id,
      ImmutableMap<String, Object> facts,
      ImmutableMap<CasePart, List<Subject>> parts)
      implements Serializable {

    static Description of(
        SubjectKind kind, String id, Map<String, ?> facts, Map<CasePart, ? extends Iterable<? extends Subject>> parts) {
      return new Description(kind, id, ImmutableMap.copyOf(facts), ordered(parts));
    }
  }

  Subject(Description description) {
    this.description = description;
  }

  /**
   * Returns parts in the order of the declaration. The order of addition has no effect. Parts that are empty are left out where
   * that means the same as absent.
   */
  static ImmutableMap<CasePart, List<Subject>> ordered(Map<CasePart, ? extends Iterable<? extends Subject>> parts) {
    Map<CasePart, List<Subject>> ordered = new LinkedHashMap<>();
    parts.entrySet().stream()
        .filter(e -> !Iterables.isEmpty(e.getValue()) || (e.getKey().isFact() && e.getKey().hasList()))
        .sorted(Comparator.comparingInt(e -> CaseShape.core().order(e.getKey())))
        .forEach(e -> ordered.put(e.getKey(), ImmutableList.copyOf(e.getValue())));
    return ImmutableMap.copyOf(ordered);
  }

  /** Returns the id, unique in the case among subjects of its kind. */
  public final String id() {
    return description.id();
  }

  /** Returns the known facts by name. Values have the Java type of the fact's {@link FactType}. */
  public final Map<String, Object> facts() {
    return description.facts();
  }

  /**
   * Returns what is known of a fact; empty if nothing is.
   *
   * @throws IllegalArgumentException if the fact has values of another type
   */
  public final <T> Optional<T> get(Fact<T> fact) {
    return Optional.ofNullable(description.facts().get(fact.name())).map(fact::cast);
  }

  /** Returns which kind of subject it is. */
  public final SubjectKind kind() {
    return description.kind();
  }

  /** Returns the subjects in it by part, in the order of the declaration. A missing part is absent. */
  public final Map<CasePart, List<Subject>> parts() {
    return description.parts();
  }

  /** Returns the subjects in a part; empty if the part is absent. */
  public final Optional<List<Subject>> part(CasePart part) {
    return Optional.ofNullable(description.parts().get(part));
  }

  /** Returns the subjects in a part, all of which have this type. */
  @SuppressWarnings("unchecked") // The kind of a part gives the type of its subjects.
  final <S extends Subject> Optional<List<S>> part(CasePart part, Class<S> type) {
    return Optional.ofNullable((List<S>) (List<?>) description.parts().get(part));
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Subject that && description.equals(that.description);
  }

  @Override
  public final int hashCode() {
    return description.hashCode();
  }

  @Override
  public final String toString() {
    StringBuilder text = new StringBuilder(kind().ruleName() + "{id=" + id() + ", facts=" + facts());
    description.parts().forEach((part, subjects) -> text.append(", " + part.name() + "=" + subjects));
    return text.append("}").toString();
  }

  /** Returns the serial form, also of the types of the core. */
  final Object writeReplace() {
    return new SerialSubject(description);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a subject is read from its description");
  }

  /** The serial form of a subject. Its kind makes the typed view from it again. */
  private record SerialSubject(Description description) implements Serializable {
    private Object readResolve() {
      return description.kind().subject(description.id(), description.facts(), description.parts());
    }
  }
}
