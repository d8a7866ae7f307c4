package io.github.huituo.pack;

import com.google.common.collect.ImmutableSortedSet;
import io.github.huituo.text.HuituoException;
import io.github.huituo.text.Location;
import io.github.huituo.text.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.stream.Stream;

/** The rule files of a folder, as they are when the source is created. */
final class FolderSource implements PolicySource {
  private final Path root;
  private final ImmutableSortedSet<String> files;

  /**
   * Creates the source of a folder that holds packs, or of the folder of one pack.
   *
   * @throws HuituoException if it is no folder
   */
  FolderSource(Path folder) {
    boolean onePack = Files.isRegularFile(folder.resolve("pack.yaml"));
    Path parent = folder.toAbsolutePath().normalize().getParent();
    this.root = onePack && parent != null ? (folder.getParent() != null ? folder.getParent() : parent) : folder;
    if (!Files.isDirectory(folder)) {
      throw new HuituoException(Problem.error(Location.of(folder.toString()), "no-folder"));
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      this.files =
          walk.filter(Files::isRegularFile)
              .map(path -> root.relativize(path).toString().replace('\\', '/'))
              .filter(name -> !name.startsWith(".") && !name.contains("/."))
              .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    } catch (IOException e) {
      throw new HuituoException(Problem.error(Location.of(folder.toString()), "cannot-read", String.valueOf(e.getMessage())));
    }
  }

  @Override
  public SortedSet<String> files() {
    return files;
  }

  @Override
  public String text(String file) {
    try {
      return Files.readString(root.resolve(file), StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new HuituoException(Problem.error(Location.of(shown(file)), "not-utf8"));
    } catch (IOException e) {
      throw new HuituoException(Problem.error(Location.of(shown(file)), "cannot-read", String.valueOf(e.getMessage())));
    }
  }

  @Override
  public String shown(String file) {
    return root.resolve(file).toString().replace('\\', '/');
  }
}
