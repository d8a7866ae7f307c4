package io.github.huituo.cli;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.AskedQuestions;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An assessment in text for people. It has what must be done, then the money, then the rest as counts, or in full. */
final class TextReport {
  /** A short report asks so many questions; the others are counted. */
  private static final int QUESTIONS = 10;

  /** In which order answers are counted. */
  private static final ImmutableList<Outcome> COUNTED =
      ImmutableList.of(
          Outcome.MET, Outcome.ELIGIBLE, Outcome.NOT_MET, Outcome.NOT_ELIGIBLE, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);

  private static final Comparator<RequirementAnswer> BY_SEVERITY = Comparator.comparing(RequirementAnswer::severity);

  private final Jurisdiction law;
  private final String language;
  private final boolean full;
  private final ReportPen pen;
  private final Wording wording;

  /** Creates a report that lists everything if it is full. */
  TextReport(Jurisdiction law, String language, boolean coloured, boolean full) {
    this.law = law;
    this.language = language;
    this.full = full;
    this.pen = new ReportPen(language, coloured);
    this.wording = new Wording(law, language);
  }

  /** Returns the report, ending with a line break. */
  String of(ChildcareCase asked, Assessment assessment) {
    List<RequirementAnswer> leftOut = assessment.requirements().stream().filter(a -> !full && isLeftOut(asked, a)).toList();
    List<RequirementAnswer> requirements =
        assessment.requirements().stream().filter(a -> !leftOut.contains(a)).sorted(BY_SEVERITY).toList();
    pen.line(
        pen.bold(law.pack().title().in(language) + "  " + pen.text("cli.as-of") + " " + new Periods(language).day(assessment.asOf())
            + assessment.caseId().map(id -> "  " + id).orElse("")));
    assessment.questions().ifPresent(this::writeAsked);
    writeToMend(requirements);
    writeOpen(requirements);
    writeQuestions(assessment.entitlements(), requirements);
    writeEntitlements(assessment.entitlements());
    PaymentLines payments = new PaymentLines(law, language, pen);
    if (!assessment.accounts().isEmpty()) {
      pen.heading(pen.text("cli.accounts"));
      payments.accounts(assessment.accounts()).forEach(line -> pen.line("  " + line));
    }
    if (full) {
      new FullReport(law, pen, language, wording).write(assessment);
    } else {
      writeCounts(assessment, requirements, leftOut.size());
    }
    return pen.written();
  }

  /** Writes which questions were asked, and what else the accounts add up. */
  private void writeAsked(AskedQuestions questions) {
    pen.line("  " + pen.text("cli.asked", String.join(pen.text("cli.between-instruments"), questions.answered())));
    List<String> more = questions.accounted().stream().filter(id -> !questions.answered().contains(id)).toList();
    if (!more.isEmpty()) {
      pen.line("  " + pen.text("cli.accounted", String.join(pen.text("cli.between-instruments"), more)));
    }
  }

  /**
   * Returns whether an answer is left out. A family that names no institution is not asked what an institution has to do for its
   * children.
   */
  private boolean isLeftOut(ChildcareCase asked, RequirementAnswer answer) {
    return asked.institutions().isEmpty()
        && answer.outcome() == Outcome.UNDETERMINED
        && law.vocabulary().shape().within(SubjectKind.FAMILY).contains(answer.subjectKind());
  }

  private void writeToMend(List<RequirementAnswer> answers) {
    List<RequirementAnswer> notMet = with(answers, Outcome.NOT_MET);
    if (!notMet.isEmpty()) {
      pen.heading(pen.text("cli.to-mend"));
      notMet.forEach(this::writeWithLaw);
      writeConsequences(notMet);
    } else if (!with(answers, Outcome.MET).isEmpty() && with(answers, Outcome.UNDETERMINED).isEmpty()) {
      pen.line("");
      pen.line(pen.good(pen.text("cli.nothing-to-mend")));
    }
  }

  private void writeConsequences(List<RequirementAnswer> notMet) {
    List<String> lines = new ConsequenceLines(law, pen, language).of(notMet);
    if (!lines.isEmpty()) {
      pen.heading(pen.text("cli.consequences"));
      lines.forEach(pen::line);
    }
  }

  /** Writes the requirements that no question settles, because the law gives no figure. */
  private void writeOpen(List<RequirementAnswer> answers) {
    List<RequirementAnswer> open = with(answers, Outcome.UNDETERMINED).stream().filter(a -> a.missing().isEmpty()).toList();
    if (!open.isEmpty()) {
      pen.heading(pen.text("cli.open"));
      open.forEach(this::writeWithLaw);
    }
  }

  private void writeWithLaw(Answer answer) {
    pen.line("  " + pen.marked(answer) + " " + pen.name(answer) + pen.text("cli.colon") + wording.because(answer));
    writeLawOf(answer);
  }

  private void writeLawOf(Answer answer) {
    List<String> cited = cited(answer);
    if (!cited.isEmpty()) {
      pen.line("      " + pen.dim(pen.text("cli.by", String.join(pen.text("cli.between-instruments"), cited))));
    }
  }

