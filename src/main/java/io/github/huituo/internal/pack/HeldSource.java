package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.text.ProblemException;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A source whose files are in memory. Nothing changes them.
 *
 * <p>This class is immutable and thread-safe.
 */
abstract class HeldSource implements PackSource {
  private final ImmutableSortedMap<String, byte[]> files;

  HeldSource(SortedMap<String, byte[]> files) {
    this.files = ImmutableSortedMap.copyOfSorted(files);
  }

  @Override
  public final SortedSet<String> files() {
    return files.keySet();
  }

  @Override
  public final byte[] bytes(String file) {
    byte[] bytes = files.get(file);
    if (bytes == null) {
      throw new ProblemException(Problem.error(Location.of(shown(file)), "no-such-file", file));
    }
    return bytes.clone();
  }
}
