package io.github.huituo.cli;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.internal.author.handbook.TimelinePage;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.timeline.Timelines;
import io.github.huituo.model.ChildcareCase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a case over a time. */
@Command(
    name = "timeline",
    description = "Answers a case over a time: what changes on which day and why, what falls due, and what is owed.")
final class TimelineCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin RulesOption rules = new RulesOption();

  @Mixin LanguageOption language = new LanguageOption();

  @Parameters(paramLabel = "CASE", description = "A case file in YAML or JSON, with the changes of its facts.")
  Path file = Path.of("");

  @Option(names = "--from", paramLabel = "DATE", required = true, description = "The first day.")
  LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", paramLabel = "DATE", required = true, description = "The day after the last.")
  LocalDate to = LocalDate.EPOCH;

  @Option(names = "--paid", paramLabel = "CASE", description = "The case as it was known when it was paid: states what is owed or was overpaid.")
  @Nullable Path paid;

  @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT", description = "text (the default), json or html.")
  TimelineFormat format = TimelineFormat.text;

  @Option(names = "--out", paramLabel = "FILE", description = "The file into which it is written instead of being printed.")
  @Nullable Path output;

  /** How timelines are written. */
  enum TimelineFormat {
    /** For people. */
    text,
    /** An indented document. */
    json,
    /** One page that needs nothing beside it. */
    html
  }

  TimelineCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    LoadedPolicy policy = rules.policy();
    Optional<ChildcareCase> known = read(policy, file);
    Optional<ChildcareCase> then = paid == null ? Optional.empty() : read(policy, paid);
    if (known.isEmpty() || (paid != null && then.isEmpty())) {
      return Huituo.ERRORS;
    }
    Timelines timelines = new Timelines(policy.engine(known.get().jurisdiction()));
    Timeline timeline =
        then.isPresent() ? timelines.of(then.get(), known.get(), from, to) : timelines.of(known.get(), from, to);
    Jurisdiction law = policy.law(known.get().jurisdiction());
    String lang = language.or(law::language);
    write(
        switch (format) {
          case json -> timeline.toJson();
          case text -> new TimelineText(law, lang, output == null && Ansi.AUTO.enabled(), timeline).written();
          case html -> TimelinePage.of(lang, new TimelineView(law, lang, timeline).values());
        });
    return Huituo.OK;
  }

  private Optional<ChildcareCase> read(LoadedPolicy policy, Path path) {
    try {
      return Optional.of(policy.read(path));
    } catch (HuituoException e) {
      SourceTexts texts = SourceTexts.of(policy.sources());
      Huituo.print(e.problems(), err, language.or(rules::language), text(path).map(t -> texts.with(path.toString().replace('\\', '/'), t)).orElse(texts));
      return Optional.empty();
    }
  }

  private static Optional<String> text(Path path) {
    try {
      return Optional.of(Files.readString(path));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private void write(String text) {
    if (output == null) {
      out.print(text);
      return;
    }
    try {
      Files.writeString(output, text);
    } catch (IOException e) {
      throw new ProblemException(Problem.error(Location.of(output.toString()), "cannot-write", String.valueOf(e.getMessage())));
    }
  }
}
