package io.github.huituo.tools.oracle.australia;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The additional subsidy. It is 100 % of the lower of the fee and 120 % of the cap, in the transition to work 95 % of the lower of
 * fee and cap up to an income of 85,279; for 100 hours, with nothing held back.
 */
final class Additional {
  private static final BigDecimal LOW_INCOME = BigDecimal.valueOf(85_279);

  private Additional() {}

  /** Returns which kind a child has, "" if none, or null if unknown. */
  static @Nullable String kind(OracleCase look, @Nullable BigDecimal income) {
    Object stated = look.subject().document().get("additionalSubsidy");
    if (stated == null) {
      if ("PRESUMED".equals(look.reading("unstated-circumstances", "PRESUMED"))) {
        return "";
      }
      look.lacks("child.additionalSubsidy", look.subject());
      return null;
    } else if (stated.equals("TRANSITION_TO_WORK")) {
      return income == null ? null : income.compareTo(LOW_INCOME) <= 0 ? stated.toString() : "";
    }
    return stated.equals("NO_ADDITIONAL_SUBSIDY") ? "" : stated.toString();
  }

  static OracleVerdict of(OracleCase look) {
    Map<?, ?> child = look.subject().document();
    boolean asked = "ASKED".equals(look.reading("unstated-circumstances", "PRESUMED"));
    LocalDate born = look.day("child.birthDate");
    String schooling = look.word("child.schooling");
    Object stated = child.get("additionalSubsidy");
    boolean mayNeedIncome = stated == null || stated.equals("TRANSITION_TO_WORK");
    BigDecimal income = mayNeedIncome ? look.number("family.familyIncome") : null;
    String kind = kind(look, income);
    String status = look.word("family.residenceStatus");
    look.flag("enrolment.liableForFee");
    look.flag("institution.approvedProvider");
    String care = look.word("institution.careType");
    var given = look.sessions();
    List<ChildCareSubsidy.Session> sessions = given == null ? null : ChildCareSubsidy.sessions(look, given);
    CareStatus circumstances = new CareStatus(look, look.subject());
    circumstances.askUsual();
    Object ground = child.get("secondarySchoolCare");
    if (asked && ground == null && (schooling == null || schooling.equals("SECONDARY_SCHOOL"))) {
      look.lacks("child.secondarySchoolCare", look.subject());
    }
    String group = ChildCareSubsidy.group(schooling, ground, asked);
    boolean unborn = born != null && born.isAfter(look.asOf());
    Boolean age = born == null || group == null ? null : (Boolean) (!group.isEmpty() && ChildCareSubsidy.isOfAge(group, born, look.asOf()));
    Boolean resident = status == null ? null : (Boolean) !status.equals("NOT_ELIGIBLE_STATUS");
    boolean noGround = group != null && group.isEmpty();
    boolean none = kind != null && kind.isEmpty();
    if (none || unborn || noGround || Boolean.FALSE.equals(age) || Boolean.FALSE.equals(resident) || circumstances.isExcluded()) {
      return OracleVerdict.notEligible();
    }
    Boolean inCare = Boolean.FALSE.equals(circumstances.inCare()) ? null : circumstances.inCare();
    boolean entitled = Boolean.TRUE.equals(Logic.and(age, resident, inCare)) && kind != null;
    if (entitled && "IN_HOME_CARE".equals(care) && new Siblings(look, born, null).othersInHome()) {
      return OracleVerdict.silent();
    }
    boolean ownCap = care != null && !care.equals("IN_HOME_CARE") || !new Siblings(look, born, null).othersMayBeInHome();
    boolean absences = Absences.areKnown(look, sessions);
    boolean leastCare = (care == null || schooling == null || !absences) && ownCap;
    if (entitled && leastCare && born != null && kind != null && group != null && sessions != null) {
      boolean paid = "ELIGIBLE".equals(due(look, born, "SCHOOL_AGE", group, "OUTSIDE_SCHOOL_HOURS_CARE", kind, sessions).outcome());
      return OracleVerdict.status(paid ? (Boolean) true : null);
    }
    if (!entitled || born == null || kind == null || group == null || schooling == null || care == null || sessions == null || !absences) {
      return OracleVerdict.undetermined();
    }
    return due(look, born, schooling, group, care, kind, sessions);
  }

  private static OracleVerdict due(
      OracleCase look, LocalDate born, String schooling, String group, String care, String kind, List<ChildCareSubsidy.Session> sessions) {
    RoundingMode rounding = "DOWN".equals(look.reading("amount-rounding", "HALF_UP")) ? RoundingMode.DOWN : RoundingMode.HALF_UP;
    boolean work = kind.equals("TRANSITION_TO_WORK");
    Map<LocalDate, BigDecimal> used = new TreeMap<>();
    Map<String, BigDecimal> subsidies = new TreeMap<>();
    Absences absences = new Absences(look, sessions);
    for (ChildCareSubsidy.Session session : sessions) {
      if (!ChildCareSubsidy.isOfAge(group, born, session.day())) {
        continue;
      }
      Rates rates = Rates.on(session.day());
      LocalDate fortnight = ChildCareSubsidy.begin(session.day(), 14);
      if (rates == null) {
        return OracleVerdict.silent();
      } else if (absences.isUnpaid(session)) {
        continue;
      }
      boolean schoolAge = !schooling.equals("BELOW_SCHOOL_AGE") || !ChildCareSubsidy.isUnder(6, born, session.day());
      BigDecimal most = rates.cap(care, schoolAge).multiply(new BigDecimal(work ? "1" : "1.2"));
      BigDecimal left = BigDecimal.valueOf(100).subtract(used.getOrDefault(fortnight, BigDecimal.ZERO)).max(BigDecimal.ZERO);
      used.merge(fortnight, session.hours(), BigDecimal::add);
      BigDecimal counted = session.fee().min(most.multiply(session.hours())).multiply(new BigDecimal(work ? "0.95" : "1"));
      BigDecimal rate = counted.divide(session.hours(), 2, RoundingMode.HALF_UP);
      subsidies.merge(
          ChildCareSubsidy.period(look.reading("payment-period", "WEEK"), session.day()),
          rate.multiply(session.hours().min(left)).setScale(2, rounding),
          BigDecimal::add);
    }
    List<Payment> payments = new ArrayList<>();
    subsidies.forEach(
        (period, subsidy) -> {
          if (subsidy.signum() > 0) {
            payments.add(new Payment(period, subsidy, "INSTITUTION"));
          }
        });
    return payments.isEmpty() ? OracleVerdict.notEligible() : OracleVerdict.eligible(payments);
  }
}
