package io.github.huituo.internal.timeline;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.assessment.AskedQuestions;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.ChangeOfAnswer;
import io.github.huituo.assessment.Correction;
import io.github.huituo.assessment.Span;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.assessment.TimelinePayment;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.casefile.CaseValidator;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.CaseChoicesReader;
import io.github.huituo.internal.text.Bounds;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.ChildcareCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers a case over a time. Days on which nothing can change are not tried.
 *
 * <p>This class is immutable and thread-safe if the assessor is.
 */
public final class Timelines {
  private final Engine engine;
  private final Function<ChildcareCase, Assessment> assessor;

  /** Creates timelines under the law of an engine. */
  public Timelines(Engine engine) {
    this(engine, childcareCase -> engine.assess(childcareCase, CaseLocator.NONE));
  }

  /**
   * Creates timelines of some questions under the law of an engine.
   *
   * @param words the words for the questions that are asked; all if there are none
   */
  public Timelines(Engine engine, Set<String> words) {
    this(engine, childcareCase -> engine.assess(childcareCase, words, CaseLocator.NONE));
  }

  /**
   * Returns what falls due over a time, which is that of {@link #of(ChildcareCase, LocalDate, LocalDate)}. It does not look for what
   * else changes, and so takes a fraction of the time.
   *
   * @param from the first day
   * @param to the day after the last
   * @throws HuituoException if the case does not fit the vocabulary, or the days are not in order
   */
  public List<TimelinePayment> payments(ChildcareCase given, LocalDate from, LocalDate to) {
    check(given, from, to);
    Assessment first = assess(given, from);
    Predicate<String> asked = first.questions().map(Timelines::isOneOf).orElse(question -> true);
    List<Span> spans = everySpan(given, asked, from, to, Optional.of(first));
    return new PaymentSplice(
            engine.law(), spans, earlier -> everySpan(given, asked, earlier, from, Optional.empty()), day -> assess(given, day))
        .all();
  }

  private static Predicate<String> isOneOf(AskedQuestions questions) {
    Set<String> ids = new HashSet<>(questions.answered());
    ids.addAll(questions.accounted());
    return ids::contains;
  }

  /** Returns a span from each day on which an answer may change. It lasts to the next such day, and the last one to the end. */
  private List<Span> everySpan(
      ChildcareCase given, Predicate<String> asked, LocalDate from, LocalDate to, Optional<Assessment> first) {
    List<LocalDate> days = new ArrayList<>(List.of(from));
    days.addAll(TurningDays.of(engine, given, asked, from, to).keySet());
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      LocalDate end = i + 1 < days.size() ? days.get(i + 1) : to;
      spans.add(new Span(day, end, first.filter(a -> day.equals(from)).orElseGet(() -> assess(given, day)), List.of(), List.of()));
    }
    return spans;
  }

  /** Creates timelines whose assessments somebody else makes, or counts. */
  Timelines(Engine engine, Function<ChildcareCase, Assessment> assessor) {
    this.engine = engine;
    this.assessor = assessor;
  }

  /**
   * Returns the timeline of a case.
   *
   * @param from the first day
   * @param to the day after the last
   * @throws HuituoException if the case does not fit the vocabulary, or the days are not in order
   */
  public Timeline of(ChildcareCase given, LocalDate from, LocalDate to) {
    check(given, from, to);
    List<Span> spans = spans(given, from, to);
    PaymentSplice payments = new PaymentSplice(engine.law(), spans, earlier -> spans(given, earlier, from), day -> assess(given, day));
    return new Timeline(from, to, spans, payments.all(), Optional.empty());
  }

  /**
   * Returns the timeline of a case with its corrections. Something is owed or was overpaid because other facts are known than
   * when it was paid.
   *
   * @param paid the case as it was known when it was paid
   * @param known the case as it is known now
   * @throws HuituoException if a case does not fit the vocabulary, or the days are not in order
   */
  public Timeline of(ChildcareCase paid, ChildcareCase known, LocalDate from, LocalDate to) {
    Timeline now = of(known, from, to);
    return now.withCorrections(corrections(of(paid, from, to), now));
  }

  /** Returns what is owed or was overpaid between two timelines. One was paid by, and another is known. */
  public static List<Correction> corrections(Timeline paid, Timeline known) {
    return Corrections.of(paid, known);
  }

  private void check(ChildcareCase given, LocalDate from, LocalDate to) {
    Problems problems = new Problems();
    CaseValidator.validate(given, engine.law().vocabulary(), CaseLocator.NONE, problems);
    CaseChoicesReader.of(given, engine.law(), CaseLocator.NONE, problems);
    if (!from.isBefore(to) || !Bounds.admits(from) || to.isAfter(Bounds.END)) {
      problems.error(Location.of("timeline"), "no-such-period", from, to, Bounds.FIRST_DAY, Bounds.END);
    }
    problems.throwIfErrors();
  }

  private Assessment assess(ChildcareCase given, LocalDate day) {
    return assessor.apply(given.on(day));
  }

  private List<Span> spans(ChildcareCase given, LocalDate from, LocalDate to) {
    SortedMap<LocalDate, Set<ScopedCause>> turning = new TreeMap<>(TurningDays.of(engine, given, question -> true, from, to));
    turning.put(from, Set.of());
    List<Border> borders = new ArrayList<>();
    turning.forEach(
        (day, reasons) -> {
          Assessment assessment = assess(given, day);
          WrittenAnswers held = WrittenAnswers.of(assessment);
          if (borders.isEmpty() || !borders.get(borders.size() - 1).held().equals(held)) {
            borders.add(new Border(day, assessment, held, reasons));
          }
        });
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < borders.size(); i++) {
      Border border = borders.get(i);
      LocalDate end = i + 1 < borders.size() ? borders.get(i + 1).day() : to;
      List<ChangeOfAnswer> changes =
          i == 0 ? List.of() : AnswerChanges.between(borders.get(i - 1).held(), border.held());
      spans.add(new Span(border.day(), end, border.assessment(), ScopedCause.concerning(border.reasons(), changes), changes));
    }
    return spans;
  }

  /** A day on which the assessment holds something else than on the day before. */
  private record Border(LocalDate day, Assessment assessment, WrittenAnswers held, Set<ScopedCause> reasons) {}
}
