package io.github.huituo.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.pack.Need;
import io.github.huituo.pack.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares questions. */
final class QuestionDiff {
  private QuestionDiff() {}

  /** Returns what differs of a question. */
  static ImmutableList<Change.Detail> aspects(Question a, Question b) {
    return new Aspects()
        .compare("kind", kind(a), kind(b))
        .compare("subject", a.subject().word(), b.subject().word())
        .compare("severity", a.severity(), b.severity())
        .compare("title", a.title(), b.title())
        .compare("from", a.from(), b.from())
        .compare("until", a.until(), b.until())
        .compareItems("citation", a.citations(), b.citations())
        .compareItems("fact", needs(a), needs(b))
        .compareItems("scope", conditions("", a.scope()), conditions("", b.scope()))
        .compare("presumed", a.presumed(), b.presumed())
        .compare("gives", a.gives(), b.gives())
        .compare("exclusive", a.exclusive(), b.exclusive())
        .differing();
  }

  private static String kind(Question question) {
    return question.entitlement() ? "entitlement" : "requirement";
  }

  private static List<String> needs(Question question) {
    return question.needs().stream().map(QuestionDiff::shown).toList();
  }

  /** Returns a need in one line, its keys as in {@code questions.yaml}. */
  private static String shown(Need need) {
    List<String> conditions = new ArrayList<>(conditions("where ", need.where()));
    conditions.addAll(conditions("when ", need.when()));
    need.readings().forEach((point, choice) -> conditions.add("readings " + point + " = " + choice));
    need.unless().forEach(term -> conditions.add("unless " + term));
    if (need.among()) {
      conditions.add("allOfInstitution");
    }
    String facts = need.anyOf().stream().map(Need.Fact::path).collect(Collectors.joining(" | "));
    return conditions.isEmpty() ? facts : facts + " (" + String.join(", ", conditions) + ")";
  }

  private static List<String> conditions(String word, Map<Need.Fact, ImmutableSet<String>> conditions) {
    return conditions.entrySet().stream()
        .map(c -> word + c.getKey().path() + " = " + String.join(" | ", c.getValue()))
        .toList();
  }
}
