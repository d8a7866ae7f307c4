package io.github.huituo.engine.subject;

import com.google.common.collect.ImmutableList;
import io.github.huituo.law.Ranking;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A family. */
public abstract class FamilyFact extends SubjectFact {
  private ImmutableList<GuardianFact> guardians = ImmutableList.of();
  private ImmutableList<ChildFact> children = ImmutableList.of();
  /** Asked for by the rules for each child; known once all children are. */
  private @Nullable Ranking ranking;

  /** Creates the family. */
  protected FamilyFact(Stated stated) {
    super(stated);
  }

  void setGuardians(ImmutableList<GuardianFact> guardians) {
    this.guardians = guardians;
  }

  void setChildren(ImmutableList<ChildFact> children) {
    this.children = children;
  }

  /** Returns its guardians. */
  public ImmutableList<GuardianFact> guardians() {
    return guardians;
  }

  /** Returns its children. */
  public ImmutableList<ChildFact> children() {
    return children;
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
    for (ChildFact child : children) {
      LocalDate birth = child.birth();
      if (birth == null) {
        return null;
      }
      births.put(child.getId(), birth);
    }
    return Ranking.of(births);
  }
}
