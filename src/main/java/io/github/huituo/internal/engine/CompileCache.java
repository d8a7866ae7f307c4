package io.github.huituo.internal.engine;

import io.github.huituo.HuituoException;
import java.util.HashMap;
import java.util.Map;

/**
 * A cache of compiled packs and of their failures, shared by jurisdictions.
 *
 * <p>Thread-safe.
 */
public final class CompileCache {
  private final Map<String, CompiledPack> compiled = new HashMap<>();
  private final Map<String, CompiledPack> before = new HashMap<>();
  private final Map<String, HuituoException> failed = new HashMap<>();

  /** Creates an empty cache. */
  public CompileCache() {}

  /**
   * Returns an empty cache that reuses unchanged packs of another one. The name of a package is a hash of its content and of all
   * it extends, so that the same name means the same classes with the same parents.
   */
  public static CompileCache successorOf(CompileCache previous) {
    CompileCache next = new CompileCache();
    synchronized (previous) {
      next.before.putAll(previous.compiled);
    }
    return next;
  }

  /** Evicts the unused packs of the previous cache, so that their classes can be unloaded. */
  public synchronized void evictUnused() {
    before.clear();
  }

  /** Returns the compiled code of a pack, by its package name. */
  synchronized CompiledPack of(PackCode code, ClassLoader parent) {
    HuituoException failure = failed.get(code.packageName());
    if (failure != null) {
      throw failure;
    }
    CompiledPack known = compiled.get(code.packageName());
    if (known != null) {
      return known;
    }
    try {
      CompiledPack same = before.get(code.packageName());
      CompiledPack made = same != null ? same : CompiledPack.of(code, parent);
      compiled.put(code.packageName(), made);
      return made;
    } catch (HuituoException e) {
      failed.put(code.packageName(), e);
      throw e;
    }
  }
}
