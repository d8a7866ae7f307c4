package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Answers that stay the same when a case is written in another way. */
final class VariationProperties {
  private static final String OTHER_ID = "renamed ";

  /** What fails at all fails on many cases. */
  private static final int SOME = 4;

  private VariationProperties() {}

  static ImmutableList<Property> all() {
    return ImmutableList.of(
        Property.ofCase("determinism-across-runs", VariationProperties::acrossRuns).onEvery(SOME),
        Property.ofCase("determinism-across-threads", VariationProperties::acrossThreads).onEvery(SOME),
        Property.ofCase("determinism-across-engines", VariationProperties::acrossEngines).onEvery(SOME),
        Property.ofCase("order-of-facts", VariationProperties::orderOfFacts).onEvery(SOME),
        Property.ofCase("order-of-files-and-rules", VariationProperties::orderOfFilesAndRules).onEvery(SOME),
        Property.ofCase("names-and-ids", VariationProperties::namesAndIds).onEvery(SOME),
        Property.ofCase("enrolment-cut-in-two", VariationProperties::enrolmentCutInTwo).onEvery(SOME),
        Property.ofCase("missing-facts-never-decide", VariationProperties::missingFactsNeverDecide));
  }

  private static Optional<Text> sameBytes(PropertyCase first, AssessmentResult again) {
    Optional<String> once = first.json();
    Optional<String> twice = again.assessment().map(Assessment::toJson);
    return once.equals(twice)
        ? Optional.empty()
        : AnswerDifference.of(first.result(), again).or(() -> once.flatMap(one -> twice.map(two -> firstDifferentLine(one, two))));
  }

  private static Text firstDifferentLine(String one, String two) {
    List<String> lines = one.lines().toList();
    List<String> others = two.lines().toList();
    int at = 0;
    String answer = "";
    while (at < Math.min(lines.size(), others.size()) && lines.get(at).equals(others.get(at))) {
      answer = lines.get(at).startsWith("      \"id\"") ? lines.get(at).strip() : answer;
      at++;
    }
    return Messages.text("found.bytes", answer, line(lines, at), line(others, at));
  }

  private static String line(List<String> lines, int at) {
    return at < lines.size() ? lines.get(at).strip() : "–";
  }

  private static Optional<Text> acrossRuns(PropertyCase trial) {
    return sameBytes(trial, trial.world().assess(trial.tried()));
  }

  private static Optional<Text> acrossThreads(PropertyCase trial) {
    CompletableFuture<AssessmentResult> other = CompletableFuture.supplyAsync(() -> trial.world().assess(trial.tried()));
    CompletableFuture<AssessmentResult> third = CompletableFuture.supplyAsync(() -> trial.world().assess(trial.tried()));
    Optional<Text> differs = sameBytes(trial, other.join());
    return differs.isPresent() ? differs : sameBytes(trial, third.join());
  }

  private static Optional<Text> acrossEngines(PropertyCase trial) {
    return sameBytes(trial, PropertyContext.assess(trial.world().otherEngine(), trial.tried()));
  }

  private static Optional<Text> orderOfFacts(PropertyCase trial) {
    Variation otherOrder =
        new Variation() {
          @Override
          Map<String, Object> facts(Subject subject) {
            Map<String, Object> facts = new LinkedHashMap<>();
            trial.chance().shuffled(List.copyOf(subject.facts().keySet()), name -> name)
                .forEach(name -> facts.put(name, subject.facts().get(name)));
            return facts;
          }

          @Override
          <S extends Subject> List<S> ordered(List<S> subjects) {
            return trial.chance().shuffled(subjects, Subject::id);
          }
        };
    return sameBytes(trial, trial.world().assess(otherOrder.of(trial.tried())));
  }

  private static Optional<Text> enrolmentCutInTwo(PropertyCase trial) {
    return EnrolmentCut.of(trial.tried(), trial.chance()).flatMap(cut -> sameBytes(trial, trial.world().assess(cut)));
  }

  /** The order of files and rules has no effect. */
  private static Optional<Text> orderOfFilesAndRules(PropertyCase trial) {
    return sameBytes(trial, PropertyContext.assess(trial.world().reordered(), trial.tried()));
  }

