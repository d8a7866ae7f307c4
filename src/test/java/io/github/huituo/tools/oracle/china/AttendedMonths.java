package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Money by the days on which a child was there in each month. It is that of N3-104, N3-117, N3-120, N3-121. */
final class AttendedMonths {
  /** 富阳, 临安, 桐庐, 淳安 and 建德. */
  private static final Set<String> WEST = Set.of("cn-330111", "cn-330112", "cn-330122", "cn-330127", "cn-330182");

  private final OracleCase look;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate until;
  private final @Nullable Map<YearMonth, Integer> days;

  private AttendedMonths(OracleCase look) {
    this.look = look;
    this.from = look.day("enrolment.from");
    this.days = byMonth(look.fact("enrolment.attendance"));
    Object stated = look.subject().document().get("enrolment") instanceof Map<?, ?> enrolment ? enrolment.get("until") : null;
    this.until = stated == null ? null : China.day(stated.toString());
  }

  static List<OracleQuestion> questions(String place) {
    return switch (place) {
      case "cn-350200" -> List.of(entitlement("cn-350200.operating-subsidy", "child").since("2023-06-01").before("2028-06-01").by(AttendedMonths::xiamen));
      case "cn-430000" -> List.of(entitlement("cn-430000.operating-subsidy", "child").since("2025-01-01").by(AttendedMonths::hunan));
      case "cn-330100" -> List.of(entitlement("cn-330100.care-voucher", "child").since("2024-09-01").by(AttendedMonths::hangzhou));
      case "cn-410000", "cn-410100" -> List.of(entitlement("cn-410000.fee-refund", "child").since("2025-12-01").by(AttendedMonths::henan));
      default -> List.of();
    };
  }

  private static @Nullable Map<YearMonth, Integer> byMonth(@Nullable Object stated) {
    if (!(stated instanceof Map<?, ?> written)) {
      return null;
    }
    Map<YearMonth, Integer> days = new TreeMap<>();
    written.forEach((month, number) -> days.put(YearMonth.parse(month.toString()), (Integer) number));
    return days;
  }

  private static @Nullable Boolean before(LocalDate day, @Nullable LocalDate end) {
    return end == null ? null : (Boolean) day.isBefore(end);
  }

  private boolean stillThere() {
    return until == null || until.isAfter(look.asOf());
  }

  /** Adds up what each month has that begins before all of the ends. The child is enrolled in it, and its days are stated. */
  private OracleVerdict paid(
      @Nullable Boolean so, String since, @Nullable String expires, List<LocalDate> ends, String payee, Function<YearMonth, BigDecimal> amount) {
    if (!Boolean.TRUE.equals(so)) {
      return OracleVerdict.status(so);
    }
    if (from == null || days == null) {
      return OracleVerdict.undetermined();
    }
    List<Payment> payments = new ArrayList<>();
    for (YearMonth month : days.keySet()) {
      LocalDate first = month.atDay(1);
      boolean enrolled = !month.isBefore(YearMonth.from(from)) && (until == null || first.isBefore(until));
      boolean inForce = !first.isBefore(China.day(since)) && (expires == null || first.isBefore(China.day(expires)));
      if (enrolled && inForce && ends.stream().allMatch(first::isBefore)) {
        BigDecimal due = amount.apply(month);
        if (due.signum() > 0) {
          payments.add(new Payment(month.toString(), due, payee));
        }
      }
    }
    return payments.isEmpty() ? OracleVerdict.notEligible() : OracleVerdict.eligible(payments);
  }

  /** Returns the age that counts in a month; below 0 before the birth. */
  private int age(LocalDate born, YearMonth month) {
    LocalDate day = "FIRST_DAY".equals(look.reading("age-of-month", "FIRST_DAY")) ? month.atDay(1) : month.atEndOfMonth();
    return born.isAfter(day) ? -1 : China.months(born, day);
  }

  private int attended(YearMonth month) {
    return days == null ? 0 : days.get(month);
  }

  /** Below 12 months 600, below 24 months 400, then 300 until kindergarten. 15 days are a month, fewer half of it. */
  private static OracleVerdict xiamen(OracleCase look) {
    AttendedMonths child = new AttendedMonths(look);
    LocalDate born = look.day("child.birthDate");
    LocalDate kindergarten = look.day("child.kindergartenFrom");
    Boolean so =
        Logic.and(
            before(look.asOf(), kindergarten),
            child.stillThere(),
            look.flag("enrolment.withinApprovedPlaces"),
            new Enrolled(look).inclusiveIn("cn-350200"));
    if (born == null) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    return child.paid(
        so,
        "2023-06-01",
        "2028-06-01",
        kindergarten == null ? List.of() : List.of(kindergarten),
        "INSTITUTION",
        month -> {
          int age = child.age(born, month);
          BigDecimal whole = BigDecimal.valueOf(age < 0 ? 0 : age < 12 ? 600 : age < 24 ? 400 : 300);
          return child.attended(month) >= 15 ? whole : whole.divide(BigDecimal.valueOf(2));
        });
  }

