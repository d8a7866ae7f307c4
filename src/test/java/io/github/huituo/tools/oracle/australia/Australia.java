package io.github.huituo.tools.oracle.australia;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;
import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Oracle;
import java.util.List;

/** The law of Australia: the nation's subsidy, and the educators of the nation and of each state and territory. */
public final class Australia {
  private Australia() {}

  public static Oracle oracle() {
    return new Oracle(
        List.of(
            entitlement("au.child-care-subsidy", "child").since("2025-07-07").by(Subsidy::of),
            entitlement("au.additional-child-care-subsidy", "child").since("2025-07-07").by(Additional::of),
            requirement("au.staffing.educator-ratio", "institution")
                .since("2025-07-07")
                .only("institution.careType", "CENTRE_BASED_DAY_CARE", "OUTSIDE_SCHOOL_HOURS_CARE", "FAMILY_DAY_CARE")
                .by(Educators::of)));
  }
}
