package io.github.huituo.cli;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.text.DisplayWidth;
import io.github.huituo.internal.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Collects the lines of a report, with colours where the terminal has them. Not thread-safe. */
final class ReportPen {
  private static final int BOLD = 1;
  private static final int DIM = 2;
  private static final int RED = 31;
  private static final int GREEN = 32;
  private static final int YELLOW = 33;

  private final String language;
  private final boolean coloured;
  private final StringBuilder out = new StringBuilder();

  ReportPen(String language, boolean coloured) {
    this.language = language;
    this.coloured = coloured;
  }

  /** Returns what was written. */
  String written() {
    return out.toString();
  }

  void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  /** Writes a heading, with an empty line before it. */
  void heading(String text) {
    line("");
    line(bold(text));
  }

  String text(String key, Object... arguments) {
    return Messages.in(language, key, arguments);
  }

  String bold(String text) {
    return colour(BOLD, text);
  }

  String dim(String text) {
    return colour(DIM, text);
  }

  String good(String text) {
    return colour(GREEN, text);
  }

  /** Returns the mark of an outcome and the outcome in words. It is as wide for every outcome of these answers. */
  String marked(Answer answer, List<? extends Answer> all) {
    int width = all.stream().mapToInt(a -> DisplayWidth.of(text("outcome." + a.outcome()))).max().orElse(0);
    return coloured(answer.outcome(), mark(answer.outcome()) + " " + Columns.pad(text("outcome." + answer.outcome()), width));
  }

  /** Returns the mark of an outcome. */
  String marked(Answer answer) {
    return coloured(answer.outcome(), mark(answer.outcome()));
  }

  /** Returns the mark of an outcome by its name. It is that of none if the name is of none. */
  String marked(String outcome) {
    return Arrays.stream(Outcome.values())
        .filter(o -> o.name().equals(outcome))
        .findFirst()
        .map(o -> coloured(o, mark(o)))
        .orElseGet(() -> mark(Outcome.NOT_APPLICABLE));
  }

  /** Returns the title of an answer and whom it is about. */
  String name(Answer answer) {
    return title(answer) + (answer.subject().isEmpty() ? "" : " · " + answer.subject());
  }

  /** Returns the title of an answer. It includes how binding the answer is if it is not mandatory. */
  String title(Answer answer) {
    return answer.title().in(language)
        + (answer instanceof RequirementAnswer requirement ? text("severity-suffix." + requirement.severity()) : "");
  }

  private String coloured(Outcome outcome, String words) {
    return switch (outcome) {
      case MET, ELIGIBLE -> colour(GREEN, words);
      case NOT_MET -> colour(RED, words);
      case UNDETERMINED -> colour(YELLOW, words);
      case NOT_ELIGIBLE, NOT_APPLICABLE -> words;
    };
  }

  private static String mark(Outcome outcome) {
    return switch (outcome) {
      case MET, ELIGIBLE -> "✔";
      case NOT_MET, NOT_ELIGIBLE -> "✘";
      case UNDETERMINED -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }

  private String colour(int code, String text) {
    return coloured ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  /** Returns the answers of both kinds. */
  static Stream<Answer> all(List<? extends Answer> some, List<? extends Answer> others) {
    return Stream.concat(some.stream(), others.stream());
  }
}
