package io.github.huituo.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** The built jar as a host has it. It is one dependency in a project of its own, and inside another jar. */
class HostProjectIT {
  @TempDir Path folder;

  private HostProject project;

  @BeforeEach
  void makeTheProject() throws IOException {
    project = HostProject.in(folder);
  }

  @AfterEach
  void forgetTheVersion() throws IOException {
    project.forget();
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

  @Test
  void a_project_with_one_dependency_asks_and_gets_an_answer_without_the_compiler() throws Exception {
    project.write("src/main/java/Host.java", HostProject.resource("Host.java"));
    Path parameter = rulesWith("parameter", "cn/classes/class-size.parameters.yaml", "INFANT: 10", "INFANT: 9");
    Path rule = rulesWith("rule", "cn/filing/filing.drl", "registered != null", "registered == true");

    assertThat(project.maven("compile", "exec:java", "-Dexec.args=" + parameter + " " + rule))
        .contains("bundled: NOT_MET, required 3")
        .contains("compiler: false")
        .contains("other parameter: required 9")
        .contains(
            "other rule: " + rule + "/cn/pack.yaml:1:1: the rules of this pack must be compiled, and the optional dependency"
                + " org.drools:drools-engine is missing");
  }

  @Test
  void a_project_runs_the_scenarios_of_its_pack_in_its_own_build() throws Exception {
    project.write("src/test/java/PackScenariosTest.java", HostProject.resource("PackScenariosTest.java"));
    project.write(
        "packs/cn-131102/pack.yaml",
        "{id: cn-131102, title: {zh: 桃城区, en: Taocheng}, version: 1.0.0, extends: cn-131100}\n");
    project.write(
        "packs/cn-131102/sources.yaml",
        "sources: [{id: notice, title: {zh: 通知, en: Notice}, issuer: {zh: 桃城区, en: Taocheng}, evidence: text}]\n");
    project.write(
        "packs/cn-131102/parameters/size.yaml",
        """
        id: cn.class.size
        description: {zh: 每班最多人数, en: Most children in a class}
        type: number
        unit: {zh: 名婴幼儿, en: children}
        values:
          - {from: 2025-01-01, source: notice, article: "1", evidence: text, by: {band: {INFANT: 8}}}
        """);
    String scenario =
        """
        - name: An infant class of nine is too large by %s
          case:
            asOf: 2025-06-01
            jurisdiction: cn-131102
            institution: {id: garden, classes: [{id: infants, band: INFANT, children: 9}]}
          expect:
            - {id: cn.class.size, subject: infants, outcome: NOT_MET, required: 8, shortfall: %d}
        """;
    project.write("packs/cn-131102/scenarios/size.yaml", scenario.formatted("one", 1) + scenario.formatted("two", 2));

    assertThat(project.maven("test", "-Dmaven.test.failure.ignore"))
        .contains("packs/cn-131102/scenarios/size.yaml:14:87: ")
        .contains("An infant class of nine is too large by two")
        .doesNotContain("An infant class of nine is too large by one");
    assertThat(report()).contains("tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"1\"");
  }

  private String report() throws IOException {
    return Files.readString(project.folder().resolve("target/surefire-reports/TEST-PackScenariosTest.xml"));
  }

  @Test
  void a_nested_jar_answers_without_scanning_anything() throws Exception {
    Path classes = folder.resolve("classes");
    Files.createDirectories(classes);
    Path source = Files.writeString(folder.resolve("Host.java"), HostProject.resource("Host.java"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    project.run(List.of(java + "c", "-cp", HostProject.JAR.toAbsolutePath().toString(), "-d", classes.toString(), source.toString()));

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
      store(out, "BOOT-INF/lib/" + HostProject.JAR.getFileName(), Files.readAllBytes(HostProject.JAR));
      for (Path library : libraries) {
        store(out, "BOOT-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
      }
    }
    assertThat(project.run(List.of(java, "-jar", nested.toString()))).contains("bundled: NOT_MET, required 3");
  }

  @Test
  void the_librarys_jar_holds_no_test_library_and_the_testkit_nothing_else() throws IOException {
    assertThat(packages(HostProject.JAR)).contains("io/github/huituo/internal/author").doesNotContain("io/github/huituo/testkit");
    assertThat(packages(HostProject.TESTKIT)).containsExactly("io/github/huituo/testkit");
    assertThat(packages(Path.of("target", "huituo-cli.jar"))).doesNotContain("io/github/huituo/testkit", "org/junit/jupiter/api");
  }

  /** Returns the packages with classes in a jar. */
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