  /** Full-day 100, half-day 50; 15 days are a month, fewer nothing. It is paid for no more children than approved places. */
  private static OracleVerdict hunan(OracleCase look) {
    AttendedMonths child = new AttendedMonths(look);
    Enrolled enrolled = new Enrolled(look);
    String care = look.word("enrolment.serviceType");
    LocalDate born = enrolled.born();
    Boolean so =
        Logic.and(
            enrolled.now(),
            enrolled.inclusiveIn("cn-430000"),
            look.flag("enrolment.withinApprovedPlaces"),
            care == null ? null : (Boolean) (care.equals("FULL_DAY") || care.equals("HALF_DAY")));
    boolean last = "COUNTED".equals(look.reading("third-birthday-month", "NOT_COUNTED"));
    YearMonth birthday = born == null ? YearMonth.from(look.asOf()) : YearMonth.from(born).plusYears(3);
    return child.paid(
        so,
        "2025-01-01",
        null,
        List.of((last ? birthday.plusMonths(1) : birthday).atDay(1)),
        "INSTITUTION",
        month -> BigDecimal.valueOf(child.attended(month) < 15 ? 0 : "FULL_DAY".equals(care) ? 100 : 50));
  }

  /** To 12 months 1,000, to 24 months 800, to 48 months 600. It is no more than the fee, and until kindergarten or the age of four. */
  private static OracleVerdict hangzhou(OracleCase look) {
    AttendedMonths child = new AttendedMonths(look);
    LocalDate born = look.day("child.birthDate");
    LocalDate kindergarten = look.day("child.kindergartenFrom");
    String registered = look.word("child.householdRegistration");
    String care = look.word("enrolment.serviceType");
    String location = look.word("institution.location");
    String kind = look.word("institution.kind");
    BigDecimal fee = look.number("enrolment.monthlyFee");
    LocalDate four = born == null ? null : born.plusYears(4);
    Boolean so =
        Logic.and(
            before(look.asOf(), kindergarten),
            before(look.asOf(), four),
            registered == null ? null : (Boolean) WEST.contains(registered),
            location == null ? null : (Boolean) WEST.contains(location),
            care == null ? null : (Boolean) (care.equals("FULL_DAY") || care.equals("HALF_DAY")),
            kind == null ? null : (Boolean) !kind.equals("KINDERGARTEN_NURSERY_CLASS"),
            look.flag("institution.recognisedInclusive"),
            child.stillThere());
    if (!Boolean.TRUE.equals(so) || born == null || four == null || kindergarten == null || fee == null) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    return child.paid(
        so,
        "2024-09-01",
        null,
        List.of(kindergarten, four),
        "FAMILY",
        month -> {
          int age = child.age(born, month);
          long voucher = age < 0 || child.attended(month) < 15 ? 0 : age <= 12 ? 1000 : age <= 24 ? 800 : age <= 48 ? 600 : 0;
          return BigDecimal.valueOf(voucher).min(fee);
        });
  }

  /**
   * No day, no fee; fewer than half of the working days, half of it. For more of them, it is all of the fee. What is not due is
   * paid back.
   */
  private static OracleVerdict henan(OracleCase look) {
    AttendedMonths child = new AttendedMonths(look);
    BigDecimal fee = look.number("enrolment.monthlyFee");
    Map<YearMonth, Integer> working = byMonth(look.fact("institution.workingDays"));
    Boolean so = Logic.and(China.lies(look, "cn-410000"), look.flag("institution.recognisedInclusive"));
    if (!Boolean.TRUE.equals(so) || fee == null || working == null) {
      return OracleVerdict.status(Logic.and(so, null));
    }
    boolean halfIsFewer = "AS_FEWER".equals(look.reading("exactly-half-attended", "AS_FEWER"));
    BigDecimal halfFee = fee.divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN);
    return child.paid(
        so,
        "2025-12-01",
        null,
        List.of(YearMonth.from(look.asOf()).plusMonths(1).atDay(1)),
        "FAMILY",
        month -> {
          Integer of = working.get(month);
          int there = child.attended(month);
          if (of == null) {
            return BigDecimal.ZERO;
          } else if (there == 0) {
            return fee;
          }
          boolean fewer = 2 * there < of || (2 * there == of && halfIsFewer);
          return fewer ? fee.subtract(halfFee) : BigDecimal.ZERO;
        });
  }
}
