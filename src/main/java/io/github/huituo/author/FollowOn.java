package io.github.huituo.author;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.pack.Jurisdiction;
import io.github.huituo.pack.PolicySource;
import io.github.huituo.text.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out problems that are there only because another file could not be read: what it would have said is not missing. */
final class FollowOn {
  private static final Set<String> UNREADABLE =
      Set.of("yaml-syntax", "not-utf8", "duplicate-key", "key-not-scalar", "document-too-large");
  private static final ImmutableSet<String> SOURCES = ImmutableSet.of("unknown-source");
  private static final ImmutableSet<String> VOCABULARY =
      ImmutableSet.of("unknown-fact", "rule-unknown-fact", "rule-unknown-word", "not-one-of", "table-gap");
  private static final ImmutableSet<String> QUESTIONS = ImmutableSet.of("unknown-question", "undefined-question");
  private static final ImmutableSet<String> PARAMETERS = ImmutableSet.of("undefined-parameter", "unknown-parameter");
  private static final ImmutableSet<String> PACK =
      ImmutableSet.<String>builder()
          .add("unknown-interpretation", "unknown-setting", "unknown-term", "rule-unknown-type")
          .addAll(SOURCES)
          .addAll(VOCABULARY)
          .addAll(QUESTIONS)
          .addAll(PARAMETERS)
          .build();

  private FollowOn() {}

  /** Returns the problems that have a cause of their own. */
  static List<Problem> without(List<Problem> problems, PolicySource source, Collection<Jurisdiction> laws) {
    Set<Problem> following = new HashSet<>();
    for (Problem cause : problems) {
      if (UNREADABLE.contains(cause.key())) {
        for (Problem problem : problems) {
          if (follows(problem, cause, source, laws)) {
            following.add(problem);
          }
        }
      }
    }
    return problems.stream().filter(p -> !following.contains(p)).toList();
  }

  private static boolean follows(
      Problem problem, Problem cause, PolicySource source, Collection<Jurisdiction> laws) {
    if (problem.at().file().equals(cause.at().file())) {
      return !UNREADABLE.contains(problem.key());
    }
    return missingWithout(cause.at().file()).contains(problem.key())
        && laws.stream()
            .filter(law -> problem.at().file().startsWith(source.shown(law.id() + "/")))
            .anyMatch(law -> law.packs().stream().anyMatch(p -> cause.at().file().startsWith(source.shown(p.id() + "/"))));
  }

  /** Returns what is missing without a file. */
  private static Set<String> missingWithout(String file) {
    for (Map.Entry<String, ImmutableSet<String>> one :
        Map.of("/pack.yaml", PACK, "/sources.yaml", SOURCES, "/vocabulary.yaml", VOCABULARY, "/questions.yaml", QUESTIONS)
            .entrySet()) {
      if (file.endsWith(one.getKey())) {
        return one.getValue();
      }
    }
    return file.contains("/parameters/") ? PARAMETERS : Set.of();
  }
}
