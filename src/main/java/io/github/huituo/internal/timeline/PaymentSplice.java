package io.github.huituo.internal.timeline;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Span;
import io.github.huituo.assessment.TimelinePayment;
import io.github.huituo.internal.pack.Decisive;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Bounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The payments over spans, put together. Of each period it is what the state of affairs on its decisive day gives. A payment that
 * falls due once does so on the first day on which it is due. Used for one timeline; not thread-safe.
 */
final class PaymentSplice {
  private static final int YEAR = 4;
  private static final Comparator<TimelinePayment> ORDER =
      Comparator.comparing((TimelinePayment p) -> p.payment().days().map(Payment.Days::from).orElse(p.decisive()))
          .thenComparing(p -> p.payment().period())
          .thenComparing(TimelinePayment::id)
          .thenComparing(TimelinePayment::subject)
          .thenComparing(p -> p.payment().payee())
          .thenComparing(TimelinePayment::payee);

  private final Jurisdiction law;
  private final List<Span> spans;
  private final LocalDate from;
  private final Function<LocalDate, List<Span>> earlier;
  private final Function<LocalDate, Assessment> assessor;
  private final List<TimelinePayment> found = new ArrayList<>();
  private final Set<Claim> taken = new HashSet<>();
  private final Map<String, Optional<Payment.Days>> periods = new HashMap<>();

  /** The payments that are made once for a period. It is of no matter how many days of it give a claim. */
  private record Claim(String id, String subject, String period) {}

  /**
   * Creates it.
   *
   * @param earlier returns the spans from a day on before the first of these
   * @param assessor returns the assessment as of a day
   */
  PaymentSplice(
      Jurisdiction law, List<Span> spans, Function<LocalDate, List<Span>> earlier, Function<LocalDate, Assessment> assessor) {
    this.law = law;
    this.spans = spans;
    this.from = spans.get(0).from();
    this.earlier = earlier;
    this.assessor = assessor;
  }

  /** Returns what falls due. */
  ImmutableList<TimelinePayment> all() {
    takenBefore();
    spans.forEach(span -> eligible(span.assessment()).forEach(answer -> add(span, answer)));
    return ImmutableList.sortedCopyOf(ORDER, found);
  }

  /** Returns the days of the period of a payment; the spans repeat most periods. */
  private Optional<Payment.Days> days(Payment payment) {
    return periods.computeIfAbsent(payment.period(), period -> payment.days());
  }

  private static List<EntitlementAnswer> eligible(Assessment assessment) {
    return assessment.entitlements().stream().filter(a -> a.outcome() == Outcome.ELIGIBLE).toList();
  }

  private Decisive decisive(EntitlementAnswer answer) {
    return law.question(answer.id()).map(Question::decisive).orElse(Decisive.FIRST_DAY);
  }

  private void add(Span span, EntitlementAnswer answer) {
    Set<Claim> here = new HashSet<>();
    for (Payment payment : answer.payments()) {
      Claim claim = new Claim(answer.id(), answer.subject(), payment.period());
      Optional<LocalDate> day = decisiveDay(span, decisive(answer), payment);
      if (day.isPresent() && !taken.contains(claim)) {
        here.add(claim);
        found.add(due(span.assessment(), answer, payment, day.get()));
      }
    }
    taken.addAll(here);
  }

  /** Returns the day of a span whose state of affairs decides about a payment. There is one if it is one of them. */
  private Optional<LocalDate> decisiveDay(Span span, Decisive decisive, Payment payment) {
    Optional<Payment.Days> period = days(payment);
    if (period.isEmpty()) {
      return Optional.of(span.from());
    }
    Payment.Days days = period.get();
    return switch (decisive) {
      case FIRST_DAY -> Optional.of(days.from()).filter(span::contains);
      case LAST_DAY -> Optional.of(days.to().minusDays(1)).filter(span::contains);
      case ANY_DAY ->
          Optional.of(span.from().isAfter(days.from()) ? span.from() : days.from())
              .filter(day -> span.contains(day) && day.isBefore(days.to()));
    };
  }

  /** Notes what was due already on days before the first. It is the payments of periods that began before, and those due once. */
  private void takenBefore() {
    Optional<LocalDate> begin =
        spans.stream()
            .flatMap(span -> eligible(span.assessment()).stream())
            .filter(answer -> decisive(answer) == Decisive.ANY_DAY)
            .flatMap(answer -> answer.payments().stream())
            .flatMap(payment -> payment.days().stream())
            .filter(days -> days.from().isBefore(from) && days.to().isAfter(from))
            .map(Payment.Days::from)
            .min(Comparator.naturalOrder());
    begin.ifPresent(day -> earlier.apply(day).forEach(this::take));
    boolean once = spans.stream().flatMap(span -> eligible(span.assessment()).stream()).anyMatch(PaymentSplice::fallsDueOnce);
    if (once && Bounds.admits(from.minusDays(1))) {
      for (EntitlementAnswer answer : eligible(assessor.apply(from.minusDays(1)))) {
        answer.payments().stream()
            .filter(p -> p.days().isEmpty())
            .forEach(p -> taken.add(new Claim(answer.id(), answer.subject(), p.period())));
      }
    }
  }

  private static boolean fallsDueOnce(EntitlementAnswer answer) {
    return answer.payments().stream().anyMatch(p -> p.days().isEmpty());
  }

  private void take(Span span) {
    for (EntitlementAnswer answer : eligible(span.assessment())) {
      if (decisive(answer) == Decisive.ANY_DAY) {
        answer.payments().stream()
            .filter(p -> p.days().isPresent() && decisiveDay(span, Decisive.ANY_DAY, p).isPresent())
            .forEach(p -> taken.add(new Claim(answer.id(), answer.subject(), p.period())));
      }
    }
  }

  private static TimelinePayment due(Assessment assessment, EntitlementAnswer answer, Payment payment, LocalDate day) {
    String period = payment.days().isPresent() ? payment.period().substring(0, YEAR) : payment.period();
    for (Account account : assessment.accounts()) {
      boolean theirs = payment.recipient().map(account.subject()::equals).orElse(true);
      if (theirs && account.payee().equals(payment.payee()) && account.period().equals(period)) {
        boolean counts = account.entries().stream().anyMatch(e -> isOf(e, answer));
        if (counts || account.setAside().stream().anyMatch(e -> isOf(e, answer))) {
          return new TimelinePayment(answer.id(), answer.subject(), payment, account.subject(), day, !counts);
        }
      }
    }
    return new TimelinePayment(answer.id(), answer.subject(), payment, "", day, false);
  }

  private static boolean isOf(Account.Entry entry, EntitlementAnswer answer) {
    return entry.id().equals(answer.id()) && entry.subject().equals(answer.subject());
  }
}
