package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command prints, and its exit code; never a stack trace. */
record CommandRun(int code, String out, String err) {
  static CommandRun of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Huituo.run(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), args);
    CommandRun run = new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    assertThat(run.out() + run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    return run;
  }

  /** Returns the run with paths below a folder, which is another one each time. */
  CommandRun below(Object folder) {
    return new CommandRun(code, out.replace(folder + "/", ""), err.replace(folder + "/", ""));
  }
}
