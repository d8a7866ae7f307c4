package io.github.huituo.spark;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.huituo.HuituoException;
import io.github.huituo.PolicySource;
import io.github.huituo.internal.pack.HostSource;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A law that travels to where cases are assessed. It is a few bytes, or the files of a folder of packs; each Java process makes one
 * engine of it, however many tasks ask.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PolicyHandle implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Map<String, LoadedPolicy> LOADED = new ConcurrentHashMap<>();

  private final TreeMap<String, byte[]> files;
  private final String key;

  private PolicyHandle(SortedMap<String, byte[]> files) {
    this.files = new TreeMap<>(files);
    Hasher hasher = Hashing.sha256().newHasher();
    files.forEach((name, bytes) -> hasher.putString(name, StandardCharsets.UTF_8).putChar('\n').putInt(bytes.length).putBytes(bytes));
    this.key = hasher.hash().toString();
  }

  /** Returns the law that the library's jar carries. */
  public static PolicyHandle bundled() {
    return new PolicyHandle(ImmutableSortedMap.of());
  }

  /**
   * Returns the law of the packs in a folder, laid over that of the jar. The files are read now and travel along.
   *
   * @throws HuituoException if the folder cannot be read
   */
  public static PolicyHandle of(Path folder) {
    PackSource source = PackLibrary.folder(folder);
    TreeMap<String, byte[]> files = new TreeMap<>();
    source.files().forEach(file -> files.put(file, source.bytes(file)));
    return new PolicyHandle(files);
  }

  /** Returns the law, which is loaded once in a process. */
  LoadedPolicy policy() {
    return LOADED.computeIfAbsent(key, k -> files.isEmpty() ? LoadedPolicy.bundled() : LoadedPolicy.load(HostSource.of(new Files(files))));
  }

  /** Returns how many laws are loaded in this process. */
  static int loaded() {
    return LOADED.size();
  }

  private record Files(TreeMap<String, byte[]> byName) implements PolicySource {
    @Override
    public SortedSet<String> files() {
      return new TreeSet<>(byName.keySet());
    }

    @Override
    public byte[] bytes(String file) {
      return byName.getOrDefault(file, new byte[0]);
    }
  }
}
