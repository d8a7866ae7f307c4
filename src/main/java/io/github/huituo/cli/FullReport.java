package io.github.huituo.cli;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.InterpretationChoice;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.DisplayWidth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts of a report that a short one folds. They are every requirement, what was taken as read, and the law. */
final class FullReport {
  // A longer list of subjects has the reason on a line of its own.
  private static final int WIDEST = 40;

  private final Jurisdiction law;
  private final ReportPen pen;
  private final String language;
  private final Wording wording;

  FullReport(Jurisdiction law, ReportPen pen, String language, Wording wording) {
    this.law = law;
    this.pen = pen;
    this.language = language;
    this.wording = wording;
  }

  void write(Assessment assessment) {
    writeRequirements(assessment.requirements());
    writeReadings(assessment);
    writeLaw(assessment);
  }

  /** Writes the requirements. What is not applicable is counted and not listed; subjects with the same answer share a line. */
  private void writeRequirements(List<RequirementAnswer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    pen.heading(pen.text("cli.requirements") + "  " + TextReport.counts(pen, answers));
    Map<List<String>, List<RequirementAnswer>> lines = new LinkedHashMap<>();
    for (RequirementAnswer answer : answers) {
      if (answer.outcome() != Outcome.NOT_APPLICABLE) {
        lines.computeIfAbsent(List.of(answer.id(), answer.outcome().name(), wording.because(answer)), key -> new ArrayList<>()).add(answer);
      }
    }
    int titles = lines.values().stream().mapToInt(same -> DisplayWidth.of(pen.title(same.get(0)))).max().orElse(0);
    int subjects = lines.values().stream().mapToInt(same -> DisplayWidth.of(subjects(same))).filter(w -> w <= WIDEST).max().orElse(0);
    List<RequirementAnswer> listed = lines.values().stream().map(same -> same.get(0)).toList();
    for (List<RequirementAnswer> same : lines.values()) {
      String begin = "  " + pen.marked(same.get(0), listed) + " " + Columns.pad(pen.title(same.get(0)), titles) + "  ";
      String because = wording.because(same.get(0));
      if (DisplayWidth.of(subjects(same)) > subjects) {
        pen.line(begin + subjects(same));
        pen.line("      " + because);
      } else {
        pen.line(begin + Columns.pad(subjects(same), subjects) + "  " + because);
      }
    }
  }

  private String subjects(List<? extends Answer> answers) {
    return answers.stream().map(Answer::subject).distinct().collect(Collectors.joining(pen.text("cli.between")));
  }

  private void writeReadings(Assessment assessment) {
    TreeMap<String, InterpretationChoice> readings = readings(assessment);
    if (!readings.isEmpty()) {
      pen.heading(pen.text("cli.readings"));
    }
    for (InterpretationChoice reading : readings.values()) {
      String choice = "  (" + reading.id() + "=" + reading.choice() + ")";
      pen.line("  · " + reading.title().in(language) + pen.text("cli.colon") + reading.meaning().in(language) + choice);
    }
  }

  /** Returns what was taken as read, by the id of the open point. */
  static TreeMap<String, InterpretationChoice> readings(Assessment assessment) {
    TreeMap<String, InterpretationChoice> readings = new TreeMap<>();
    ReportPen.all(assessment.requirements(), assessment.entitlements())
        .forEach(a -> a.interpretations().forEach(r -> readings.put(r.id(), r)));
    return readings;
  }

  private void writeLaw(Assessment assessment) {
    List<String> cited = law(law, assessment, pen, language);
    if (!cited.isEmpty()) {
      pen.heading(pen.text("cli.law"));
      cited.forEach(line -> pen.line("  · " + line));
    }
  }

  /** Returns a line for each instrument on which an answer rests, ordered by title. */
  static List<String> law(Jurisdiction law, Assessment assessment, ReportPen pen, String language) {
    return new CitationLines(law, pen, language)
        .of(
            ReportPen.all(assessment.requirements(), assessment.entitlements())
                .filter(a -> a.outcome() != Outcome.NOT_APPLICABLE))
        .stream()
        .sorted()
        .toList();
  }
}
