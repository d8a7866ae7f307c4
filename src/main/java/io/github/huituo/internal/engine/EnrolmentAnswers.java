package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.ImmutableEntitlementAnswer;
import io.github.huituo.assessment.ImmutableRequirementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.NamedFigure;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Step;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.engine.subject.EnrolmentViews.View;
import io.github.huituo.internal.law.ScheduleStep;
import io.github.huituo.internal.pack.Decisive;
import io.github.huituo.internal.pack.EnrolmentPayments;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * Makes one answer about a child of those that each of its enrolments gives. A requirement is met if all that are held meet it; an
 * entitlement is due if one that is held gives it, and what is due of each period is that of one enrolment, unless the question pays for
 * each.
 *
 * @param question the question
 * @param asOf the day of the assessment
 * @param all the answers of the enrolments, in the order in which they began
 */
record EnrolmentAnswers<A extends Answer>(Question question, LocalDate asOf, ImmutableList<OfEnrolment<A>> all) {
  private static final List<Outcome> WORST_FIRST =
      List.of(Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET, Outcome.NOT_APPLICABLE);
  private static final List<Outcome> BEST_FIRST = List.of(Outcome.ELIGIBLE, Outcome.UNDETERMINED, Outcome.NOT_ELIGIBLE);

  /**
   * The answer of one enrolment.
   *
   * @param view the case from the enrolment
   * @param answer the answer
   * @param recipients returns who receives what is paid to a payee
   */
  record OfEnrolment<A extends Answer>(View view, A answer, Function<String, String> recipients) {
    private String id() {
      return view.enrolment().id();
    }
  }

  /** A payment and the enrolment that gives it. */
  private record Claim(OfEnrolment<EntitlementAnswer> by, Payment payment) {}

  /** Returns whether it is the same by which of the enrolments it is answered. */
  private boolean isAlike() {
    return question.enrolments() == EnrolmentPayments.ONE && all.stream().map(o -> o.answer().toJsonLine()).distinct().count() == 1;
  }

  private List<OfEnrolment<A>> held() {
    return all.stream().filter(o -> o.view().isHeldOn(asOf)).toList();
  }

  /**
   * Returns the answer with the outcome that comes first. It is one of the enrolments that are held, or else of the next, if they
   * differ.
   */
  private Optional<OfEnrolment<A>> leading(List<Outcome> order) {
    return isAlike()
        ? Optional.empty()
        : held().stream()
            .min(Comparator.comparing((OfEnrolment<A> o) -> order.indexOf(o.answer().outcome())))
            .or(() -> all.stream().filter(o -> !o.view().hasEndedBy(asOf)).findFirst());
  }

  /** Returns the answer to a requirement. It is the common one where no enrolment is held or all give the same. */
  static RequirementAnswer requirement(EnrolmentAnswers<RequirementAnswer> answers, RequirementAnswer common) {
    return answers
        .leading(WORST_FIRST)
        .map(
            o ->
                (RequirementAnswer)
                    ImmutableRequirementAnswer.copyOf(o.answer())
                        .withBecause(Messages.text("enrolment.because", o.id(), o.answer().because()))
                        .withMissing(answers.missing(answers.held(), o.answer().outcome())))
        .orElse(common);
  }

  /** Returns the answer to an entitlement. It is the common one where no enrolment is held or all give the same. */
  static EntitlementAnswer entitlement(EnrolmentAnswers<EntitlementAnswer> answers, EntitlementAnswer common) {
    Optional<OfEnrolment<EntitlementAnswer>> leading = answers.leading(BEST_FIRST);
    if (leading.isEmpty()) {
      return common;
    }
    EntitlementAnswer answer = leading.get().answer();
    if (answer.outcome() != Outcome.ELIGIBLE) {
      return ImmutableEntitlementAnswer.copyOf(answer)
          .withBecause(Messages.text("enrolment.because", leading.get().id(), answer.because()))
          .withMissing(answers.missing(answers.held(), answer.outcome()));
    }
    return paid(answers, answer);
  }

