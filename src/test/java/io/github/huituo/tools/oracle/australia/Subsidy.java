package io.github.huituo.tools.oracle.australia;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleSubject;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Section 1, the Child Care Subsidy. Read so: each session has the rates, the cap and the ages of its day; the eldest of those aged
 * five or under is the one who was born first, of twins the first by id; the hours of a fortnight are those of the day on which it
 * begins, and go to a child's sessions by day, on one day by fee, hours and id; nobody is entitled to nothing, nor on a day on which the percentage
 * is 0.
 */
final class Subsidy {
  /** The 3 Day Guarantee; the activity steps before it are not encoded. */
  private static final LocalDate GUARANTEE = LocalDate.parse("2026-01-05");

  private final OracleCase look;
  private final LocalDate born;
  private final List<OracleSubject> family;
  private final BigDecimal income;
  private final String care;
  private final boolean schoolAge;
  private final boolean continuous;
  private final RoundingMode rounding;

  /** A session with all its facts. */
  private record Session(String id, LocalDate day, BigDecimal hours, BigDecimal fee) {}

  private Subsidy(OracleCase look, LocalDate born, List<OracleSubject> family, BigDecimal income, String care, String schooling) {
    this.look = look;
    this.born = born;
    this.family = family;
    this.income = income;
    this.care = care;
    this.schoolAge = !schooling.equals("BELOW_SCHOOL_AGE");
    this.continuous = "CONTINUOUS".equals(look.reading("taper", "WHOLE_STEPS"));
    this.rounding = "DOWN".equals(look.reading("amount-rounding", "HALF_UP")) ? RoundingMode.DOWN : RoundingMode.HALF_UP;
  }

  static OracleVerdict of(OracleCase look) {
    LocalDate born = look.day("child.birthDate");
    String schooling = look.word("child.schooling");
    BigDecimal income = look.number("family.familyIncome");
    String status = look.word("family.residenceStatus");
    Boolean liable = look.flag("enrolment.liableForFee");
    Boolean approved = look.flag("institution.approvedProvider");
    String care = look.word("institution.careType");
    List<OracleSubject> family = look.siblings();
    boolean allBorn = family.stream().map(child -> look.fact(child, "birthDate")).filter(java.util.Objects::isNull).count() == 0;
    List<OracleSubject> stated = look.sessions();
    List<Session> sessions = stated == null ? null : sessions(look, stated);
    boolean enough = sessions != null && hoursAreEnough(look, sessions);
    BigDecimal activity = enough ? BigDecimal.ZERO : look.number("family.activityHours");

    Boolean young = born == null ? null : (Boolean) (!born.isAfter(look.asOf()) && isUnder(13, born, look.asOf()));
    Boolean pupil = schooling == null ? null : (Boolean) schooling.equals("SECONDARY_SCHOOL");
    Boolean resident = status == null ? null : (Boolean) !status.equals("NOT_ELIGIBLE_STATUS");
    Boolean entitled = Logic.and(young, Logic.not(pupil), resident, liable, approved);
    Rates today = Rates.on(look.asOf());
    boolean continuous = "CONTINUOUS".equals(look.reading("taper", "WHOLE_STEPS"));
    boolean nothing = allBorn && income != null && today != null && today.standard(income, continuous).signum() == 0;
    if (nothing || Boolean.FALSE.equals(entitled)) {
      return OracleVerdict.notEligible();
    }
    if (Boolean.TRUE.equals(entitled) && sharesTheCapOfTheFamily(look, family)) {
      return OracleVerdict.silent();
    }
    if (entitled == null || born == null || schooling == null || income == null || care == null || !allBorn || sessions == null || activity == null) {
      return OracleVerdict.undetermined();
    }
    return new Subsidy(look, born, family, income, care, schooling).due(sessions, activity);
  }

  /** Returns whether a child is not yet so many years old. */
  private static boolean isUnder(int years, LocalDate born, LocalDate day) {
    return ChronoUnit.YEARS.between(born, day) < years && day.isBefore(born.plusYears(years));
  }

  /** Returns the sessions by day, or null if a fact of one is missing. */
  private static @Nullable List<Session> sessions(OracleCase look, List<OracleSubject> stated) {
    List<Session> sessions = new ArrayList<>();
    for (OracleSubject session : stated) {
      Object day = look.fact(session, "date");
      Object hours = look.fact(session, "hours");
      Object fee = look.fact(session, "fee");
      if (day != null && hours != null && fee != null) {
        sessions.add(new Session(session.id(), LocalDate.parse(day.toString()), OracleCase.amount(hours), OracleCase.amount(fee)));
      }
    }
    sessions.sort(
        Comparator.comparing(Session::day).thenComparing(Session::fee).thenComparing(Session::hours).thenComparing(Session::id));
    return sessions.size() == stated.size() ? sessions : null;
  }