  private List<String> cited(Answer answer) {
    return new CitationLines(law, pen, language).of(Stream.of(answer));
  }

  private void writeQuestions(List<EntitlementAnswer> entitlements, List<RequirementAnswer> requirements) {
    List<EntitlementAnswer> byGift = entitlements.stream().sorted(Comparator.comparing(EntitlementAnswer::gives)).toList();
    List<String> lines = new QuestionLines(pen, language).of(ReportPen.all(byGift, requirements));
    int shown = full || lines.size() == QUESTIONS + 1 ? lines.size() : Math.min(QUESTIONS, lines.size());
    if (shown > 0) {
      pen.heading(pen.text("cli.missing"));
      lines.subList(0, shown).forEach(line -> pen.line("  " + line));
    }
    if (shown < lines.size()) {
      pen.line("  " + pen.text("cli.more-questions", lines.size() - shown));
    }
  }

  /**
   * Writes the entitlements. In short, they are those by which money or a deduction is or may be due, and then the hours and limits
   * that somebody has.
   */
  private void writeEntitlements(List<EntitlementAnswer> answers) {
    if (full) {
      writeEntitlements(pen.text("cli.entitlements") + "  " + counts(pen, answers), answers);
    } else {
      writeEntitlements(
          pen.text("cli.money"),
          answers.stream().filter(TextReport::isAboutMoney).sorted(Comparator.comparing(a -> a.outcome() != Outcome.ELIGIBLE)).toList());
      writeEntitlements(pen.text("cli.entitlements"), answers.stream().filter(TextReport::isOtherwiseOfUse).toList());
    }
  }

  private void writeEntitlements(String heading, List<EntitlementAnswer> shown) {
    if (shown.isEmpty()) {
      return;
    }
    pen.heading(heading);
    PaymentLines payments = new PaymentLines(law, language, pen);
    for (int i = 0; i < shown.size(); i++) {
      EntitlementAnswer answer = shown.get(i);
      pen.line("  " + pen.marked(answer, shown) + " " + pen.name(answer) + pen.text("cli.colon") + wording.because(answer));
      payments.of(answer).forEach(line -> pen.line("      " + line));
      payments.figures(answer).forEach(line -> pen.line("      " + line));
      // The same programme for another child rests on the same law, which is written once.
      boolean repeated = i + 1 < shown.size() && shown.get(i + 1).id().equals(answer.id()) && cited(shown.get(i + 1)).equals(cited(answer));
      if (!full && answer.outcome() == Outcome.ELIGIBLE && !repeated) {
        writeLawOf(answer);
      }
    }
  }

  private static boolean isAboutMoney(EntitlementAnswer answer) {
    return switch (answer.outcome()) {
      case ELIGIBLE -> answer.gives() != Gives.STATUS || !answer.payments().isEmpty();
      case UNDETERMINED -> answer.gives() != Gives.STATUS;
      case NOT_ELIGIBLE, MET, NOT_MET, NOT_APPLICABLE -> false;
    };
  }

  private static boolean isOtherwiseOfUse(EntitlementAnswer answer) {
    return answer.outcome() == Outcome.ELIGIBLE && !isAboutMoney(answer) && !answer.figures().isEmpty();
  }

  private void writeCounts(Assessment assessment, List<RequirementAnswer> requirements, int leftOut) {
    pen.heading(pen.text("cli.rest"));
    if (!requirements.isEmpty()) {
      pen.line("  " + pen.text("cli.requirements") + pen.text("cli.colon") + counts(pen, requirements));
    }
    if (!assessment.entitlements().isEmpty()) {
      pen.line("  " + pen.text("cli.entitlements") + pen.text("cli.colon") + counts(pen, assessment.entitlements()));
    }
    if (leftOut > 0) {
      pen.line("  " + pen.text("cli.left-out", leftOut));
    }
    List<String> cited = new ArrayList<>();
    cited.add(pen.text("cli.instruments", FullReport.law(law, assessment, pen, language).size()));
    int readings = FullReport.readings(assessment).size();
    if (readings > 0) {
      cited.add(pen.text("cli.open-points", readings));
    }
    pen.line("  " + pen.text("cli.law") + pen.text("cli.colon") + String.join(pen.text("cli.between-counts"), cited));
  }

  /** Returns the number of answers of each outcome that occurs. */
  static String counts(ReportPen pen, List<? extends Answer> answers) {
    return COUNTED.stream()
        .filter(o -> answers.stream().anyMatch(a -> a.outcome() == o))
        .map(o -> pen.text("cli.count." + o, answers.stream().filter(a -> a.outcome() == o).count()))
        .collect(Collectors.joining(pen.text("cli.between-counts")));
  }

  private static List<RequirementAnswer> with(List<RequirementAnswer> answers, Outcome outcome) {
    return answers.stream().filter(a -> a.outcome() == outcome).toList();
  }
}
