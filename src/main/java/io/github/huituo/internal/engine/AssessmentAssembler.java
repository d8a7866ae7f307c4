package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts the answers to the questions of one case together. Used for one assessment; not thread-safe. */
final class AssessmentAssembler {
  private final Jurisdiction law;
  private final AnswerBases bases;
  private final ConclusionTable conclusions;
  private final AskedSubjects asked;
  private final NeedResolver needs;
  private final CaseGraph graph;
  private final AssessmentProgress progress;
  private final Problems problems = new Problems();
  private final Map<String, Optional<SubjectKind>> payees = new HashMap<>();
  private final List<QuestionAnswer<RequirementAnswer>> requirements = new ArrayList<>();
  private final List<QuestionAnswer<EntitlementAnswer>> entitlements = new ArrayList<>();

  /**
   * An answer.
   *
   * @param asked whether it was asked for; others only complete the accounts
   * @param recipients returns who receives what is paid to a payee
   */
  record QuestionAnswer<A extends Answer>(Question question, A answer, boolean asked, Function<String, String> recipients) {
    QuestionAnswer<A> with(A other) {
      return new QuestionAnswer<>(question, other, asked, recipients);
    }
  }

  AssessmentAssembler(
      Jurisdiction law,
      AnswerBases bases,
      AskedSubjects asked,
      ConclusionTable conclusions,
      CaseGraph graph,
      NeedResolver needs,
      AssessmentProgress progress) {
    this.law = law;
    this.bases = bases;
    this.conclusions = conclusions;
    this.asked = asked;
    this.needs = needs;
    this.graph = graph;
    this.progress = progress;
  }

  /**
   * Answers questions about every subject.
   *
   * @throws io.github.huituo.HuituoException if the conclusions do not give exactly one answer
   */
  void answer(QuestionSelection questions) {
    for (Question question : questions.questions()) {
      boolean answered = !questions.background().contains(question);
      for (SubjectFact subject : asked.of(question.subject())) {
        progress.answering(question, subject);
        answer(question, subject, answered);
      }
    }
    problems.throwIfErrors(ProblemException.Fault.CONFLICT);
  }

  private void answer(Question question, SubjectFact subject, boolean answered) {
    Scoping scoping = asked.scoping(question, subject);
    Verdict verdict = Verdict.of(scoping.isAsked() ? conclusions.about(question, subject) : List.of(), law);
    List<Missing> missing = verdict.awaited(law);
    if (missing.isEmpty() && !verdict.isWhole() && scoping.kind() != Scoping.Kind.OUTSIDE) {
      missing = needs.missing(question, subject);
      if (scoping.kind() == Scoping.Kind.OPEN) {
        missing = ImmutableList.<Missing>builder().addAll(scoping.missing()).addAll(missing).build();
      }
    }
    if (scoping.isAsked()) {
      check(question, subject, verdict, missing);
    }
    AnswerAssembler assembler = new AnswerAssembler(law, bases, question, subject, verdict.conclusions(), missing, scoping);
    if (question.entitlement()) {
      entitlements.add(new QuestionAnswer<>(question, assembler.entitlement(), answered, payee -> recipient(payee, subject)));
    } else {
      requirements.add(new QuestionAnswer<>(question, assembler.requirement(), answered, payee -> recipient(payee, subject)));
    }
  }

  private String recipient(String payee, SubjectFact subject) {
    return payees
        .computeIfAbsent(payee, word -> graph.shape().kind(word.toLowerCase(Locale.ROOT)))
        .flatMap(kind -> graph.only(subject, kind))
        .map(SubjectFact::getId)
        .orElse("");
  }

  /** Returns the answers to requirements, in the order of the questions and subjects. */
  List<QuestionAnswer<RequirementAnswer>> requirements() {
    return requirements;
  }

  /** Returns the answers to entitlements, in the order of the questions and subjects. */
  List<QuestionAnswer<EntitlementAnswer>> entitlements() {
    return entitlements;
  }

  private void check(Question question, SubjectFact subject, Verdict verdict, List<Missing> missing) {
    List<Conclusion> about = verdict.conclusions();
    if (!verdict.isWhole() && missing.isEmpty()) {
      String key = about.isEmpty() ? "no-rule" : "no-amount";
      problems.error(question.at(), key, question.id(), subject.subjectKind().word(), subject.getId());
      return;
    }
    if (about.size() < 2) {
      return;
    }
    List<Conclusion> ordered = about.stream().sorted(Comparator.comparing(c -> c.rule().at())).toList();
    Conclusion a = ordered.get(0);
    for (Conclusion b : ordered) {
      if (!a.agreesWith(b)) {
        problems.addAll(List.of(conflict(question, subject, a, b)));
      }
    }
  }

  private static Problem conflict(Question question, SubjectFact subject, Conclusion a, Conclusion b) {
    return Problem.error(
            a.rule().at(),
            "conflict",
            question.id(),
            subject.getId(),
            a.rule().name(),
            a.outcome(),
            b.rule().name(),
            b.outcome(),
            b.rule().at())
        .relatedTo(b.rule().at());
  }
}
