package io.github.huituo.internal.engine;

import io.github.huituo.HuituoException;
import java.util.HashMap;
import java.util.Map;

/**
 * The packs that jurisdictions share, each compiled once, and each failure told once.
 *
 * <p>Thread-safe.
 */
public final class CompileCache {
  private final Map<String, CompiledPack> compiled = new HashMap<>();
  private final Map<String, CompiledPack> before = new HashMap<>();
  private final Map<String, HuituoException> failed = new HashMap<>();

  /** Creates an empty one. */
  public CompileCache() {}

  /**
   * Returns an empty one that takes from another what is the same there, and compiles the rest. The name of a package tells its
   * content and that of all it extends, so that the same name means the same classes with the same parents.
   */
  public static CompileCache after(CompileCache previous) {
    CompileCache next = new CompileCache();
    synchronized (previous) {
      next.before.putAll(previous.compiled);
    }
    return next;
  }

  /** Forgets what of another was not taken, so that its classes can be unloaded. */
  public synchronized void forgetTheRest() {
    before.clear();
  }

  /** Returns the compiled code of a pack, whose name tells its content and that of all packs it extends. */
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
