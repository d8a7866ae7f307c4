package io.github.huituo.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as a host has it: one dependency in a project of its own, and inside another jar. */
class HostProjectIT {
  private static final String VERSION = System.getProperty("huituo.version");
  private static final Path JAR = Path.of("target", "huituo-" + VERSION + ".jar");

  private static final Path TESTKIT = Path.of("target", "huituo-" + VERSION + "-testkit.jar");

  @TempDir Path folder;

  private String version = "";

  private String run(Path directory, List<String> command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(output);
    assertThat(ended).as(text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HostProjectIT.class.getResourceAsStream("/host/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path rulesWith(String name, String file, String from, String to) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(Path.of("rules").relativize(each).toString());
        MoreFiles.createParentDirectories(target);
        Files.copy(each, target);
      }
    }
    String text = Files.readString(copy.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(copy.resolve(file), text.replace(from, to));
    return copy;
  }

  /** Makes a project that depends on the built jars, and returns its folder. */
  private Path project() throws IOException {
    Path repository = folder.resolve("repository/io/github/huituo/huituo/" + version);
    Files.createDirectories(repository);
    Files.copy(JAR, repository.resolve("huituo-" + version + ".jar"));
    Files.copy(TESTKIT, repository.resolve("huituo-" + version + "-testkit.jar"));
    Files.writeString(
        repository.resolve("huituo-" + version + ".pom"),
        Files.readString(Path.of("pom.xml")).replaceFirst("<version>" + VERSION + "</version>", "<version>" + version + "</version>"));
    Path project = folder.resolve("host");
    write(
        project.resolve("pom.xml"),
        resource("pom.xml")
            .replace("@REPOSITORY@", folder.resolve("repository").toUri().toString())
            .replace("@VERSION@", version));
    return project;
  }

  private static void write(Path file, String text) throws IOException {
    MoreFiles.createParentDirectories(file);
    Files.writeString(file, text);
  }

  private String maven(Path project, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-q"));
    command.addAll(List.of(arguments));
    return run(project, command);
  }

  @BeforeEach
  void nameTheVersion() throws IOException {
    // A version that tells the content, so that no jar of an earlier build is taken from the local repository.
    version =
        "it-"
            + ByteSource.concat(MoreFiles.asByteSource(JAR), MoreFiles.asByteSource(TESTKIT))
                .hash(Hashing.sha256())
                .toString()
                .substring(0, 12);
  }

  @AfterEach
  void forgetTheVersion() throws IOException {
    Path local = Path.of(System.getProperty("maven.local"), "io/github/huituo/huituo", version);
    if (Files.exists(local)) {
      MoreFiles.deleteRecursively(local, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Test
  void aProjectWithOneDependencyAsksAndGetsAnAnswerWithoutTheCompiler() throws Exception {
    Path project = project();
    write(project.resolve("src/main/java/Host.java"), resource("Host.java"));
    Path parameter = rulesWith("parameter", "cn/classes/parameters/size.yaml", "INFANT: 10", "INFANT: 9");
    Path rule = rulesWith("rule", "cn/filing/filing.drl", "registered == true", "registered != false");

    assertThat(maven(project, "compile", "exec:java", "-Dexec.args=" + parameter + " " + rule))
        .contains("bundled: NOT_MET, required 3")
        .contains("compiler: false")
        .contains("other parameter: required 9")
        .contains(
            "other rule: " + rule + "/cn/pack.yaml:1:1: the rules of this pack must be compiled, and the optional dependency"
                + " org.drools:drools-engine is missing");
  }

  @Test
  void aProjectRunsTheScenariosOfItsPackInItsOwnBuild() throws Exception {
    Path project = project();
    write(project.resolve("src/test/java/PackScenariosTest.java"), resource("PackScenariosTest.java"));
    write(
        project.resolve("packs/cn-131102/pack.yaml"),
        "{id: cn-131102, title: {zh: 桃城区, en: Taocheng}, version: 1.0.0, extends: cn-131100}\n");
    write(
        project.resolve("packs/cn-131102/sources.yaml"),
        "sources: [{id: notice, title: {zh: 通知, en: Notice}, issuer: {zh: 桃城区, en: Taocheng}, evidence: text}]\n");
    write(
        project.resolve("packs/cn-131102/parameters/size.yaml"),
        """
        id: cn.class.size
        description: {zh: 每班最多人数, en: Most children in a class}
        type: number
        unit: {zh: 名婴幼儿, en: children}
        values:
          - {from: 2025-01-01, source: notice, article: "1", evidence: text, by: {band: {INFANT: 8}}}
        """);
    write(
        project.resolve("packs/cn-131102/scenarios/size.yaml"),
        """
        - name: An infant class of nine is too large by one
          case:
            asOf: 2025-06-01
            jurisdiction: cn-131102
            institution: {id: garden, classes: [{id: infants, band: INFANT, children: 9}]}
          expect:
            - {id: cn.class.size, subject: infants, outcome: NOT_MET, required: 8, shortfall: 1}
        """);

    assertThat(maven(project, "test")).doesNotContain("ERROR");
    assertThat(report(project)).contains("tests=\"2\" errors=\"0\" skipped=\"0\" failures=\"0\"");

    Path scenario = project.resolve("packs/cn-131102/scenarios/size.yaml");
    write(scenario, Files.readString(scenario).replace("shortfall: 1", "shortfall: 2"));
    assertThat(maven(project, "test", "-Dmaven.test.failure.ignore"))
        .contains("packs/cn-131102/scenarios/size.yaml:7:87: ")
        .contains("An infant class of nine is too large by one");
    assertThat(report(project)).contains("tests=\"2\" errors=\"0\" skipped=\"0\" failures=\"1\"");
  }

  private static String report(Path project) throws IOException {
    return Files.readString(project.resolve("target/surefire-reports/TEST-PackScenariosTest.xml"));
  }

  @Test
  void aNestedJarAnswersWithoutScanningAnything() throws Exception {
    Path classes = folder.resolve("classes");
    Files.createDirectories(classes);
    Path source = Files.writeString(folder.resolve("Host.java"), resource("Host.java"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    run(folder, List.of(java + "c", "-cp", JAR.toAbsolutePath().toString(), "-d", classes.toString(), source.toString()));

    Path nested = folder.resolve("app.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    manifest.getMainAttributes().putValue("Main-Class", "org.springframework.boot.loader.launch.JarLauncher");
    manifest.getMainAttributes().putValue("Start-Class", "Host");
    manifest.getMainAttributes().putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
    manifest.getMainAttributes().putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
    List<Path> libraries = new ArrayList<>();
    Path loader = null;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String name = Path.of(entry).getFileName().toString();
      if (name.startsWith("spring-boot-loader")) {
        loader = Path.of(entry);
      } else if (name.endsWith(".jar") && !name.startsWith("huituo")) {
        libraries.add(Path.of(entry));
      }
    }
    assertThat(loader).isNotNull();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(nested), manifest);
        JarInputStream in = new JarInputStream(Files.newInputStream(loader))) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        if (entry.getName().startsWith("org/") && !entry.isDirectory()) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
          out.closeEntry();
        }
      }
      for (String directory : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/")) {
        out.putNextEntry(new ZipEntry(directory));
        out.closeEntry();
      }
      store(out, "BOOT-INF/classes/Host.class", Files.readAllBytes(classes.resolve("Host.class")));
      store(out, "BOOT-INF/lib/" + JAR.getFileName(), Files.readAllBytes(JAR));
      for (Path library : libraries) {
        store(out, "BOOT-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
      }
    }
    assertThat(run(folder, List.of(java, "-jar", nested.toString()))).contains("bundled: NOT_MET, required 3");
  }

  @Test
  void theLibrarysJarHoldsNoTestLibraryAndTheTestkitNothingElse() throws IOException {
    assertThat(packages(JAR)).contains("io/github/huituo/author").doesNotContain("io/github/huituo/testkit");
    assertThat(packages(TESTKIT)).containsExactly("io/github/huituo/testkit");
    assertThat(packages(Path.of("target", "huituo-cli.jar"))).contains("io/github/huituo/testkit");
  }

  /** Returns the packages of which a jar holds classes. */
  private static Set<String> packages(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('/'))))
          .collect(Collectors.toSet());
    }
  }

  private static void store(JarOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    ((OutputStream) out).write(bytes);
    out.closeEntry();
  }
}
