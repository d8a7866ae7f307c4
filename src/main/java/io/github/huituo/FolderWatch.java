package io.github.huituo;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * Waits for changes of a file, or of a folder with its subfolders.
 *
 * <p>The folder around it is watched too, for the folder itself may be moved away and another put in its place, or the symbolic
 * link that it is may be pointed elsewhere.
 */
final class FolderWatch implements AutoCloseable {
  /** A save or a checkout is over when nothing has happened for so many milliseconds. */
  private static final int QUIET = 200;

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
  };

  private final Path folder;
  private final WatchService service;
  private final WatchKey around;
  private Set<WatchKey> within = new HashSet<>();

  private FolderWatch(Path folder, Path parent) throws IOException {
    this.folder = folder;
    this.service = folder.getFileSystem().newWatchService();
    this.around = parent.register(service, KINDS);
  }

  /** Begins to note the changes of a folder. */
  static FolderWatch of(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    FolderWatch watch = new FolderWatch(absolute, parent == null ? absolute : parent);
    try {
      watch.look();
      return watch;
    } catch (IOException e) {
      watch.close();
      throw e;
    }
  }

  /** Watches the folders that there are now. Changes before this are seen by whoever reads the folder afterwards. */
  void look() throws IOException {
    Set<WatchKey> now = new HashSet<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(
          folder.toRealPath(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
              // Nothing is loaded from hidden folders, such as those of version control.
              if (String.valueOf(directory.getFileName()).startsWith(".") && !now.isEmpty()) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              now.add(directory.register(service, KINDS));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    }
    Sets.difference(within, now).forEach(WatchKey::cancel);
    within = now;
  }

  /**
   * Waits until something has changed and nothing changes any more.
   *
   * @throws ClosedWatchServiceException when it is closed
   */
  void await() throws InterruptedException {
    while (!concerns(service.take())) {
      // Something else has changed in the folder around it.
    }
    boolean busy = true;
    while (busy) {
      Thread.sleep(QUIET);
      busy = false;
      for (WatchKey key = service.poll(); key != null; key = service.poll()) {
        busy |= concerns(key);
      }
    }
  }

  /** Returns whether one of the events of a key is about the folder. It takes the events from the key. */
  private boolean concerns(WatchKey key) {
    boolean concerns = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      concerns |=
          within.contains(key)
              || event.kind().equals(StandardWatchEventKinds.OVERFLOW)
              || folder.getFileName() == null
              || folder.getFileName().equals(event.context());
    }
    key.reset();
    return concerns;
  }

  @Override
  public void close() throws IOException {
    around.cancel();
    service.close();
  }
}
