package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Pack;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/** Reads the annotations and the locations of rules. */
final class RuleInfos {
  private RuleInfos() {}

  /**
   * Returns what is known of every rule, in their order.
   *
   * @throws HuituoException if an annotation names a question or a source that there is not
   */
  static ImmutableList<RuleInfo> of(List<Rule> rules, Jurisdiction law, List<PackCode> codes) {
    Problems problems = new Problems();
    Map<String, Location> places = new HashMap<>();
    for (PackCode code : codes) {
      Pack pack = code.pack();
      for (RuleFile file : pack.ruleFiles()) {
        Map<String, Integer> lines = file.knownLines().orElseGet(() -> RuleSections.of(file.text()).lines());
        lines.forEach((rule, line) -> places.put(code.packageName() + " " + rule, new Location(file.shown(), line, 1)));
      }
    }
    ImmutableList.Builder<RuleInfo> infos = ImmutableList.builder();
    for (Rule rule : rules) {
      Location at = places.getOrDefault(rule.getPackage() + " " + rule.getName(), Location.of(rule.getName()));
      infos.add(info(rule, at, law, problems));
    }
    problems.throwIfErrors();
    return infos.build();
  }

  private static RuleInfo info(Rule rule, Location at, Jurisdiction law, Problems problems) {
    Map<String, Object> annotations = rule.getMetaData();
    String questionId = words(annotations.get("question"));
    Optional<Question> question = law.question(questionId);
    if (question.isEmpty() && !questionId.isEmpty()) {
      List<String> known = law.questions().stream().map(Question::id).toList();
      problems.error(at, "unknown-question", rule.getName(), questionId, Suggestions.didYouMean(questionId, known));
    }
    return new RuleInfo(
        rule.getName(),
        rule.getPackage(),
        question,
        ReasonSentence.of(sentences(annotations, "")),
        ReasonSentence.of(sentences(annotations, RuleInfo.UNMET)),
        citation(rule, at, law, question, problems),
        at);
  }

  /** Returns the sentences of annotations. A language and what comes after it name each. */
  private static Text sentences(Map<String, Object> annotations, String after) {
    ImmutableMap.Builder<String, String> sentences = ImmutableMap.builder();
    for (String language : Messages.LANGUAGES) {
      String text = words(annotations.get(language + after));
      if (!text.isEmpty()) {
        sentences.put(language, text);
      }
    }
    return Text.of(sentences.buildOrThrow());
  }

  /** Reads {@code "source-id article"}. The evidence is that of the question for the same place, or of the source. */
  private static Optional<Citation> citation(
      Rule rule, Location at, Jurisdiction law, Optional<Question> question, Problems problems) {
    String cited = words(rule.getMetaData().get("source"));
    if (cited.isEmpty()) {
      return Optional.empty();
    }
    int space = cited.indexOf(' ');
    String id = space < 0 ? cited : cited.substring(0, space);
    Optional<String> article = space < 0 ? Optional.empty() : Optional.of(cited.substring(space + 1).strip());
    Source source = law.sources().get(id);
    if (source == null) {
      problems.error(at, "unknown-source", id, Suggestions.didYouMean(id, law.sources().keySet()));
      return Optional.empty();
    }
    return Optional.of(
        question.stream()
            .flatMap(q -> q.citations().stream())
            .filter(c -> c.source().equals(id) && c.article().equals(article))
            .findFirst()
            .orElseGet(() -> new Citation(id, article, source.evidence())));
  }

  /** Returns the words of an annotation, which keep their quotation marks. */
  static String words(@Nullable Object value) {
    String text = value == null ? "" : value.toString().strip();
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\\\"", "\"")
        : text;
  }
}
