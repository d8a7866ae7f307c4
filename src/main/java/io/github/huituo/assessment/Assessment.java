package io.github.huituo.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The answers to every question about every subject of a case.
 *
 * <p>The same case gives the same assessment, byte for byte in {@link #toJson}. Implementations are immutable and
 * thread-safe.
 */
@Value.Immutable
public interface Assessment {
  /** Returns the day for which the law was asked. */
  LocalDate asOf();

  /** Returns the id of the jurisdiction. */
  String jurisdiction();

  /** Returns the caller's own name for the case. */
  Optional<String> caseId();

  /** Returns which rules gave the assessment. */
  PolicyVersion pack();

  /** Returns the answers to requirements, ordered by id, then subject. */
  List<RequirementAnswer> requirements();

  /** Returns the answers to entitlements, ordered by id, then subject. */
  List<EntitlementAnswer> entitlements();

  /**
   * Returns the yearly payments to each institution, family and employer. Every eligible entitlement counts once; ordered by the
   * kind of payee, then its id, then the period.
   */
  List<Account> accounts();

  /** Returns the answers to a requirement; none if it was not asked. */
  default AnswersBySubject<RequirementAnswer> requirement(String id) {
    return new AnswersBySubject<>(id, requirements().stream().filter(a -> a.id().equals(id)).toList());
  }

  /** Returns the answers to an entitlement; none if it was not asked. */
  default AnswersBySubject<EntitlementAnswer> entitlement(String id) {
    return new AnswersBySubject<>(id, entitlements().stream().filter(a -> a.id().equals(id)).toList());
  }

  /** Returns the assessment as an indented JSON document that ends with a line break. */
  default String toJson() {
    return AssessmentJson.write(this, true) + "\n";
  }

  /** Returns the assessment as JSON on one line, without a line break. */
  default String toJsonLine() {
    return AssessmentJson.write(this, false);
  }
}
