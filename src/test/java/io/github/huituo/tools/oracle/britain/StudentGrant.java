package io.github.huituo.tools.oracle.britain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Section 5.1: the Childcare Grant of a week. */
public final class StudentGrant {
  /**
   * The most for one child and for two or more, then the limits of income. The limits are for the same; a dash is where the law
   * file has no figure.
   */
  private static final Map<String, String[]> YEARS =
      Map.of(
          "2017/18", new String[] {"159.59", "273.60", "-", "-"},
          "2018/19", new String[] {"164.70", "282.36", "-", "-"},
          "2019/20", new String[] {"169.31", "290.27", "-", "-"},
          "2020/21", new String[] {"174.22", "298.69", "-", "-"},
          "2021/22", new String[] {"-", "-", "-", "-"},
          "2022/23", new String[] {"183.75", "-", "-", "-"},
          "2023/24", new String[] {"188.90", "323.85", "-", "-"},
          "2024/25", new String[] {"193.62", "331.95", "19795.23", "28379.39"},
          "2025/26", new String[] {"199.62", "342.24", "20107.23", "28914.47"},
          "2026/27", new String[] {"199.62", "342.24", "20107.23", "28914.47"});

  private static final Set<String> OTHER_SUPPORT =
      Set.of("TAX_FREE_CHILDCARE", "WORKING_TAX_CREDIT_CHILDCARE", "UNIVERSAL_CREDIT_CHILDCARE", "NHS_CHILDCARE_HELP");

  private StudentGrant() {}

  /** A child of the student. */
  public record Dependant(LocalDate born, boolean specialNeeds, boolean dependent) {
    boolean counts(LocalDate firstDay) {
      return dependent && firstDay.isBefore(born.plusYears(specialNeeds ? 17 : 15));
    }
  }

  /** What is stated of the student. */
  public record Student(boolean fullTime, boolean finance, boolean postgraduateLoan, boolean resident, Set<String> support, boolean registered) {
    boolean qualifies() {
      return fullTime && finance && !postgraduateLoan && resident && registered && support.stream().noneMatch(OTHER_SUPPORT::contains);
    }
  }

  /** Returns how many children count in an academic year. */
  public static long counted(String year, List<Dependant> children) {
    LocalDate firstDay = LocalDate.of(Integer.parseInt(year.substring(0, 4)), 9, 1);
    return children.stream().filter(child -> child.counts(firstDay)).count();
  }

  /** Returns the grant of a week, nothing without an entitlement. It is empty if the law file does not have the maximum. */
  public static Optional<BigDecimal> week(String year, Student student, BigDecimal income, BigDecimal cost, List<Dependant> children) {
    long count = counted(year, children);
    int column = count > 1 ? 1 : 0;
    String[] figures = YEARS.getOrDefault(year, new String[0]);
    boolean tooMuch = !figures[2 + column].equals("-") && income.compareTo(new BigDecimal(figures[2 + column])) >= 0;
    if (!student.qualifies() || count == 0 || tooMuch) {
      return Optional.of(BigDecimal.ZERO);
    } else if (figures[column].equals("-")) {
      return Optional.empty();
    }
    BigDecimal share = cost.multiply(new BigDecimal("0.85")).setScale(2, RoundingMode.HALF_UP);
    return Optional.of(share.min(new BigDecimal(figures[column])));
  }
}
