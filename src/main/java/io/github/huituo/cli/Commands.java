package io.github.huituo.cli;

import com.google.common.collect.ImmutableMap;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.IFactory;
import picocli.CommandLine;

/** Makes the commands, giving them the streams to which they write. */
final class Commands implements IFactory {
  private final ImmutableMap<String, Supplier<Object>> byName;

  Commands(PrintStream out, PrintStream err) {
    this.byName =
        ImmutableMap.<String, Supplier<Object>>builder()
            .put("assess", () -> new AssessCommand(out, err))
            .put("check", () -> new CheckCommand(out))
            .put("coverage", () -> new CoverageCommand(out))
            .put("handbook", () -> new HandbookCommand(out))
            .put("test", () -> new TestCommand(out))
            .put("diff", () -> new DiffCommand(out, err))
            .put("population", () -> new PopulationCommand(err))
            .put("simulate", () -> new SimulateCommand(err))
            .put("schema", () -> new SchemaCommand(out))
            .put("timeline", () -> new TimelineCommand(out, err))
            .put("plan", () -> new PlanCommand(out, err))
            .buildOrThrow();
  }

  /** Returns the command with this name, or all of them if there is none. */
  Map<String, Object> named(String name) {
    Supplier<Object> command = byName.get(name);
    return command != null
        ? Map.of(name, command.get())
        : byName.entrySet().stream()
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, e -> e.getValue().get()));
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    return CommandLine.defaultFactory().create(type);
  }
}
