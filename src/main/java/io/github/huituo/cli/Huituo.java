package io.github.huituo.cli;

import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.internal.pack.CoreVocabulary;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine;

/**
 * The command line; without a command it assesses the bundled case.
 *
 * <p>More than half of a cold start is the JVM loading and linking classes. For frequent calls an archive of them can be made once:
 *
 * <pre>
 * java -XX:ArchiveClassesAtExit=target/huituo.jsa -jar target/huituo-cli.jar assess --format json
 * java -XX:SharedArchiveFile=target/huituo.jsa -XX:TieredStopAtLevel=1 -jar target/huituo-cli.jar assess case.yaml
 * </pre>
 */
@Command(
    name = "huituo",
    mixinStandardHelpOptions = true,
    versionProvider = LibraryVersion.class,
    scope = ScopeType.INHERIT,
    description = "Answers questions of childcare policy on a given date, with the law cited.")
public final class Huituo implements Runnable {
  /** Everything went well. */
  static final int OK = 0;

  /** The user's input or rules have errors. */
  static final int ERRORS = 1;

  private Huituo() {}

  /** Runs a command and exits with its code. It is 0 without errors, 1 on errors in the input, and 2 on wrong usage. */
  public static void main(String[] args) {
    // While this thread reads the arguments.
    Thread ahead = new Thread(CoreVocabulary::get, "huituo-vocabulary");
    ahead.setDaemon(true);
    ahead.start();
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    out.flush();
    if (code != OK) {
      System.exit(code);
    }
  }

  /** Runs a command, writing to these streams, and returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    String[] given = args.length == 0 ? new String[] {"assess"} : args;
    Commands commands = new Commands(out, err);
    CommandLine commandLine = new CommandLine(new Huituo(), commands);
    // Only the command that is called is made; the others would be read by reflection for nothing.
    for (Map.Entry<String, Object> command : commands.named(given[0]).entrySet()) {
      commandLine.addSubcommand(command.getKey(), command.getValue());
    }
    commandLine.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(new Failures(err));
    return commandLine.execute(given);
  }

  /** What is printed of a command that fails. A lambda would keep the classes of its types out of the archive of classes. */
  private record Failures(PrintStream err) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) throws Exception {
      if (exception instanceof HuituoException known) {
        print(known.problems(), err, language(command.getParseResult()), texts(command.getParseResult()));
        return ERRORS;
      }
      throw exception;
    }
  }

  /** Returns the language for the problems of a command that could not begin. */
  private static String language(ParseResult parsed) {
    LanguageOption option = new LanguageOption();
    option.language = parsed.matchedOptionValue("--lang", null);
    RulesOption rules = new RulesOption();
    rules.folder = parsed.matchedOptionValue("--rules", null);
    try {
      return option.or(rules::language);
    } catch (HuituoException unreadable) {
      return LanguageOption.of(Optional.empty());
    }
  }

  private static SourceTexts texts(ParseResult parsed) {
    RulesOption rules = new RulesOption();
    rules.folder = parsed.matchedOptionValue("--rules", null);
    try {
      return rules.texts();
    } catch (HuituoException unreadable) {
      return SourceTexts.NONE;
    }
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** Prints problems and returns whether there is an error among them. */
  static boolean print(Iterable<Problem> problems, PrintStream out, String language, SourceTexts texts) {
    boolean errors = false;
    for (Problem problem : problems) {
      out.println(texts.shown(problem, language));
      errors |= problem.severity() == Problem.Severity.ERROR;
    }
    return errors;
  }
}
