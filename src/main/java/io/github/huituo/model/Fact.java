package io.github.huituo.model;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a fact with the type of its values: {@code child.get(CoreFacts.BIRTH_DATE)}.
 *
 * <p>Facts that a pack declares have keys of the host: {@code Fact.of("birthOrder", Integer.class)}. This class is immutable and
 * thread-safe.
 *
 * @param <T> the type of its values
 */
public final class Fact<T> {
  private final String name;
  private final Class<?> type;
  private final Optional<Class<?>> item;

  private Fact(String name, Class<?> type, Optional<Class<?>> item) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.item = item;
  }

  /** Returns the key of a fact. */
  public static <T> Fact<T> of(String name, Class<T> type) {
    return new Fact<>(name, type, Optional.empty());
  }

  /** Returns the key of a fact whose values are lists. */
  public static <T> Fact<List<T>> listOf(String name, Class<T> item) {
    return new Fact<>(name, List.class, Optional.of(item));
  }

  /** Returns the key of a fact whose values are sets. */
  public static <T> Fact<Set<T>> setOf(String name, Class<T> item) {
    return new Fact<>(name, Set.class, Optional.of(item));
  }

  /** Returns the name in the vocabulary, such as {@code birthDate}. */
  public String name() {
    return name;
  }

  /** Returns the class of its values. For a list or a set it is without the items. */
  public Class<?> type() {
    return type;
  }

  /** Returns the class of the items if its values are lists or sets. */
  public Optional<Class<?>> itemType() {
    return item;
  }

  /**
   * Returns a value of the fact with its type.
   *
   * @throws IllegalArgumentException if the value is of another type
   */
  @SuppressWarnings("unchecked") // The classes from which the key was made give T.
  T cast(Object value) {
    boolean fits =
        type.isInstance(value)
            && (item.isEmpty() || ((Collection<?>) value).stream().allMatch(i -> item.get().isInstance(i)));
    if (!fits) {
      throw new IllegalArgumentException(
          name + " is no " + typeName() + ": " + value + " (" + value.getClass().getSimpleName() + ")");
    }
    return (T) value;
  }

  private String typeName() {
    return item.map(i -> type.getSimpleName() + " of " + i.getSimpleName()).orElse(type.getSimpleName());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fact<?> that && name.equals(that.name) && type.equals(that.type) && item.equals(that.item);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, type, item);
  }

  @Override
  public String toString() {
    return name + " (" + typeName() + ")";
  }
}
