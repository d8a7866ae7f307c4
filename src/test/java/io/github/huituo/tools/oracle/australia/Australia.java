package io.github.huituo.tools.oracle.australia;

import static io.github.huituo.tools.oracle.OracleQuestion.entitlement;
import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Oracle;
import io.github.huituo.tools.oracle.OracleQuestion;
import java.util.ArrayList;
import java.util.List;

/** The law of Australia. It has the nation's subsidy, and the educators of the nation and of each state and territory. */
public final class Australia {
  private Australia() {}

  /** Returns the questions of the nation, with those of the state or territory. */
  public static Oracle oracle(String jurisdiction) {
    List<OracleQuestion> questions = new ArrayList<>();
    questions.add(entitlement("au.child-care-subsidy", "child").since("2025-07-07").by(ChildCareSubsidy::of));
    questions.add(entitlement("au.additional-child-care-subsidy", "child").since("2025-07-07").by(Additional::of));
    questions.add(
        requirement("au.staffing.educator-ratio", "institution")
            .since("2025-07-07")
            .only("institution.careType", "CENTRE_BASED_DAY_CARE", "OUTSIDE_SCHOOL_HOURS_CARE", "FAMILY_DAY_CARE")
            .by(Educators::of));
    switch (jurisdiction) {
      case "au-act" -> questions.add(preschool("au-act.three-year-old-preschool").by(Preschool::capital));
      case "au-nsw" -> questions.add(preschool("au-nsw.start-strong").since("2025-07-07").by(Preschool::newSouthWales));
      case "au-qld" -> questions.add(preschool("au-qld.free-kindy").by(Preschool::queensland));
      case "au-vic" -> questions.add(preschool("au-vic.free-kinder").by(Preschool::victoria));
      default -> { }
    }
    return new Oracle(questions);
  }

  private static OracleQuestion preschool(String id) {
    return entitlement(id, "child").since("2026-01-01").before("2027-01-01");
  }
}
