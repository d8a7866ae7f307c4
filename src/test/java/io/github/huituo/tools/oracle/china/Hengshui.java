package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;
import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleSubject;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
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

  static List<OracleQuestion> questions() {
    return List.of(
        requirement("cn-131100.hospital-nursery", "employer").since("2026-03-01") // N2-82
            .only("employer.kind", "HOSPITAL").only("employer.secondLevelPublic", "true")
            .by(look -> OracleVerdict.met(look.flag("employer.runsNursery"))),
        entitlement("cn-131100.care-place-subsidy", "child").since("2023-01-01").by(Hengshui::carePlace),
        entitlement("cn-131100.third-child-delivery-subsidy", "child").since("2023-01-01").by(Hengshui::delivery),
        entitlement("cn-131100.assisted-reproduction-subsidy", "family").since("2023-01-01").by(Hengshui::reproduction),
        entitlement("cn-131100.utilities-subsidy", "institution").since("2026-03-01")
            .by(look -> support(look, "UTILITIES", "cn-131100.utilities-subsidy")),
        entitlement("cn-131100.rent-subsidy", "institution").since("2026-03-01")
            .by(look -> support(look, "RENT", "cn-131100.rent-subsidy")),
        entitlement("cn-131100.liability-insurance", "institution").since("2026-03-01") // N2-81
            .by(look -> OracleVerdict.status(look.happened("institution.filed"))),
        // The plan encourages; it names nobody who may not take part.
        entitlement("cn-131100.employer-pilot", "institution").since("2024-11-18").never("NOT_ELIGIBLE").by(Hengshui::pilot));
  }

  /** N2-80: 300, 500, a third child what the city chose. It chose in [800, 1200]; 10.12, 10.13. */
  private static OracleVerdict carePlace(OracleCase look) {
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
      return OracleVerdict.status(Logic.and(so, null));
    }
    String fourth = order.intValue() > 3 ? look.reading("fourth-child", null) : "AS_THIRD";
    if ("NOT_COVERED".equals(fourth)) {
      return OracleVerdict.notEligible();
    }
    List<YearMonth> months = enrolled.months("2023-01-01", null);
    if (so == null || look.day("enrolment.from") == null) {
      return OracleVerdict.undetermined();
    }
    if (fourth == null) {
      return OracleVerdict.waitsFor("interpretations.fourth-child");
    }
    BigDecimal amount =
        order.intValue() == 1
            ? BigDecimal.valueOf(300)
            : order.intValue() == 2 ? BigDecimal.valueOf(500) : look.setting(name(look, "third-child-amount"));
    if (amount == null) {
      boolean due = !months.isEmpty() && (fee == null ? !capped : fee.signum() > 0);
      boolean nothing = months.isEmpty() || (fee != null && fee.signum() == 0);
      return due
          ? OracleVerdict.status(true) // at least 800 a month, or the fee
          : nothing ? OracleVerdict.notEligible() : OracleVerdict.waitsFor("settings." + name(look, "third-child-amount"));
    }
    if (capped && fee == null) {
      return OracleVerdict.undetermined();
    }
    BigDecimal paid = fee == null ? amount : amount.min(fee);
    if (months.isEmpty() || paid.signum() == 0) {
      return OracleVerdict.notEligible();
    }
    List<Payment> payments = new ArrayList<>();
    months.forEach(month -> payments.add(new Payment(month.toString(), paid, "INSTITUTION")));
    return OracleVerdict.eligible(payments);
  }

  private static String name(OracleCase look, String setting) {
    return look.jurisdiction() + "." + setting;
  }

  /** 5,000 yuan for a third child, since 2023. */
  private static OracleVerdict delivery(OracleCase look) {
    LocalDate born = look.day("child.birthDate");
    BigDecimal order = look.number("child.birthOrder");
    Boolean recent =
        born == null ? null : (Boolean) (!born.isBefore(China.day("2023-01-01")) && !born.isAfter(look.asOf()));
    Boolean third = order == null ? null : (Boolean) (order.intValue() >= 3);
    if (order != null && order.intValue() > 3 && Boolean.TRUE.equals(recent)) {
      return OracleVerdict.silent(); // nothing was seen on a fourth child
    }
    return Support.once(Logic.and(recent, third), 5000, "FAMILY");
  }

  /** a woman of 35 or more, the first child of both; up to 10,000. */
  private static OracleVerdict reproduction(OracleCase look) {
    BigDecimal age = look.number("family.womanAge");
    Boolean so =
        Logic.and(
            age == null ? null : (Boolean) (age.intValue() >= 35),
            look.flag("family.firstChildOfBoth"),
            look.flag("family.assistedReproduction"));
    if (!Boolean.TRUE.equals(so)) {
      return OracleVerdict.status(so);
    }
    BigDecimal amount = look.setting(name(look, "assisted-reproduction-amount"));
    if (amount == null || amount.signum() == 0) {
      return OracleVerdict.status(amount == null ? null : (Boolean) false);
    }
    return OracleVerdict.eligible(List.of(new Payment("once", amount, "FAMILY")));
  }

  /** N2-81: kinds of support whose amounts the city has not published. */
  private static OracleVerdict support(OracleCase look, String kind, String setting) {
    Set<String> kinds = look.words("institution.supportKinds");
    Boolean so = Logic.and(look.happened("institution.filed"), kinds == null ? null : (Boolean) kinds.contains(kind));
    if (!Boolean.TRUE.equals(so)) {
      return OracleVerdict.status(so);
    }
    BigDecimal amount = look.setting(setting);
    String year = String.valueOf(look.asOf().getYear());
    return amount == null ? OracleVerdict.undetermined() : OracleVerdict.eligible(List.of(new Payment(year, amount, "INSTITUTION")));
  }

  /** Q-10, N2-83: employers, parks, agencies, enterprises and social forces. This is alone or jointly, in new or converted premises. */
  private static OracleVerdict pilot(OracleCase look) {
    Map<?, ?> stated = look.subject().document();
    String origin = look.word("institution.premisesOrigin");
    if ("EXPANSION".equals(origin)) {
      return OracleVerdict.silent(); // the plan names new and converted premises
    }
    List<OracleSubject> sponsors = new ArrayList<>();
    OracleSubject sponsor = look.employer(stated.get("sponsor"));
    if (sponsor != null) {
      sponsors.add(sponsor);
    }
    if (stated.get("jointSponsors") instanceof List<?> joint) {
      joint.forEach(id -> sponsors.add(java.util.Objects.requireNonNull(look.employer(id))));
    }
    if (sponsors.isEmpty()) {
      look.fact("institution.sponsor");
    }
    @Nullable Boolean run = sponsors.isEmpty() ? null : (Boolean) true; // of whatever kind
    return OracleVerdict.status(Logic.and(run, origin == null ? null : (Boolean) true));
  }
}
