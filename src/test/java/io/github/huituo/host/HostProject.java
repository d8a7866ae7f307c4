package io.github.huituo.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A project of its own that depends on the built jars. */
final class HostProject {
  private static final String VERSION = System.getProperty("huituo.version");

  /** The library's jar as it was built. */
  static final Path JAR = Path.of("target", "huituo-" + VERSION + ".jar");

  /** The jar for the tests of hosts as it was built. */
  static final Path TESTKIT = Path.of("target", "huituo-" + VERSION + "-testkit.jar");

  private final Path temporary;
  private final Path folder;
  private final String version;

  private HostProject(Path temporary, Path folder, String version) {
    this.temporary = temporary;
    this.folder = folder;
    this.version = version;
  }

  /** Makes the project in a folder. */
  static HostProject in(Path temporary) throws IOException {
    // A version derived from the content, so that no jar of an earlier build is taken from the local repository, and from the process,
    // since another that tests hosts at the same time deletes its own.
    String version =
        "it-"
            + ByteSource.concat(MoreFiles.asByteSource(JAR), MoreFiles.asByteSource(TESTKIT))
                .hash(Hashing.sha256())
                .toString()
                .substring(0, 12)
            + "-"
            + ProcessHandle.current().pid();
    Path repository = temporary.resolve("repository/io/github/huituo/huituo/" + version);
    Files.createDirectories(repository);
    Files.copy(JAR, repository.resolve("huituo-" + version + ".jar"));
    Files.copy(TESTKIT, repository.resolve("huituo-" + version + "-testkit.jar"));
    Files.writeString(
        repository.resolve("huituo-" + version + ".pom"),
        Files.readString(Path.of("pom.xml")).replaceFirst("<version>" + VERSION + "</version>", "<version>" + version + "</version>"));
    HostProject project = new HostProject(temporary, temporary.resolve("host"), version);
    project.write(
        "pom.xml",
        resource("pom.xml")
            .replace("@REPOSITORY@", temporary.resolve("repository").toUri().toString())
            .replace("@VERSION@", version));
    return project;
  }

  /** Returns the text of a file of such a project, as the tests keep it. */
  static String resource(String name) throws IOException {
    try (InputStream in = HostProject.class.getResourceAsStream("/host/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Path folder() {
    return folder;
  }

  /** Writes a file of the project. */
  Path write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    MoreFiles.createParentDirectories(path);
    return Files.writeString(path, text);
  }

  /** Runs Maven in the project, and returns what it prints. */
  String maven(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-q"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Runs a command in the project, which must end well, and returns what it prints. */
  String run(List<String> command) throws IOException, InterruptedException {
    Path output = temporary.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    // Each process is short, also those that Maven starts: the optimising compiler would not pay.
    builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    Process process = builder.start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(output);
    assertThat(ended).as(text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  /** Removes its version from the local repository. */
  void forget() throws IOException {
    Path local = Path.of(System.getProperty("maven.local"), "io/github/huituo/huituo", version);
    if (Files.exists(local)) {
      MoreFiles.deleteRecursively(local, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
