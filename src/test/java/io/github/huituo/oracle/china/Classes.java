package io.github.huituo.oracle.china;

import static io.github.huituo.oracle.Question.requirement;

import io.github.huituo.oracle.Logic;
import io.github.huituo.oracle.Look;
import io.github.huituo.oracle.Question;
import io.github.huituo.oracle.Thing;
import io.github.huituo.oracle.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Size of classes, ages in them and their care workers. */
final class Classes {
  private Classes() {}

  static List<Question> questions() {
    return List.of(
        requirement("cn.class.size", "class").since("2019-10-08").ofInstitutions().by(Classes::size),
        requirement("cn.class.age-band", "class").since("2019-10-08").ofInstitutions().by(Classes::ages),
        requirement("cn.staffing.care-worker-ratio", "class").since("2019-10-08").ofInstitutions().by(Classes::careWorkers));
  }

  private static Verdict size(Look look) {
    String band = look.word("class.band");
    Integer children = look.children(look.subject());
    if (band == null || children == null) {
      return Verdict.undetermined();
    }
    int most =
        switch (band) {
          case "INFANT" -> 10; // N-10, N2-12
          case "JUNIOR_TODDLER" -> 15; // N-11
          case "SENIOR_TODDLER" -> 20; // N-12
          default -> 18; // N-13, N2-14
        };
    return Verdict.atMost(BigDecimal.valueOf(children), most);
  }

  private static Verdict ages(Look look) {
    String band = look.word("class.band");
    Integer children = look.subject().document().get("children") instanceof Integer told ? told : null;
    boolean empty =
        Integer.valueOf(0).equals(children)
            || (children == null && look.subject().document().get("childrenAges") instanceof List<?> ages && ages.isEmpty());
    if (empty) {
      return Verdict.met(band == null ? null : (Boolean) true);
    }
    Integer youngest = look.age(look.subject(), false);
    if ("MIXED".equals(band)) {
      return Verdict.met(youngest == null ? null : (Boolean) (youngest >= 18)); // N-13
    }
    Integer oldest = look.age(look.subject(), true);
    if (band == null) {
      return Verdict.undetermined();
    }
    int from = band.equals("INFANT") ? 6 : band.equals("JUNIOR_TODDLER") ? 12 : 24; // N-10 to N-12
    int to = band.equals("INFANT") ? 12 : band.equals("JUNIOR_TODDLER") ? 24 : 36;
    // 10.1: the months that two bands share, 12 and 24, belong to the upper, the lower or both; 36 to none (N2-01).
    String shared = look.reading("age-boundary", "HALF_OPEN");
    boolean lowerToo = !"HALF_OPEN".equals(shared) && to != 36;
    boolean notUpper = "CLOSED_ABOVE".equals(shared) && from != 6;
    Boolean oldEnough = youngest == null ? null : (Boolean) (notUpper ? youngest > from : youngest >= from);
    Boolean youngEnough = oldest == null ? null : (Boolean) (lowerToo ? oldest <= to : oldest < to);
    return Verdict.met(Logic.and(oldEnough, youngEnough));
  }

  private static Verdict careWorkers(Look look) {
    String band = look.word("class.band");
    Integer children = look.children(look.subject());
    BigDecimal workers = look.number("class.careWorkers");
    if ("POOLED".equals(look.reading("ratio-rounding", "PER_CLASS"))) { // 10.2
      List<Thing> same = sameKind(look, band);
      children = look.childrenOf(same);
      workers = sum(look, same);
    }
    if (band == null || children == null || workers == null) {
      return Verdict.undetermined();
    }
    Integer each =
        switch (band) {
          case "INFANT" -> 3; // N-10, N2-13
          case "JUNIOR_TODDLER" -> 5; // N-11
          case "SENIOR_TODDLER" -> 7; // N-12
          default -> mixed(look); // 10.4: no national ratio
        };
    return each == null ? Verdict.undetermined() : Verdict.atLeast(workers, China.upTo(children, each));
  }

  private static @Nullable Integer mixed(Look look) {
    String chosen = look.reading("mixed-class-ratio", null);
    return chosen == null ? null : (Integer) Integer.parseInt(chosen.substring(2));
  }

  /** Returns the classes of one kind; null if there is a class of which that is not told. */
  private static @Nullable List<Thing> sameKind(Look look, @Nullable String band) {
    List<Thing> same = new ArrayList<>();
    boolean open = band == null;
    for (Thing group : java.util.Objects.requireNonNull(look.each("class"))) {
      Object told = look.fact(group, "band");
      look.children(group);
      look.fact(group, "careWorkers");
      open |= told == null;
      if (told != null && told.equals(band)) {
        same.add(group);
      }
    }
    return open ? null : same;
  }

  static @Nullable BigDecimal sum(Look look, @Nullable List<Thing> classes) {
    if (classes == null) {
      return null;
    }
    int sum = 0;
    boolean open = false;
    for (Thing group : classes) {
      Object here = look.fact(group, "careWorkers");
      open |= here == null;
      sum += here == null ? 0 : (Integer) here;
    }
    return open ? null : BigDecimal.valueOf(sum);
  }
}
