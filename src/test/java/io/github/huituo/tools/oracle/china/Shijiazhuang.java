package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleSubject;
import io.github.huituo.tools.oracle.OracleVerdict.Payment;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schedule of Shijiazhuang. */
final class Shijiazhuang {
  private Shijiazhuang() {}

  static List<OracleQuestion> questions() {
    return List.of(
        entitlement("cn-130100.construction-subsidy", "institution").since("2024-09-18").by(Shijiazhuang::construction),
        entitlement("cn-130100.operating-subsidy", "institution").since("2024-09-18").by(Shijiazhuang::operating));
  }

  /** S-01. */
  private static @Nullable Boolean admitted(OracleCase look) {
    return Logic.and(
        look.flag("institution.registered"),
        look.flag("institution.scopeStatesChildcare"),
        look.happened("institution.filed"),
        look.flag("institution.recognisedInclusive"),
        China.lies(look, "cn-130100"),
        look.flag("institution.subsidyApplied"));
  }

  /** S-02, S-03; N2-109: with the consent of city and county beforehand. */
  private static OracleVerdict construction(OracleCase look) {
    String origin = look.word("institution.premisesOrigin");
    BigDecimal places = look.number("institution.newInclusivePlaces");
    Boolean so = Logic.and(admitted(look), look.flag("institution.constructionConsent"));
    if (origin == null) {
      boolean certain = Boolean.TRUE.equals(so) && places != null && places.signum() > 0;
      return OracleVerdict.status(certain ? (Boolean) true : Logic.and(so, null));
    }
    return Support.perPlace(so, places, origin.equals("EXPANSION") ? 600 : 2000);
  }

  /** S-04, S-05: by the age of each child in full-day care. What the copy cuts off is not known. */
  private static OracleVerdict operating(OracleCase look) {
    Boolean so = admitted(look);
    String grade = look.word("institution.qualityGrade");
    Set<String> types = look.words("institution.serviceTypes");
    List<Integer> ages = ages(look);
    if (so == null || Boolean.FALSE.equals(so)) {
      return OracleVerdict.status(so);
    }
    if (types != null && !types.equals(Set.of("FULL_DAY"))) {
      return OracleVerdict.silent(); // S-06, of every grade, and no fact states which children are in which care
    }
    if (grade == null && types != null && ages != null) {
      boolean babies = ages.stream().anyMatch(age -> age < 12) && ages.stream().noneMatch(age -> age >= 12 && age < 36);
      return OracleVerdict.status(babies ? (Boolean) true : null); // both grades name an amount for children under 12 months
    }
    if (grade == null || types == null || ages == null) {
      return OracleVerdict.undetermined();
    }
    long sum = 0;
    for (int age : ages) {
      if (grade.equals("EXCELLENT") && age >= 12 && age < 36) {
        return OracleVerdict.silent();
      }
      sum += age >= 36 ? 0 : age < 12 ? (grade.equals("EXCELLENT") ? 575 : 500) : age < 24 ? 400 : 300;
    }
    return sum == 0
        ? OracleVerdict.notEligible()
        : OracleVerdict.eligible(
            List.of(new Payment(YearMonth.from(look.asOf()).toString(), BigDecimal.valueOf(sum), "INSTITUTION")));
  }

  private static @Nullable List<Integer> ages(OracleCase look) {
    List<OracleSubject> classes = look.each("class");
    if (classes == null) {
      return null;
    }
    List<Integer> all = new ArrayList<>();
    boolean open = false;
    for (OracleSubject group : classes) {
      if (!Integer.valueOf(0).equals(group.document().get("children"))) {
        Object stated = look.fact(group, "childrenAges");
        open |= stated == null;
        if (stated != null) {
          ((List<?>) stated).forEach(age -> all.add((Integer) age));
        }
      }
    }
    return open ? null : all;
  }
}
