package io.github.huituo.tools.oracle.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Makes institutions with their classes and staff. */
final class Institutions {
  private final Facts facts;
  private final Dice dice;

  Institutions(Facts facts, Dice dice) {
    this.facts = facts;
    this.dice = dice;
  }

  Map<String, Object> make(String id, List<Map<String, Object>> employers) {
    Map<String, Object> made = facts.of("institution", id, Map.of());
    if (dice.percent(30)) {
      made.computeIfPresent("serviceTypes", (k, v) -> List.of("FULL_DAY"));
    }
    boolean small = "FAMILY_CHILDCARE_POINT".equals(made.get("kind"));
    if (!employers.isEmpty() && facts.keeps()) {
      if (dice.percent(70)) {
        made.put("sponsor", dice.of(employers).get("id"));
      }
      if (dice.percent(25)) {
        made.put("jointSponsors", employers.stream().map(e -> e.get("id")).toList());
      }
    }
    int total = 0;
    if (facts.keeps()) {
      List<Map<String, Object>> classes = new ArrayList<>();
      for (int i = dice.of(0, 1, 1, 2, 2, 3); i > 0; i--) {
        int children =
            small
                ? dice.of(0, 1, 2, 3, 4, 5, 6)
                : dice.percent(6)
                    ? dice.of(50, 51, 75, 79, 80, 81, 149, 150, 151, 300, 301)
                    : dice.of(0, 1, 3, 4, 5, 6, 7, 9, 10, 11, 14, 15, 16, 18, 19, 20, 21);
        total += children;
        classes.add(group(id + "-class" + i, children));
      }
      made.put("classes", classes);
    }
    if (facts.keeps()) {
      List<Map<String, Object>> staff = new ArrayList<>();
      for (int i = dice.of(0, 1, 2, 3, 4); i > 0; i--) {
        staff.add(facts.of("staff", id + "-staff" + i, Map.of()));
      }
      made.put("staff", staff);
    }
    areas(made, total);
    ending(made);
    return made;
  }

  /** Places that are still there, or that ended. They ended some whole years after their beginning, or a day beside. */
  private void ending(Map<String, Object> made) {
    made.remove("placesEndedOn");
    if (made.get("placesSince") != null && dice.percent(50)) {
      made.put("placesEndedOn", dice.around(LocalDate.parse(made.get("placesSince").toString()).plusYears(dice.below(3))).toString());
    }
  }

  /** Areas that are just enough for the children or the places, or just not. */
  private void areas(Map<String, Object> made, int total) {
    if (made.get("premises") instanceof Map<?, ?> stated) {
      @SuppressWarnings("unchecked")
      Map<String, Object> premises = (Map<String, Object>) stated;
      premises.computeIfPresent("outdoorArea", (k, v) -> dice.around(BigDecimal.valueOf(2L * total), "0.5"));
      BigDecimal forPlaces = made.get("places") instanceof Integer places ? BigDecimal.valueOf(8L * places) : BigDecimal.TEN;
      premises.computeIfPresent(
          "buildingArea",
          (k, v) -> dice.around(dice.percent(50) ? BigDecimal.valueOf(9L * total) : forPlaces, "0.5"));
      premises.computeIfPresent("floors", (k, v) -> dice.of(List.of(1), List.of(1), List.of(2), List.of(1, 3), List.of(2, 1), List.of(4)));
    }
  }

  private Map<String, Object> group(String id, int children) {
    Map<String, Object> made = facts.of("class", id, Map.of());
    for (String fact : List.of("children", "childrenAges", "youngestAge", "oldestAge")) {
      made.remove(fact);
    }
    List<Integer> ages = new ArrayList<>();
    int middle = dice.of(8, 16, 28, 24);
    for (int i = 0; i < children; i++) {
      ages.add(dice.percent(80 + Math.min(children, 15)) ? middle : dice.of(CaseEdges.AGES));
    }
    boolean listed = children <= 21 && dice.percent(55);
    if (facts.keeps() && listed) {
      made.put("childrenAges", ages);
    }
    if (facts.keeps() && (!listed || dice.percent(30))) {
      made.put("children", children);
    }
    if (!listed && children > 0) {
      if (facts.keeps()) {
        made.put("youngestAge", Collections.min(ages));
      }
      if (facts.keeps()) {
        made.put("oldestAge", Collections.max(ages));
      }
    }
    Map<String, Integer> ratios = Map.of("INFANT", 3, "JUNIOR_TODDLER", 5, "SENIOR_TODDLER", 7);
    int ratio = ratios.getOrDefault(String.valueOf(made.get("band")), dice.of(3, 5, 6, 7));
    BigDecimal needed = BigDecimal.valueOf((children + ratio - 1) / ratio);
    made.computeIfPresent("careWorkers", (k, v) -> dice.around(needed, "1").intValue());
    made.computeIfPresent("beds", (k, v) -> dice.around(BigDecimal.valueOf(children), "1").intValue());
    made.computeIfPresent("livingArea", (k, v) -> dice.around(BigDecimal.valueOf((long) dice.of(6, 8) * children), "0.5"));
    return made;
  }
}