  private ImmutableList<Missing> missing(List<OfEnrolment<A>> of, Outcome outcome) {
    return of.stream()
        .filter(o -> outcome == Outcome.UNDETERMINED && o.answer().outcome() == outcome)
        .flatMap(o -> o.answer().missing().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns an answer with what the enrolments that have not ended give together. */
  private static EntitlementAnswer paid(EnrolmentAnswers<EntitlementAnswer> answers, EntitlementAnswer leading) {
    List<OfEnrolment<EntitlementAnswer>> giving =
        answers.all().stream().filter(o -> o.answer().outcome() == Outcome.ELIGIBLE).toList();
    ImmutableList<Missing> open =
        answers.all().stream()
            .filter(o -> !o.view().hasEndedBy(answers.asOf()))
            .flatMap(o -> (o.answer().outcome() == Outcome.UNDETERMINED ? o.answer().missing() : o.answer().amountOpen()).stream())
            .distinct()
            .collect(ImmutableList.toImmutableList());
    ImmutableEntitlementAnswer.Builder built = ImmutableEntitlementAnswer.builder().from(leading);
    List<Claim> claims = open.isEmpty() ? answers.claims(giving) : List.of();
    Map<String, Money> sums = new LinkedHashMap<>();
    claims.forEach(c -> sums.merge(c.by().id(), c.payment().amount(), Money::plus));
    Optional<Money> total = sums.values().stream().reduce(Money::plus);
    List<Step> steps = new ArrayList<>();
    giving.stream().filter(o -> sums.containsKey(o.id())).forEach(o -> steps.addAll(o.answer().steps()));
    steps.addAll(bySums(sums));
    built
        .payments(claims.stream().map(Claim::payment).toList())
        .total(total)
        .offsets(common(giving, EntitlementAnswer::offsets))
        .amountOpen(open)
        .steps(steps)
        .figures(figures(giving))
        .sources(distinct(giving, EntitlementAnswer::sources))
        .interpretations(distinct(giving, EntitlementAnswer::interpretations))
        .settings(distinct(giving, EntitlementAnswer::settings))
        .rules(distinct(giving, EntitlementAnswer::rules))
        .evidence(giving.stream().flatMap(o -> o.answer().evidence().stream()).reduce(Evidence::weaker))
        .because(because(leading, sums, total, open));
    return built.build();
  }

  /** Returns the figures of each enrolment. Those that are the same for all of them occur once. */
  private static List<NamedFigure> figures(List<OfEnrolment<EntitlementAnswer>> giving) {
    Set<NamedFigure> all = new LinkedHashSet<>();
    for (OfEnrolment<EntitlementAnswer> o : giving) {
      for (NamedFigure figure : o.answer().figures()) {
        boolean common = giving.stream().allMatch(other -> other.answer().figures().contains(figure));
        all.add(common ? figure : figure.of(o.id()));
      }
    }
    return List.copyOf(all);
  }

  private static List<Step> bySums(Map<String, Money> sums) {
    List<Step> steps = new ArrayList<>();
    Money soFar = null;
    for (Map.Entry<String, Money> sum : sums.entrySet()) {
      soFar = soFar == null ? sum.getValue() : soFar.plus(sum.getValue());
      steps.add(new ScheduleStep.OfEnrolment(sum.getKey(), sum.getValue(), soFar));
    }
    return steps;
  }

  private static Text because(EntitlementAnswer leading, Map<String, Money> sums, Optional<Money> total, List<Missing> open) {
    if (open.isEmpty() && total.isPresent() && sums.size() > 1) {
      List<Text> each = sums.entrySet().stream().map(e -> Messages.text("enrolment.sum", e.getKey(), e.getValue())).toList();
      Text all = each.stream().reduce((one, next) -> Messages.text("enrolment.sums", one, next)).orElseThrow();
      return Messages.text("enrolment.several", all, total.get());
    }
    return leading.because();
  }

  /** Returns what is due by period, to whom each of the enrolments gives it. */
  private List<Claim> claims(List<OfEnrolment<EntitlementAnswer>> giving) {
    Map<String, List<Claim>> byPeriod = new TreeMap<>();
    Map<String, Long> recipients = new TreeMap<>();
    for (String payee : giving.stream().flatMap(o -> o.answer().payments().stream()).map(Payment::payee).distinct().toList()) {
      recipients.put(payee, giving.stream().map(o -> o.recipients().apply(payee)).distinct().count());
    }
    for (OfEnrolment<EntitlementAnswer> o : giving) {
      for (Payment payment : o.answer().payments()) {
        boolean named = recipients.getOrDefault(payment.payee(), 1L) > 1;
        Payment due = named ? payment.withRecipient(o.recipients().apply(payment.payee())) : payment;
        byPeriod.computeIfAbsent(payment.period(), p -> new ArrayList<>()).add(new Claim(o, due));
      }
    }
    return byPeriod.entrySet().stream().flatMap(e -> due(e.getKey(), e.getValue()).stream()).toList();
  }

  private List<Claim> due(String period, List<Claim> claims) {
    if (question.enrolments() == EnrolmentPayments.EACH) {
      return claims;
    }
    LocalDate day = Payment.days(period).map(this::decisive).orElse(asOf);
    OfEnrolment<EntitlementAnswer> one =
        claims.stream().map(Claim::by).filter(o -> o.view().isHeldOn(day)).findFirst().orElse(claims.get(0).by());
    return claims.stream().filter(c -> c.by().equals(one)).toList();
  }

  private LocalDate decisive(Payment.Days days) {
    return question.decisive() == Decisive.LAST_DAY ? days.to().minusDays(1) : days.from();
  }

  private static <T> Optional<T> common(List<OfEnrolment<EntitlementAnswer>> of, Function<EntitlementAnswer, Optional<T>> part) {
    List<Optional<T>> values = of.stream().map(o -> part.apply(o.answer())).distinct().toList();
    return values.size() == 1 ? values.get(0) : Optional.empty();
  }

  private static <T> List<T> distinct(List<OfEnrolment<EntitlementAnswer>> of, Function<EntitlementAnswer, ? extends Collection<T>> part) {
    return of.stream().flatMap(o -> part.apply(o.answer()).stream()).distinct().toList();
  }
}
