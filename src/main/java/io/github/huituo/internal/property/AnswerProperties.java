package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.document.YamlText;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds of the answers to any one case. */
final class AnswerProperties {
  /** One of so many assessments is read back. That is much slower than making one, and what fails at all fails on many. */
  private static final int SOME = 4;

  private AnswerProperties() {}

  static ImmutableList<Property> all() {
    return ImmutableList.of(
        Property.ofCase("totality", AnswerProperties::totality),
        Property.ofCase("exclusivity", AnswerProperties::exclusivity),
        Property.ofCase("undetermined-says-what-is-missing", AnswerProperties::undeterminedNamesWhatIsMissing),
        Property.ofCase("sources-in-force", AnswerProperties::sourcesInForce),
        Property.ofCase("round-trip-of-cases", AnswerProperties::roundTripOfCases),
        Property.ofCase("round-trip-of-assessments", AnswerProperties::roundTripOfAssessments).onEvery(SOME));
  }

  /** Every question that is asked has exactly one answer about every subject. */
  private static Optional<Text> totality(PropertyCase trial) {
    Optional<Problem> noRule = trial.result().problems("no-rule").stream().findFirst();
    if (noRule.isPresent()) {
      return noRule.map(p -> Messages.text("found.problem", p.at(), p.message()));
    }
    Optional<RuntimeException> failure = trial.result().failure();
    if (failure.isPresent()) {
      return failure.get() instanceof HuituoException known && known.problems().stream().allMatch(p -> p.key().equals("conflict"))
          ? Optional.empty()
          : Optional.of(AnswerDifference.fails(failure.get()));
    }
    Map<SubjectKind, Set<String>> subjects =
        CaseSubjects.all(trial.tried()).stream()
            .collect(Collectors.groupingBy(Subject::kind, Collectors.mapping(Subject::id, Collectors.toSet())));
    Set<AssessmentResult.QuestionKey> expected = new HashSet<>();
    for (Question question : trial.world().law().questions()) {
      if (question.isAskedOn(trial.tried().asOf())) {
        subjects.getOrDefault(question.subject(), Set.of()).forEach(s -> expected.add(new AssessmentResult.QuestionKey(question.id(), s)));
      }
    }
    List<AssessmentResult.QuestionKey> given =
        trial.result().answers().stream().map(a -> new AssessmentResult.QuestionKey(a.id(), a.subject())).toList();
    if (given.size() != expected.size() || !expected.containsAll(given)) {
      return Optional.of(Messages.text("found.answers", expected.size(), given.size()));
    }
    return Optional.empty();
  }

  /** No two rules answer differently. */
  private static Optional<Text> exclusivity(PropertyCase trial) {
    return trial.result().problems("conflict").stream()
        .min(Comparator.naturalOrder())
        .map(p -> Messages.text("found.problem", p.at(), p.message()));
  }

  /** An undetermined answer names what would settle it, or states that the source is silent. */
  private static Optional<Text> undeterminedNamesWhatIsMissing(PropertyCase trial) {
    return trial.result().answers().stream()
        .filter(a -> a.outcome() == Outcome.UNDETERMINED ? a.missing().isEmpty() && a.rules().isEmpty() : !a.missing().isEmpty())
        .findFirst()
        .map(a -> Messages.text("found.missing", a.id(), a.subject(), a.outcome(), a.missing().size()));
  }

  /**
   * Every cited instrument is in force on a day that matters. That is the day of the assessment, that of a session of the child,
   * or a paid period.
   */
  private static Optional<Text> sourcesInForce(PropertyCase trial) {
    for (Answer answer : trial.result().answers()) {
      List<Range<LocalDate>> periods = new ArrayList<>();
      periods.add(Range.singleton(trial.tried().asOf()));
      sessions(trial.tried(), answer.subject()).forEach(day -> periods.add(Range.singleton(day)));
      if (answer instanceof EntitlementAnswer entitlement) {
        entitlement.payments().forEach(p -> p.days().map(days -> decisive(p.period(), days)).ifPresent(periods::add));
      }
      for (CitedSource cited : answer.sources()) {
        Source source = trial.world().law().sources().get(cited.id());
        if (source == null || periods.stream().noneMatch(period -> isInForce(source, period))) {
          return Optional.of(
              Messages.text("found.source", answer.id(), answer.subject(), cited.id(), trial.tried().asOf()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<LocalDate> sessions(ChildcareCase tried, String child) {
    return CaseSubjects.sessionsOf(tried, child).stream()
        .flatMap(s -> Optional.ofNullable(s.facts().get("date")).stream())
        .map(LocalDate.class::cast)
        .toList();
  }

  /**
   * Returns the days of a period that decide its amount. They are the first of a month, the last of a year, and all of other
   * periods.
   */
  private static Range<LocalDate> decisive(String period, Payment.Days days) {
    return switch (period.length()) {
      case 4 -> Range.singleton(days.to().minusDays(1));
      case 7 -> Range.singleton(days.from());
      default -> Range.closedOpen(days.from(), days.to());
    };
  }

  private static boolean isInForce(Source source, Range<LocalDate> period) {
    Range<LocalDate> inForce =
        source.inForce().map(Range::atLeast).orElse(Range.all()).intersection(source.expires().map(Range::lessThan).orElse(Range.all()));
    return inForce.isConnected(period) && !inForce.intersection(period).isEmpty();
  }

  /** A case that is written is read as the same case. */
  private static Optional<Text> roundTripOfCases(PropertyCase trial) {
    Node written = CaseWriter.write(trial.tried());
    Optional<ChildcareCase> read = trial.world().read(Documents.yaml("case.yaml", YamlText.of(written)));
    if (read.filter(trial.tried()::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(Messages.text("found.round-trip", read.map(r -> YamlText.of(CaseWriter.write(r))).orElse("–")));
  }

  /** An assessment that is printed is read as the same. It may be on many lines or on one. */
  private static Optional<Text> roundTripOfAssessments(PropertyCase trial) {
    Optional<String> line = trial.result().assessment().map(Assessment::toJsonLine);
    boolean same =
        trial.json().filter(json -> !Assessment.fromJson(json).toJson().equals(json)).isEmpty()
            && line.filter(json -> !Assessment.fromJson(json).toJsonLine().equals(json)).isEmpty();
    return same ? Optional.empty() : line.map(json -> Messages.text("found.round-trip", json));
  }
}
