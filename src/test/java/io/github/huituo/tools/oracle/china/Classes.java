package io.github.huituo.tools.oracle.china;

import static io.github.huituo.tools.oracle.OracleQuestion.requirement;

import io.github.huituo.tools.oracle.Logic;
import io.github.huituo.tools.oracle.OracleCase;
import io.github.huituo.tools.oracle.OracleQuestion;
import io.github.huituo.tools.oracle.OracleSubject;
import io.github.huituo.tools.oracle.OracleVerdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Size of classes, ages in them and their care workers. */
final class Classes {
  private Classes() {}

  static List<OracleQuestion> questions() {
    return List.of(
        requirement("cn.class.size", "class").since("2019-10-08").ofInstitutions().by(Classes::size),
        requirement("cn.class.age-band", "class").since("2019-10-08").ofInstitutions().by(Classes::ages),
        requirement("cn.staffing.care-worker-ratio", "class").since("2019-10-08").ofInstitutions().by(Classes::careWorkers));
  }

  private static OracleVerdict size(OracleCase look) {
    String band = band(look, look.subject());
    Integer children = look.children(look.subject());
    if (band == null || children == null) {
      return OracleVerdict.undetermined();
    }
    int most =
        switch (band) {
          case "INFANT" -> 10; // N-10, N2-12
          case "JUNIOR_TODDLER" -> 15; // N-11
          case "SENIOR_TODDLER" -> 20; // N-12
          default -> 18; // N-13, N2-14
        };
    return OracleVerdict.atMost(BigDecimal.valueOf(children), most);
  }

  private static OracleVerdict ages(OracleCase look) {
    if (Integer.valueOf(0).equals(stated(look.subject()))) {
      return OracleVerdict.notApplicable(); // without children no age can be wrong
    }
    String band = band(look, look.subject());
    Integer youngest = look.age(look.subject(), false);
    if ("MIXED".equals(band)) {
      return OracleVerdict.met(youngest == null ? null : (Boolean) (youngest >= 18)); // N-13
    }
    Integer oldest = look.age(look.subject(), true);
    if (band == null) {
      return OracleVerdict.undetermined();
    }
    return OracleVerdict.met(
        Logic.and(
            fits(look, band, youngest, oldest == null), fits(look, band, oldest, youngest == null)));
  }

  /** One child that does not fit is enough. One that fits decides nothing if the ages of others are missing. */
  private static @Nullable Boolean fits(OracleCase look, String band, @Nullable Integer age, boolean othersUnknown) {
    Boolean fits = age == null ? null : (Boolean) (oldEnough(look, band, age) && youngEnough(look, band, age));
    return othersUnknown && Boolean.TRUE.equals(fits) ? null : fits;
  }

  /** N-10 to N-12; 10.1: the months 12 and 24, which two bands share. They belong to the upper one, the lower one or both. */
  private static boolean oldEnough(OracleCase look, String band, int age) {
    int from = band.equals("INFANT") ? 6 : band.equals("JUNIOR_TODDLER") ? 12 : 24;
    boolean above = "CLOSED_ABOVE".equals(look.reading("age-boundary", "HALF_OPEN")) && from != 6;
    return above ? age > from : age >= from;
  }

  /** 10.1: closed above, as in Mianyang, 36 months are in the senior class. Otherwise they are not under three (N2-01). */
  private static boolean youngEnough(OracleCase look, String band, int age) {
    int to = band.equals("INFANT") ? 12 : band.equals("JUNIOR_TODDLER") ? 24 : 36;
    String shared = look.reading("age-boundary", "HALF_OPEN");
    return "CLOSED_ABOVE".equals(shared) || ("EITHER".equals(shared) && to != 36) ? age <= to : age < to;
  }

  /** Returns the kind of a class. It is the stated one, or the only one of the four kinds (N-10 to N-13) that takes its ages. */
  static @Nullable String band(OracleCase look, OracleSubject group) {
    Object stated = group.document().get("band");
    boolean inForce = !look.asOf().isBefore(China.day("2019-10-08"));
    if (stated == null && inForce && !Integer.valueOf(0).equals(stated(group))) {
      Integer youngest = OracleCase.statedAge(group, false);
      Integer oldest = OracleCase.statedAge(group, true);
      List<String> fitting = new ArrayList<>();
      if (youngest != null && oldest != null && youngest < 18) {
        for (String band : List.of("INFANT", "JUNIOR_TODDLER", "SENIOR_TODDLER")) {
          if (oldEnough(look, band, youngest) && youngEnough(look, band, oldest)) {
            fitting.add(band);
          }
        }
      }
      stated = fitting.size() == 1 ? fitting.get(0) : null;
    }
    return stated == null ? (String) look.fact(group, "band") : stated.toString();
  }

  /** Returns how many children a class has, stated or counted from their ages, or null. */
  static @Nullable Integer stated(OracleSubject group) {
    if (group.document().get("children") instanceof Integer stated) {
      return stated;
    }
    return group.document().get("childrenAges") instanceof List<?> ages ? (Integer) ages.size() : null;
  }

  private static OracleVerdict careWorkers(OracleCase look) {
    String band = band(look, look.subject());
    Integer children = look.children(look.subject());
    BigDecimal workers = look.number("class.careWorkers");
    if ("POOLED".equals(look.reading("ratio-rounding", "PER_CLASS"))) { // 10.2
      List<OracleSubject> same = sameKind(look, band);
      children = look.childrenOf(same);
      workers = sum(look, same);
    }
    if (band == null || children == null || workers == null) {
      return OracleVerdict.undetermined();
    }
    Integer each =
        switch (band) {
          case "INFANT" -> 3; // N-10, N2-13
          case "JUNIOR_TODDLER" -> 5; // N-11
          case "SENIOR_TODDLER" -> 7; // N-12
          default -> mixed(look); // 10.4: no national ratio
        };
    return each == null ? OracleVerdict.waitsFor("interpretations.mixed-class-ratio") : OracleVerdict.atLeast(workers, China.upTo(children, each));
  }

  private static @Nullable Integer mixed(OracleCase look) {
    String chosen = look.reading("mixed-class-ratio", null);
    return chosen == null ? null : (Integer) Integer.parseInt(chosen.substring(2));
  }

  /** Returns the classes of one kind; null if the kind of a class is missing. */
  private static @Nullable List<OracleSubject> sameKind(OracleCase look, @Nullable String band) {
    List<OracleSubject> same = new ArrayList<>();
    boolean open = band == null;
    for (OracleSubject group : java.util.Objects.requireNonNull(look.each("class"))) {
      String stated = band(look, group);
      look.fact(group, "band");
      look.children(group);
      look.fact(group, "careWorkers");
      open |= stated == null;
      if (stated != null && stated.equals(band)) {
        same.add(group);
      }
    }
    return open ? null : same;
  }

  static @Nullable BigDecimal sum(OracleCase look, @Nullable List<OracleSubject> classes) {
    if (classes == null) {
      return null;
    }
    int sum = 0;
    boolean open = false;
    for (OracleSubject group : classes) {
      Object here = look.fact(group, "careWorkers");
      open |= here == null;
      sum += here == null ? 0 : (Integer) here;
    }
    return open ? null : BigDecimal.valueOf(sum);
  }
}
