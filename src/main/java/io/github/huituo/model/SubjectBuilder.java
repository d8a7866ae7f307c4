package io.github.huituo.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds a subject of any kind. Not thread-safe.
 *
 * @param <S> the type of the subject
 * @param <B> the type of the builder
 */
public abstract class SubjectBuilder<S extends Subject, B extends SubjectBuilder<S, B>> {
  private final SubjectKind kind;
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final Map<CasePart, List<Subject>> parts = new LinkedHashMap<>();
  private @Nullable String id;

  SubjectBuilder(SubjectKind kind) {
    this.kind = kind;
  }

  @SuppressWarnings("unchecked") // Each builder names itself as B.
  private B self() {
    return (B) this;
  }

  /** Sets the id. */
  public final B id(String value) {
    this.id = Objects.requireNonNull(value, "id");
    return self();
  }

  /** Adds what is known of one fact. */
  public final B putFacts(String name, Object value) {
    facts.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, name));
    return self();
  }

  /**
   * Adds what is known of one fact.
   *
   * @throws IllegalArgumentException if the value, in spite of its declared type, is of another type
   */
  public final <T> B put(Fact<T> fact, T value) {
    return putFacts(fact.name(), fact.cast(Objects.requireNonNull(value, fact.name())));
  }

  /** Adds what is known of several facts. */
  public final B putAllFacts(Map<String, ?> more) {
    more.forEach(this::putFacts);
    return self();
  }

  /** Sets all that is known. */
  public final B facts(Map<String, ?> all) {
    facts.clear();
    return putAllFacts(all);
  }

  /** Sets everything that a subject of the kind holds. */
  final B from(Subject subject) {
    parts.clear();
    subject.parts().forEach(this::part);
    return id(subject.id()).facts(subject.facts());
  }

  /** Sets the subjects in a part, such as one that a pack declares. */
  public final B part(CasePart part, Iterable<? extends Subject> all) {
    List<Subject> set = new ArrayList<>();
    all.forEach(set::add);
    parts.put(part, set);
    return self();
  }

  /** Adds subjects to a part that is absent where it is empty. */
  final B add(CasePart part, Iterable<? extends Subject> more) {
    more.forEach(s -> parts.computeIfAbsent(part, p -> new ArrayList<>()).add(s));
    return self();
  }

  /** Removes a part. */
  final B remove(CasePart part) {
    parts.remove(part);
    return self();
  }

  /**
   * Returns the subject.
   *
   * @throws IllegalStateException if it has no id
   */
  @SuppressWarnings("unchecked") // Each builder names the type of its kind as S.
  public final S build() {
    if (id == null) {
      throw new IllegalStateException("A " + kind.word() + " has an id");
    }
    return (S) kind.subject(id, facts, parts);
  }
}
