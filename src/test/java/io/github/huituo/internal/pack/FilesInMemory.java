package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.SortedSet;

/** Pack files that are on no disk. */
record FilesInMemory(ImmutableSortedMap<String, String> texts) implements PolicySource {
  static FilesInMemory of(Map<String, String> texts) {
    return new FilesInMemory(ImmutableSortedMap.copyOf(texts));
  }

  @Override
  public SortedSet<String> files() {
    return texts.keySet();
  }

  @Override
  public String text(String file) {
    return texts.get(file);
  }

  @Override
  public String shown(String file) {
    return file;
  }
}
