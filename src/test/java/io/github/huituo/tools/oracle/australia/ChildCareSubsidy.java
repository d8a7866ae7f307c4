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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Section 1, the Child Care Subsidy. Read so: each session has the rates, the cap and the ages of its day; the eldest of those in
 * care aged five or under is the one who was born first, of twins the first by id; the hours of a fortnight are those of the day on
 * which it begins, and go to a child's sessions by day, on one day by fee, hours and id; nobody is entitled to nothing, nor on a day
 * on which the percentage is 0; a sibling without stated care has none.
 */
final class ChildCareSubsidy {
  private static final LocalDate MONDAY = LocalDate.parse("2018-07-02");
  private static final LocalDate FIRST = LocalDate.parse("2025-07-07");

  private final OracleCase look;
  private final LocalDate born;
  private final BigDecimal income;
  private final String care;
  private final boolean schoolAge;
  private final String group;
  private final @Nullable LocalDate elder;
  private final Hours hours;
  private final boolean continuous;
  private final boolean atMost;
  private final boolean rateKnown;
  private final RoundingMode rounding;

  /** A session with all its facts. */
  record Session(String id, LocalDate day, BigDecimal hours, BigDecimal fee, boolean absent, BigDecimal others) {}

  private ChildCareSubsidy(
      OracleCase look, LocalDate born, BigDecimal income, String care, String schooling, String group, @Nullable LocalDate elder, Hours hours,
      boolean atMost, boolean rateKnown) {
    this.look = look;
    this.born = born;
    this.income = income;
    this.care = care;
    this.schoolAge = !schooling.equals("BELOW_SCHOOL_AGE");
    this.group = group;
    this.elder = elder;
    this.hours = hours;
    this.continuous = continuous(look);
    this.atMost = atMost;
    this.rateKnown = rateKnown;
    this.rounding = "DOWN".equals(look.reading("amount-rounding", "HALF_UP")) ? RoundingMode.DOWN : RoundingMode.HALF_UP;
  }

  private static boolean continuous(OracleCase look) {
    return "CONTINUOUS".equals(look.reading("taper", "CONTINUOUS"));
  }

  /** What is known of a child that asks for the subsidy; records what is missing. */
  record Known(
      boolean isIneligible, boolean isNothing, @Nullable String additional, boolean sharesCap, @Nullable ChildCareSubsidy subsidy, @Nullable ChildCareSubsidy least,
      @Nullable ChildCareSubsidy most, @Nullable List<Session> sessions) {
    /** Whether something is paid at the lowest cap, standard rate and certain hours. */
    boolean isCertain() {
      Map<String, BigDecimal> paid = least == null || sessions == null ? null : least.paid(sessions, "WEEK");
      return additional != null && paid != null && !paid.isEmpty();
    }
  }

  static OracleVerdict of(OracleCase look) {
    Known known = known(look);
    if (known.isNothing() || known.isIneligible() || known.additional() != null && !known.additional().isEmpty()) {
      return OracleVerdict.notEligible();
    } else if (known.additional() != null && known.sharesCap()) {
      return OracleVerdict.silent();
    } else if (known.subsidy() == null || known.sessions() == null || known.additional() == null) {
      return OracleVerdict.status(known.isCertain() ? (Boolean) true : null);
    }
    return known.subsidy().due(known.sessions());
  }

