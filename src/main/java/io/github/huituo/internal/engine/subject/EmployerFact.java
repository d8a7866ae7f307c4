package io.github.huituo.internal.engine.subject;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An employer. */
public abstract class EmployerFact extends SubjectFact {
  private final List<InstitutionFact> institutions = new ArrayList<>();

  /** Creates the employer. */
  protected EmployerFact(SubjectData stated) {
    super(stated);
  }

  @Override
  void addNaming(SubjectFact other) {
    if (other instanceof InstitutionFact institution) {
      institutions.add(institution);
    }
  }

  /**
   * Returns the number of children in the institutions that it runs, alone or with others. Null if that is not known, if it
   * runs none, or if it is not known who runs one of them.
   */
  public @Nullable Integer getEnrolledChildren() {
    Integer sum = null;
    for (InstitutionFact institution : institutions) {
      // It may be run by this employer, too.
      Integer here = institution.isSponsorOpen() ? null : institution.getChildCount();
      if (here == null) {
        return null;
      }
      sum = sum == null ? here : (Integer) Math.addExact(sum, here);
    }
    return sum;
  }
}
