package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.casefile.CaseReader;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The check of what scenarios expect, without running them. It looks at the names of questions, subjects, outcomes and payees.
 * Used for one source; thread-safe.
 */
final class ExpectationCheck {
  private final PackLibrary library;
  private final Map<String, Optional<Jurisdiction>> laws = new ConcurrentHashMap<>();

  ExpectationCheck(PackLibrary library) {
    this.library = library;
  }

  /** Returns the unknown names in what a scenario expects. Its law and its case have to know each. */
  List<Problem> check(Scenario scenario) {
    Problems problems = new Problems();
    CaseReader.jurisdiction(scenario.childcareCase(), new Problems())
        .flatMap(id -> laws.computeIfAbsent(id, this::law))
        .ifPresent(law -> check(scenario, law, problems));
    return problems.sorted();
  }

  /** Returns the law of a jurisdiction. There is none if it cannot be read whole, which other problems report. */
  private Optional<Jurisdiction> law(String id) {
    Problems own = new Problems();
    Optional<Jurisdiction> law = library.jurisdiction(id, own);
    return law.filter(found -> !own.hasErrors());
  }

  private static void check(Scenario scenario, Jurisdiction law, Problems problems) {
    ChildcareCase read = new CaseReader(law.vocabulary(), new Problems()).read(scenario.childcareCase());
    List<Subject> subjects = CaseSubjects.all(read.on(read.asOf()));
    for (Node expected : Iterables.concat(scenario.expected(), scenario.dayBefore().orElse(ImmutableList.of()))) {
      Optional<Node> id = expected.get("id");
      Optional<Question> question = id.flatMap(n -> law.question(n.text()));
      if (id.isPresent() && question.isEmpty()) {
        List<String> known = law.questions().stream().map(Question::id).toList();
        problems.error(
            id.get().at(), "scenario-unknown-question", id.get().text(), law.id(), Suggestions.didYouMean(id.get().text(), known));
      }
      question.ifPresent(
          asked -> {
            oneOf(expected, "outcome", outcomes(asked), problems);
            List<String> ids = subjects.stream().filter(s -> s.kind().equals(asked.subject())).map(Subject::id).toList();
            oneOf(expected, "subject", ids, problems);
          });
      expected.get("payments").filter(n -> n.is(Node.Kind.SEQUENCE)).stream()
          .flatMap(n -> n.items().stream())
          .forEach(payment -> oneOf(payment, "payee", law.vocabulary().list("payee").keySet(), problems));
    }
  }

  private static List<String> outcomes(Question question) {
    Stream<Outcome> possible =
        question.entitlement()
            ? Stream.of(Outcome.ELIGIBLE, Outcome.NOT_ELIGIBLE, Outcome.UNDETERMINED)
            : Stream.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE);
    return Stream.concat(possible.map(Outcome::name), Stream.of(Scenarios.NOT_ASKED)).toList();
  }

  private static void oneOf(Node expected, String name, Collection<String> allowed, Problems problems) {
    Optional<Node> word = expected.get(name);
    if (word.isPresent() && !allowed.contains(word.get().text())) {
      problems.error(
          word.get().at(),
          "not-one-of",
          word.get().shown(),
          name,
          allowed.stream().distinct().collect(Collectors.joining(", ")),
          Suggestions.didYouMean(word.get().text(), allowed));
    }
  }
}
