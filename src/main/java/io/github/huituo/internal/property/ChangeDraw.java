package io.github.huituo.internal.property;

import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.CaseChange.Absent;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes of a case, drawn by chance. Facts on which some question depends are otherwise from a day on. */
final class ChangeDraw {
  private static final int DAYS = 500;

  private final PropertyContext world;
  private final Random random;

  ChangeDraw(PropertyContext world, Random random) {
    this.world = world;
    this.random = random;
  }

  /** Returns the case with up to three changes. They are within so many days around the day that it asks about. */
  ChildcareCase of(ChildcareCase given) {
    ChildcareCase changed = given;
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate day = given.asOf().plusDays(random.nextInt(DAYS) - DAYS / 4L);
      ChildcareCase before = changed.on(day);
      Question question = SeededChoice.oneOf(world.law().questions(), random);
      FactRedraw redraw = new FactRedraw(world.generator(), question, true);
      if (!redraw.isEmpty()) {
        ChildcareCase other = redraw.of(before, random);
        boolean clear = changed.changes().stream().noneMatch(c -> c.from().equals(day));
        if (clear && world.assess(other).failure().isEmpty()) {
          changed = changed.from(day, change -> differences(before.parts(), other.parts()).forEach(change::part));
        }
      }
    }
    return changed;
  }

  private static Map<CasePart, List<Subject>> differences(Map<CasePart, List<Subject>> before, Map<CasePart, List<Subject>> after) {
    Map<CasePart, List<Subject>> differences = new LinkedHashMap<>();
    before.forEach(
        (part, subjects) -> {
          List<Subject> others = after.getOrDefault(part, List.of());
          List<Subject> differing =
              java.util.stream.IntStream.range(0, Math.min(subjects.size(), others.size()))
                  .mapToObj(i -> difference(subjects.get(i), others.get(i)))
                  .filter(s -> !s.facts().isEmpty() || !s.parts().isEmpty())
                  .toList();
          if (!differing.isEmpty()) {
            differences.put(part, differing);
          }
        });
    return differences;
  }

  private static Subject difference(Subject before, Subject after) {
    Map<String, Object> facts = new LinkedHashMap<>();
    before.facts().keySet().stream().filter(name -> !after.facts().containsKey(name)).forEach(name -> facts.put(name, Absent.ABSENT));
    after.facts().forEach(
        (name, value) -> {
          if (!value.equals(before.facts().get(name))) {
            facts.put(name, value);
          }
        });
    return before.kind().subject(before.id(), facts, differences(before.parts(), after.parts()));
  }
}
