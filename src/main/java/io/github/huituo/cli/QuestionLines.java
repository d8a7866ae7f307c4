package io.github.huituo.cli;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The questions that would settle answers. Each is written once for all whom it is about. */
final class QuestionLines {
  private final ReportPen pen;
  private final String language;

  QuestionLines(ReportPen pen, String language) {
    this.pen = pen;
    this.language = language;
  }

  /** Returns a line for each question, in the order of the answers. */
  List<String> of(Stream<? extends Answer> answers) {
    Map<String, Set<String>> subjects = new LinkedHashMap<>();
    answers.flatMap(QuestionLines::missing).forEach(m -> subjects.computeIfAbsent(ask(m), key -> new LinkedHashSet<>()).add(m.subject()));
    List<String> lines = new ArrayList<>();
    subjects.forEach(
        (ask, of) -> {
          String who = String.join(pen.text("cli.between"), of);
          lines.add("? " + (who.isEmpty() ? "" : who + pen.text("cli.colon")) + ask);
        });
    return lines;
  }

  /** Returns what would settle an answer, or the amount of one that is decided. */
  private static Stream<Missing> missing(Answer answer) {
    return answer instanceof EntitlementAnswer entitlement
        ? Stream.concat(answer.missing().stream(), entitlement.amountOpen().stream())
        : answer.missing().stream();
  }

  private String ask(Missing missing) {
    return missing.ask().in(language) + "  (" + missing.fact() + ")";
  }
}