  static Known known(OracleCase look) {
    OracleSubject child = look.subject();
    boolean asked = "ASKED".equals(look.reading("unstated-circumstances", "PRESUMED"));
    LocalDate born = look.day("child.birthDate");
    String schooling = look.word("child.schooling");
    BigDecimal income = look.number("family.familyIncome");
    String status = look.word("family.residenceStatus");
    look.flag("enrolment.liableForFee");
    look.flag("institution.approvedProvider");
    String care = look.word("institution.careType");
    List<OracleSubject> stated = look.sessions();
    List<Session> sessions = stated == null ? null : sessions(look, stated);
    CareStatus circumstances = new CareStatus(look, child);
    circumstances.askUsual();
    Object ground = child.document().get("secondarySchoolCare");
    if (asked && ground == null && (schooling == null || schooling.equals("SECONDARY_SCHOOL"))) {
      look.lacks("child.secondarySchoolCare", child);
    }
    String additional = Additional.kind(look, income);
    Siblings siblings = new Siblings(look, born, sessions == null || sessions.isEmpty() ? null : sessions.get(0).day());
    boolean inHome = "IN_HOME_CARE".equals(care);
    boolean rateKnown = inHome || siblings.areKnown();
    if (!rateKnown) {
      siblings.ask();
    }
    Hours hours = hours(look, asked, income, sessions);
    boolean absences = Absences.areKnown(look, sessions);

    String group = group(schooling, ground, asked);
    Boolean age = born == null || group == null ? null : group.isEmpty() ? (Boolean) false : (Boolean) isOfAge(group, born, look.asOf());
    if (born != null && born.isAfter(look.asOf())) {
      age = false;
    }
    Boolean resident = status == null ? null : (Boolean) !status.equals("NOT_ELIGIBLE_STATUS");
    Rates today = Rates.on(look.asOf());
    boolean nothing = income != null && today != null && today.standard(income, continuous(look)).signum() == 0;
    boolean noGround = group != null && group.isEmpty();
    boolean ineligible = noGround || Boolean.FALSE.equals(age) || Boolean.FALSE.equals(resident) || circumstances.isExcluded();
    Boolean inCare = Boolean.FALSE.equals(circumstances.inCare()) ? null : circumstances.inCare();
    boolean entitled = !ineligible && Boolean.TRUE.equals(Logic.and(age, resident, inCare));
    boolean open = born == null || schooling == null || income == null || care == null || group == null || hours == null || !rateKnown || !absences;
    boolean siblingsMatter = !inHome && rateKnown && born != null && sessions != null && !sessions.isEmpty();
    LocalDate elder = siblingsMatter ? siblings.youngestElderInCare() : null;
    ChildCareSubsidy subsidy =
        !entitled || open
            ? null
            : new ChildCareSubsidy(look, born, income, care, schooling, group, elder, hours, false, true);
    boolean ownCap = care != null && !inHome || !siblings.othersMayBeInHome();
    ChildCareSubsidy least =
        !entitled || !ownCap || born == null || income == null || group == null
            ? null
            : new ChildCareSubsidy(look, born, income, "OUTSIDE_SCHOOL_HOURS_CARE", "SCHOOL_AGE", group, null, stated(look, income), false, true);
    ChildCareSubsidy most =
        !entitled || born == null || group == null || care == null
            ? null
            : new ChildCareSubsidy(look, born, BigDecimal.ZERO, care, "BELOW_SCHOOL_AGE", group, elder, stated(look, BigDecimal.ZERO), true, rateKnown);
    return new Known(ineligible, nothing, additional, entitled && inHome && siblings.othersInHome(), subsidy, least, most, sessions);
  }

  /** Returns which ages count, or null if that is not known. It is "" where a pupil of secondary school has no ground. */
  static @Nullable String group(@Nullable String schooling, @Nullable Object ground, boolean asked) {
    if (schooling == null) {
      return "NEEDS_SUPERVISION".equals(ground) ? ground.toString() : null; // the same ages in secondary school and below it
    }
    if (!schooling.equals("SECONDARY_SCHOOL")) {
      return "NOT_IN_SECONDARY_SCHOOL";
    } else if (ground == null) {
      return asked ? null : "";
    }
    return ground.equals("DISABILITY") || ground.equals("NEEDS_SUPERVISION") ? ground.toString() : "";
  }

  /** 13 or under; with a disability in secondary school 14 to 18. */
  static boolean isOfAge(String group, LocalDate born, LocalDate day) {
    boolean disability = group.equals("DISABILITY");
    return !born.isAfter(day) && isUnder(disability ? 19 : 14, born, day) && !(disability && isUnder(14, born, day));
  }

  /** Returns whether a child is not yet so many years old. */
  static boolean isUnder(int years, LocalDate born, LocalDate day) {
    return ChronoUnit.YEARS.between(born, day) < years && day.isBefore(born.plusYears(years));
  }

  /** Returns the hours of what is stated. */
  private static Hours stated(OracleCase look, BigDecimal income) {
    Map<?, ?> family = look.subject().within().document();
    Object activity = family.get("activityHours");
    return new Hours(
        look,
        activity == null ? null : OracleCase.amount(activity),
        "VOLUNTEERING_OR_SEEKING".equals(family.get("activityKind")),
        set(family.get("circumstances")),
        set(look.subject().document().get("circumstances")),
        income);
  }

  /** Returns the hours, or null if what is missing might give more. */
  private static @Nullable Hours hours(OracleCase look, boolean asked, @Nullable BigDecimal income, @Nullable List<Session> sessions) {
    Map<?, ?> family = look.subject().within().document();
    Object activity = family.get("activityHours");
    Object kind = family.get("activityKind");
    Object ofFamily = family.get("circumstances");
    Object ofChild = look.subject().document().get("circumstances");
    BigDecimal certain = income == null ? BigDecimal.valueOf(1_000_000_000) : income;
    Hours hours = stated(look, certain);
    boolean known = activity != null && (!asked || kind != null && ofFamily != null && ofChild != null);
    Hours least = new Hours(look, null, false, set(ofFamily), set(ofChild), certain);
    if (known || sessions != null && areEnough(least, sessions)) {
      return hours;
    }
    look.fact("family.activityHours");
    if (asked) {
      look.fact("family.activityKind");
      look.fact("family.circumstances");
      look.fact("child.circumstances");
    }
    return null;
  }

  private static Set<?> set(@Nullable Object stated) {
    return stated instanceof List<?> list ? new HashSet<>(list) : Set.of();
  }

