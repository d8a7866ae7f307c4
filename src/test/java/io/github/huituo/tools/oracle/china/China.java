package io.github.huituo.tools.oracle.china;

import io.github.huituo.tools.oracle.Oracle;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The law of China by jurisdiction: of the nation, of the province, of the city. */
public final class China {
  private China() {}

  public static Oracle oracle(String jurisdiction) {
    List<OracleQuestion> all = new ArrayList<>();
    all.addAll(Classes.questions());
    all.addAll(StaffingLaw.questions());
    all.addAll(Premises.questions());
    all.addAll(Operation.questions());
    all.addAll(Filing.questions());
    all.addAll(Children.questions());
    all.addAll(FamilyPoints.questions());
    all.addAll(CityLaw.nation(jurisdiction));
    all.addAll(Families.questions());
    all.addAll(Support.questions());
    all.addAll(Statutes.questions());
    all.addAll(PlaceStatutes.questions(jurisdiction));
    all.addAll(PlaceRules.questions(jurisdiction));
    if (jurisdiction.startsWith("cn-13")) {
      all.addAll(CityLaw.hebei());
      all.addAll(Hebei.province());
    }
    switch (jurisdiction) {
      case "cn-130100" -> all.addAll(Shijiazhuang.questions());
      case "cn-131100" -> all.addAll(Hengshui.questions());
      default -> { }
    }
    all.addAll(Alternates.questions(jurisdiction));
    all.addAll(AttendedMonths.questions(jurisdiction));
    all.addAll(PlaceGrants.questions(jurisdiction));
    all.addAll(PriceCaps.questions(jurisdiction));
    return new Oracle(all);
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** Returns how many groups of so many it takes for all children. */
  static int upTo(int children, int each) {
    return (children + each - 1) / each;
  }

  /** Returns the completed months of the child in question, or null. */
  static @Nullable Integer age(OracleCase look) {
    LocalDate born = look.day("child.birthDate");
    return born == null ? null : (Integer) months(born, look.asOf());
  }

  /** Returns how many months are completed. Where a month lacks the day of birth, its last day completes it. */
  static int months(LocalDate born, LocalDate day) {
    int months = (int) ChronoUnit.MONTHS.between(born, day);
    return born.plusMonths(months + 1L).isAfter(day) ? months : months + 1;
  }

  /** Returns whether the institution lies in a province or city. Then its code begins like that of the place. */
  static @Nullable Boolean lies(OracleCase look, String place) {
    String location = look.word("institution.location");
    return location == null ? null : (Boolean) location.startsWith(place.replaceFirst("(00)+$", ""));
  }
}
