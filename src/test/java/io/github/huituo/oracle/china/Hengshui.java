package io.github.huituo.oracle.china;

import static io.github.huituo.oracle.Question.entitlement;
import static io.github.huituo.oracle.Question.requirement;

import io.github.huituo.oracle.Logic;
import io.github.huituo.oracle.Look;
import io.github.huituo.oracle.Question;
import io.github.huituo.oracle.Thing;
import io.github.huituo.oracle.Verdict.Payment;
import io.github.huituo.oracle.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the city of Hengshui adds. */
final class Hengshui {
  private Hengshui() {}

  static List<Question> questions() {
    return List.of(
        requirement("cn-131100.hospital-nursery", "employer").since("2026-03-01") // N2-82
            .only("employer.kind", "HOSPITAL").only("employer.secondLevelPublic", "true")
            .by(look -> Verdict.met(look.flag("employer.runsNursery"))),
        entitlement("cn-131100.care-place-subsidy", "child").since("2023-01-01").by(Hengshui::carePlace),
        entitlement("cn-131100.third-child-delivery-subsidy", "child").since("2023-01-01").by(Hengshui::delivery),
        entitlement("cn-131100.assisted-reproduction-subsidy", "family").since("2023-01-01").by(Hengshui::reproduction),
        entitlement("cn-131100.utilities-subsidy", "institution").since("2026-03-01")
            .by(look -> support(look, "UTILITIES", "cn-131100.utilities-subsidy")),
        entitlement("cn-131100.rent-subsidy", "institution").since("2026-03-01")
            .by(look -> support(look, "RENT", "cn-131100.rent-subsidy")),
        entitlement("cn-131100.liability-insurance", "institution").since("2026-03-01") // N2-81
            .by(look -> Verdict.status(look.happened("institution.filed"))),
        // The plan encourages; it names nobody who may not take part.
        entitlement("cn-131100.employer-pilot", "institution").since("2024-11-18").never("NOT_ELIGIBLE").by(Hengshui::pilot));
  }

  /** N2-80: 300, 500, a third child what the city chose in [800, 1200]; 10.12, 10.13. */
  private static Verdict carePlace(Look look) {
    Enrolled enrolled = new Enrolled(look);
    boolean byBirth = "BIRTH_ORDER".equals(look.reading("first-child", "BIRTH_ORDER"));
    BigDecimal order = look.number(byBirth ? "child.birthOrder" : "child.enrolmentOrder");
    boolean capped = "CAPPED".equals(look.reading("fee-cap", "CAPPED"));
    BigDecimal fee = capped ? look.number("enrolment.monthlyFee") : null;
    Boolean care = true;
    if ("NOT_COUNTED".equals(look.reading("partial-day-care", "COUNTED"))) {
      String type = look.word("enrolment.serviceType");
      care = type == null ? null : (Boolean) type.equals("FULL_DAY");
    }
    Boolean so =
        Logic.and(
            enrolled.now(),
            look.flag("child.policyCompliantBirth"),
            China.lies(look, "cn-131100"),
            look.flag("institution.registered"),
            look.happened("institution.filed"),
            care);
    if (Boolean.FALSE.equals(so) || order == null) {
      return Verdict.status(Logic.and(so, null));
    }
    String fourth = order.intValue() > 3 ? look.reading("fourth-child", null) : "AS_THIRD";
    if ("NOT_COVERED".equals(fourth)) {
      return Verdict.notEligible();
    }
    List<YearMonth> months = enrolled.months("2023-01-01", null);
    if (so == null || look.day("enrolment.from") == null) {
      return Verdict.undetermined();
    }
    if (fourth == null) {
      return Verdict.waitsFor("interpretations.fourth-child");
    }
    BigDecimal amount =
        order.intValue() == 1
            ? BigDecimal.valueOf(300)
            : order.intValue() == 2 ? BigDecimal.valueOf(500) : look.setting(name(look, "third-child-amount"));
    if (amount == null) {
      return Verdict.waitsFor("settings." + name(look, "third-child-amount"));
    }
    if (capped && fee == null) {
      return Verdict.undetermined();
    }
    BigDecimal paid = fee == null ? amount : amount.min(fee);
    if (months.isEmpty() || paid.signum() == 0) {
      return Verdict.notEligible();
    }
    List<Payment> payments = new ArrayList<>();
    months.forEach(month -> payments.add(new Payment(month.toString(), paid, "INSTITUTION")));
    return Verdict.eligible(payments);
  }

