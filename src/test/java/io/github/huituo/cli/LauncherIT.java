package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher prints what the jar prints, and nothing else. It does so without an archive of classes, with one, and with a broken one. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for a POSIX shell")
class LauncherIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final long MOST_SECONDS = 120;

  @TempDir Path folder;

  /** What a process ended with. */
  private record Ended(int code, String output, String errors) {}

  private Ended launched(String... arguments) throws IOException, InterruptedException {
    return run(Stream.concat(Stream.of(TARGET.resolve("huituo/bin/huituo").toString()), Stream.of(arguments)).toList());
  }

  private Ended run(List<String> command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("HUITUO_ARCHIVE");
    builder.environment().remove("HUITUO_JAVA_OPTS");
    Process process = builder.start();
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("%s", command).isTrue();
    return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
  }

  private List<Path> archives() throws IOException {
    Path cache = folder.resolve("cache/huituo");
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }

  /** Returns the archive. It waits until the process that makes it has ended, and its list and lock are gone. */
  private Path archive() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    List<Path> there = archives();
    while (there.size() != 1 || !there.get(0).toString().endsWith(".jsa")) {
      assertThat(System.nanoTime()).as("no archive within two minutes, only %s", there).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(100);
      there = archives();
    }
    return there.get(0);
  }

  @Test
  void it_prints_what_the_jar_prints_whatever_the_archive() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path loaded = folder.resolve("classes.txt");
    String log = "-Xlog:class+load=info:file=" + loaded;
    Ended jar = run(List.of(java, log, "-jar", TARGET.resolve("huituo-cli.jar").toString(), "assess", "--lang", "en"));
    assertThat(Files.readString(loaded))
        .as("the rules of the jar run without a base and sessions of the rule engine")
        .contains(" org.drools.model.")
        .doesNotContain("org.drools.core.reteoo.", "KnowledgeBase", "KieBase");
    assertThat(jar.code()).isZero();
    assertThat(jar.output()).contains("Hengshui");
    assertThat(launched("assess", "--lang", "en")).as("without an archive").isEqualTo(jar);
    Path archive = archive();
    assertThat(launched("assess", "--lang", "en")).as("with an archive").isEqualTo(jar);
    Files.writeString(archive, "broken");
    assertThat(launched("assess", "--lang", "en")).as("with a broken archive").isEqualTo(jar);
  }

  @Test
  void the_code_and_the_errors_of_a_command_are_its_own() throws IOException, InterruptedException {
    Ended ended = launched("asses");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.errors()).contains("asses").doesNotContain("Exception");
  }
}
