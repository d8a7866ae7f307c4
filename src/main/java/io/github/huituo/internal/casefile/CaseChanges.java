package io.github.huituo.internal.casefile;

import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Bounds;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.CaseChange;
import io.github.huituo.model.CaseChange.Absent;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The check of the changes of a case. What they make otherwise has to be there, and those of one day must not contradict each
 * other.
 */
final class CaseChanges {
  private final CaseLocator locator;
  private final Problems problems;
  private final Map<Place, Object> ofTheDay = new LinkedHashMap<>();

  /** What a change gives a value. */
  private record Place(Optional<SubjectKind> kind, String id, String name) {}

  private CaseChanges(CaseLocator locator, Problems problems) {
    this.locator = locator;
    this.problems = problems;
  }

  /**
   * Notes what is wrong with the changes of a case.
   *
   * @param check checks the case as it is from a change on
   */
  static void check(ChildcareCase childcareCase, CaseLocator locator, Problems problems, BiConsumer<ChildcareCase, CaseLocator> check) {
    List<CaseChange> changes = childcareCase.changes();
    if (changes.size() > Bounds.CHANGES) {
      problems.error(locator.of("case", "changes"), "too-many-in-list", "changes", changes.size(), Bounds.CHANGES);
      return;
    }
    CaseChanges checked = new CaseChanges(locator, problems);
    for (int i = 0; i < changes.size(); i++) {
      CaseChange change = changes.get(i);
      BoundedValues.checkDate(locator.of(change).of("case", "changes"), change.from(), problems);
      ChildcareCase before = childcareCase.toBuilder().changes(changes.subList(0, i)).build().on(change.from());
      if (i == 0 || !changes.get(i - 1).from().equals(change.from())) {
        checked.ofTheDay.clear();
      }
      checked.check(change, before);
      check.accept(before.toBuilder().addChanges(change).build().on(change.from()), locator.of(change));
    }
  }

  private void check(CaseChange change, ChildcareCase before) {
    CaseLocator at = locator.of(change);
    change
        .interpretations()
        .forEach(
            (id, value) ->
                note(change.from(), new Place(Optional.empty(), "interpretations", id), value, at.of("interpretations", id)));
    change
        .settings()
        .forEach((id, value) -> note(change.from(), new Place(Optional.empty(), "settings", id), value, at.of("settings", id)));
    change.parts().forEach((part, subjects) -> changed(part, Optional.empty(), before.parts().get(part), subjects, change));
    change.added().forEach((part, subjects) -> added(part, Optional.empty(), before.parts().get(part), subjects, change));
  }

  private void changed(
      CasePart part, Optional<Subject> holder, @Nullable List<Subject> there, List<Subject> changed, CaseChange change) {
    List<Subject> known = there == null ? List.of() : there;
    for (Subject subject : changed) {
      Optional<Subject> before = find(part, holder, known, subject);
      if (subject.id().isEmpty()) {
        continue;
      }
      if (before.isEmpty() && (part.ids() != CasePart.Ids.OF_HOLDER || !known.isEmpty())) {
        List<String> ids = known.stream().map(Subject::id).toList();
        problems.error(
            locator.of(change).of(subject),
            holder.isPresent() ? "change-not-there-in" : "change-not-there",
            subject.id(),
            subject.kind().word(),
            change.from(),
            ids.isEmpty() ? "-" : String.join(", ", ids),
            Suggestions.didYouMean(subject.id(), ids),
            holder.map(Subject::id).orElse(""));
        continue;
      }
      facts(subject, before, change);
      subject.parts().forEach(
          (within, subjects) ->
              changed(within, Optional.of(subject), before.flatMap(b -> b.part(within)).orElse(List.of()), subjects, change));
    }
  }

  private void facts(Subject subject, Optional<Subject> before, CaseChange change) {
    subject.facts().forEach(
        (name, value) -> {
          Location at = locator.of(change).of(subject, name);
          if (value == Absent.ABSENT && !holds(before, name)) {
            problems.error(at, "change-of-nothing", name, change.from());
          }
          note(change.from(), new Place(Optional.of(subject.kind()), subject.id(), name), value, at);
        });
  }

  /** Returns whether something is known of a fact, of its group or of a part. A group may be taken away as a whole. */
  private static boolean holds(Optional<Subject> subject, String name) {
    String group = name.substring(0, name.indexOf('.') + 1);
    return subject
        .filter(
            s ->
                s.facts().keySet().stream().anyMatch(f -> f.equals(name) || (!group.isEmpty() && f.startsWith(group)))
                    || s.parts().keySet().stream().anyMatch(p -> p.name().equals(name)))
        .isPresent();
  }

  /** Those that are there already only hold the new ones. */
  private void added(
      CasePart part, Optional<Subject> holder, @Nullable List<Subject> there, List<Subject> added, CaseChange change) {
    for (Subject subject : added) {
      Optional<Subject> before = find(part, holder, there == null ? List.of() : there, subject);
      if (before.isPresent() && (!subject.facts().isEmpty() || subject.parts().isEmpty())) {
        problems.error(locator.of(change).of(subject), "added-already", subject.kind().word(), subject.id(), change.from());
      } else if (before.isPresent()) {
        subject.parts().forEach((within, subjects) -> added(within, before, before.get().part(within).orElse(List.of()), subjects, change));
      }
    }
  }

  private static Optional<Subject> find(CasePart part, Optional<Subject> holder, List<Subject> there, Subject wanted) {
    int place = part.place(holder.map(Subject::id).orElse(""), there, wanted);
    return place < 0 ? Optional.empty() : Optional.of(there.get(place));
  }

  private void note(LocalDate day, Place place, Object value, Location at) {
    Object other = ofTheDay.putIfAbsent(place, value);
    if (other != null && !other.equals(value)) {
      Text whose = place.kind().map(kind -> Messages.text("part.of-subject", kind.word(), place.id())).orElse(Text.empty());
      problems.error(at, "changes-contradict", place.name(), whose, shown(other), shown(value), day);
    }
  }

  private static Object shown(Object value) {
    return value == Absent.ABSENT ? "null" : value;
  }
}
