package io.github.huituo.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A session: hours of one day in a child's place, with their fee.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Session extends Subject {
  Session(Description description) {
    super(description);
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that holds what this subject holds. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds {@link Session}. Not thread-safe. */
  public static final class Builder extends SubjectBuilder<Session, Builder> {
    private Builder() {
      super(SubjectKind.SESSION);
    }

    /** Sets the day. */
    public Builder date(LocalDate value) {
      return putFacts("date", value);
    }

    /** Sets how many hours it has. */
    public Builder hours(BigDecimal value) {
      return putFacts("hours", value);
    }

    /** Sets what is charged for it. */
    public Builder fee(Money value) {
      return putFacts("fee", value);
    }

    /** Sets whether the child is absent from it. */
    public Builder absent(boolean value) {
      return putFacts("absent", value);
    }

    /** Sets how much of the fee a third party pays. */
    public Builder paidByOthers(Money value) {
      return putFacts("paidByOthers", value);
    }
  }
}
