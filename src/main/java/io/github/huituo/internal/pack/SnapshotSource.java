package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.text.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rule files of a folder or a zip file. They are as they were at one moment. The files that are checked are those that are
 * loaded, whatever is written to the folder meanwhile.
 *
 * <p>This class is immutable and thread-safe.
 */
final class SnapshotSource extends HeldSource {
  private static final Pattern ID = Pattern.compile("(?m)^id:\\s*[\"']?([\\w-]+)");

  private final String shownRoot;

  private SnapshotSource(String shownRoot, ImmutableSortedMap<String, byte[]> files) {
    super(files);
    this.shownRoot = shownRoot;
  }

  /**
   * Reads a folder that holds packs. It may also be the folder of one pack, or a zip file of either.
   *
   * @throws HuituoException if there is no such folder or zip file, or if it cannot be read
   */
  static SnapshotSource of(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return ofFolder(path.toRealPath(), path.toString());
      } else if (Files.isRegularFile(path) && path.toString().endsWith(".zip")) {
        try (FileSystem zip = FileSystems.newFileSystem(path)) {
          return ofZip(zip.getPath("/"), path.toString());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new ProblemException(
          Problem.error(Location.of(path.toString()), "cannot-read", String.valueOf(e.getMessage())));
    }
    throw new ProblemException(Problem.error(Location.of(path.toString()), "no-folder"));
  }

  /** Reads the content of a zip file. All of it may be in folders around the packs. */
  private static SnapshotSource ofZip(Path root, String shown) throws IOException {
    List<Path> packs;
    try (Stream<Path> walk = Files.walk(root)) {
      packs = walk.filter(f -> f.endsWith("pack.yaml")).map(Path::getParent).sorted().toList();
    }
    Path around = packs.isEmpty() ? null : packs.get(0).getParent();
    return ofFolder(around == null ? root : around, shown);
  }

  /** Returns the id that a pack states, where no folder around it has a name. */
  private static String idIn(Path pack) throws IOException {
    Matcher stated = ID.matcher(new String(Files.readAllBytes(pack), StandardCharsets.UTF_8));
    return stated.find() ? stated.group(1) : "pack";
  }

  private static SnapshotSource ofFolder(Path folder, String shown) throws IOException {
    String prefix = "";
    String shownRoot = shown.replace('\\', '/');
    if (Files.isRegularFile(folder.resolve("pack.yaml"))) {
      // The folder of one pack: its name is the id, and the root is the folder around it.
      Path folderName = folder.toAbsolutePath().normalize().getFileName();
      String name = folderName == null ? idIn(folder.resolve("pack.yaml")) : folderName.toString();
      prefix = name + "/";
      shownRoot = folderName != null && shownRoot.endsWith(name)
          ? shownRoot.substring(0, shownRoot.length() - prefix.length() + 1)
          : shownRoot;
      shownRoot = shownRoot.endsWith("/") ? shownRoot.substring(0, shownRoot.length() - 1) : shownRoot;
    }
    ImmutableSortedMap.Builder<String, byte[]> files = ImmutableSortedMap.naturalOrder();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith(".") && !name.contains("/.")) {
          files.put(prefix + name, Files.readAllBytes(file));
        }
      }
    }
    return new SnapshotSource(shownRoot, files.build());
  }

  @Override
  public String shown(String file) {
    return shownRoot.isEmpty() ? file : shownRoot + "/" + file;
  }
}
