package io.github.huituo.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answers to a case over a time. It has spans of days with the same answers, what changes at each border and why, and what
 * falls due.
 *
 * <pre>{@code
 * Timeline timeline = policy.timeline(childcareCase, LocalDate.of(2025, 1, 1), LocalDate.of(2028, 1, 1));
 * timeline.spans().forEach(span -> span.changes().forEach(change -> System.out.println(span.from() + " " + change.text())));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from the first day
 * @param to the day after the last
 * @param spans the spans in their order, without a gap
 * @param payments what falls due in periods whose decisive day is one of these days, ordered by period, entitlement and subject
 * @param corrections what is owed or was overpaid, where it was asked; none where nothing differs
 */
public record Timeline(
    LocalDate from, LocalDate to, List<Span> spans, List<TimelinePayment> payments, Optional<List<Correction>> corrections) {
  /** Copies the lists. */
  public Timeline {
    spans = List.copyOf(spans);
    payments = List.copyOf(payments);
    corrections = corrections.map(List::copyOf);
  }

  /**
   * Returns the assessment of the case as of a day.
   *
   * @throws IllegalArgumentException if the day is not one of these
   */
  public Assessment on(LocalDate day) {
    Span span =
        spans.stream()
            .filter(s -> s.contains(day))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(day + " is not in [" + from + ", " + to + ")"));
    return ImmutableAssessment.copyOf(span.assessment()).withAsOf(day);
  }

  /** Returns this timeline with what is owed or was overpaid. */
  public Timeline withCorrections(List<Correction> all) {
    return new Timeline(from, to, spans, payments, Optional.of(all));
  }

  /**
   * Returns the timeline as an indented JSON document. It ends with a line break; the first span has its whole assessment, each
   * further one the answers that become others.
   */
  public String toJson() {
    return TimelineJson.write(this);
  }
}
