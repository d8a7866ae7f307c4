package io.github.huituo.benchmark;

import io.github.huituo.ReloadingPolicy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a thousand reloads leave behind; run by hand. Every second reload changes a parameter and every second a rule, which is
 * compiled; after each, a case is assessed.
 *
 * <pre>
 * MAVEN_OPTS=-XX:TieredStopAtLevel=4 mvn -B -q test-compile exec:java -Dmain.class=io.github.huituo.benchmark.ReloadSoak -Dexec.classpathScope=test \
 *     -Dexec.args="small 1000"
 * </pre>
 *
 * <p>Measured with the small pack: heap after collection, loaded classes and metaspace stay where they were.
 *
 * <pre>
 * reloads   heap, MB   classes   metaspace, MB
 *       0       13.0      6002            33.1
 *     100       13.7      6101            40.1
 *     400       13.9      6103            41.9
 *    1000       15.0      6106            43.0
 * </pre>
 */
public final class ReloadSoak {
  private ReloadSoak() {}

  /**
   * What is reloaded.
   *
   * @param packs the folder of the packs
   * @param names the packs of it
   * @param parameter a parameter file
   * @param value what of it changes, with %d for the value
   * @param rule a rule file
   * @param words what of its sentence changes
   * @param question a case
   */
  private record Subject(
      Path packs, List<String> names, String parameter, String value, String rule, String words, String question) {}

  private static final Subject SMALL =
      new Subject(
          Path.of("src/test/resources/someland"),
          List.of("xx"),
          "xx/parameters/size.yaml",
          "value: 5",
          "xx/class-size.drl",
          "children, at most",
          "{asOf: 2025-06-01, jurisdiction: xx, institution: {id: brook, classes: [{id: owls, children: 5}]}}");

  private static final Subject HENGSHUI =
      new Subject(
          Path.of("rules"),
          List.of("cn", "cn-130000", "cn-131100"),
          "cn/classes/class-size.parameters.yaml",
          "INFANT: 10",
          "cn/classes/class-size.drl",
          "children; at most",
          Path.of("src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml").toString());

  /** Runs {@code small} or {@code hengshui} so many times. */
  public static void main(String[] args) throws IOException {
    Subject subject = args[0].equals("small") ? SMALL : HENGSHUI;
    int times = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("huituo-soak");
    for (String name : subject.names()) {
      try (Stream<Path> files = Files.walk(subject.packs().resolve(name))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = folder.resolve(subject.packs().relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    String parameter = Files.readString(folder.resolve(subject.parameter()));
    String rule = Files.readString(folder.resolve(subject.rule()));
    System.out.println("| reloads | heap after collection, MB | loaded classes | metaspace, MB |");
    System.out.println("| --- | --- | --- | --- |");
    try (ReloadingPolicy policy = ReloadingPolicy.watch(folder)) {
      for (int i = 0; i <= times; i++) {
        if (i > 0) {
          if (i % 2 == 0) {
            String[] value = subject.value().split(" ");
            int other = Integer.parseInt(value[1]) + i % 4 / 2;
            Files.writeString(folder.resolve(subject.parameter()), parameter.replace(subject.value(), value[0] + " " + other));
          } else {
            Files.writeString(folder.resolve(subject.rule()), rule.replace(subject.words(), subject.words() + " (" + i + ")"));
          }
          policy.reload();
        }
        policy.current().assess(
            subject == SMALL
                ? policy.current().read("case.yaml", subject.question())
                : policy.current().read(Path.of(subject.question())));
        if (i % Math.max(1, times / 10) == 0) {
          print(i);
        }
      }
    }
  }

  private static void print(int reloads) {
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    double metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "| %d | %.1f | %d | %.1f |%n",
        reloads,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
        metaspace / 1e6);
  }
}
