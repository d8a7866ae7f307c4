package io.github.huituo.internal.engine;

import io.github.huituo.HuituoException;
import io.github.huituo.internal.pack.BundledSource;
import io.github.huituo.internal.pack.KnownCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A cache of compiled packs and of their failures, shared by jurisdictions.
 *
 * <p>Thread-safe.
 */
public final class CompileCache {
  private final Map<String, CompiledPack> compiled = new HashMap<>();
  private final Map<String, CompiledPack> before = new HashMap<>();
  private final Map<String, HuituoException> failed = new HashMap<>();
  private final Map<String, FutureTask<CompiledPack>> begun = new HashMap<>();

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

  /** Begins to load the rules of packs of the jar. Another thread does so while the caller reads their law. */
  public synchronized void begin(List<String> packs) {
    Map<String, FutureTask<CompiledPack>> tasks = new LinkedHashMap<>();
    for (String pack : packs) {
      String code = BundledSource.get().knownCode(pack).map(KnownCode::packageName).orElse("");
      if (!compiled.containsKey(code) && !before.containsKey(code) && !begun.containsKey(code)) {
        BundledModels.modelOf(code).ifPresent(model -> tasks.put(code, new FutureTask<>(() -> CompiledPack.bundled(model))));
      }
    }
    begun.putAll(tasks);
    if (!tasks.isEmpty()) {
      Thread thread = new Thread(() -> tasks.values().forEach(FutureTask::run), "huituo-rules");
      thread.setDaemon(true);
      thread.start();
    }
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
      CompiledPack made = same != null ? same : made(code, parent);
      compiled.put(code.packageName(), made);
      return made;
    } catch (HuituoException e) {
      failed.put(code.packageName(), e);
      throw e;
    }
  }

  private CompiledPack made(PackCode code, ClassLoader parent) {
    FutureTask<CompiledPack> task = begun.remove(code.packageName());
    try {
      if (task != null) {
        return task.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // Whatever failed there fails again, now with the pack at fault.
    }
    return CompiledPack.of(code, parent);
  }
}
