package io.github.huituo.internal.timeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Correction;
import io.github.huituo.assessment.Text;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.assessment.TimelinePayment;
import io.github.huituo.internal.text.Messages;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Compares what was paid with what is due, by payee and period. */
final class Corrections {
  private Corrections() {}

  /** To whom something is paid, for what and for which period. */
  private record Place(String payeeKind, String payee, String period, String id, String subject) implements Comparable<Place> {
    static Place of(TimelinePayment due) {
      return new Place(due.payment().payee(), due.payee(), due.payment().period(), due.id(), due.subject());
    }

    @Override
    public int compareTo(Place that) {
      return Comparator.comparing(Place::payeeKind)
          .thenComparing(Place::payee)
          .thenComparing(Place::period)
          .thenComparing(Place::id)
          .thenComparing(Place::subject)
          .compare(this, that);
    }
  }

  /** Returns what is owed and what was overpaid; nothing where the two agree. */
  static ImmutableList<Correction> of(Timeline paid, Timeline known) {
    Map<Place, List<TimelinePayment>> then = byPlace(paid);
    Map<Place, List<TimelinePayment>> now = byPlace(known);
    ImmutableList.Builder<Correction> all = ImmutableList.builder();
    for (Place place : new TreeSet<>(Sets.union(then.keySet(), now.keySet()))) {
      List<TimelinePayment> before = then.getOrDefault(place, List.of());
      List<TimelinePayment> after = now.getOrDefault(place, List.of());
      Money zero =
          Money.zero(Stream.concat(before.stream(), after.stream()).findFirst().orElseThrow().payment().amount().getCurrencyUnit());
      Money was = sum(zero, before);
      Money is = sum(zero, after);
      if (!was.equals(is)) {
        List<Text> reasons =
            List.of(
                Messages.text("timeline.then", reason(paid, place, first(before, after))),
                Messages.text("timeline.now", reason(known, place, first(after, before))));
        all.add(new Correction(place.id(), place.subject(), place.period(), place.payeeKind(), place.payee(), was, is, reasons));
      }
    }
    return all.build();
  }

  private static Map<Place, List<TimelinePayment>> byPlace(Timeline timeline) {
    return timeline.payments().stream()
        .filter(p -> !p.setAside())
        .collect(Collectors.groupingBy(Place::of, TreeMap::new, Collectors.toList()));
  }

  private static Money sum(Money zero, List<TimelinePayment> payments) {
    return payments.stream().map(p -> p.payment().amount()).reduce(zero, Money::plus);
  }

  private static LocalDate first(List<TimelinePayment> payments, List<TimelinePayment> others) {
    return (payments.isEmpty() ? others : payments).get(0).decisive();
  }

  private static Text reason(Timeline timeline, Place place, LocalDate day) {
    Assessment assessment = timeline.on(day);
    Optional<Text> because =
        assessment.entitlements().stream()
            .filter(a -> a.id().equals(place.id()) && a.subject().equals(place.subject()))
            .map(Answer::because)
            .findFirst();
    return because.orElseGet(() -> Messages.text("timeline.not-asked"));
  }
}
