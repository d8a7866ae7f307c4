package io.github.huituo.internal.engine.subject;

import io.github.huituo.internal.law.Ranking;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A family. */
public abstract class FamilyFact extends SubjectFact {
  /** Asked for by the rules for each child; known once all children are. */
  private @Nullable Ranking ranking;

  /** Creates the family. */
  protected FamilyFact(Stated stated) {
    super(stated);
  }

  /** Returns its children by age, or null if the day of birth of one is missing. */
  public @Nullable Ranking getRanking() {
    if (ranking == null) {
      ranking = ranked();
    }
    return ranking;
  }

  private @Nullable Ranking ranked() {
    Map<String, LocalDate> births = new HashMap<>();
    for (ChildFact child : this.<ChildFact>part("children")) {
      LocalDate birth = child.birth();
      if (birth == null) {
        return null;
      }
      births.put(child.getId(), birth);
    }
    return Ranking.of(births);
  }
}
