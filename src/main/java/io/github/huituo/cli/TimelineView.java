package io.github.huituo.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.ChangeOfAnswer;
import io.github.huituo.assessment.Correction;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Span;
import io.github.huituo.assessment.Text;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.assessment.TimelinePayment;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people see of a timeline, in one language. The terminal and the page have the same. */
final class TimelineView {
  private final Jurisdiction law;
  private final String language;
  private final Amounts amounts;
  private final Periods periods;
  private final Wording wording;
  private final Timeline timeline;

  TimelineView(Jurisdiction law, String language, Timeline timeline) {
    this.law = law;
    this.language = language;
    this.amounts = new Amounts(law);
    this.periods = new Periods(language);
    this.wording = new Wording(law, language);
    this.timeline = timeline;
  }

  /**
   * A day on which answers become others.
   *
   * @param day the day
   * @param words the day in words
   * @param causes why, each in a sentence
   * @param changes the answers that people should know of
   */
  public record Border(LocalDate day, String words, List<String> causes, List<AnswerChange> changes) {}

  /**
   * An answer that becomes another.
   *
   * @param outcome the outcome from then on; {@code NOT_ASKED} if nothing is asked any more
   * @param text what becomes otherwise
   */
  public record AnswerChange(String outcome, String text) {}

  /**
   * A run of equal payments.
   *
   * @param what for what and for whom
   * @param when for which periods
   * @param amount the amount, and how often
   * @param payee to whom
   */
  public record PaymentRun(String what, String when, String amount, String payee) {}

  /**
   * What is owed or was overpaid.
   *
   * @param what for what and for whom
   * @param when for which period
   * @param payee to whom
   * @param difference what was paid, what is due and the difference
   * @param owed whether more is due than was paid
   * @param reasons the answer then and now
   */
  public record Owed(String what, String when, String payee, String difference, boolean owed, List<String> reasons) {}

  /** Returns the place and the days of the timeline. */
  String title() {
    String period = text("timeline.period", periods.day(timeline.from()), periods.day(timeline.to().minusDays(1)));
    return law.pack().title().in(language) + "  " + period;
  }

  /** Returns the borders on which an answer changes of which people should know. */
  ImmutableList<Border> borders() {
    return timeline.spans().stream().map(this::border).filter(b -> !b.changes().isEmpty()).collect(ImmutableList.toImmutableList());
  }

  /** Returns the number of borders without news. On them only the grounds of answers change, or what is missing. */
  int otherBorders() {
    return timeline.spans().size() - 1 - borders().size();
  }

  private Border border(Span span) {
    List<AnswerChange> changes = span.changes().stream().filter(TimelineView::isNews).map(this::change).toList();
    return new Border(
        span.from(),
        periods.day(span.from()),
        span.causes().stream().map(c -> wording.of(c.text().in(language))).toList(),
        changes);
  }

  private AnswerChange change(ChangeOfAnswer change) {
    return new AnswerChange(change.after().map(a -> a.outcome().name()).orElse("NOT_ASKED"), wording.of(change.text().in(language)));
  }

  /**
   * Returns whether a change is news. It is one if an outcome or a figure becomes another, but not if another month of the same
   * begins.
   */
  private static boolean isNews(ChangeOfAnswer change) {
    return switch (change.extent()) {
      case OUTCOME -> true;
      case FIGURES -> !sums(change.before()).equals(sums(change.after())) || (sums(change.after()).isEmpty() && !namesTheDay(change));
      case BEGINS -> isDecided(change.after());
      case ENDS -> isDecided(change.before());
      case GROUNDS -> false;
    };
  }

  /** Returns whether an answer names the day that is asked about. Such an answer is another on each day. */
  private static boolean namesTheDay(ChangeOfAnswer change) {
    return change.after().orElse(null) instanceof RequirementAnswer after
        && change.before().orElse(null) instanceof RequirementAnswer before
        && after.actual().orElse(null) instanceof Quantity.Day
        && after.required().equals(before.required())
        && after.shortfall().equals(before.shortfall());
  }

  private static List<String> sums(Optional<Answer> answer) {
    return answer.orElse(null) instanceof EntitlementAnswer entitlement
        ? entitlement.payments().stream().map(p -> p.amount() + " " + p.payee()).toList()
        : List.of();
  }

  private static boolean isDecided(Optional<Answer> answer) {
    Outcome outcome = answer.map(Answer::outcome).orElse(Outcome.UNDETERMINED);
    return outcome == Outcome.MET || outcome == Outcome.NOT_MET || outcome == Outcome.ELIGIBLE;
  }

