package io.github.huituo.internal.engine.subject;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A family. */
public abstract class FamilyFact extends SubjectFact {
  /** Creates the family. */
  protected FamilyFact(SubjectData stated) {
    super(stated);
  }

  /** Returns the day on which its child with this id was born. It is null if there is no such child or the day is missing. */
  public @Nullable LocalDate birthOf(String id) {
    for (ChildFact child : this.<ChildFact>part("children")) {
      if (child.getId().equals(id)) {
        return child.birth();
      }
    }
    return null;
  }
}
