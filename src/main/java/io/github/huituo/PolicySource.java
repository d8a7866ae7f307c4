package io.github.huituo;

import java.util.SortedSet;

/**
 * Where a host keeps rule files, such as a database or a repository.
 *
 * <pre>{@code
 * record Stored(SortedMap<String, byte[]> rows) implements PolicySource {
 *   public SortedSet<String> files() {
 *     return new TreeSet<>(rows.keySet());          // xx/pack.yaml, xx/staffing/ratio.drl, …
 *   }
 *
 *   public byte[] bytes(String file) {
 *     return rows.get(file);
 *   }
 * }
 * }</pre>
 *
 * <p>Every file is read once while a policy is loaded, and none later. Rule files are code; only trusted ones may be loaded.
 */
public interface PolicySource {
  /** Returns the paths of all files, with forward slashes. Each begins with the id of its pack. */
  SortedSet<String> files();

  /** Returns the content of a file. Its exceptions are reported as a file that cannot be read. */
  byte[] bytes(String file);

  /** Returns the path by which messages name a file. */
  default String shown(String file) {
    return file;
  }
}
