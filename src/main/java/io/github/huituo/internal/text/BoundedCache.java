package io.github.huituo.internal.text;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Values that were made for keys, up to a weight. Beyond it all are forgotten. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class BoundedCache<K, V> {
  private final long most;
  private final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();
  private final AtomicLong weight = new AtomicLong();

  /** Creates an empty cache, up to a weight of all values. */
  public BoundedCache(long most) {
    this.most = most;
  }

  /** Returns the value of a key, if it is known. */
  public Optional<V> find(K key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Takes in the value of a key, which has a weight. */
  public void put(K key, V value, int weighing) {
    if (weight.addAndGet(weighing) > most) {
      values.clear();
      weight.set(weighing);
    }
    values.put(key, value);
  }
}
