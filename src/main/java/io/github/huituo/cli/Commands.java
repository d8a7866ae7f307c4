package io.github.huituo.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.IFactory;
import picocli.CommandLine;

/** Makes the commands, giving them the streams to which they write. */
final class Commands implements IFactory {
  private static final ImmutableList<String> NAMES =
      ImmutableList.of(
          "assess", "check", "coverage", "handbook", "test", "diff", "population", "simulate", "schema", "timeline", "plan");

  private final PrintStream out;
  private final PrintStream err;

  Commands(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Returns the command with this name, or all of them if there is none. */
  Map<String, Object> named(String name) {
    if (NAMES.contains(name)) {
      return Map.of(name, command(name));
    }
    ImmutableMap.Builder<String, Object> all = ImmutableMap.builder();
    NAMES.forEach(each -> all.put(each, command(each)));
    return all.buildOrThrow();
  }

  /** Makes a command. Lambdas would not do: those of a class with Picocli's types are kept out of the archive of classes. */
  private Object command(String name) {
    return switch (name) {
      case "assess" -> new AssessCommand(out, err);
      case "check" -> new CheckCommand(out);
      case "coverage" -> new CoverageCommand(out);
      case "handbook" -> new HandbookCommand(out);
      case "test" -> new TestCommand(out);
      case "diff" -> new DiffCommand(out, err);
      case "population" -> new PopulationCommand(err);
      case "simulate" -> new SimulateCommand(err);
      case "schema" -> new SchemaCommand(out);
      case "timeline" -> new TimelineCommand(out, err);
      case "plan" -> new PlanCommand(out, err);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    return CommandLine.defaultFactory().create(type);
  }
}