  private static String name(Look look, String setting) {
    return look.jurisdiction() + "." + setting;
  }

  /** 5,000 yuan for a third child, since 2023. */
  private static Verdict delivery(Look look) {
    LocalDate born = look.day("child.birthDate");
    BigDecimal order = look.number("child.birthOrder");
    Boolean recent =
        born == null ? null : (Boolean) (!born.isBefore(China.day("2023-01-01")) && !born.isAfter(look.asOf()));
    Boolean third = order == null ? null : (Boolean) (order.intValue() >= 3);
    if (order != null && order.intValue() > 3 && Boolean.TRUE.equals(recent)) {
      return Verdict.silent(); // nothing was seen on a fourth child
    }
    return Support.once(Logic.and(recent, third), 5000, "FAMILY");
  }

  /** a woman of 35 or more, the first child of both; up to 10,000. */
  private static Verdict reproduction(Look look) {
    BigDecimal age = look.number("family.womanAge");
    Boolean so =
        Logic.and(
            age == null ? null : (Boolean) (age.intValue() >= 35),
            look.flag("family.firstChildOfBoth"),
            look.flag("family.assistedReproduction"));
    if (!Boolean.TRUE.equals(so)) {
      return Verdict.status(so);
    }
    BigDecimal amount = look.setting(name(look, "assisted-reproduction-amount"));
    if (amount == null || amount.signum() == 0) {
      return Verdict.status(amount == null ? null : (Boolean) false);
    }
    return Verdict.eligible(List.of(new Payment("once", amount, "FAMILY")));
  }

  /** N2-81: kinds of support whose amounts the city has not published. */
  private static Verdict support(Look look, String kind, String setting) {
    Set<String> kinds = look.words("institution.supportKinds");
    Boolean so = Logic.and(look.happened("institution.filed"), kinds == null ? null : (Boolean) kinds.contains(kind));
    if (!Boolean.TRUE.equals(so)) {
      return Verdict.status(so);
    }
    BigDecimal amount = look.setting(setting);
    String year = String.valueOf(look.asOf().getYear());
    return amount == null ? Verdict.undetermined() : Verdict.eligible(List.of(new Payment(year, amount, "INSTITUTION")));
  }

  /** Q-10, N2-83: employers, parks, agencies, enterprises and social forces, alone or jointly, in new or converted premises. */
  private static Verdict pilot(Look look) {
    Map<?, ?> told = look.subject().document();
    String origin = look.word("institution.premisesOrigin");
    if ("EXPANSION".equals(origin)) {
      return Verdict.silent(); // the plan names new and converted premises
    }
    List<Thing> sponsors = new ArrayList<>();
    Thing sponsor = look.employer(told.get("sponsor"));
    if (sponsor != null) {
      sponsors.add(sponsor);
    }
    if (told.get("jointSponsors") instanceof List<?> joint) {
      joint.forEach(id -> sponsors.add(java.util.Objects.requireNonNull(look.employer(id))));
    }
    if (sponsors.isEmpty()) {
      look.fact("institution.sponsor");
    }
    @Nullable Boolean run = sponsors.isEmpty() ? null : (Boolean) false;
    for (Thing each : sponsors) {
      run = Logic.or(run, look.fact(each, "kind") == null ? null : (Boolean) true);
    }
    return Verdict.status(Logic.and(run, origin == null ? null : (Boolean) true));
  }
}
