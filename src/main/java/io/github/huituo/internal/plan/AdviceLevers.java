package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Occurrence;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** What advice may change. It is everything but what nobody can bring about, which it supplies where it is not known. */
final class AdviceLevers implements Levers {
  private static final int SUPPLIED = 1;
  private static final int RAISED = 2;
  private static final int CHANGED = 3;
  private static final int ADDED = 4;

  private final ImmutableSet<String> fixed;
  private final LocalDate asOf;

  AdviceLevers(ImmutableSet<Need.FactRef> fixed, LocalDate asOf) {
    this.asOf = asOf;
    this.fixed =
        ImmutableSet.<String>builder()
            .add(SubjectKind.CHILD.word() + "." + CoreFacts.BIRTH_DATE.name())
            .addAll(fixed.stream().map(Need.FactRef::path).collect(Collectors.toSet()))
            .build();
  }

  @Override
  public boolean allows(CaseEdit edit) {
    if (edit instanceof CaseEdit.OfFact fact) {
      // Who is in a class changes by moves, which leave nobody out.
      return fact.before().isEmpty() ? !PlanLevers.isWhoIsThere(fact) || !fact.fact().equals(CaseEdit.AGES) : isOpen(fact);
    }
    if (edit instanceof CaseEdit.OfMore more) {
      return more.part().kind().equals(SubjectKind.STAFF);
    }
    return !(edit instanceof CaseEdit.OfPart part && !part.part().kind().equals(SubjectKind.STAFF) && part.part().hasList());
  }

  private boolean isOpen(CaseEdit.OfFact fact) {
    return !fixed.contains(fact.path()) && !PlanLevers.isWhoIsThere(fact) && !isPast(fact.after());
  }

  /** What has not been done by the day of the case cannot be done earlier. */
  private boolean isPast(Object value) {
    return value instanceof LocalDate day && day.isBefore(asOf)
        || value instanceof Occurrence event && event.on().filter(day -> day.isBefore(asOf)).isPresent();
  }

  @Override
  public int effort(CaseEdit edit) {
    if (edit instanceof CaseEdit.OfFact fact) {
      if (fact.before().isEmpty()) {
        return SUPPLIED;
      }
      return fact.after() instanceof Number || fact.after() instanceof Collection ? RAISED : CHANGED;
    } else if (edit instanceof CaseEdit.OfMove move) {
      return SUPPLIED + move.ages().size();
    } else if (edit instanceof CaseEdit.OfMore more) {
      return ADDED * more.ids().size();
    }
    return edit instanceof CaseEdit.OfReading ? SUPPLIED : ADDED;
  }
}
