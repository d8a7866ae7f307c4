package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip file holds packs as people zip them. It has the packs, the folder around them, or what is in the folder of one. */
class ZippedPacksTest {
  @TempDir Path folder;

  private PackSource zipped(String... entries) throws IOException {
    Path zip = folder.resolve("town.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
        out.write((entry.endsWith("pack.yaml") ? TestPack.head().content("pack.yaml") : "packs: [xx]\n").getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return PackLibrary.folder(zip);
  }

  private static void holdsThePack(PackSource source) {
    assertThat(source.files()).contains("xx/pack.yaml");
    assertThat(PackLibrary.only(source).ownPacks()).containsExactly("xx");
    assertThat(PackLibrary.only(source).check()).isEmpty();
  }

  @Test
  void a_zip_of_packs() throws IOException {
    holdsThePack(zipped("index.yaml", "xx/pack.yaml"));
  }

  @Test
  void a_zip_of_the_folder_around_the_packs() throws IOException {
    holdsThePack(zipped("rules/index.yaml", "rules/xx/pack.yaml"));
  }

  @Test
  void a_zip_of_what_is_in_the_folder_of_one_pack() throws IOException {
    holdsThePack(zipped("pack.yaml"));
  }
}
