package io.github.huituo.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a host gets with one dependency, and on which Java it runs. It runs on the one of the build and on every other from 17 on
 * that is installed in {@code /usr/lib/jvm} or that a variable {@code JAVA_HOME…} of the environment names.
 */
class HostRuntimesIT {
  private static final int MOST_LIBRARIES_KB = 12 * 1000;

  @TempDir static Path folder;

  private static HostProject project;
  private static List<Path> libraries;

  @BeforeAll
  static void resolveWhatAHostGets() throws Exception {
    project = HostProject.in(folder);
    Path host = project.write("src/main/java/host/Host.java", "package host;\n" + HostProject.resource("Host.java"));
    Path module = project.write("src/main/java/module-info.java", HostProject.resource("module-info.java"));
    project.maven("dependency:build-classpath", "-Dmdep.includeScope=runtime", "-Dmdep.outputFile=libraries.txt");
    libraries =
        Splitter.on(File.pathSeparator)
            .splitToStream(Files.readString(project.folder().resolve("libraries.txt")).strip())
            .map(Path::of)
            .toList();
    Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
    project.run(
        List.of(javac.toString(), "--release", "17", "-p", library().toString(), "-d", "classes", module.toString(), host.toString()));
  }

  @AfterAll
  static void forgetTheVersion() throws IOException {
    project.forget();
  }

  private static Path library() {
    return libraries.stream().filter(HostRuntimesIT::isTheLibrary).findFirst().orElseThrow();
  }

  private static boolean isTheLibrary(Path jar) {
    return jar.getFileName().toString().startsWith("huituo-");
  }

  private static String joined(List<Path> jars, Path... more) {
    List<String> all = new ArrayList<>(jars.stream().map(Path::toString).toList());
    Stream.of(more).map(Path::toString).forEach(all::add);
    return String.join(File.pathSeparator, all);
  }

  /** Returns the homes of the Javas of this machine by their version and vendor. */
  private static Map<String, Path> javas() throws IOException {
    List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    System.getenv().entrySet().stream()
        .filter(e -> e.getKey().startsWith("JAVA_HOME") && !e.getValue().isBlank())
        .forEach(e -> homes.add(Path.of(e.getValue())));
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> all = Files.list(installed)) {
        all.forEach(homes::add);
      }
    }
    Map<String, Path> javas = new TreeMap<>();
    for (Path home : homes) {
      if (Files.isExecutable(home.resolve("bin/java")) && Files.isRegularFile(home.resolve("release"))) {
        Properties release = new Properties();
        release.load(new StringReader(Files.readString(home.resolve("release")).replace("\"", "")));
        String version = release.getProperty("JAVA_VERSION", "0");
        if (Integer.parseInt(version.split("\\D", 2)[0]) >= 17) {
          javas.putIfAbsent(version + " " + release.getProperty("IMPLEMENTOR", ""), home);
        }
      }
    }
    return javas;
  }

  private static Stream<DynamicTest> onEveryJava(String... arguments) throws IOException {
    Map<String, Path> javas = javas();
    assertThat(javas).isNotEmpty();
    System.out.println("Javas of this machine: " + javas.keySet());
    return javas.entrySet().stream()
        .map(
            java ->
                DynamicTest.dynamicTest(
                    java.getKey(),
                    () -> {
                      List<String> command = new ArrayList<>(List.of(java.getValue().resolve("bin/java").toString()));
                      command.addAll(List.of(arguments));
                      assertThat(project.run(command)).contains("bundled: NOT_MET, required 3").doesNotContain("WARNING");
                    }));
  }

  private static Path classes() {
    return project.folder().resolve("classes");
  }

  private static List<Path> others() {
    return libraries.stream().filter(jar -> !isTheLibrary(jar)).toList();
  }

  @Test
  void the_libraries_of_a_host_without_tools_are_at_most_twelve_megabytes() throws IOException {
    Map<String, Long> bytes = new TreeMap<>();
    for (Path jar : others()) {
      bytes.put(jar.getFileName().toString(), Files.size(jar));
    }
    assertThat(bytes.values().stream().mapToLong(Long::longValue).sum() / 1000).as("%s", bytes).isLessThanOrEqualTo(MOST_LIBRARIES_KB);
  }

  @TestFactory
  Stream<DynamicTest> a_host_on_the_class_path_answers_on_every_java() throws IOException {
    return onEveryJava("-cp", joined(libraries, classes()), "host.Host");
  }

  @TestFactory
  Stream<DynamicTest> a_host_that_is_a_module_answers_on_every_java() throws IOException {
    return onEveryJava("-p", joined(List.of(library()), classes()), "-cp", joined(others()), "-m", "host/host.Host");
  }

  @TestFactory
  Stream<DynamicTest> a_host_with_all_on_the_module_path_answers_on_every_java() throws IOException {
    return onEveryJava("-p", joined(libraries, classes()), "--add-modules", "ALL-MODULE-PATH", "-m", "host/host.Host");
  }

  @Test
  void no_two_of_its_jars_hold_the_same_package() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = joined(libraries, HostProject.TESTKIT.toAbsolutePath());

    assertThat(project.run(List.of(java, "-p", path, "--validate-modules"))).doesNotContain("conflicts");
  }
}
