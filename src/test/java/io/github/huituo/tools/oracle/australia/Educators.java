package io.github.huituo.tools.oracle.australia;

import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleSubject;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section 2, educators for the children of the whole service. Read so: who is over preschool age is among those of 36 months or
 * more, and asked for where there are such; without a state the ratio of preschool age is not given; own children of family day
 * care count until their thirteenth birthday.
 */
final class Educators {
  private static final int THIRTEEN_YEARS = 156;

  private final OracleCase look;
  private final String state;
  private final @Nullable List<OracleSubject> groups;

  private Educators(OracleCase look) {
    this.look = look;
    this.state = look.jurisdiction().replaceFirst("^au-?", "");
    this.groups = look.each("class");
  }

  static OracleVerdict of(OracleCase look) {
    String care = look.word("institution.careType");
    Educators educators = new Educators(look);
    Integer workers = educators.sum("careWorkers");
    OracleVerdict atHome = care == null || care.equals("FAMILY_DAY_CARE") ? educators.atHome(workers) : OracleVerdict.undetermined();
    OracleVerdict atCentre = care == null || !care.equals("FAMILY_DAY_CARE") ? educators.atCentre(workers) : OracleVerdict.undetermined();
    return care == null ? OracleVerdict.undetermined() : care.equals("FAMILY_DAY_CARE") ? atHome : atCentre;
  }

  private List<OracleSubject> groups() {
    return groups == null ? List.of() : groups;
  }

  /** Returns the sum of a number over all groups, null if missing for one. */
  private @Nullable Integer sum(String fact) {
    int sum = 0;
    boolean open = groups == null;
    for (OracleSubject group : groups()) {
      Object stated = look.fact(group, fact);
      open |= stated == null;
      sum += stated == null ? 0 : (Integer) stated;
    }
    return open ? null : (Integer) sum;
  }

  /** Returns the ages in a group in completed months, or null. There are none where nobody is in it. */
  private static @Nullable List<Integer> ages(OracleSubject group) {
    boolean nobody = Integer.valueOf(0).equals(group.document().get("children"));
    Object stated = group.document().get("childrenAges");
    return ages(stated == null && nobody ? List.of() : stated);
  }

  private static @Nullable List<Integer> ages(@Nullable Object stated) {
    if (stated == null) {
      return null;
    }
    List<Integer> ages = new ArrayList<>();
    ((List<?>) stated).forEach(age -> ages.add((Integer) age));
    return ages;
  }

  private static long from36(List<Integer> ages) {
    return ages.stream().filter(age -> age >= 36).count();
  }

  /** Returns how many of a group are over preschool age. No fact is needed where all are under 36 months. */
  private @Nullable Integer over(OracleSubject group) {
    List<Integer> ages = ages(group);
    if (ages != null && from36(ages) == 0) {
      return 0;
    }
    return (Integer) look.fact(group, "overPreschoolAge");
  }

  private OracleVerdict atCentre(@Nullable Integer workers) {
    int first = 0;
    int second = 0;
    int third = 0;
    int fourth = 0;
    boolean overOpen = groups == null;
    boolean open = groups == null;
    for (OracleSubject group : groups()) {
      List<Integer> ages = ages(group);
      if (ages == null) {
        look.lacks("class.childrenAges", group);
      }
      Integer over = over(group);
      overOpen |= over == null;
      fourth += over == null ? 0 : over;
      if (ages == null || over == null) {
        open = true;
        continue;
      }
      first += (int) ages.stream().filter(age -> age <= 24).count();
      second += (int) ages.stream().filter(age -> age > 24 && age < 36).count();
      third += (int) from36(ages) - over;
    }
    third = Math.max(0, third);
    BigDecimal preschool = open || third > 0 ? preschool() : BigDecimal.ONE;
    BigDecimal beyond = overOpen || fourth > 0 ? beyond() : BigDecimal.ONE;
    if (open || workers == null || preschool == null || beyond == null) {
      return OracleVerdict.undetermined();
    }
    if (preschool.signum() == 0) {
      return OracleVerdict.silent();
    }
    int[] children = {first, second, third, fourth};
    BigDecimal[] each = {BigDecimal.valueOf(4), BigDecimal.valueOf(state.equals("vic") ? 4 : 5), preschool, beyond};
    String reading = look.reading("mixed-ages", "YOUNGEST_FIRST");
    if (!"PER_RANGE".equals(reading)) {
      // No sum of shares asks for more than places that are filled one by one.
      return OracleVerdict.atLeast(BigDecimal.valueOf(workers), youngestFirst(children, each));
    }
    BigDecimal required = BigDecimal.ZERO;
    for (int i = 0; i < children.length; i++) {
      required = required.add(BigDecimal.valueOf(children[i]).divide(each[i], 20, RoundingMode.HALF_UP).setScale(0, RoundingMode.CEILING));
    }
    return OracleVerdict.atLeast(BigDecimal.valueOf(workers), required);
  }

