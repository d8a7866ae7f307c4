package io.github.huituo;

import com.google.common.base.Preconditions;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of packs that is loaded again when it changes. The host goes on asking meanwhile.
 *
 * <pre>{@code
 * try (ReloadingPolicy rules = ReloadingPolicy.watch(Path.of("rules"))) {
 *   ChildcarePolicy policy = rules.current();     // once for each piece of work
 *   policy.assess(policy.read(file));
 * }
 * }</pre>
 *
 * <p>A policy never changes: {@link #current()} returns the one that serves now, whole, and work that began with an older one
 * ends with it. If the folder is broken the old policy goes on serving, and {@link #lastFailure()} has every problem with its
 * file, line and column. A folder is loaded once it has been quiet for a fifth of a second, so that a checkout of many files is
 * one load, and only if what it holds has changed. Only changed rules are compiled; changed parameters need no compiler.
 *
 * <p>Changes are seen as the operating system reports them: at once on Linux and Windows, within some ten seconds on macOS, and
 * perhaps never on a network drive, where the host calls {@link #reload()}. On Windows a watched folder cannot be deleted or
 * moved before this is closed; files in it can be changed.
 *
 * <p>This class is thread-safe. Its thread is a daemon and ends with {@link #close()}.
 */
public final class ReloadingPolicy implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReloadingPolicy.class);

  private final Path folder;
  private final Listener listener;
  private final FolderWatch watch;
  private volatile boolean closed;
  private volatile State state;

  /** What a host may want to hear of. Calls come one at a time; they hold up the next load, so they should return soon. */
  public interface Listener {
    /** Another policy serves from now on. */
    default void swapped(ChildcarePolicy before, ChildcarePolicy after) {}

    /** The folder cannot be loaded; the policy that serves goes on. */
    default void failed(HuituoException reason) {}
  }

  /**
   * What serves, and how the last load went.
   *
   * @param policy the policy that serves
   * @param tried what the folder held when it was last loaded, or null if it could not even be read
   * @param failure why that did not work, or null if it did
   */
  private record State(ChildcarePolicy policy, @Nullable String tried, @Nullable HuituoException failure) {}

  private ReloadingPolicy(Path folder, Listener listener, FolderWatch watch) {
    PackSource source = FrontDoor.forPack(() -> PackLibrary.folder(folder));
    this.folder = folder;
    this.listener = listener;
    this.watch = watch;
    this.state = new State(ChildcarePolicy.of(() -> LoadedPolicy.load(source)), source.contentHash(""), null);
  }

  /**
   * Loads a folder of packs in the way of {@link ChildcarePolicy#load(Path)}, and watches it.
   *
   * @throws InvalidPackException if it cannot be loaded now, with every problem of every file, or cannot be watched
   */
  public static ReloadingPolicy watch(Path folder) {
    return watch(folder, new Listener() {});
  }

  /**
   * Loads a folder of packs, and watches it in the way of {@link #watch(Path)}.
   *
   * @param listener hears of every later load; what it throws is logged and changes nothing
   * @throws InvalidPackException if it cannot be loaded now, with every problem of every file, or cannot be watched
   */
  public static ReloadingPolicy watch(Path folder, Listener listener) {
    FolderWatch watch;
    try {
      // Before it is read, so that no change is missed.
      watch = FolderWatch.of(folder);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    ReloadingPolicy policy;
    try {
      policy = new ReloadingPolicy(folder, listener, watch);
    } catch (RuntimeException e) {
      close(watch);
      throw e;
    }
    Thread thread = new Thread(policy::run, "huituo-watch");
    thread.setDaemon(true);
    thread.setContextClassLoader(ReloadingPolicy.class.getClassLoader());
    thread.start();
    return policy;
  }

  /** Returns the policy that serves now. It does not wait, even while another is being loaded. */
  public ChildcarePolicy current() {
    return state.policy();
  }

  /** Returns the failure of the latest loading. It is empty if the folder as it was last read serves. */
  public Optional<HuituoException> lastFailure() {
    return Optional.ofNullable(state.failure());
  }

  /**
   * Loads the folder now, if its content has changed since the last time.
   *
   * @return whether another policy serves from now on
   * @throws InvalidPackException if it is broken, with every problem of every file; the policy that serves goes on
   * @throws IllegalStateException if this is closed
   */
  public boolean reload() {
    Preconditions.checkState(!closed, "the folder %s is watched no more", folder);
    return load();
  }

  private synchronized boolean load() {
    State before = state;
    String found = null;
    try {
      PackSource source = FrontDoor.forPack(() -> PackLibrary.folder(folder));
      found = source.contentHash("");
      if (found.equals(before.tried())) {
        if (before.failure() != null) {
          throw before.failure();
        }
        return false;
      }
      ChildcarePolicy after = ChildcarePolicy.of(() -> before.policy().loaded().reload(source));
      state = new State(after, found, null);
      notifyListener(() -> listener.swapped(before.policy(), after));
      return true;
    } catch (RuntimeException | Error e) {
      HuituoException reason = e instanceof HuituoException known ? known : unreadable(folder, e);
      if (reason != before.failure()) {
        state = new State(before.policy(), found, reason);
        notifyListener(() -> listener.failed(reason));
      }
      throw reason;
    }
  }

  private void notifyListener(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException e) {
      LOG.warn("A listener of the folder {} failed", folder, e);
    }
  }

  private void run() {
    while (!closed) {
      try {
        watch.await();
        watch.look();
      } catch (ClosedWatchServiceException | InterruptedException e) {
        return;
      } catch (IOException e) {
        LOG.warn("The folders in {} cannot be watched", folder, e);
      }
      try {
        load();
      } catch (HuituoException e) {
        LOG.warn("The folder {} cannot be loaded, the policy that serves goes on", folder, e);
      }
    }
  }

  /** Ends the watching. Policies that were returned before go on serving. */
  @Override
  public void close() {
    closed = true;
    close(watch);
  }

  private static void close(FolderWatch watch) {
    try {
      watch.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HuituoException unreadable(Path folder, Throwable reason) {
    Problem problem = Problem.error(Location.of(folder.toString()), "cannot-read", reason);
    return new InvalidPackException(new ProblemException(ProblemException.Fault.PACK, List.of(problem), reason));
  }
}
