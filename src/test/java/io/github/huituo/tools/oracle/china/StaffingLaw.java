package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleSubject;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The staff of an institution. */
final class StaffingLaw {
  private static final List<String> EDUCATION =
      List.of("BELOW_SENIOR_HIGH", "SENIOR_HIGH", "JUNIOR_COLLEGE", "BACHELOR", "MASTER", "DOCTORATE");

  private StaffingLaw() {}

  static List<OracleQuestion> questions() {
    return List.of(
        requirement("cn.staffing.director", "institution").since("2019-10-08").ofInstitutions().by(StaffingLaw::director),
        requirement("cn.staffing.health-worker", "institution").since("2010-11-01").ofInstitutions().by(StaffingLaw::healthWorkers),
        requirement("cn.staffing.cook", "institution").since("2012-06-01").ofInstitutions().by(StaffingLaw::cooks),
        requirement("cn.staffing.security-guard", "institution").since("2019-10-08").ofInstitutions().by(StaffingLaw::guard),
        requirement("cn.staffing.health-certificate", "staff").since("2010-11-01").by(StaffingLaw::healthCheck),
        requirement("cn.staffing.care-worker-training", "staff").since("2019-10-08").only("staff.role", "CARE_WORKER")
            .by(look -> carer(look, Set.of("CARE_TRAINING", "MENTAL_HEALTH_TRAINING"))), // N-22, N2-11
        requirement("cn.staffing.guard-certificate", "staff").since("2019-10-08").only("staff.role", "SECURITY_GUARD")
            .by(look -> OracleVerdict.allOf( // N-24, N2-11
                look.words("staff.certificates"), Set.of("SECURITY_GUARD_CERTIFICATE", "LICENSED_SECURITY_COMPANY"))),
        requirement("cn.staffing.no-criminal-record", "staff").since("2024-04-01") // N-28
            .by(look -> OracleVerdict.allOf(look.words("staff.certificates"), Set.of("NO_CRIMINAL_RECORD"))),
        requirement("cn.staffing.director-training-hours", "staff").since("2024-04-01").only("staff.role", "DIRECTOR")
            .by(look -> OracleVerdict.atLeast(look.number("staff.directorTrainingHours"), 60)), // N-21
        requirement("cn.staffing.health-worker-education", "staff").since("2022-09-01").only("staff.role", "HEALTH_WORKER")
            .by(look -> OracleVerdict.met(educated(look.word("staff.education"), "SENIOR_HIGH"))), // N-56
        requirement("cn.staffing.health-bar", "staff").since("2010-11-01")
            .by(look -> OracleVerdict.met(Logic.not(look.flag("staff.mentalIllness")))), // H-05
        requirement("cn.staffing.cook-own-kitchen", "institution").since("2024-04-01").only("institution.kitchen", "OWN")
            .by(StaffingLaw::cooksOfOwnKitchen));
  }

  private static @Nullable Boolean educated(@Nullable Object stated, String least) {
    return stated == null ? null : (Boolean) (EDUCATION.indexOf(stated.toString()) >= EDUCATION.indexOf(least));
  }

  /** Experience or background, and these trainings. */
  static OracleVerdict carer(OracleCase look, Set<String> trainings) {
    return OracleVerdict.met(qualified(look, trainings));
  }

  static @Nullable Boolean qualified(OracleCase look, Set<String> trainings) {
    Object experience = look.subject().document().get("infantExperience");
    Object background = look.subject().document().get("relatedBackground");
    Boolean either = true;
    if (!Boolean.TRUE.equals(experience) && !Boolean.TRUE.equals(background)) {
      either = Logic.or(look.flag("staff.infantExperience"), look.flag("staff.relatedBackground"));
    }
    Set<String> stated = look.words("staff.certificates");
    return Logic.and(either, stated == null ? null : (Boolean) stated.containsAll(trainings));
  }

  /** N-20, N2-11: a junior college degree, three years of management, and the training passed. */
  private static OracleVerdict director(OracleCase look) {
    List<OracleSubject> staff = look.each("staff");
    if (staff == null) {
      return OracleVerdict.undetermined();
    }
    Boolean one = false;
    for (OracleSubject member : staff) {
      Object role = look.fact(member, "role");
      if (role == null || role.equals("DIRECTOR")) {
        Object years = look.fact(member, "managementYears");
        one =
            Logic.or(
                one,
                Logic.and(
                    role == null ? null : (Boolean) true,
                    educated(look.fact(member, "education"), "JUNIOR_COLLEGE"),
                    years == null ? null : (Boolean) (OracleCase.amount(years).compareTo(BigDecimal.valueOf(3)) >= 0),
                    (Boolean) look.fact(member, "directorTraining")));
      }
    }
    return OracleVerdict.met(one);
  }