  /** Whether no fortnight that the law covers has more than the hours that are certain. */
  private static boolean areEnough(Hours hours, List<Session> sessions) {
    Map<LocalDate, BigDecimal> used = new TreeMap<>();
    sessions.forEach(s -> used.merge(begin(s.day(), 14), s.hours(), BigDecimal::add));
    return used.entrySet().stream()
        .allMatch(u -> u.getKey().isBefore(FIRST) || u.getValue().compareTo(BigDecimal.valueOf(hours.on(u.getKey()))) <= 0);
  }

  /** Returns the sessions by day, or null if a fact of one is missing. */
  static @Nullable List<Session> sessions(OracleCase look, List<OracleSubject> stated) {
    List<Session> sessions = new ArrayList<>();
    for (OracleSubject session : stated) {
      Object day = look.fact(session, "date");
      Object hours = look.fact(session, "hours");
      Object fee = look.fact(session, "fee");
      if (day != null && hours != null && fee != null) {
        sessions.add(new Session(session.id(), LocalDate.parse(day.toString()), OracleCase.amount(hours), OracleCase.amount(fee), Boolean.TRUE.equals(session.document().get("absent")), others(session)));
      }
    }
    sessions.sort(
        Comparator.comparing(Session::day).thenComparing(Session::fee).thenComparing(Session::hours).thenComparing(Session::id));
    return sessions.size() == stated.size() ? sessions : null;
  }

  /** Returns what a scheme of the state pays of the fee. */
  private static BigDecimal others(OracleSubject session) {
    Object stated = session.document().get("paidByOthers");
    return stated == null ? BigDecimal.ZERO : OracleCase.amount(stated);
  }

  /** Returns the Monday on which the week or fortnight of a day begins. They are counted from Monday 2 July 2018. */
  static LocalDate begin(LocalDate day, long days) {
    return day.minusDays(Math.floorMod(ChronoUnit.DAYS.between(MONDAY, day), days));
  }

  static String period(@Nullable String by, LocalDate day) {
    return "SESSION".equals(by) ? day.toString() : "WEEK".equals(by) ? begin(day, 7) + "/P7D" : begin(day, 14) + "/P14D";
  }

  private OracleVerdict due(List<Session> sessions) {
    Map<String, BigDecimal> paid = paid(sessions, look.reading("payment-period", "WEEK"));
    if (paid == null) {
      return OracleVerdict.silent();
    }
    List<Payment> payments = new ArrayList<>();
    paid.forEach((period, amount) -> payments.add(new Payment(period, amount, "INSTITUTION")));
    return payments.isEmpty() ? OracleVerdict.notEligible() : OracleVerdict.eligible(payments);
  }

  /** Returns the sessions on whose day the child's age has a subsidy. */
  List<Session> ofAge(List<Session> sessions) {
    return sessions.stream().filter(s -> isOfAge(group, born, s.day())).toList();
  }

  /** Returns what is paid in each period in which there is a subsidy. It is null if the law is silent about a session. */
  @Nullable Map<String, BigDecimal> paid(List<Session> sessions, @Nullable String by) {
    Map<LocalDate, BigDecimal> used = new TreeMap<>();
    Map<String, BigDecimal> subsidies = new TreeMap<>();
    Absences absences = new Absences(look, sessions);
    for (Session session : ofAge(sessions)) {
      Rates rates = Rates.on(session.day());
      LocalDate fortnight = begin(session.day(), 14);
      if (rates == null) {
        return null;
      } else if (!atMost && absences.isUnpaid(session)) {
        continue;
      }
      BigDecimal cap = rates.cap(care, !atMost && (schoolAge || !isUnder(6, born, session.day())));
      BigDecimal left = BigDecimal.valueOf(hours.on(fortnight)).subtract(used.getOrDefault(fortnight, BigDecimal.ZERO)).max(BigDecimal.ZERO);
      BigDecimal given = atMost ? session.hours() : session.hours().min(left);
      used.merge(fortnight, session.hours(), BigDecimal::add);
      BigDecimal counted = session.fee().min(cap.multiply(session.hours()));
      boolean higher = atMost && !rateKnown || elder != null && isUnder(6, elder, session.day());
      BigDecimal percentage = higher ? rates.higher(income, continuous) : rates.standard(income, continuous);
      BigDecimal rate = counted.multiply(percentage).divide(session.hours().movePointRight(2), 2, RoundingMode.HALF_UP);
      BigDecimal whole = rate.multiply(given).setScale(2, rounding);
      BigDecimal most = session.fee().subtract(session.others()).max(BigDecimal.ZERO); // clause 4A
      subsidies.merge(period(by, session.day()), atMost || session.others().signum() == 0 ? whole : whole.min(most), BigDecimal::add);
    }
    Object chosen = look.subject().within().document().get("withholdingPercent");
    BigDecimal share = (chosen == null ? BigDecimal.valueOf(5) : OracleCase.amount(chosen)).movePointLeft(2);
    subsidies.values().removeIf(amount -> amount.signum() <= 0);
    subsidies.replaceAll((period, amount) -> amount.subtract(amount.multiply(share).setScale(2, rounding)));
    return subsidies;
  }
}
