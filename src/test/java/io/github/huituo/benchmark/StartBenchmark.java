package io.github.huituo.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.tools.ToolProvider;

/**
 * The time from the start of a process to the decision on the bundled case. It is measured beside a Java program that does
 * nothing, and run by hand, with a shell and Linux's or macOS's {@code bash}. All are run in turn, so that what else the machine
 * does meets all of them; the medians of the time on the wall and of the processor time (of user and system) are compared.
 *
 * <pre>
 * mvn -B -q package -DskipTests
 * mvn -B -q test-compile exec:java -Dmain.class=io.github.huituo.benchmark.StartBenchmark -Dexec.classpathScope=test -Dexec.args=15
 * </pre>
 */
public final class StartBenchmark {
  private static final String TIMES = "TIMEFORMAT='%U %S %R'; time ";
  private static final String BARE = "bare JVM";

  private StartBenchmark() {}

  /** What a run took, in seconds. */
  private record Run(double processor, double wall) {}

  /** Starts everything as often as the argument states. Prints the medians and their ratios to the bare JVM. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
    Map<String, String> commands = commands();
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    for (int round = -1; round < rounds; round++) {
      for (Map.Entry<String, String> command : commands.entrySet()) {
        Run run = run(command.getValue());
        // The first round fills the caches of the machine, and makes the archive of the launcher.
        if (round >= 0) {
          runs.computeIfAbsent(command.getKey(), name -> new ArrayList<>()).add(run);
        } else if (command.getKey().equals("launcher")) {
          Thread.sleep(20_000);
        }
      }
    }
    double processor = median(runs.get(BARE), Run::processor);
    double wall = median(runs.get(BARE), Run::wall);
    runs.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT, "%-28s %6.0f ms, %5.1f times a bare JVM; %6.0f ms of processor time, %5.1f times%n", name,
                median(all, Run::wall) * 1000, median(all, Run::wall) / wall, median(all, Run::processor) * 1000,
                median(all, Run::processor) / processor));
  }

  private static Map<String, String> commands() throws IOException {
    Path folder = Files.createTempDirectory("start");
    Path source = Files.writeString(folder.resolve("Nothing.java"), "class Nothing { public static void main(String[] a) {} }");
    ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path target = Path.of("target").toAbsolutePath();
    Map<String, String> commands = new LinkedHashMap<>();
    commands.put(BARE, java + " -cp " + folder + " Nothing");
    commands.put("jar", java + " -jar " + target.resolve("huituo-cli.jar") + " assess --format json --explain none");
    commands.put("launcher without archive", "HUITUO_ARCHIVE=off " + target.resolve("huituo/bin/huituo") + " assess --format json --explain none");
    commands.put("launcher", target.resolve("huituo/bin/huituo") + " assess --format json --explain none");
    return commands;
  }

  private static Run run(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-c", TIMES + command.replaceFirst("^(\\w+=\\w+) ", "env $1 ")).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    String[] times = new String(process.getErrorStream().readAllBytes(), UTF_8).strip().split("\\s+");
    if (process.waitFor() != 0 || times.length != 3) {
      throw new IOException(command + " ended with " + process.exitValue() + ": " + String.join(" ", times));
    }
    return new Run(Double.parseDouble(times[0]) + Double.parseDouble(times[1]), Double.parseDouble(times[2]));
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> time) {
    return runs.stream().mapToDouble(time).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
  }
}
