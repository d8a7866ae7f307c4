package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedSet;

/** Pack files that are on no disk. */
record FilesInMemory(ImmutableSortedMap<String, String> texts) implements PackSource {
  static FilesInMemory of(Map<String, String> texts) {
    return new FilesInMemory(ImmutableSortedMap.copyOf(texts));
  }

  @Override
  public SortedSet<String> files() {
    return texts.keySet();
  }

  @Override
  public byte[] bytes(String file) {
    return texts.get(file).getBytes(StandardCharsets.UTF_8);
  }
}
