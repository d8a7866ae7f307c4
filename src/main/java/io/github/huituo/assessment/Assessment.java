package io.github.huituo.assessment;

import io.github.huituo.HuituoException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The answers to every question about every subject of a case.
 *
 * <p>The same case gives the same assessment, byte for byte in {@link #toJson}. An assessment that was written and read again, as
 * JSON or by Java serialisation, has the same answers; of the steps of a computation it has the words only.
 *
 * <pre>{@code
 * Assessment assessment = policy.assess(policy.read(file));
 * assessment.requirement("cn.staffing.care-worker-ratio").subject("k1").outcome();
 * Assessment again = Assessment.fromJson(assessment.toJson());
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public abstract class Assessment implements Serializable {
  private static final long serialVersionUID = 1L;

  /** For the library only. */
  protected Assessment() {}

  /**
   * Returns an assessment from its JSON, indented or on one line.
   *
   * @param json what {@link #toJson} or {@link #toJsonLine} returned
   * @throws HuituoException with every problem, each with its line and column, if the text is not a whole assessment
   */
  public static Assessment fromJson(String json) {
    return AssessmentReader.read(json);
  }

  /** Returns the day for which the law was asked. */
  public abstract LocalDate asOf();

  /** Returns the id of the jurisdiction. */
  public abstract String jurisdiction();

  /** Returns the caller's own name for the case. */
  public abstract Optional<String> caseId();

  /** Returns which rules gave the assessment. */
  public abstract PolicyVersion pack();

  /** Returns which questions are answered, if not every question was asked. */
  public abstract Optional<AskedQuestions> questions();

  /** Returns the answers to requirements, ordered by id, then subject. */
  public abstract List<RequirementAnswer> requirements();

  /** Returns the answers to entitlements, ordered by id, then subject. */
  public abstract List<EntitlementAnswer> entitlements();

  /**
   * Returns the yearly payments to each institution, family and employer. Every eligible entitlement counts once; ordered by the
   * kind of payee, then its id, then the period. Of an assessment that answers some questions only, {@link #questions} names the
   * entitlements.
   */
  public abstract List<Account> accounts();

  /** Returns the answers to a requirement; none if it was not asked. */
  public final AnswersBySubject<RequirementAnswer> requirement(String id) {
    return new AnswersBySubject<>(id, requirements().stream().filter(a -> a.id().equals(id)).toList());
  }

  /** Returns the answers to an entitlement; none if it was not asked. */
  public final AnswersBySubject<EntitlementAnswer> entitlement(String id) {
    return new AnswersBySubject<>(id, entitlements().stream().filter(a -> a.id().equals(id)).toList());
  }

  /** Returns the assessment as an indented JSON document that ends with a line break. */
  public final String toJson() {
    return toJson(Detail.FULL);
  }

  /** Returns the assessment as an indented JSON document. It has so much of each answer, and ends with a line break. */
  public final String toJson(Detail detail) {
    return AssessmentJson.file(this, detail);
  }

  /** Returns the assessment as JSON on one line, without a line break. */
  public final String toJsonLine() {
    return toJsonLine(Detail.FULL);
  }

  /** Returns the assessment as JSON on one line, without a line break. It has so much of each answer. */
  public final String toJsonLine(Detail detail) {
    return AssessmentJson.line(this, detail);
  }

  /**
   * Writes the assessment as JSON on one line in UTF-8. It has so much of each answer and no line break; the stream stays open.
   */
  public final void writeJsonLine(OutputStream out, Detail detail) throws IOException {
    AssessmentJson.write(this, detail, out);
  }

  /** Returns the serial form, which does not depend on the implementation. */
  protected final Object writeReplace() {
    return new SerialAssessment(toJsonLine());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("an assessment is read from its JSON");
  }

  /** The serial form of an assessment. */
  private record SerialAssessment(String json) implements Serializable {
    private Object readResolve() {
      return fromJson(json);
    }
  }
}
