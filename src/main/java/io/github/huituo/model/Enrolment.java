package io.github.huituo.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A child's place in an institution.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Enrolment extends Subject {
  private static final CasePart SESSIONS = CaseShape.corePart(SubjectKind.SESSION);

  Enrolment(Description description) {
    super(description);
  }

  /** Returns all the sessions of the period in question, if known. */
  public Optional<List<Session>> sessions() {
    return part(SESSIONS, Session.class);
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that holds what this subject holds. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds {@link Enrolment}. Not thread-safe. */
  public static final class Builder extends SubjectBuilder<Enrolment, Builder> {
    private Builder() {
      super(SubjectKind.ENROLMENT);
    }

    /** Sets all the sessions of the period in question. An empty list means that there are none. */
    public Builder sessions(List<? extends Session> all) {
      return part(SESSIONS, all);
    }

    /** Sets or removes all the sessions of the period in question. */
    public Builder sessions(Optional<? extends List<? extends Session>> all) {
      return all.isPresent() ? sessions(all.get()) : remove(SESSIONS);
    }

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

    /** Sets on how many days of each month the child was there. */
    public Builder attendance(DaysByMonth value) {
      return putFacts("attendance", value);
    }

    /** Sets the fee per month. */
    public Builder monthlyFee(Money value) {
      return putFacts("monthlyFee", value);
    }
  }
}