  /** One educator after another from the youngest range on. Each takes as many children as the youngest of them allows. */
  private static long youngestFirst(int[] children, BigDecimal[] each) {
    int[] left = children.clone();
    long educators = 0;
    for (int i = 0; i < left.length; i++) {
      long here = 0;
      while (left[i] > 0 && BigDecimal.valueOf(left[i]).compareTo(each[i].multiply(BigDecimal.valueOf(here))) > 0) {
        here++;
      }
      int spare = each[i].multiply(BigDecimal.valueOf(here)).intValue() - left[i];
      left[i] = 0;
      educators += here;
      for (int j = i + 1; j < left.length && here > 0; j++) {
        int taken = Math.min(spare, left[j]);
        left[j] -= taken;
        spare -= taken;
      }
    }
    return educators;
  }

  /**
   * Returns for how many children one educator is enough. The children are from 36 months to preschool age; it is 0 without a
   * state, or null.
   */
  private @Nullable BigDecimal preschool() {
    return switch (state) {
      case "act", "nt", "qld", "vic" -> BigDecimal.valueOf(11);
      case "nsw", "wa" -> BigDecimal.TEN;
      case "sa" -> programme("11", "10");
      case "tas" -> programme("12.5", "12.5");
      default -> BigDecimal.ZERO;
    };
  }

  private @Nullable BigDecimal programme(String preschool, String disadvantaged) {
    String programme = look.word("institution.preschoolProgramme");
    if (programme == null) {
      return null;
    }
    return new BigDecimal(programme.equals("PRESCHOOL") ? preschool : programme.equals("NO_PRESCHOOL") ? "10" : disadvantaged);
  }

  /** Returns for how many children over preschool age one educator is enough, or null. */
  private @Nullable BigDecimal beyond() {
    if (state.equals("wa")) {
      Boolean kindergarten = look.flag("institution.kindergartenChildren");
      return kindergarten == null ? null : BigDecimal.valueOf(kindergarten ? 10 : 13);
    }
    return BigDecimal.valueOf(state.equals("act") ? 11 : 15);
  }

  /** Family day care: 1:7, at most 4 of them of preschool age or under. The educator's own children under 13 are included. */
  private OracleVerdict atHome(@Nullable Integer workers) {
    Integer children = look.childrenOf(groups);
    Integer over = 0;
    boolean open = groups == null;
    for (OracleSubject group : groups()) {
      Integer here = over(group);
      open |= here == null;
      over += here == null ? 0 : here;
    }
    int own = 0;
    int ownOver = 0;
    Object cared = look.subject().document().get("ownChildrenOtherCarer");
    List<Integer> ages = ages(look.subject().document().get("ownChildrenAges"));
    List<Integer> young = ages == null ? null : ages.stream().filter(age -> age < THIRTEEN_YEARS).toList();
    if (!Boolean.TRUE.equals(cared) && (young == null || !young.isEmpty())) {
      boolean unknown = look.fact("institution.ownChildrenAges") == null;
      unknown |= look.fact("institution.ownChildrenOtherCarer") == null;
      if (ages == null || from36(ages) > 0) {
        Object stated = look.fact("institution.ownChildrenOverPreschoolAge");
        unknown |= stated == null;
        ownOver = stated == null ? 0 : (Integer) stated;
      }
      open |= unknown;
      own = young == null ? 0 : young.size();
    }
    if (open || children == null || workers == null) {
      return OracleVerdict.undetermined();
    }
    int all = children + own;
    int small = Math.max(0, children - over) + Math.max(0, own - ownOver);
    return OracleVerdict.atLeast(BigDecimal.valueOf(workers), Math.max((all + 6) / 7, (small + 3) / 4));
  }
}
