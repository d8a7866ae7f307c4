package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Family childcare points. */
final class FamilyPoints {
  private FamilyPoints() {}

  static List<OracleQuestion> questions() {
    return List.of(
        point("capacity", FamilyPoints::capacity),
        point("care-worker-ratio", FamilyPoints::carers),
        point("area-per-child", FamilyPoints::area),
        point("tenure", Premises::tenure), // F-04, N2-48
        point("consent", look -> OracleVerdict.met(look.flag("institution.ownersConsent"))), // F-06, N2-42
        point("name", look -> OracleVerdict.met(look.flag("institution.nameStatesChildcare"))), // N2-43
        point("basement", look -> OracleVerdict.met(Logic.not(look.flag("institution.premises.basement")))), // F-08
        point("building", Premises::building), // F-08
        point("cctv-retention", look -> OracleVerdict.atLeast(look.number("institution.premises.cctvRetentionDays"), 90)), // F-07
        point("letters", look -> OracleVerdict.allOf(look.words("institution.documents"), Filing.LETTERS)), // F-09
        asked("carer", "staff", FamilyPoints::carer));
  }

  private static OracleQuestion point(String topic, Function<OracleCase, OracleVerdict> how) {
    return asked(topic, "institution", how);
  }

  private static OracleQuestion asked(String topic, String kind, Function<OracleCase, OracleVerdict> how) {
    return requirement("cn.family-point." + topic, kind)
        .since("2023-10-16") // N2-40
        .only("institution.kind", "FAMILY_CHILDCARE_POINT")
        .by(how);
  }

  /** F-01, F-02, N2-41. */
  private static OracleVerdict capacity(OracleCase look) {
    Integer children = look.childrenOfAll();
    return children == null ? OracleVerdict.undetermined() : OracleVerdict.atMost(BigDecimal.valueOf(children), 5);
  }

  /** F-03, N2-46: three children each at most. */
  private static OracleVerdict carers(OracleCase look) {
    Integer children = look.childrenOfAll();
    BigDecimal carers = Classes.sum(look, look.each("class"));
    return children == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(carers, China.upTo(children, 3));
  }

  /** F-05, N2-48. */
  private static OracleVerdict area(OracleCase look) {
    BigDecimal area = look.number("institution.premises.buildingArea");
    Integer children = look.childrenOfAll();
    return children == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(area, 9L * children);
  }

  /** N2-45: all of it, of everybody who works there. */
  private static OracleVerdict carer(OracleCase look) {
    Set<String> trainings =
        Set.of("CARE_TRAINING", "MENTAL_HEALTH_TRAINING", "FOOD_SAFETY_TRAINING", "FIRST_AID_TRAINING", "FIRE_SAFETY_TRAINING");
    return OracleVerdict.met(
        Logic.and(
            StaffingLaw.qualified(look, trainings),
            Logic.not(look.flag("staff.mentalIllness")),
            Logic.not(look.flag("staff.barredRecord"))));
  }
}
