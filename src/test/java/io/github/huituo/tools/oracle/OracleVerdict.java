package io.github.huituo.tools.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The result of a question about a subject. A value that is null is not compared.
 *
 * @param missing the facts that are missing where it is not determined, each with the subject it is about
 */
public record OracleVerdict(
    String outcome,
    @Nullable Object required,
    @Nullable Object actual,
    @Nullable Object shortfall,
    @Nullable List<Payment> payments,
    Set<String> missing) {

  private static final Set<String> NOTHING_WOULD_HELP = Set.of("the law is silent");

  /** An amount that falls due. */
  public record Payment(String period, BigDecimal amount, String payee) {}

  static OracleVerdict of(String outcome) {
    return new OracleVerdict(outcome, null, null, null, null, Set.of());
  }

  public static OracleVerdict undetermined() {
    return of("UNDETERMINED");
  }

  /** All facts that matter are known. A reading or a setting is open, such as {@code settings.x}. */
  public static OracleVerdict waitsFor(String openPoint) {
    return undetermined().lacking(Set.of(openPoint + " "));
  }

  /** Whatever else were known, the law gives no answer. */
  public static OracleVerdict silent() {
    return undetermined().lacking(NOTHING_WOULD_HELP);
  }

  public static OracleVerdict notApplicable() {
    return of("NOT_APPLICABLE");
  }

  public static OracleVerdict notEligible() {
    return of("NOT_ELIGIBLE").paying(List.of());
  }

  /** Met if so, not met if not, undetermined if that is not known. */
  public static OracleVerdict met(@Nullable Boolean so) {
    return so == null ? undetermined() : of(so ? "MET" : "NOT_MET");
  }

  /** Entitled without payments if so. */
  public static OracleVerdict status(@Nullable Boolean so) {
    return so == null ? undetermined() : so ? of("ELIGIBLE").paying(List.of()) : notEligible();
  }

  /** Entitled to these payments. */
  public static OracleVerdict eligible(List<Payment> payments) {
    return of("ELIGIBLE").paying(payments);
  }

  /** At least so much, or undetermined if what there is, is not known. */
  public static OracleVerdict atLeast(@Nullable BigDecimal actual, long required) {
    return atLeast(actual, BigDecimal.valueOf(required));
  }

  public static OracleVerdict atLeast(@Nullable BigDecimal actual, String required) {
    return atLeast(actual, new BigDecimal(required));
  }

  public static OracleVerdict atLeast(@Nullable BigDecimal actual, BigDecimal required) {
    return actual == null ? undetermined() : compared(actual.compareTo(required) >= 0, required, actual);
  }

  /** At most so much, or undetermined if what there is, is not known. */
  public static OracleVerdict atMost(@Nullable BigDecimal actual, long required) {
    return atMost(actual, BigDecimal.valueOf(required));
  }

  public static OracleVerdict atMost(@Nullable BigDecimal actual, BigDecimal required) {
    return actual == null ? undetermined() : compared(actual.compareTo(required) <= 0, required, actual);
  }

  /** All of these words, or undetermined if what there is, is not known. */
  public static OracleVerdict allOf(@Nullable Set<String> there, Set<String> required) {
    if (there == null) {
      return undetermined();
    }
    Set<String> ofThem = new TreeSet<>(required);
    ofThem.retainAll(there);
    Set<String> lacking = new TreeSet<>(required);
    lacking.removeAll(there);
    boolean met = lacking.isEmpty();
    return new OracleVerdict(
        met ? "MET" : "NOT_MET", new TreeSet<>(required), ofThem, met ? null : lacking, null, Set.of());
  }

  private static OracleVerdict compared(boolean met, BigDecimal required, BigDecimal actual) {
    BigDecimal shortfall = met ? null : required.subtract(actual).abs();
    return new OracleVerdict(met ? "MET" : "NOT_MET", required, actual, shortfall, null, Set.of());
  }

  /** The same without an actual value. */
  public OracleVerdict withoutActual() {
    return new OracleVerdict(outcome, required, null, shortfall, payments, missing);
  }

  OracleVerdict paying(List<Payment> due) {
    return new OracleVerdict(outcome, required, actual, shortfall, due, missing);
  }

  OracleVerdict lacking(Set<String> facts) {
    if (missing == NOTHING_WOULD_HELP) {
      return new OracleVerdict(outcome, required, actual, shortfall, payments, Set.of());
    } else if (!missing.isEmpty()) {
      return this;
    }
    return new OracleVerdict(outcome, required, actual, shortfall, payments, facts);
  }
}
