package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;
import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the nation gives to families. */
final class Families {
  private Families() {}

  static List<OracleQuestion> questions() {
    return List.of(
        entitlement("cn.child-rearing-subsidy", "child").since("2025-01-01").by(Families::childRearing),
        entitlement("cn.child-rearing-subsidy.applications", "child").since("2025-01-01").by(Families::applications),
        entitlement("cn.child-rearing-subsidy.open", "family").since("2026-01-01").before("2027-01-01").never("UNDETERMINED") // N3-90
            .by(look -> OracleVerdict.status(!look.asOf().isBefore(China.day("2026-01-05")))),
        requirement("cn.child-rearing-subsidy.review", "child").since("2025-09-18") // N3-92
            .by(look -> OracleVerdict.atMost(look.number("child.subsidyReviewDays"), 30)),
        requirement("cn.child-rearing-subsidy.in-person", "child").since("2025-09-18").only("child.inWelfareInstitution", "true") // N3-92
            .by(look -> OracleVerdict.met(look.flag("child.appliedInPerson"))),
        entitlement("cn.infant-care-deduction", "child").since("2022-01-01").by(Families::deduction));
  }

  /** Y-01 to Y-07. */
  private static OracleVerdict childRearing(OracleCase look) {
    LocalDate born = look.day("child.birthDate");
    String nationality = look.word("child.nationality");
    Map<?, ?> stated = look.subject().document();
    Boolean lawful = true;
    if (!Boolean.TRUE.equals(stated.get("policyCompliantBirth")) && !Boolean.TRUE.equals(stated.get("lawfullyAdopted"))) {
      lawful = Logic.or(look.flag("child.policyCompliantBirth"), look.flag("child.lawfullyAdopted"));
    }
    Boolean timely = born == null || deadline(born).isBefore(look.asOf()) ? appliedInTime(look, born) : (Boolean) true;
    Boolean chinese = nationality == null ? null : (Boolean) nationality.equals("CN");
    Boolean underThree = born == null ? null : (Boolean) (!born.isBefore(China.day("2022-01-01")) && !born.isAfter(look.asOf()));
    Boolean entitled = Logic.and(chinese, lawful, underThree, timely);
    BigDecimal received = BigDecimal.ZERO;
    if ("SET_OFF".equals(look.reading("own-allowance", "NONE"))) {
      received = look.number("child.ownAllowanceReceived");
    }
    if (born == null || !Boolean.TRUE.equals(entitled)) {
      return OracleVerdict.status(entitled);
    }
    return received == null ? OracleVerdict.undetermined() : paid(difference(schedule(born), received));
  }

  private static OracleVerdict paid(List<Payment> payments) {
    return payments.isEmpty() ? OracleVerdict.notEligible() : OracleVerdict.eligible(payments);
  }

  /** N3-96: only the difference between the whole and what was received. A year's amount first, then the rest. */
  private static List<Payment> difference(List<Payment> whole, BigDecimal received) {
    BigDecimal left = whole.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add).subtract(received);
    List<Payment> paid = new ArrayList<>();
    for (Payment year : whole) {
      BigDecimal now = left.min(year.amount());
      if (now.signum() > 0) {
        paid.add(new Payment(year.period(), now, year.payee()));
      }
      left = left.subtract(now);
    }
    return paid;
  }

  /** N3-93: born in 2022 one application, in 2023 two, from 2024 on three. */
  private static OracleVerdict applications(OracleCase look) {
    LocalDate born = look.day("child.birthDate");
    return OracleVerdict.status(born == null ? null : (Boolean) (born.getYear() >= 2022 && !born.isAfter(look.asOf())));
  }

  /** Y-07: children born before 2025 by the end of 2025. For others it is the end of the year after their birth. */
  private static LocalDate deadline(LocalDate born) {
    return born.getYear() < 2025 ? China.day("2025-12-31") : LocalDate.of(born.getYear() + 1, 12, 31);
  }

  private static @Nullable Boolean appliedInTime(OracleCase look, @Nullable LocalDate born) {
    Object stated = look.fact("child.subsidyApplication");
    if (stated instanceof Map<?, ?> dated) {
      return born == null ? null : (Boolean) !China.day(String.valueOf(dated.get("on"))).isAfter(deadline(born));
    }
    return stated == null || born == null ? null : (Boolean) false;
  }

  /** Y-02 to Y-04, 5.4. */
  private static List<Payment> schedule(LocalDate born) {
    List<Payment> payments = new ArrayList<>();
    if (born.getYear() >= 2025) {
      for (int year = born.getYear(); year < born.getYear() + 3; year++) {
        payments.add(new Payment(String.valueOf(year), BigDecimal.valueOf(3600), "FAMILY"));
      }
      return payments;
    }
    int months = (born.getYear() - 2022) * 12 + born.getMonthValue();
    for (int year = 2025; months > 0; year++, months -= 12) {
      payments.add(new Payment(String.valueOf(year), BigDecimal.valueOf(300L * Math.min(12, months)), "FAMILY"));
    }
    return payments;
  }

  /** T-01 to T-05: from the month of birth on, since 2022. It ends with the month before that of the third birthday. */
  private static OracleVerdict deduction(OracleCase look) {
    LocalDate born = look.day("child.birthDate");
    String split = look.word("child.deductionSplit");
    YearMonth now = YearMonth.from(look.asOf());
    if (born != null && (look.asOf().isBefore(born) || !now.isBefore(YearMonth.from(born).plusYears(3)))) {
      return OracleVerdict.notEligible();
    }
    if (born == null) {
      return OracleVerdict.undetermined();
    } else if (split == null) {
      return OracleVerdict.status(true);
    }
    List<Payment> payments = new ArrayList<>();
    for (YearMonth month = YearMonth.from(born); month.isBefore(YearMonth.from(born).plusYears(3)); month = month.plusMonths(1)) {
      if (month.getYear() >= 2022) {
        long amount = month.getYear() == 2022 ? 1000 : 2000;
        if (split.equals("ONE_PARENT")) {
          payments.add(new Payment(month.toString(), BigDecimal.valueOf(amount), "TAXPAYER"));
        } else {
          payments.add(new Payment(month.toString(), BigDecimal.valueOf(amount / 2), "TAXPAYER"));
          payments.add(new Payment(month.toString(), BigDecimal.valueOf(amount / 2), "OTHER_TAXPAYER"));
        }
      }
    }
    return OracleVerdict.eligible(payments);
  }
}
