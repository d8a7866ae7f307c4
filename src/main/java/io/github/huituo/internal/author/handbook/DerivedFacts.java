package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CountryWords;
import io.github.huituo.internal.casefile.Vocabulary;

/** Titles of the facts of a subject that are derived. A case does not state them. */
final class DerivedFacts {
  private static final ImmutableSet<String> TITLED =
      ImmutableSet.of(
          "asOf", "ageInMonths", "childCount", "youngest", "oldest", "empty", "enrolledChildren", "mealsServed", "sponsor",
          "sponsorOpen", "jointlySponsored", "highestFloor", "withoutChildren",
          "oldestChild", "childrenAges", "careWorkerCount", "livingArea", "stated", "enrolment", "firstDay", "endDay",
          "institution", "classGroup", "family", "employer", "child", "id", "completeSessions", "toldSessions", "firstSession",
          "amounts", "ageInYears", "middleAge", "figure");

  private DerivedFacts() {}

  /** Returns the title of a name in rules, in the country's words. It is the name itself if there is none. */
  static Text title(String name, Vocabulary vocabulary) {
    CountryWords words = new CountryWords(vocabulary);
    return TITLED.contains(name)
        ? words.of(
            name.equals("classGroup") ? CountryWords.CLASS : name,
            Phrases.text("derived." + name, words.of(CountryWords.CARE_WORKERS), words.of(CountryWords.CLASS)))
        : Text.same(name);
  }
}
