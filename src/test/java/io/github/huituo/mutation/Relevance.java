package io.github.huituo.mutation;

import io.github.huituo.author.ScenarioTrial;
import io.github.huituo.pack.PolicySource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which scenarios a mutant may concern, so that those come first and the others are not compared in vain. */
final class Relevance {
  private static final Pattern PARAMETER = Pattern.compile("(?:Parameter\\(\\s*id\\s*==|标准)\\s*\"([^\"]+)\"|the parameter \"([^\"]+)\"");
  private static final Pattern QUESTION = Pattern.compile("@question\\(\"([^\"]+)\"\\)");
  private static final String ANY = "*";

  /** The questions whose rules ask for a parameter; of a definition, any. */
  private final Map<String, Set<String>> questions = new HashMap<>();

  Relevance(PolicySource source) {
    for (String file : source.files()) {
      if (file.endsWith(".drl")) {
        RuleText.of(source.text(file)).forEach(this::note);
      } else if (file.endsWith(".dslr") || file.endsWith(".dsl")) {
        // Sentences name parameters in words of their own: whatever they may mean, it concerns any question.
        Matcher named = Pattern.compile("\"([a-z0-9.-]+)\"").matcher(source.text(file));
        while (named.find()) {
          questions.computeIfAbsent(named.group(1), id -> new HashSet<>()).add(ANY);
        }
      }
    }
  }

  private void note(RuleText rule) {
    Matcher question = QUESTION.matcher(rule.text());
    String asked = question.find() ? question.group(1) : ANY;
    Matcher named = PARAMETER.matcher(rule.text());
    while (named.find()) {
      questions.computeIfAbsent(named.group(1), id -> new HashSet<>()).add(asked);
    }
  }

  /** Returns the questions whose answers may differ; {@code *} for any. */
  private Set<String> concerned(Mutant mutant) {
    if (mutant.isOfRule() || mutant.file().endsWith("/questions.yaml")) {
      return Set.of(mutant.about().isEmpty() ? ANY : mutant.about());
    }
    return mutant.file().contains("/parameters/") || mutant.file().contains("/tables/")
        ? questions.getOrDefault(mutant.about(), Set.of(ANY))
        : Set.of(ANY);
  }

  boolean mayAnswerOtherwise(Mutant mutant, ScenarioTrial scenario) {
    Set<String> concerned = concerned(mutant);
    return concerned.contains(ANY) || scenario.questions().stream().anyMatch(concerned::contains);
  }

  /** Returns in which turn a scenario is tried. */
  int rank(Mutant mutant, ScenarioTrial scenario) {
    String file = scenario.scenario().at().file().replace('\\', '/');
    String folder = mutant.file().substring(0, mutant.file().indexOf('/', mutant.pack().length() + 1) + 1);
    boolean own = file.contains("/" + mutant.pack() + "/");
    if (scenario.questions().stream().anyMatch(concerned(mutant)::contains)) {
      return own ? 0 : 1;
    }
    return !folder.isEmpty() && own && file.contains("/" + folder) ? 2 : own ? 3 : 4;
  }
}
