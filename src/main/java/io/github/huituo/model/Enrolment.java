package io.github.huituo.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A child's place in an institution.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface Enrolment extends Subject {
  @Override
  String id();

  @Override
  Map<String, Object> facts();

  @Override
  default SubjectKind kind() {
    return SubjectKind.ENROLMENT;
  }

  /** Returns all the sessions of the time that is asked about, if they are told. */
  Optional<List<Session>> sessions();

  /** Returns a builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Enrolment}. Not thread-safe. */
  class Builder extends ImmutableEnrolment.Builder {
    /** Sets the id of the institution. */
    public Builder institution(String value) {
      return putFacts("institution", value);
    }

    /** Sets the id of the class. */
    public Builder classGroup(String value) {
      return putFacts("class", value);
    }

    /** Sets the first day. */
    public Builder from(LocalDate value) {
      return putFacts("from", value);
    }

    /** Sets the first day on which the place is no longer held. */
    public Builder until(LocalDate value) {
      return putFacts("until", value);
    }

    /** Sets the fee per month. */
    public Builder monthlyFee(Money value) {
      return putFacts("monthlyFee", value);
    }
  }
}
