package io.github.huituo.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs command lines one after the other in one process. A shell asks it by two named pipes: {@code requests} takes the
 * arguments, each with a NUL behind it, and {@code answers} gives what is printed. The start of a process for each would take
 * longer than most commands.
 */
public final class CommandServer {
  /** The shell function that asks the process. */
  public static final String FUNCTION = "huituo() { printf '%s\\0' \"$@\" > \"$PIPES/requests\"; cat \"$PIPES/answers\"; }\n";

  private CommandServer() {}

  /** Answers until the process ends. The argument names the folder of the two pipes. */
  public static void main(String[] args) throws IOException {
    Path pipes = Path.of(args[0]);
    while (true) {
      String request = new String(Files.readAllBytes(pipes.resolve("requests")), StandardCharsets.UTF_8);
      try (PrintStream out =
          new PrintStream(
              new BufferedOutputStream(Files.newOutputStream(pipes.resolve("answers"))), false, StandardCharsets.UTF_8)) {
        Huituo.run(out, out, request.split("\0"));
      }
    }
  }
}
