package io.github.huituo.internal.engine.subject;

import com.google.common.collect.ImmutableList;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Enrolment;
import io.github.huituo.model.Family;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A case of children with several enrolments, from one enrolment at a time. Rules see the first enrolment of each child; a view is the
 * case with another one first.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class EnrolmentViews {
  private final ChildcareCase common;
  private final ImmutableList<View> views;

  /**
   * The case from one enrolment of a child.
   *
   * @param seen the case, with the enrolment as the first of the child; as of its last day if it has ended
   * @param child the id of the child
   * @param enrolment the enrolment
   */
  public record View(ChildcareCase seen, String child, Enrolment enrolment) {
    /** Returns whether the place is held on a day. Where its first day is not known it is held until its last. */
    public boolean isHeldOn(LocalDate day) {
      return isHeld(enrolment, day);
    }

    /** Returns whether the place is no longer held on a day. */
    public boolean hasEndedBy(LocalDate day) {
      return enrolment.get(CoreFacts.UNTIL).filter(until -> !until.isAfter(day)).isPresent();
    }
  }

  private EnrolmentViews(ChildcareCase common, List<View> views) {
    this.common = common;
    this.views = ImmutableList.copyOf(views);
  }

  /** Returns the views of a case. */
  public static EnrolmentViews of(ChildcareCase given) {
    if (children(given).allMatch(child -> child.enrolments().size() < 2)) {
      return new EnrolmentViews(given, List.of());
    }
    Map<String, ImmutableList<Enrolment>> histories = new TreeMap<>();
    children(given)
        .filter(child -> child.enrolments().size() > 1)
        .forEach(child -> histories.put(child.id(), EnrolmentHistory.of(child.enrolments())));
    ChildcareCase common = given;
    for (Map.Entry<String, ImmutableList<Enrolment>> history : histories.entrySet()) {
      common = seenFrom(common, history.getKey(), history.getValue(), counting(history.getValue(), given.asOf()));
    }
    ImmutableList.Builder<View> views = ImmutableList.builder();
    for (Map.Entry<String, ImmutableList<Enrolment>> history : histories.entrySet()) {
      if (history.getValue().size() > 1) {
        for (Enrolment place : history.getValue()) {
          views.add(view(common, history.getKey(), history.getValue(), place));
        }
      }
    }
    return new EnrolmentViews(common, views.build());
  }

  /** Returns the case from that enrolment of each child which counts on its day. */
  public ChildcareCase common() {
    return common;
  }

  /**
   * Returns the case from each enrolment of the children that have several. They come child by child, in the order in which they
   * began.
   */
  public ImmutableList<View> all() {
    return views;
  }

  private static View view(ChildcareCase common, String child, List<Enrolment> history, Enrolment place) {
    View now = new View(seenFrom(common, child, history, place), child, place);
    LocalDate last = lastDay(place);
    return now.hasEndedBy(common.asOf()) && last.isAfter(place.get(CoreFacts.FROM).orElse(LocalDate.MIN))
        ? new View(now.seen().toBuilder().asOf(last.minusDays(1)).build(), child, place)
        : now;
  }

  private static Stream<Child> children(ChildcareCase given) {
    return given.families().stream().flatMap(family -> family.children().stream());
  }

  private static boolean isHeld(Enrolment place, LocalDate day) {
    return place.get(CoreFacts.FROM).filter(from -> from.isAfter(day)).isEmpty()
        && place.get(CoreFacts.UNTIL).filter(until -> !until.isAfter(day)).isEmpty();
  }

  /** Returns the first that is held on a day. Without it, it is the next, or else the one that ended last. */
  private static Enrolment counting(List<Enrolment> history, LocalDate day) {
    Optional<Enrolment> held = history.stream().filter(place -> isHeld(place, day)).findFirst();
    Optional<Enrolment> next =
        history.stream().filter(place -> place.get(CoreFacts.FROM).filter(from -> from.isAfter(day)).isPresent()).findFirst();
    return held.or(() -> next).orElseGet(() -> history.stream().max(Comparator.comparing(EnrolmentViews::lastDay)).orElseThrow());
  }

  private static LocalDate lastDay(Enrolment place) {
    return place.get(CoreFacts.UNTIL).orElse(LocalDate.MAX);
  }

  private static ChildcareCase seenFrom(ChildcareCase given, String child, List<Enrolment> history, Enrolment first) {
    List<Enrolment> ordered = new ArrayList<>(history);
    ordered.remove(first);
    ordered.add(0, first);
    List<Family> families = new ArrayList<>();
    for (Family family : given.families()) {
      List<Child> children =
          family.children().stream().map(c -> c.id().equals(child) ? c.toBuilder().enrolments(ordered).build() : c).toList();
      families.add(family.toBuilder().children(children).build());
    }
    return given.toBuilder().families(families).build();
  }
}
