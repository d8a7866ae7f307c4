package io.github.huituo.tools.oracle.australia;

import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Section 2, the preschool schemes of four states in 2026. That of New South Wales is also for 2025. They are for centre-based
 * day care, on what the subsidy leaves of the week's fee. Read so: without the subsidy, or with the additional one, the law file
 * gives no way to work it out.
 */
final class Preschool {
  private static final LocalDate END_OF_JUNE = LocalDate.parse("2026-06-30");
  private static final LocalDate END_OF_APRIL = LocalDate.parse("2026-04-30");

  private final OracleCase look;
  private final @Nullable LocalDate born;
  private final @Nullable String schooling;
  private final @Nullable String care;
  private final @Nullable Boolean programme;
  private final ChildCareSubsidy.Known known;

  private Preschool(OracleCase look, String programme) {
    this.look = look;
    this.born = look.day("child.birthDate");
    this.schooling = look.word("child.schooling");
    this.care = look.word("institution.careType");
    this.programme = look.flag("institution." + programme);
    this.known = ChildCareSubsidy.known(look);
  }

  /** 15 hours a week or 30 a fortnight, 600 a year. They are for a child that is four by 30 June. */
  static OracleVerdict queensland(OracleCase look) {
    Preschool here = new Preschool(look, "kindyProgramme");
    Boolean four = here.born == null ? null : (Boolean) !here.born.plusYears(4).isAfter(END_OF_JUNE);
    Object used = look.subject().document().get("kindyHoursUsed");
    boolean usedIsKnown = used != null || "PRESUMED".equals(look.reading("unstated-circumstances", "PRESUMED"));
    if (!usedIsKnown) {
      look.lacks("child.kindyHoursUsed", look.subject());
    }
    BigDecimal before = used == null ? BigDecimal.ZERO : OracleCase.amount(used);
    String by = look.word("institution.kindyHours");
    Boolean place = here.place(four, true);
    OracleVerdict decided = here.decided(place, !usedIsKnown);
    boolean whole = by != null && here.known.subsidy() != null;
    return here.orLeast(by != null, place, decided != null ? decided : here.kindy(whole && by.equals("BY_FORTNIGHT") ? 14 : 7, before));
  }

  /** The gaps of periods of so many days. They are from weeks of which the subsidy is known. */
  private OracleVerdict kindy(int days, BigDecimal before) {
    ChildCareSubsidy subsidy = Objects.requireNonNull(left());
    Map<String, BigDecimal> paid = subsidy.paid(known.sessions(), "WEEK");
    if (paid == null) {
      return OracleVerdict.silent();
    }
    Map<LocalDate, BigDecimal> gaps = new TreeMap<>();
    Map<LocalDate, BigDecimal> hours = new TreeMap<>();
    for (ChildCareSubsidy.Session session : subsidy.ofAge(known.sessions())) {
      gaps.merge(ChildCareSubsidy.begin(session.day(), days), session.fee(), BigDecimal::add);
      hours.merge(ChildCareSubsidy.begin(session.day(), days), session.hours(), BigDecimal::add);
    }
    paid.forEach((week, amount) -> gaps.merge(ChildCareSubsidy.begin(LocalDate.parse(week.substring(0, 10)), days), amount.negate(), BigDecimal::add));
    List<Payment> payments = new ArrayList<>();
    Map<Integer, BigDecimal> used = new TreeMap<>();
    gaps.forEach(
        (begin, gap) -> {
          BigDecimal earlier = used.getOrDefault(begin.getYear(), used.isEmpty() ? before : BigDecimal.ZERO);
          BigDecimal rest = BigDecimal.valueOf(600).subtract(earlier).max(BigDecimal.ZERO);
          BigDecimal counted = BigDecimal.valueOf(days == 7 ? 15 : 30).min(hours.get(begin)).min(rest);
          used.put(begin.getYear(), earlier.add(counted));
          BigDecimal amount = gap.multiply(counted).divide(hours.get(begin), 2, RoundingMode.HALF_UP);
          if (amount.signum() > 0) {
            payments.add(new Payment(begin + "/P" + days + "D", amount, "INSTITUTION"));
          }
        });
    return payments.isEmpty() ? OracleVerdict.notEligible() : OracleVerdict.eligible(payments);
  }

  /** 300 hours a year on one day a week. They are for a child that is three by 30 April. */
  static OracleVerdict capital(OracleCase look) {
    Preschool here = new Preschool(look, "preschoolForThrees");
    String weeks = look.word("institution.programmeWeeks");
    LocalDate day = here.born;
    Boolean three = day == null ? null : (Boolean) (!day.plusYears(3).isAfter(END_OF_APRIL) && day.plusYears(4).isAfter(END_OF_APRIL));
    BigDecimal hours = new BigDecimal("WEEKS_40".equals(weeks) ? "7.5" : "6");
    return here.orLeast(weeks != null, here.place(three, false), here.hours(here.place(three, false), hours));
  }

