package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleSubject;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the nation gives to institutions and employers. */
final class Support {
  private Support() {}

  static List<OracleQuestion> questions() {
    return List.of(
        entitlement("cn.community-childcare-tax-relief", "institution").since("2020-01-01").before("2028-01-01").by(Support::taxRelief),
        entitlement("cn.union-employer-grant", "employer").since("2025-01-01").before("2026-01-01").by(Support::unionGrant),
        entitlement("cn.union-model-employer", "employer").since("2024-01-01").by(Support::modelEmployer),
        entitlement("cn.union-model-employer.record", "employer").since("2024-01-01").by(Support::record),
        entitlement("cn.union-model-employer.preferred", "employer").since("2024-01-01").by(Support::preferred),
        entitlement("cn.union-model-employer.award", "employer").since("2022-01-01").by(Support::award),
        entitlement("cn.welfare-fund-charge", "employer").since("2025-07-08") // P-06
            .by(look -> OracleVerdict.status(look.flag("employer.childcareExpenseFromWelfareFund"))),
        entitlement("cn.employer-run-nursery", "institution").since("2019-10-08") // N2-05
            .by(look -> OracleVerdict.status(Logic.and(
                look.flag("institution.employerRun"), look.flag("institution.inWorkplace"), look.flag("institution.welfareForStaff")))),
        entitlement("cn.inclusive-recognition", "institution").since("2024-11-01").by(Support::inclusive),
        entitlement("cn.central-construction-money", "institution").since("2020-01-01").before("2024-01-01").by(Support::centralMoney),
        entitlement("cn.residential-utility-prices", "institution").since("2022-08-16") // P-02
            .by(look -> OracleVerdict.status(look.happened("institution.filed"))));
  }

  /** fixed premises in a community, children up to and including three. A workplace nursery is left open. */
  private static OracleVerdict taxRelief(OracleCase look) {
    Boolean fixed = look.flag("institution.fixedPremisesInCommunity");
    Boolean employer = look.flag("institution.employerRun");
    Boolean young = true;
    List<OracleSubject> classes = look.each("class");
    for (OracleSubject group : classes == null ? List.<OracleSubject>of() : classes) {
      if (!Integer.valueOf(0).equals(Classes.stated(group))) {
        Integer oldest = look.age(group, true);
        young = Logic.and(young, oldest == null ? null : (Boolean) (oldest <= 36));
      }
    }
    Boolean otherwise = Logic.and(fixed, classes == null ? null : young);
    if (Boolean.FALSE.equals(otherwise)) {
      return OracleVerdict.notEligible();
    }
    Boolean community = Logic.not(employer);
    if (Boolean.TRUE.equals(employer)) {
      String reading = look.reading("workplace-nursery-community", null);
      community = reading == null ? null : (Boolean) reading.equals("COMMUNITY");
    }
    if (employer == null && "COMMUNITY".equals(look.reading("workplace-nursery-community", ""))) {
      community = true;
    }
    return OracleVerdict.status(Logic.and(otherwise, community));
  }

  /** E-01: 10,000 yuan for what was newly built, converted or expanded since 2025. It must be mainly for the own staff. */
  private static OracleVerdict unionGrant(OracleCase look) {
    String project = look.word("employer.childcareProject");
    LocalDate since = look.day("employer.childcareProjectSince");
    Boolean kind =
        project == null ? null : (Boolean) Set.of("NEW", "KINDERGARTEN_CONVERSION", "UPGRADE_EXPANSION").contains(project);
    Boolean recent = since == null ? null : (Boolean) (!since.isBefore(China.day("2025-01-01")) && !since.isAfter(look.asOf()));
    return once(Logic.and(kind, recent, look.flag("employer.mainlyStaffChildren")), 10_000, "EMPLOYER");
  }

  static OracleVerdict once(@Nullable Boolean so, long amount, String payee) {
    return Boolean.TRUE.equals(so)
        ? OracleVerdict.eligible(List.of(new Payment("once", BigDecimal.valueOf(amount), payee)))
        : OracleVerdict.status(so);
  }