  /** Returns what falls due. There is a row for each run of equal payments in periods that follow each other. */
  ImmutableList<PaymentRun> payments() {
    List<TimelinePayment> sorted =
        timeline.payments().stream()
            .filter(p -> !p.setAside())
            .sorted(
                Comparator.comparing(TimelinePayment::id)
                    .thenComparing(TimelinePayment::subject)
                    .thenComparing(p -> p.payment().payee())
                    .thenComparing(TimelinePayment::payee))
            .toList();
    ImmutableList.Builder<PaymentRun> rows = ImmutableList.builder();
    int begin = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !continues(sorted.get(i - 1), sorted.get(i))) {
        rows.add(due(sorted.get(begin), sorted.get(i - 1), i - begin));
        begin = i;
      }
    }
    return rows.build();
  }

  private static boolean continues(TimelinePayment before, TimelinePayment next) {
    return before.id().equals(next.id())
        && before.subject().equals(next.subject())
        && before.payee().equals(next.payee())
        && before.payment().payee().equals(next.payment().payee())
        && before.payment().amount().equals(next.payment().amount())
        && Periods.follows(before.payment().period(), next.payment().period());
  }

  private PaymentRun due(TimelinePayment first, TimelinePayment last, int times) {
    Payment payment = first.payment();
    String when =
        payment.days().isPresent()
            ? periods.of(payment.period(), last.payment().period())
            : text("timeline.once-on", periods.of(payment.period()), periods.day(first.decisive()));
    return new PaymentRun(
        what(first.id(), first.subject()),
        when,
        amounts.of(payment.amount()) + (times == 1 ? "" : " × " + times),
        payee(first.id(), payment.payee(), first.payee()));
  }

  private String what(String id, String subject) {
    return law.question(id).map(Question::title).orElse(Text.same(id)).in(language) + (subject.isEmpty() ? "" : " · " + subject);
  }

  private String payee(String id, String word, String payee) {
    String whom = law.vocabulary().word(word).in(language) + (payee.isEmpty() ? "" : text("timeline.named", payee));
    boolean deducted = law.question(id).filter(q -> q.gives() == Gives.DEDUCTION).isPresent();
    return text(deducted ? "cli.off-income" : "cli.paid-to", whom);
  }

  /** Returns what is owed and overpaid. There is a row for each run of equal corrections in periods that follow each other. */
  ImmutableList<Owed> corrections() {
    List<Correction> all = timeline.corrections().orElse(List.of());
    List<Correction> sorted =
        all.stream()
            .sorted(Comparator.comparing(Correction::id).thenComparing(Correction::subject).thenComparing(Correction::payee))
            .toList();
    ImmutableList.Builder<Owed> rows = ImmutableList.builder();
    int begin = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !continues(sorted.get(i - 1), sorted.get(i))) {
        rows.add(owed(sorted.get(begin), sorted.get(i - 1), i - begin));
        begin = i;
      }
    }
    return rows.build();
  }

  private static boolean continues(Correction before, Correction next) {
    return before.id().equals(next.id())
        && before.subject().equals(next.subject())
        && before.payeeKind().equals(next.payeeKind())
        && before.payee().equals(next.payee())
        && before.paid().equals(next.paid())
        && before.due().equals(next.due())
        && before.reasons().equals(next.reasons())
        && Periods.follows(before.period(), next.period());
  }

  private Owed owed(Correction first, Correction last, int times) {
    boolean more = first.owed().isPositive();
    String difference =
        text(
            more ? "timeline.owed" : "timeline.overpaid",
            amounts.of(first.paid()),
            amounts.of(first.due()),
            amounts.of(first.owed().abs()) + (times == 1 ? "" : " × " + times));
    return new Owed(
        what(first.id(), first.subject()),
        periods.of(first.period(), last.period()),
        payee(first.id(), first.payeeKind(), first.payee()),
        difference,
        more,
        first.reasons().stream().map(r -> wording.of(r.in(language))).toList());
  }

  /** Returns what the template of the page shows. */
  Map<String, Object> values() {
    List<CalendarYear> years = CalendarYear.of(timeline, borders());
    return ImmutableMap.<String, Object>builder()
        .put("title", title())
        .put("corrected", timeline.corrections().isPresent())
        .put("corrections", corrections())
        .put("borders", borders())
        .put("others", otherBorders() == 0 ? "" : text("timeline.other-borders", otherBorders()))
        .put("payments", payments())
        .put("calendar", CalendarYear.json(years, language, borders()))
        .put("height", CalendarYear.height(years))
        .buildOrThrow();
  }

  String text(String key, Object... arguments) {
    return Messages.in(language, key, arguments);
  }
}
