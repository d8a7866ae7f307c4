package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A country of one small pack, {@code xx}, in a folder of its own where a test may change it. */
public final class Someland {
  private static final Path ORIGINAL = Path.of("src/test/resources/someland");

  private final Path folder;

  private Someland(Path folder) {
    this.folder = folder;
  }

  /** Writes the pack to a folder. */
  public static Someland in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(ORIGINAL)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve(ORIGINAL.relativize(file).toString());
      MoreFiles.createParentDirectories(copy);
      Files.copy(file, copy);
    }
    return new Someland(folder);
  }

  /** Puts words in the place of the first of others in a file; one that is not there is new. */
  public void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    MoreFiles.createParentDirectories(path);
    String text = Files.exists(path) ? Files.readString(path) : "";
    assertThat(text).as(file).contains(from);
    int at = from.isEmpty() ? text.length() : text.indexOf(from);
    Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  /** Replaces words of a file. */
  public void replace(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }
}