  /** H-01, N-23: one trained health worker below 150 children. From 150 on there are full-time ones in the proportion (10.3). */
  private static OracleVerdict healthWorkers(OracleCase look) {
    Integer children = look.childrenOfAll();
    boolean fullTime = children == null || children >= 150;
    int[] there =
        count(
            look,
            "HEALTH_WORKER",
            member ->
                Logic.and(
                    (Boolean) look.fact(member, "healthTraining"),
                    fullTime ? (Boolean) look.fact(member, "fullTime") : (Boolean) true));
    if (children == null) {
      return OracleVerdict.undetermined();
    }
    int required = 1;
    if (children >= 150) {
      String scaling = look.reading("health-worker-scaling", "CEIL");
      required = "ONE".equals(scaling) ? 1 : "FLOOR".equals(scaling) ? children / 150 : China.upTo(children, 150);
    }
    return enough(there, required);
  }

  /** H-10, by the meals served; other numbers of meals are not in the norm. */
  private static OracleVerdict cooks(OracleCase look) {
    BigDecimal main = look.number("institution.meals.main");
    BigDecimal snacks = look.number("institution.meals.snacks");
    Integer children = look.childrenOfAll();
    int[] there = count(look, "COOK", member -> true);
    if (main == null || snacks == null) {
      return OracleVerdict.undetermined();
    }
    String meals = main + "+" + snacks;
    if (meals.equals("0+0")) {
      return OracleVerdict.notApplicable();
    }
    int each = meals.equals("3+1") ? 50 : meals.equals("1+2") || meals.equals("2+1") ? 80 : 0;
    if (each == 0) {
      return OracleVerdict.silent();
    }
    return children == null ? OracleVerdict.undetermined() : enough(there, China.upTo(children, each));
  }

  /** N2-66: up to 50 children one cook, above 50 one more for each further 50. */
  private static OracleVerdict cooksOfOwnKitchen(OracleCase look) {
    Integer children = look.childrenOfAll();
    int[] there = count(look, "COOK", member -> true);
    return children == null ? OracleVerdict.undetermined() : enough(there, China.upTo(children, 50));
  }

  /** N-25, N2-15: of an institution on a site of its own. */
  private static OracleVerdict guard(OracleCase look) {
    Boolean independent = look.flag("institution.independentSite");
    if (Boolean.FALSE.equals(independent)) {
      return OracleVerdict.notApplicable();
    }
    int[] there = count(look, "SECURITY_GUARD", member -> true);
    return independent == null ? OracleVerdict.undetermined() : enough(there, 1);
  }

  /** Returns the least and the greatest possible number of members of staff. None of each if it is not known. */
  private static int[] count(OracleCase look, String role, Function<OracleSubject, @Nullable Boolean> also) {
    List<OracleSubject> staff = look.each("staff");
    if (staff == null) {
      return new int[] {0, Integer.MAX_VALUE};
    }
    int certain = 0;
    int possible = 0;
    for (OracleSubject member : staff) {
      Object stated = look.fact(member, "role");
      if (stated == null || stated.equals(role)) {
        Boolean counts = Logic.and(stated == null ? null : (Boolean) true, also.apply(member));
        certain += Boolean.TRUE.equals(counts) ? 1 : 0;
        possible += Boolean.FALSE.equals(counts) ? 0 : 1;
      }
    }
    return new int[] {certain, possible};
  }

  private static OracleVerdict enough(int[] there, int required) {
    if (there[1] == Integer.MAX_VALUE) {
      return OracleVerdict.undetermined();
    }
    if (there[0] == there[1]) {
      return OracleVerdict.atLeast(BigDecimal.valueOf(there[0]), required);
    }
    return OracleVerdict.met(there[0] >= required ? (Boolean) true : there[1] < required ? (Boolean) false : null);
  }

  /** N-27, H-05: checked within the year. */
  private static OracleVerdict healthCheck(OracleCase look) {
    LocalDate checked = look.day("staff.healthCheckedOn");
    return OracleVerdict.met(
        checked == null
            ? null
            : (Boolean) (!checked.isAfter(look.asOf()) && !checked.plusYears(1).isBefore(look.asOf())));
  }
}
