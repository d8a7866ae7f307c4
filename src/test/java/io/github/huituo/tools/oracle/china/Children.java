package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The health of the children, and their age in a kindergarten. */
final class Children {
  /** 76号令 is for institutions of children from birth to six years. */
  private static final int SEVEN_YEARS = 84;

  private Children() {}

  static List<OracleQuestion> questions() {
    return List.of(
        requirement("cn.child.entry-check", "child").since("2010-11-01").by(Children::entry),
        requirement("cn.child.health-checks", "child").since("2012-06-01").mayNotApply().by(Children::healthChecks),
        requirement("cn.child.haemoglobin", "child").since("2012-06-01").mayNotApply() // N2-50: all children, once a year
            .by(look -> fromAge(look, 0, "child.haemoglobinChecksPerYear")),
        requirement("cn.child.hearing", "child").since("2012-06-01").mayNotApply().by(Children::hearing),
        requirement("cn.kindergarten-nursery-class.age", "child").since("2024-11-01")
            .only("institution.kind", "KINDERGARTEN_NURSERY_CLASS").by(Children::kindergarten));
  }

  /** N-36, H-06, H-07: vaccination and check before entry. A new check is due after three months away (10: inclusive). */
  private static OracleVerdict entry(OracleCase look) {
    Boolean vaccinated = look.flag("child.vaccinationChecked");
    Boolean checked = look.flag("child.entryHealthCheck");
    Boolean back = true;
    if (!Boolean.TRUE.equals(look.subject().document().get("recheckedAfterAbsence"))) {
      BigDecimal away = look.number("child.monthsAway");
      boolean exclusive = "EXCLUSIVE".equals(look.reading("absence-boundary", "INCLUSIVE"));
      Boolean brief =
          away == null ? null : (Boolean) (away.compareTo(BigDecimal.valueOf(3)) < (exclusive ? 1 : 0));
      back = Boolean.TRUE.equals(brief) ? brief : Logic.or(brief, look.flag("child.recheckedAfterAbsence"));
    }
    return OracleVerdict.met(Logic.and(vaccinated, checked, back));
  }

  /** N2-50: twice a year from one to three years, once a year from three on. */
  private static OracleVerdict healthChecks(OracleCase look) {
    @Nullable Integer age = China.age(look);
    if (age != null && (age < 12 || age >= SEVEN_YEARS)) {
      return OracleVerdict.notApplicable();
    }
    BigDecimal checks = look.number("child.healthChecksPerYear");
    return age == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(checks, age < 36 ? 2 : 1);
  }

  /** N2-50: once a year from one to three years. */
  private static OracleVerdict hearing(OracleCase look) {
    @Nullable Integer age = China.age(look);
    return age != null && age >= 36 ? OracleVerdict.notApplicable() : fromAge(look, 12, "child.hearingChecksPerYear");
  }

  private static OracleVerdict fromAge(OracleCase look, int months, String fact) {
    @Nullable Integer age = China.age(look);
    LocalDate born = look.day("child.birthDate");
    boolean unborn = born != null && born.isAfter(look.asOf());
    if (age != null && (unborn || age < months || age >= SEVEN_YEARS)) {
      return OracleVerdict.notApplicable();
    }
    BigDecimal checks = look.number(fact);
    return age == null ? OracleVerdict.undetermined() : OracleVerdict.atLeast(checks, 1);
  }

  /** K-01: two years old and not yet three. K-02: in Hengshui, a demonstration city, from birth on. */
  private static OracleVerdict kindergarten(OracleCase look) {
    @Nullable Integer age = China.age(look);
    int from = look.jurisdiction().equals("cn-131100") ? 0 : 24;
    LocalDate born = look.day("child.birthDate");
    boolean unborn = born != null && born.isAfter(look.asOf());
    return OracleVerdict.met(age == null ? null : (Boolean) (!unborn && age >= from && age < 36));
  }
}
