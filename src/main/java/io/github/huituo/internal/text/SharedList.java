package io.github.huituo.internal.text;

import com.google.common.collect.ForwardingList;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list that many answers have, with its JSON. Immutable and thread-safe.
 *
 * @param <E> the type of the elements
 */
public final class SharedList<E> extends ForwardingList<E> implements RandomAccess {
  private static final SharedList<Object> EMPTY = new SharedList<>(ImmutableList.of());

  private final ImmutableList<E> elements;
  private final JsonFragment json = new JsonFragment();

  private SharedList(ImmutableList<E> elements) {
    this.elements = elements;
  }

  /** Returns a list of these elements. */
  @SuppressWarnings("unchecked") // Nothing can be put into it.
  public static <E> SharedList<E> of(List<E> elements) {
    return elements.isEmpty() ? (SharedList<E>) EMPTY : new SharedList<>(ImmutableList.copyOf(elements));
  }

  /** Returns its JSON. */
  public JsonFragment json() {
    return json;
  }

  @Override
  protected List<E> delegate() {
    return elements;
  }
}
