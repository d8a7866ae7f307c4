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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleBuilderTest {
  private static final Path RULES = Path.of("src", "test", "resources", "someland");

  @TempDir static Path folder;
  private static Map<String, HashCode> here = Map.of();

  @BeforeAll
  static void buildHere() throws IOException, InterruptedException {
    here = built("here", "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai");
  }

  /** Compiles a pack in a process of its own, and returns what is written. */
  private static Map<String, HashCode> built(String name, String... settings) throws IOException, InterruptedException {
    return built(name, RULES, settings);
  }

  private static Map<String, HashCode> built(String name, Path rules, String... settings) throws IOException, InterruptedException {
    Path output = Files.createDirectories(folder.resolve(name));
    Path core = Files.createDirectories(output.resolve("huituo")).resolve("core-vocabulary.yaml");
    Files.write(core, Resources.toByteArray(Resources.getResource("huituo/core-vocabulary.yaml")));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(settings));
    command.addAll(List.of("-Dhuituo.rules=" + rules, "-Dhuituo.output=" + output));
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

  @Test
  void a_country_that_is_compiled_beside_another_has_the_bytes_that_it_has_alone() throws Exception {
    Path both = folder.resolve("countries");
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = RULES.relativize(file).toString();
        String text = Files.readString(file);
        write(both.resolve(name), text);
        write(both.resolve(name.replaceFirst("^xx", "yy")), text.replaceAll("\\bxx\\b", "yy"));
      }
    }

    Map<String, HashCode> alone = ofRules(here, "xx");
    Map<String, HashCode> beside = built("beside", both);

    assertThat(alone).hasSizeGreaterThan(10);
    assertThat(ofRules(beside, "xx")).isEqualTo(alone);
    assertThat(ofRules(beside, "yy")).hasSameSizeAs(alone);
  }

  /** Returns the classes and the parsed files of a pack. */
  private static Map<String, HashCode> ofRules(Map<String, HashCode> written, String pack) {
    return Maps.filterKeys(written, file -> file.startsWith("huituo/packs/" + pack + "/") || file.equals("huituo/parsed/" + pack + ".bin"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void a_pack_compiles_to_the_same_classes_whatever_was_compiled_before() throws Exception {
    ClassLoader library = BundleBuilder.class.getClassLoader();
    PackCode code = PackCode.of(PackLibrary.only(PackLibrary.folder(RULES)).jurisdiction("xx").packs()).get(0);

    Map<String, byte[]> first = RuleCompiler.built(code, code.pack().ruleFiles(), library).classes();
    Map<String, byte[]> second = RuleCompiler.built(code, code.pack().ruleFiles(), library).classes();

    assertThat(second.keySet()).isEqualTo(first.keySet());
  }
}