  /** E-02: more than 60 % own children, no dearer than inclusive care, full- or half-day. */
  private static OracleVerdict modelEmployer(OracleCase look) {
    BigDecimal own = look.number("employer.staffChildrenEnrolled");
    List<OracleSubject> classes = new ArrayList<>();
    // A nursery without a known sponsor may be the employer's.
    List<OracleSubject> nobodys = look.institutionsOfNobodyTold();
    boolean open = !nobodys.isEmpty();
    nobodys.forEach(institution -> look.lacks("institution.sponsor", institution));
    if (look.institutionsRun().isEmpty() && nobodys.isEmpty()) {
      look.lacks("institution.sponsor", look.subject());
    }
    for (OracleSubject institution : look.institutionsRun()) {
      List<OracleSubject> here = look.each("class", institution);
      open |= here == null;
      classes.addAll(here == null ? List.of() : here);
    }
    Integer all = look.childrenOf(classes);
    Boolean share = null;
    if (own != null && all != null && !open && !look.institutionsRun().isEmpty()) {
      int compared = own.multiply(BigDecimal.valueOf(100)).compareTo(BigDecimal.valueOf(60L * all));
      boolean inclusive = "INCLUSIVE".equals(look.reading("own-share-boundary", "EXCLUSIVE")); // 10.11
      share = all > 0 && (inclusive ? compared >= 0 : compared > 0);
    }
    BigDecimal fee = look.number("employer.nurseryFee");
    BigDecimal local = look.number("employer.localInclusiveFee");
    Boolean cheap = fee == null || local == null ? null : (Boolean) (fee.compareTo(local) <= 0);
    return OracleVerdict.status(Logic.and(share, cheap, look.flag("employer.fullOrHalfDay")));
  }

  /** N3-66, N3-81: filed since January 2020, and no accident or adverse event. */
  private static OracleVerdict record(OracleCase look) {
    LocalDate filed = look.day("employer.nurseryFiledOn");
    Boolean since = filed == null ? null : (Boolean) (filed.getYear() >= 2020 && !filed.isAfter(look.asOf()));
    return OracleVerdict.status(Logic.and(since, Logic.not(look.flag("employer.nurseryAccident"))));
  }

  /** N3-81: own premises free of charge or cheap are preferred. */
  private static OracleVerdict preferred(OracleCase look) {
    String terms = look.word("employer.nurseryPremises");
    return OracleVerdict.status(terms == null ? null : (Boolean) !terms.equals("PREMISES_OTHER"));
  }

  /** N3-82: 100,000 yuan each in 2022; how much each had later is not stated. */
  private static OracleVerdict award(OracleCase look) {
    String batch = look.word("employer.modelEmployerBatch");
    if (batch == null) {
      return OracleVerdict.undetermined();
    }
    return switch (batch) {
      case "BATCH_2022" -> once(true, 100_000, "EMPLOYER");
      case "NO_BATCH" -> OracleVerdict.notEligible();
      default -> OracleVerdict.silent();
    };
  }

  /** */
  private static OracleVerdict inclusive(OracleCase look) {
    String operator = look.word("institution.operator");
    String kind = look.word("institution.kind");
    if ("PUBLIC".equals(operator)) {
      return OracleVerdict.status(true);
    }
    Boolean kindergarten = null;
    if (kind == null || kind.equals("KINDERGARTEN_NURSERY_CLASS")) {
      kindergarten = look.flag("institution.inclusiveKindergarten");
    }
    Boolean supported = null;
    if (kind == null || !kind.equals("KINDERGARTEN_NURSERY_CLASS")) {
      Set<String> support = look.words("institution.governmentSupport");
      supported = support == null ? null : (Boolean) !support.isEmpty();
    }
    if (kind != null && Boolean.TRUE.equals(kind.equals("KINDERGARTEN_NURSERY_CLASS") ? kindergarten : supported)) {
      return OracleVerdict.status(true); // public or private
    }
    if (operator == null || kind == null) {
      return OracleVerdict.undetermined();
    }
    return OracleVerdict.status(kind.equals("KINDERGARTEN_NURSERY_CLASS") ? kindergarten : supported);
  }

  /** C-01: 10,000 yuan for each new inclusive place. */
  private static OracleVerdict centralMoney(OracleCase look) {
    BigDecimal places = look.number("institution.newInclusivePlaces");
    return places == null ? OracleVerdict.undetermined() : perPlace(true, places, 10_000);
  }

  /** So much once for each place; nobody is entitled to nothing. */
  static OracleVerdict perPlace(@Nullable Boolean so, @Nullable BigDecimal places, long amount) {
    Boolean any = places == null ? null : (Boolean) (Boolean.TRUE.equals(so) ? places.signum() > 0 : true);
    return once(Logic.and(so, any), places == null ? 0 : places.longValueExact() * amount, "INSTITUTION");
  }
}
