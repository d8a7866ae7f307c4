package io.github.huituo.internal.engine;

import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.engine.direct.RuleFailure;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.Unforeseen;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The progress of an assessment, for an error that nobody foresaw. Used for one assessment; not thread-safe. */
final class AssessmentProgress {
  private final List<RuleInfo> rules;
  private @Nullable Question question;
  private @Nullable SubjectFact subject;

  AssessmentProgress(List<RuleInfo> rules) {
    this.rules = rules;
  }

  /** Notes the question that is answered, and about whom. */
  void answering(Question next, SubjectFact about) {
    this.question = next;
    this.subject = about;
  }

  /** Returns the problem of an error. It has the rule, the question and the subject as far as they are known. */
  Problem problem(Throwable error) {
    Optional<RuleFailure> failure = failure(error);
    Optional<RuleInfo> rule = failure.filter(f -> f.rule() >= 0).map(f -> rules.get(f.rule()));
    SubjectFact about = failure.flatMap(f -> subject(f, rule)).orElse(subject);
    return Problem.error(
        rule.map(RuleInfo::at).orElse(Location.of("case")),
        Unforeseen.KEY,
        Unforeseen.words(error),
        rule.map(r -> Messages.text("part.unforeseen-rule", r.name())).orElse(Text.empty()),
        question == null ? Text.empty() : Messages.text("part.unforeseen-question", question.id()),
        about == null ? Text.empty() : Messages.text("part.unforeseen-subject", about.subjectKind().word(), about.getId()));
  }

  private static Optional<RuleFailure> failure(Throwable error) {
    for (Throwable each = error; each != null; each = each.getCause()) {
      if (each instanceof RuleFailure failure) {
        return Optional.of(failure);
      }
    }
    return Optional.empty();
  }

  /** Returns the subject of the rule's question among those that it matched. Without one it is the first of them. */
  private static Optional<SubjectFact> subject(RuleFailure failure, Optional<RuleInfo> rule) {
    return failure.matched().stream()
        .filter(s -> rule.flatMap(RuleInfo::question).filter(q -> q.subject().equals(s.subjectKind())).isPresent())
        .findFirst()
        .or(() -> failure.matched().stream().findFirst());
  }
}