  /** Whether no fortnight since the guarantee has more than the 72 hours of everybody, so that the activity does not matter. */
  private static boolean hoursAreEnough(OracleCase look, List<Session> sessions) {
    Map<LocalDate, BigDecimal> hours = new TreeMap<>();
    sessions.forEach(s -> hours.merge(fortnight(look, s.day()), s.hours(), BigDecimal::add));
    return hours.entrySet().stream()
        .allMatch(h -> h.getKey().isBefore(GUARANTEE) || h.getValue().compareTo(BigDecimal.valueOf(72)) <= 0);
  }

  /** Returns the Monday on which the fortnight of a day begins. */
  private static LocalDate fortnight(OracleCase look, LocalDate day) {
    boolean later = "WEEK_LATER".equals(look.reading("fortnight-start", "RATE_YEAR"));
    LocalDate one = LocalDate.parse(later ? "2025-07-14" : "2025-07-07");
    return day.minusDays(Math.floorMod(ChronoUnit.DAYS.between(one, day), 14L));
  }

  private OracleVerdict due(List<Session> sessions, BigDecimal activity) {
    BigDecimal limit = BigDecimal.valueOf(activity.compareTo(BigDecimal.valueOf(48)) > 0 ? 100 : 72);
    boolean daily = "SESSION".equals(look.reading("payment-period", "FORTNIGHT"));
    Map<LocalDate, BigDecimal> used = new TreeMap<>();
    Map<String, BigDecimal> subsidies = new TreeMap<>();
    for (Session session : sessions) {
      if (!isUnder(13, born, session.day())) {
        continue;
      }
      Rates rates = Rates.on(session.day());
      BigDecimal cap = rates == null ? null : rates.cap(care, schoolAge);
      LocalDate fortnight = fortnight(look, session.day());
      if (rates == null || cap == null || fortnight.isBefore(GUARANTEE)) {
        return OracleVerdict.silent();
      }
      BigDecimal left = limit.subtract(used.getOrDefault(fortnight, BigDecimal.ZERO));
      BigDecimal hours = session.hours().min(left);
      used.merge(fortnight, hours, BigDecimal::add);
      BigDecimal counted = session.fee().min(cap.multiply(session.hours()));
      BigDecimal rate =
          counted.multiply(percentage(rates, session.day())).divide(session.hours().movePointRight(2), 2, RoundingMode.HALF_UP);
      String period = daily ? session.day().toString() : fortnight + "/P14D";
      subsidies.merge(period, rate.multiply(hours).setScale(2, rounding), BigDecimal::add);
    }
    List<Payment> payments = new ArrayList<>();
    subsidies.forEach(
        (period, subsidy) -> {
          BigDecimal held = subsidy.multiply(new BigDecimal("0.05")).setScale(2, rounding);
          if (subsidy.signum() > 0) {
            payments.add(new Payment(period, subsidy.subtract(held), "INSTITUTION"));
          }
        });
    return payments.isEmpty() ? OracleVerdict.notEligible() : OracleVerdict.eligible(payments);
  }

  /** In home care has one cap for the family; the law file does not state how children share it. */
  private static boolean sharesTheCapOfTheFamily(OracleCase look, List<OracleSubject> family) {
    List<OracleSubject> inHome =
        family.stream().filter(child -> "IN_HOME_CARE".equals(look.ofInstitution(child, "careType"))).toList();
    return inHome.size() > 1 && inHome.contains(look.subject());
  }

  private BigDecimal percentage(Rates rates, LocalDate day) {
    boolean eldest =
        family.stream()
            .filter(child -> isYoungOn(day, bornOn(child)))
            .min(Comparator.comparing(Subsidy::bornOn).thenComparing(OracleSubject::id))
            .filter(child -> child.id().equals(look.subject().id()))
            .isPresent();
    return isYoungOn(day, born) && !eldest ? rates.higher(income, continuous) : rates.standard(income, continuous);
  }

  private static boolean isYoungOn(LocalDate day, LocalDate born) {
    return !born.isAfter(day) && isUnder(6, born, day);
  }

  private static LocalDate bornOn(OracleSubject child) {
    return LocalDate.parse(String.valueOf(child.document().get("birthDate")));
  }
}
