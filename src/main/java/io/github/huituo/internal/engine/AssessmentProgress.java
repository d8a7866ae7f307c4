package io.github.huituo.internal.engine;

import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.Unforeseen;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;

/** How far an assessment has come, for an error that nobody foresaw. Used for one assessment; not thread-safe. */
final class AssessmentProgress {
  private final Map<Rule, RuleInfo> rules;
  private @Nullable Question question;
  private @Nullable SubjectFact subject;

  AssessmentProgress(Map<Rule, RuleInfo> rules) {
    this.rules = rules;
  }

  /** Notes the subject for which the conditions of rules are evaluated; null while it is unknown. */
  void evaluating(@Nullable SubjectFact next) {
    this.subject = next;
  }

  /** Notes the question that is answered, and about whom. */
  void answering(Question next, SubjectFact about) {
    this.question = next;
    this.subject = about;
  }

  /** Returns the problem of an error, with the rule, the question and the subject as far as they are known. */
  Problem problem(Throwable error) {
    Optional<Match> firing = firing(error);
    Optional<RuleInfo> rule = firing.map(match -> rules.get(match.getRule())).or(() -> named(error));
    SubjectFact about = firing.map(match -> subject(match.getObjects(), rule)).orElse(subject);
    return Problem.error(
        rule.map(RuleInfo::at).orElse(Location.of("case")),
        Unforeseen.KEY,
        Unforeseen.words(error),
        rule.map(r -> Messages.text("part.unforeseen-rule", r.name())).orElse(Text.empty()),
        question == null ? Text.empty() : Messages.text("part.unforeseen-question", question.id()),
        about == null ? Text.empty() : Messages.text("part.unforeseen-subject", about.subjectKind().word(), about.getId()));
  }

  private static Optional<Match> firing(Throwable error) {
    for (Throwable each = error; each != null; each = each.getCause()) {
      if (each instanceof ConsequenceException consequence && consequence.getMatch() != null) {
        return Optional.of(consequence.getMatch());
      }
    }
    return Optional.empty();
  }

  /** Returns the rule whose condition failed: the rule engine gives its name in words only. */
  private Optional<RuleInfo> named(Throwable error) {
    for (Throwable each = error; each != null; each = each.getCause()) {
      String words = String.valueOf(each.getMessage());
      Optional<RuleInfo> named = rules.values().stream().filter(r -> words.contains('"' + r.name() + '"')).findFirst();
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** Returns the subject of the rule's question among the matched facts, or the first subject there is. */
  private static @Nullable SubjectFact subject(Collection<Object> matched, Optional<RuleInfo> rule) {
    SubjectFact found = null;
    for (Object fact : matched) {
      if (fact instanceof SubjectFact candidate) {
        if (rule.flatMap(RuleInfo::question).filter(q -> q.subject() == candidate.subjectKind()).isPresent()) {
          return candidate;
        }
        found = found == null ? candidate : found;
      }
    }
    return found;
  }
}
