package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.io.Resources;
import io.github.huituo.internal.pack.PackLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleBuilderTest {
  private static final Path RULES = Path.of("src", "test", "resources", "someland");

  @TempDir static Path folder;
  private static Path countries = RULES;
  private static Map<String, HashCode> here = Map.of();

  /** Compiles a country beside another with the same rules. */
  @BeforeAll
  static void buildHere() throws IOException, InterruptedException {
    countries = folder.resolve("countries");
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = RULES.relativize(file).toString();
        String text = Files.readString(file);
        write(countries.resolve(name), text);
        write(countries.resolve(name.replaceFirst("^xx", "yy")), text.replaceAll("\\bxx\\b", "yy"));
      }
    }
    here = built("here", "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai");
  }

  /** Compiles the countries in a process of their own, and returns what is written. */
  private static Map<String, HashCode> built(String name, String... settings) throws IOException, InterruptedException {
    Path output = Files.createDirectories(folder.resolve(name));
    Path core = Files.createDirectories(output.resolve("huituo")).resolve("core-vocabulary.yaml");
    Files.write(core, Resources.toByteArray(Resources.getResource("huituo/core-vocabulary.yaml")));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(settings));
    command.addAll(List.of("-Dhuituo.rules=" + countries, "-Dhuituo.output=" + output));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), BundleBuilder.class.getName()));
    Path log = folder.resolve(name + ".txt");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();

    Map<String, HashCode> written = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        written.put(
            output.relativize(file).toString(), MoreFiles.asByteSource(file).hash(Hashing.sha256()));
      }
    }
    return written;
  }

  @Test
  void a_pack_compiles_to_the_same_bytes_whatever_the_machine_speaks() throws Exception {
    Map<String, HashCode> elsewhere =
        built(
            "elsewhere",
            "-Dfile.encoding=US-ASCII",
            "-Duser.language=tr",
            "-Duser.timezone=Pacific/Kiritimati",
            "-XX:+UseSerialGC");

    assertThat(elsewhere).hasSizeGreaterThan(20).hasSameSizeAs(here);
    assertThat(Maps.difference(here, elsewhere).entriesDiffering().keySet()).isEmpty();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void a_pack_compiles_to_the_same_classes_whatever_was_compiled_before_or_beside_it() throws Exception {
    ClassLoader library = BundleBuilder.class.getClassLoader();
    PackCode code = PackCode.of(PackLibrary.only(PackLibrary.folder(RULES)).jurisdiction("xx").packs()).get(0);

    Map<String, byte[]> first = RuleCompiler.built(code, code.pack().ruleFiles(), library).classes();
    Map<String, byte[]> second = RuleCompiler.built(code, code.pack().ruleFiles(), library).classes();

    assertThat(second.keySet()).isEqualTo(first.keySet());
    assertThat(classesOf("xx")).isEqualTo(first.keySet());
    assertThat(classesOf("yy")).hasSameSizeAs(first.keySet());
  }

  /** Returns the names of the classes of a pack that was compiled beside another. */
  private static Set<String> classesOf(String pack) {
    return here.keySet().stream()
        .filter(file -> file.startsWith("huituo/packs/" + pack + "/"))
        .map(file -> file.replace(".class", "").replace('/', '.'))
        .collect(Collectors.toSet());
  }
}
