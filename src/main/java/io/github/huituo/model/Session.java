package io.github.huituo.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A session: a stretch of hours on one day for which a child's place is used and charged.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface Session extends Subject {
  @Override
  String id();

  @Override
  Map<String, Object> facts();

  @Override
  default SubjectKind kind() {
    return SubjectKind.SESSION;
  }

  /** Returns a builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Session}. Not thread-safe. */
  class Builder extends ImmutableSession.Builder {
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
  }
}
