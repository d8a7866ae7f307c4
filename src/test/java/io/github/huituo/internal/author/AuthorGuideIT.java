package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.github.huituo.cli.CommandServer;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The author's guide, followed to the letter on a copy of the rules. Its files are written, its commands run. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the guide's commands are those of a POSIX shell")
class AuthorGuideIT {
  private static final Path GUIDE = Path.of("rules", "README.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)(?: (\\S+))?\\n(.*?)^```$");

  @TempDir Path folder;

  @TempDir Path pipes;

  @Test
  void the_guide_builds_a_new_city_and_its_commands_print_what_it_shows() throws Exception {
    copyRules();
    Map<String, HashCode> before = hashes();

    List<String> expected = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(GUIDE));
    Process server = server();
    try {
      while (block.find()) {
        if (block.group(2) != null) {
          Path file = folder.resolve(block.group(2));
          Files.createDirectories(file.getParent());
          Files.writeString(file, block.group(3));
        } else if (block.group(1).equals("console")) {
          expected.add(block.group(3));
          printed.add(followed(block.group(3)));
        }
      }
    } finally {
      server.destroyForcibly().waitFor();
    }
    assertThat(printed).hasSizeGreaterThan(6).isEqualTo(expected);

    Map<String, HashCode> after = hashes();
    TreeSet<String> touched = new TreeSet<>();
    after.forEach((file, hash) -> { if (!hash.equals(before.get(file))) { touched.add(file); } });
    assertThat(after.keySet()).containsAll(before.keySet());
    assertThat(touched)
        .as("a city with its own subsidy, price cap and stricter ratio is a new folder and a line of the index")
        .contains("rules/index.yaml", "rules/cn-139900/pack.yaml")
        .allMatch(file -> file.equals("rules/index.yaml") || file.startsWith("rules/cn-139900/"));
  }

  /** Runs the commands of a block, and returns it with what they printed. */
  private String followed(String block) throws IOException, InterruptedException {
    StringBuilder followed = new StringBuilder();
    for (String line : block.split("\n")) {
      if (line.startsWith("$ ")) {
        followed.append(line).append('\n').append(run(line.substring(2)));
      }
    }
    return followed.toString();
  }

  private String run(String command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", CommandServer.FUNCTION + command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("PIPES", pipes.toString());
    Process process = builder.start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    String printed = Files.readString(output);
    Files.delete(output);
    assertThat(ended).as(command).isTrue();
    return printed;
  }

  /** Starts the command line of the jar in the folder of the guide. */
  private Process server() throws IOException, InterruptedException {
    Path jar = Path.of("target", "huituo-cli.jar").toAbsolutePath();
    Path tests = Path.of("target", "test-classes").toAbsolutePath();
    assertThat(jar).exists();
    List<String> makePipes = List.of("mkfifo", pipes.resolve("requests").toString(), pipes.resolve("answers").toString());
    assertThat(new ProcessBuilder(makePipes).start().waitFor()).isZero();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", jar + File.pathSeparator + tests,
            CommandServer.class.getName(), pipes.toString())
        .directory(folder.toFile())
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.INHERIT)
        .start();
  }

  private void copyRules() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(file.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private Map<String, HashCode> hashes() throws IOException {
    Map<String, HashCode> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve("rules"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Hashing.sha256().hashBytes(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }
}
