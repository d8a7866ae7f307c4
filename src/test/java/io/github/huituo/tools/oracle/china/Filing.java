package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Registration, filing and fees. */
final class Filing {
  static final Set<String> LETTERS = Set.of("FILING_LETTER", "COMMITMENT_LETTER"); // N2-31, F-09

  private Filing() {}

  static List<OracleQuestion> questions() {
    return List.of(
        requirement("cn.filing.registered", "institution").since("2019-10-08") // N-50
            .by(look -> OracleVerdict.met(look.flag("institution.registered"))),
        requirement("cn.filing.filed", "institution").since("2019-10-08") // N-52, N2-30
            .by(look -> OracleVerdict.met(look.happened("institution.filed"))),
        requirement("cn.filing.documents", "institution").since("2019-10-08").ofInstitutions().by(Filing::documents),
        requirement("cn.filing.letters", "institution").since("2019-10-08").ofInstitutions()
            .by(look -> OracleVerdict.allOf(look.words("institution.documents"), LETTERS)),
        requirement("cn.filing.receipt", "institution").since("2019-10-08").ofInstitutions() // N2-32
            .by(look -> OracleVerdict.atMost(look.number("institution.filingReceiptDays"), 5)),
        requirement("cn.filing.refusal-notice", "institution").since("2019-10-08").only("institution.filingRefused", "true")
            .by(look -> OracleVerdict.atMost(look.number("institution.filingRefusalDays"), 15)), // N2-32
        requirement("cn.filing.scope", "institution").since("2019-10-08").ofInstitutions() // N2-30
            .by(look -> OracleVerdict.met(look.flag("institution.scopeStatesChildcare"))),
        requirement("cn.filing.register-office", "institution").since("2019-10-08").ofInstitutions().by(Filing::office),
        requirement("cn.filing.updated", "institution").since("2019-10-08").only("institution.changed", "true") // N2-33
            .by(look -> OracleVerdict.met(look.flag("institution.filingUpdated"))),
        requirement("cn.filing.licensed", "institution").since("2019-10-08").ofInstitutions().by(Filing::licensed),
        requirement("cn.fees.listed", "institution").since("2024-11-01").ofInstitutions()
            .by(look -> OracleVerdict.met(look.flag("institution.feeListDisplayed"))),
        requirement("cn.fees.nothing-outside-list", "institution").since("2024-11-01").ofInstitutions()
            .by(look -> OracleVerdict.met(Logic.not(look.flag("institution.chargesOutsideList")))),
        requirement("cn.fees.price-basis", "institution").since("2024-11-01").only("institution.recognisedInclusive", "true")
            .by(Filing::priceBasis));
  }

  /** N-53, N2-31: five documents, and the food licence where meals are served. */
  private static OracleVerdict documents(OracleCase look) {
    Set<String> required =
        new TreeSet<>(
            Set.of("LEGAL_PERSON_CERTIFICATE", "PREMISES_PROOF", "STAFF_CERTIFICATES", "HEALTH_EVALUATION_REPORT",
                "FIRE_SAFETY_CERTIFICATE"));
    Set<String> there = look.words("institution.documents");
    BigDecimal main = look.number("institution.meals.main");
    BigDecimal snacks = look.number("institution.meals.snacks");
    boolean served = (main != null && main.signum() > 0) || (snacks != null && snacks.signum() > 0);
    boolean open = !served && (main == null || snacks == null);
    if (open && there != null) {
      boolean five = there.containsAll(required);
      return OracleVerdict.met(five ? (there.contains("FOOD_LICENCE") ? (Boolean) true : null) : (Boolean) false);
    }
    if (served) {
      required.add("FOOD_LICENCE");
    }
    return OracleVerdict.allOf(there, required).withoutActual();
  }

  /** N-50, N2-30. */
  private static OracleVerdict office(OracleCase look) {
    String operator = look.word("institution.operator");
    String office = look.word("institution.registerOffice");
    if (operator == null || office == null) {
      return OracleVerdict.undetermined();
    }
    String right =
        switch (operator) {
          case "PUBLIC" -> "ESTABLISHMENT_DEPARTMENT";
          case "PRIVATE_NON_PROFIT" -> "CIVIL_AFFAIRS";
          default -> "MARKET_REGULATION";
        };
    return OracleVerdict.met(office.equals(right));
  }

  /** 10.18, N2-101: until 2026-09-08 filing for certain, later as the host reads it. */
  private static OracleVerdict licensed(OracleCase look) {
    String regime = look.reading("regime", "FILING");
    if ("FILING".equals(regime) || !look.asOf().isAfter(China.day("2026-09-08"))) {
      return OracleVerdict.notApplicable();
    }
    return OracleVerdict.met(look.happened("institution.licensed"));
  }

  /** */
  private static OracleVerdict priceBasis(OracleCase look) {
    String operator = look.word("institution.operator");
    String basis = look.word("institution.feeBasis");
    if (operator == null || basis == null) {
      return OracleVerdict.undetermined();
    }
    return OracleVerdict.met(
        basis.equals("GUIDANCE_PRICE") || (!operator.equals("PUBLIC") && basis.equals("REFERENCE_RANGE_CONTRACT")));
  }
}