  /** So much a year by age, divided by the weeks of operation. A week has the amount of the year in which it begins. */
  static OracleVerdict newSouthWales(OracleCase look) {
    Preschool here = new Preschool(look, "startStrong");
    BigDecimal weeks = look.number("institution.operatingWeeks");
    Object stated = look.subject().document().get("feeRelief");
    List<ChildCareSubsidy.Session> sessions = here.known.sessions();
    boolean matters = sessions == null || sessions.stream().anyMatch(s -> !isOf2025(s.day()));
    String relief = stated == null && matters ? look.word("child.feeRelief") : String.valueOf(stated);
    LocalDate day = here.born;
    Boolean three = day == null ? null : (Boolean) (!day.isAfter(look.asOf()) && !ChildCareSubsidy.isUnder(3, day, look.asOf()));
    Boolean place = here.place(three, true);
    boolean most = "MAXIMUM_RELIEF".equals(relief);
    boolean four = day != null && !ChildCareSubsidy.isUnder(4, day, look.asOf());
    BigDecimal divisor = weeks == null ? BigDecimal.ONE : weeks;
    BigDecimal before = new BigDecimal(four ? 2174 : 515).divide(divisor, 2, RoundingMode.DOWN);
    BigDecimal later = new BigDecimal(four ? most ? 2563 : 1783 : most ? 769 : 423).divide(divisor, 2, RoundingMode.DOWN);
    OracleVerdict decided = here.decided(place, false);
    OracleVerdict least = decided != null ? decided : here.paid((week, gap, hours) -> gap.min(isOf2025(week) ? before : later));
    return here.orLeast(weeks != null && relief != null, place, least);
  }

  private static boolean isOf2025(LocalDate day) {
    return ChildCareSubsidy.begin(day, 7).getYear() <= 2025;
  }

  /** 2,101 a year, or 2,693 for priority cohorts. It is for 15 hours a week over 40 weeks. */
  static OracleVerdict victoria(OracleCase look) {
    Preschool here = new Preschool(look, "kinderProgramme");
    BigDecimal hours = look.number("enrolment.kinderHours");
    String cohort = look.word("child.kinderCohort");
    BigDecimal amount = null;
    if (hours != null) {
      BigDecimal year = new BigDecimal("PRIORITY_COHORT".equals(cohort) ? 2693 : 2101).multiply(hours).setScale(2, RoundingMode.HALF_UP);
      amount = year.divide(new BigDecimal(15), 2, RoundingMode.DOWN).divide(new BigDecimal(40), 2, RoundingMode.DOWN);
    }
    return here.orLeast(cohort != null, here.place(true, true), here.upTo(here.place(true, true), amount));
  }

  /**
   * Returns what is paid where the scheme's amount and what the subsidy leaves are known. Otherwise a child is entitled if it is
   * to the least amount, of what is left at the highest percentage.
   */
  private OracleVerdict orLeast(boolean isAmountKnown, @Nullable Boolean place, OracleVerdict least) {
    if (isAmountKnown && known.subsidy() != null) {
      return least;
    }
    boolean nothing = least.outcome().equals("NOT_ELIGIBLE") && Boolean.TRUE.equals(place);
    return least.outcome().equals("ELIGIBLE") ? OracleVerdict.status(true) : nothing ? OracleVerdict.undetermined() : least;
  }

  /** Returns whether the child has a funded place, or null if that is not known. */
  private @Nullable Boolean place(@Nullable Boolean age, boolean beforeSchool) {
    Boolean school = !beforeSchool ? (Boolean) true : schooling == null ? null : (Boolean) schooling.equals("BELOW_SCHOOL_AGE");
    Boolean centre = care == null ? null : (Boolean) care.equals("CENTRE_BASED_DAY_CARE");
    return io.github.huituo.tools.oracle.Logic.and(age, school, centre, programme);
  }

  private @Nullable OracleVerdict decided(@Nullable Boolean place, boolean open) {
    boolean without = known.isIneligible() || known.additional() != null && !known.additional().isEmpty();
    if (Boolean.FALSE.equals(place)) {
      return OracleVerdict.notEligible();
    } else if (Boolean.TRUE.equals(place) && without) {
      return OracleVerdict.silent();
    }
    boolean allKnown = Boolean.TRUE.equals(place) && known.additional() != null && left() != null && known.sessions() != null;
    return allKnown && !open ? null : OracleVerdict.undetermined();
  }

  private OracleVerdict hours(@Nullable Boolean place, @Nullable BigDecimal most) {
    OracleVerdict decided = decided(place, most == null);
    return decided != null
        ? decided
        : paid((week, gap, hours) -> gap.multiply(most.min(hours)).divide(hours, 2, RoundingMode.HALF_UP));
  }

  private OracleVerdict upTo(@Nullable Boolean place, @Nullable BigDecimal most) {
    OracleVerdict decided = decided(place, most == null);
    return decided != null ? decided : paid((week, gap, hours) -> gap.min(most));
  }

  /** Returns the subsidy that leaves the gap, or the most that it may be. */
  private @Nullable ChildCareSubsidy left() {
    return known.subsidy() == null ? known.most() : known.subsidy();
  }

  private interface Part {
    BigDecimal of(LocalDate week, BigDecimal gap, BigDecimal hours);
  }

  private OracleVerdict paid(Part part) {
    ChildCareSubsidy left = Objects.requireNonNull(left());
    Map<String, BigDecimal> paid = left.paid(known.sessions(), "WEEK");
    if (paid == null) {
      return OracleVerdict.silent();
    }
    Map<String, BigDecimal> fees = new TreeMap<>();
    Map<String, BigDecimal> hours = new TreeMap<>();
    for (ChildCareSubsidy.Session session : left.ofAge(known.sessions())) {
      String week = ChildCareSubsidy.period("WEEK", session.day());
      fees.merge(week, session.fee(), BigDecimal::add);
      hours.merge(week, session.hours(), BigDecimal::add);
    }
    List<Payment> payments = new ArrayList<>();
    fees.forEach(
        (week, fee) -> {
          BigDecimal amount = part.of(LocalDate.parse(week.substring(0, 10)), fee.subtract(paid.getOrDefault(week, BigDecimal.ZERO)), hours.get(week));
          if (amount.signum() > 0) {
            payments.add(new Payment(week, amount, "INSTITUTION"));
          }
        });
    return payments.isEmpty() ? OracleVerdict.notEligible() : OracleVerdict.eligible(payments);
  }
}
