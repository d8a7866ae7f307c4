package io.github.huituo.model;

import io.github.huituo.model.CaseChange.Absent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The subjects with what becomes otherwise laid over them. Those in lists are merged by their ids, and facts are replaced. */
final class SubjectMerge {
  private SubjectMerge() {}

  /**
   * Returns parts with others laid over them.
   *
   * @param holder the id of the subject that has the parts; empty for the case itself
   */
  static Map<CasePart, List<Subject>> over(String holder, Map<CasePart, List<Subject>> base, Map<CasePart, List<Subject>> others) {
    Map<CasePart, List<Subject>> merged = new LinkedHashMap<>(base);
    others.forEach((part, subjects) -> merged.put(part, over(part, holder, base.getOrDefault(part, List.of()), subjects)));
    return merged;
  }

  private static List<Subject> over(CasePart part, String holder, List<Subject> base, List<Subject> others) {
    if (others.isEmpty()) {
      return others;
    }
    List<Subject> merged = new ArrayList<>(base);
    for (Subject other : others) {
      int place = part.place(holder, merged, other);
      if (place < 0) {
        merged.add(plain(other));
      } else {
        merged.set(place, over(merged.get(place), other));
      }
    }
    return merged;
  }

  private static Subject over(Subject base, Subject other) {
    Map<String, Object> facts = new LinkedHashMap<>(base.facts());
    Map<CasePart, List<Subject>> parts = over(base.id(), base.parts(), other.parts());
    other
        .facts()
        .forEach(
            (name, value) -> {
              if (value == CaseChange.Absent.ABSENT) {
                facts.remove(name);
                parts.keySet().removeIf(part -> part.name().equals(name));
              } else {
                facts.put(name, value);
              }
            });
    return base.kind().subject(base.id(), facts, parts);
  }

  /** Returns a new subject without what it takes away. */
  private static Subject plain(Subject added) {
    return over(added.kind().subject(added.id(), Map.of(), Map.of()), added);
  }
}
