package io.github.huituo.cli;

import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.internal.author.handbook.TimelinePage;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.policy.LoadedPolicy;
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

  @Option(
      names = "--paid",
      paramLabel = "CASE",
      description = "The case as it was known when it was paid: states what is owed or was overpaid.")
  @Nullable Path paid;

  @Mixin DocumentOption document = new DocumentOption();

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
    document.write(
        out,
        () -> new TimelineText(law, lang, document.isColoured(), timeline).written(),
        timeline::toJson,
        () -> TimelinePage.of(lang, new TimelineView(law, lang, timeline).values()));
    return Huituo.OK;
  }

  private Optional<ChildcareCase> read(LoadedPolicy policy, Path path) {
    try {
      return Optional.of(policy.read(path));
    } catch (HuituoException e) {
      SourceTexts texts = SourceTexts.of(policy.sources());
      Huituo.print(
          e.problems(),
          err,
          language.or(rules::language),
          text(path).map(t -> texts.with(path.toString().replace('\\', '/'), t)).orElse(texts));
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
}
