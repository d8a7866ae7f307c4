package io.github.huituo.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, giving them the streams to which they write. */
final class Commands implements IFactory {
  private final PrintStream out;
  private final PrintStream err;

  Commands(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == AssessCommand.class) {
      return type.cast(new AssessCommand(out, err));
    } else if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(out));
    } else if (type == TestCommand.class) {
      return type.cast(new TestCommand(out));
    } else if (type == SimulateCommand.class) {
      return type.cast(new SimulateCommand(err));
    } else if (type == SchemaCommand.class) {
      return type.cast(new SchemaCommand(out));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
