package io.github.huituo.internal.engine;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Values that were made for keys, up to a number of which all are forgotten. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
final class BoundedCache<K, V> {
  private final int most;
  private final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();

  BoundedCache(int most) {
    this.most = most;
  }

  /** Returns the value of a key, if it is known. */
  Optional<V> find(K key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Takes in the value of a key. */
  void put(K key, V value) {
    if (values.size() >= most) {
      values.clear();
    }
    values.put(key, value);
  }
}