  /** The same case with other ids has the same answers under the other ids. */
  private static Optional<Text> namesAndIds(PropertyCase trial) {
    AssessmentResult renamed = trial.world().assess(renamed(trial.world().law().vocabulary(), trial.chance()).of(trial.tried()));
    if (trial.result().failure().isPresent() || renamed.failure().isPresent()) {
      return AnswerDifference.of(trial.result(), renamed);
    }
    Map<AssessmentResult.QuestionKey, Answer> after = renamed.byQuestion();
    for (Answer answer : trial.result().answers()) {
      Answer other =
          after.get(new AssessmentResult.QuestionKey(answer.id(), renamed(trial.chance(), answer.subjectKind(), answer.subject())));
      if (other == null || !AnswerDifference.shown(answer).equals(AnswerDifference.shown(other))) {
        return Optional.of(
            AnswerDifference.becomes(answer, AnswerDifference.shown(answer), other == null ? "–" : AnswerDifference.shown(other)));
      }
    }
    return Optional.empty();
  }

  private static String renamed(SeededChoice chance, SubjectKind kind, String id) {
    return OTHER_ID + Math.floorMod(chance.number(kind.word() + id), 100_000) + " " + id;
  }

  private static Variation renamed(Vocabulary vocabulary, SeededChoice chance) {
    return new Variation() {
      @Override
      String id(SubjectKind kind, String id) {
        return renamed(chance, kind, id);
      }

      @Override
      Map<String, Object> facts(Subject subject) {
        Map<String, Object> facts = new LinkedHashMap<>(subject.facts());
        for (FactDefinition fact : vocabulary.facts(subject.kind())) {
          SubjectKind to = fact.to().orElse(subject.kind());
          if (fact.type().isReference()) {
            facts.computeIfPresent(
                fact.name(),
                (name, value) ->
                    value instanceof Collection<?> ids
                        ? ids.stream().map(id -> renamed(chance, to, id.toString())).toList()
                        : renamed(chance, to, value.toString()));
          }
        }
        return facts;
      }
    };
  }

  /** An answer that is decided without some facts stays the same when they are added. */
  private static Optional<Text> missingFactsNeverDecide(PropertyCase trial) {
    Set<String> left = new HashSet<>();
    ChildcareCase reduced = withoutSomeFacts(trial, left);
    AssessmentResult less = trial.world().assess(reduced);
    if (trial.result().failure().isPresent() || less.failure().isPresent()) {
      return Optional.empty();
    }
    Map<AssessmentResult.QuestionKey, Answer> complete = trial.result().byQuestion();
    for (Answer answer : less.answers()) {
      Answer then = complete.get(new AssessmentResult.QuestionKey(answer.id(), answer.subject()));
      if (then == null || answer.outcome() == Outcome.UNDETERMINED || isPresumed(trial, answer, left)) {
        continue;
      }
      if (answer.outcome() != then.outcome()) {
        return Optional.of(
            Messages.text(
                "found.with-missing",
                answer.id(),
                answer.subject(),
                String.join(", ", new java.util.TreeSet<>(left)),
                answer.outcome(),
                then.outcome()));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether the pack declares that a missing fact decides. A scope may be presumed, and a fact may be inferred; the
   * answer rests on that.
   */
  private static boolean isPresumed(PropertyCase trial, Answer answer, Set<String> left) {
    Question question = trial.world().law().question(answer.id()).orElseThrow();
    boolean presumed =
        question.presumed() && question.scope().keySet().stream().map(Need.FactRef::path).anyMatch(left::contains);
    return presumed || trial.world().references().of(question).facts().stream().anyMatch(f -> left.contains(f) && isInferable(trial, f));
  }

  private static boolean isInferable(PropertyCase trial, String path) {
    return trial.world().law().vocabulary().facts().anyMatch(fact -> fact.inferable() && fact.path().equals(path));
  }

  private static ChildcareCase withoutSomeFacts(PropertyCase trial, Set<String> left) {
    List<Integer> percents = new ArrayList<>(List.of(3, 10, 30, 60));
    int percent = percents.get((int) Math.floorMod(trial.chance().number("percent"), 4L));
    return new Variation() {
      @Override
      Map<String, Object> facts(Subject subject) {
        Map<String, Object> facts = new LinkedHashMap<>(subject.facts());
        facts.keySet().removeIf(
            name ->
                trial.chance().takes(percent, subject.kind() + subject.id() + name)
                    && left.add(subject.kind().word() + "." + name));
        return facts;
      }

      @Override
      boolean states(Subject holder, CasePart part) {
        boolean kept = !part.isFact() || !trial.chance().takes(percent / 3, holder.id() + part.name());
        if (!kept) {
          left.add(holder.kind().word() + "." + part.name());
        }
        return kept;
      }
    }.of(trial.tried());
  }
}
