package io.github.huituo.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of the families, institutions, employers and the city of one case, and the date on which it is asked.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface ChildcareCase {
  /** Returns the day for which the law is asked. */
  LocalDate asOf();

  /** Returns the id of the jurisdiction whose law is asked. */
  String jurisdiction();

  /** Returns the caller's own name for the case; it is echoed in the assessment. */
  Optional<String> caseId();

  /** Returns the readings that the host chooses, by the id of the open point. */
  Map<String, String> interpretations();

  /** Returns the values that the law leaves to an authority, by the id of the setting: money or decimal numbers. */
  Map<String, Object> settings();

  /** Returns the families. */
  List<Family> families();

  /** Returns the institutions. */
  List<Institution> institutions();

  /** Returns the employers. */
  List<Employer> employers();

  /** Returns the city, if anything is known of it. */
  Optional<City> city();

  /** Returns a builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ChildcareCase}. Not thread-safe. */
  class Builder extends ImmutableChildcareCase.Builder {
  }
}
