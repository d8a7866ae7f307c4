package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.huituo.Location;
import io.github.huituo.PolicySource;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Unforeseen;

/**
 * The rule files of a host's source, each read once. What is checked is what is loaded.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class HostSource extends HeldSource {
  private final PolicySource source;

  private HostSource(PolicySource source, ImmutableSortedMap<String, byte[]> files) {
    super(files);
    this.source = source;
  }

  /**
   * Reads every file of a source.
   *
   * @throws io.github.huituo.HuituoException with every file that the source does not give
   */
  public static PackSource of(PolicySource source) {
    ImmutableSortedMap.Builder<String, byte[]> files = ImmutableSortedMap.naturalOrder();
    Problems problems = new Problems();
    for (String file : ImmutableSortedSet.copyOf(source.files())) {
      try {
        files.put(file, source.bytes(file).clone());
      } catch (RuntimeException e) {
        problems.error(Location.of(source.shown(file)), "cannot-read", Unforeseen.words(e));
      }
    }
    problems.throwIfErrors();
    return new HostSource(source, files.buildOrThrow());
  }

  @Override
  public String shown(String file) {
    return source.shown(file);
  }
}
