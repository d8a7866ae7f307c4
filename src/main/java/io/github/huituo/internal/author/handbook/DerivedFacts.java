package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;

/** Titles of what rules read of a subject besides the facts that a case tells. */
final class DerivedFacts {
  private static final ImmutableSet<String> SAID =
      ImmutableSet.of(
          "asOf", "ageInMonths", "childCount", "youngest", "oldest", "empty", "enrolledChildren", "classesStated",
          "staffStated", "mealsServed", "sponsor", "sponsorOpen", "jointlySponsored", "highestFloor", "withoutChildren",
          "oldestChild", "childrenAges", "careWorkerCount", "livingArea", "stated", "enrolment", "firstDay", "endDay",
          "institution", "classGroup", "family", "employer", "child", "id", "toldSessions", "firstSession", "amounts");

  private DerivedFacts() {}

  /** Returns the title of a name in rules; the name itself if there is none. */
  static Text title(String name) {
    return SAID.contains(name) ? Phrases.say("derived." + name) : Text.same(name);
  }
}
