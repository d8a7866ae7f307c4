package io.github.huituo.tools.oracle.china;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The months for which an enrolled child under three is paid. */
final class Enrolled {
  private final OracleCase look;
  private final @Nullable LocalDate born;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate until;

  Enrolled(OracleCase look) {
    this.look = look;
    this.born = look.day("child.birthDate");
    this.from = look.day("enrolment.from");
    Object stated = look.subject().document().get("enrolment") instanceof Map<?, ?> enrolment ? enrolment.get("until") : null;
    this.until = stated == null ? null : China.day(stated.toString());
  }

  @Nullable LocalDate born() {
    return born;
  }

  /** Whether the child is under three and has not left. It is the day of the question that counts; 10.5. */
  @Nullable Boolean now() {
    Boolean young = born == null ? null : (Boolean) look.asOf().isBefore(born.plusYears(3));
    return Logic.and(young, until == null || until.isAfter(look.asOf()));
  }

  /** In an institution of the place that is filed and recognised as inclusive. */
  @Nullable Boolean inclusiveIn(String place) {
    return Logic.and(
        China.lies(look, place), look.happened("institution.filed"), look.flag("institution.recognisedInclusive"));
  }

  /** Returns the months in which the measure runs. They are from the first of the enrolment to the third birthday; 10.7, 10.15. */
  List<YearMonth> months(String since, @Nullable String before) {
    List<YearMonth> months = new ArrayList<>();
    if (born == null || from == null) {
      return months;
    }
    boolean first = from.getDayOfMonth() == 1 || "COUNTED".equals(look.reading("first-month", "COUNTED"));
    boolean last = "COUNTED".equals(look.reading("third-birthday-month", "NOT_COUNTED"));
    YearMonth birthday = YearMonth.from(born).plusYears(3);
    for (YearMonth month = YearMonth.from(from).plusMonths(first ? 0 : 1);
        last ? !month.isAfter(birthday) : month.isBefore(birthday);
        month = month.plusMonths(1)) {
      boolean left = until != null && !month.atDay(1).isBefore(until);
      boolean inForce =
          !month.atDay(1).isBefore(China.day(since)) && (before == null || month.atDay(1).isBefore(China.day(before)));
      if (inForce && !left) {
        months.add(month);
      }
    }
    return months;
  }

  /** So much for each month to the institution; nobody is entitled to nothing. */
  OracleVerdict monthly(@Nullable Boolean so, List<YearMonth> months, ToLongFunction<YearMonth> amount) {
    if (!Boolean.TRUE.equals(so)) {
      return OracleVerdict.status(so);
    }
    if (from == null || born == null) {
      return OracleVerdict.undetermined();
    }
    List<Payment> payments = new ArrayList<>();
    for (YearMonth month : months) {
      long due = amount.applyAsLong(month);
      if (due > 0) {
        payments.add(new Payment(month.toString(), BigDecimal.valueOf(due), "INSTITUTION"));
      }
    }
    return payments.isEmpty() ? OracleVerdict.notEligible() : OracleVerdict.eligible(payments);
  }
}
