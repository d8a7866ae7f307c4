package io.github.huituo.internal.engine.subject;

import io.github.huituo.internal.law.Sessions;
import io.github.huituo.internal.pack.CoreVocabulary;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A session for which a child's place is used and charged. */
public abstract class SessionFact extends SubjectFact {
  private static final int DATE = place("date");
  private static final int HOURS = place("hours");
  private static final int FEE = place("fee");
  private static final int ABSENT = place("absent");
  private static final int PAID_BY_OTHERS = place("paidByOthers");

  /** Creates the session. */
  protected SessionFact(SubjectData stated) {
    super(stated);
  }

  private static int place(String name) {
    return CoreVocabulary.get().place(SubjectKind.SESSION, name);
  }

  /** Returns the session for computation, or null if its day, hours or fee is missing. */
  Sessions.@Nullable CareSession complete() {
    return value(DATE) instanceof LocalDate day && value(HOURS) instanceof BigDecimal hours && value(FEE) instanceof Money fee
        ? new Sessions.CareSession(
            getId(), day, hours, fee, value(ABSENT) == Boolean.TRUE, value(PAID_BY_OTHERS) instanceof Money others ? others : null)
        : null;
  }
}
