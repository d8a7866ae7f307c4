package io.github.huituo.internal.timeline;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import io.github.huituo.internal.engine.DayDependence.Turn;
import io.github.huituo.internal.engine.DayDependence;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.Deadline;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.pack.Sanction;
import io.github.huituo.model.CaseChange;
import io.github.huituo.model.ChildcareCase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The days on which the answers to a case may change, with reasons. They are found from the law, from what its rules compare with
 * the day, and from the case. Used for one case; not thread-safe.
 */
final class TurningDays {
  private static final String BIRTHS = "child.birthDate";
  private static final List<String> ENROLMENT_DAYS = List.of("enrolment.from", "enrolment.until");

  private final Jurisdiction law;
  private final ChildcareCase given;
  private final CaseDays caseDays;
  private final CauseWords words;
  private final ConcernedQuestions concerned;
  /** The parameters of the rules that give each term. */
  private final SetMultimap<String, String> parametersOfTerms = HashMultimap.create();
  private final LocalDate from;
  private final LocalDate to;
  private final SortedMap<LocalDate, Set<ScopedCause>> found = new TreeMap<>();
  private final Map<String, ParameterEdges> edges = new HashMap<>();

  private TurningDays(Jurisdiction law, List<DayDependence> rules, ChildcareCase given, LocalDate from, LocalDate to) {
    this.law = law;
    this.concerned = new ConcernedQuestions(rules, law.questions());
    rules.forEach(rule -> rule.inserts().forEach(term -> parametersOfTerms.putAll(term, rule.parameters())));
    this.given = given;
    this.caseDays = CaseDays.of(given);
    this.words = new CauseWords(law);
    this.from = from;
    this.to = to;
  }

  /**
   * Returns the days on which answers may change. They lie after one and before another, and answers may be others than on the
   * day before.
   *
   * @param asked which questions the answers are to, by their ids
   */
  static SortedMap<LocalDate, Set<ScopedCause>> of(
      Engine engine, ChildcareCase given, Predicate<String> asked, LocalDate from, LocalDate to) {
    List<DayDependence> rules = engine.catalogue().dayDependences();
    TurningDays days = new TurningDays(engine.law(), rules, given, from, to);
    List<Question> questions = engine.law().questions().stream().filter(q -> asked.test(q.id())).toList();
    days.ofTheCase();
    days.ofQuestions(questions);
    days.ofInstruments(questions);
    rules.stream()
        .filter(rule -> rule.question().filter(asked.negate()).isEmpty())
        .filter(days::mayBeAsked)
        .forEach(days::ofRule);
    return days.found;
  }

  private void note(LocalDate day, ScopedCause reason) {
    if (day.isAfter(from) && day.isBefore(to)) {
      found.computeIfAbsent(day, d -> new LinkedHashSet<>()).add(reason);
    }
  }

  private void ofTheCase() {
    for (CaseChange change : given.changes()) {
      note(change.from(), words.change(change));
    }
    if (caseDays.countsClasses() || caseDays.hasSeveralEnrolments()) {
      ENROLMENT_DAYS.forEach(path -> caseDays.of(path).forEach(named -> note(named.day(), words.term(named))));
    }
  }

  private void ofQuestions(List<Question> questions) {
    for (Question question : questions) {
      question.from().ifPresent(day -> note(day, words.asked("begins", question)));
      question.until().ifPresent(day -> note(day, words.asked("ends", question)));
      for (Sanction sanction : law.sanctions(question)) {
        sanction.from().ifPresent(day -> note(day, words.sanctions(question)));
        sanction.until().ifPresent(day -> note(day, words.sanctions(question)));
      }
      question.scope().keySet().forEach(fact -> caseDays.of(fact.path()).forEach(named -> note(named.day(), words.term(named))));
    }
  }

  private void ofInstruments(List<Question> questions) {
    for (Question question : questions) {
      for (String cited : question.citations().stream().map(Citation::source).distinct().toList()) {
        Source source = law.sources().get(cited);
        if (source != null) {
          source.inForce().ifPresent(day -> note(day, words.instrument("begins", source, question)));
          source.expires().ifPresent(day -> note(day, words.instrument("ends", source, question)));
        }
      }
    }
  }

  /** Returns whether the question that a rule answers may be asked. It may be of somebody in the case at some time. */
  private boolean mayBeAsked(DayDependence rule) {
    Optional<Question> question = rule.question().flatMap(law::question);
    return question.isEmpty()
        || question.get().presumed()
        || question.get().scope().entrySet().stream()
            .allMatch(
                e ->
                    law.vocabulary()
                        .fact(e.getKey().kind(), e.getKey().name())
                        .filter(f -> caseDays.mayHave(f, e.getValue()))
                        .isPresent());
  }

  private void ofRule(DayDependence rule) {
    Set<Integer> months = new LinkedHashSet<>();
    Set<Integer> ages = new LinkedHashSet<>();
    Set<Deadline> deadlines = new LinkedHashSet<>();
    for (String id : counting(rule)) {
      ParameterSeries parameter = law.parameters().get(id);
      if (parameter != null) {
        ofValues(rule, parameter);
        ParameterEdges here = edges.computeIfAbsent(id, i -> ParameterEdges.of(parameter, caseDays.settings()));
        months.addAll(here.months());
        ages.addAll(here.ages());
        deadlines.addAll(here.deadlines());
        here.days().forEach(day -> turn(rule, day, words.ofLaw(parameter)));
        here.yearly().stream().flatMap(days -> days.between(from, to).stream()).forEach(day -> ofYear(rule, day, parameter));
      }
    }
    ofCalendar(rule);
    ages.addAll(months);
    if (rule.turns().contains(Turn.AGE_EXCEEDED)) {
      months.forEach(n -> ages.add(n + 1));
    }
    ofAges(rule, ages);
    for (String fact : rule.facts()) {
      for (CaseDays.FactDay named : caseDays.of(fact)) {
        turn(rule, named.day(), words.term(named));
        if (rule.turns().contains(Turn.AFTER_MONTHS)) {
          months.forEach(n -> turn(rule, named.day().plusMonths(n), words.months(named, n)));
        }
        if (rule.turns().contains(Turn.AFTER_DAYS)) {
          months.forEach(n -> turn(rule, named.day().plusDays(n), words.days(named, n)));
        }
        if (rule.turns().contains(Turn.DEADLINE)) {
          deadlines.forEach(d -> turn(rule, d.lastDay(named.day()), words.deadline(named)));
        }
      }
    }
  }

  /**
   * Returns the parameters by which a rule counts from a fact. It counts months or days. The parameters are its own or, without
   * any, those of the terms that it reads.
   */
  private Set<String> counting(DayDependence rule) {
    boolean byTerms =
        rule.parameters().isEmpty() && (rule.turns().contains(Turn.AFTER_MONTHS) || rule.turns().contains(Turn.AFTER_DAYS));
    return byTerms
        ? rule.reads().stream().flatMap(term -> parametersOfTerms.get(term).stream()).collect(Collectors.toSet())
        : rule.parameters();
  }

  /** Notes a day of the year. It is what somebody waits for, or the last on which something holds. */
  private void ofYear(DayDependence rule, LocalDate day, ParameterSeries parameter) {
    ParameterSeries.Version version = parameter.versionOn(day);
    Set<Citation> places =
        version == null ? Set.of() : version.rows().stream().map(ParameterSeries.Row::citation).collect(Collectors.toSet());
    ScopedCause reason = words.ofLaw(parameter).of(concerned.of(rule)).namedAt(places);
    note(day, reason);
    note(day.plusDays(1), reason);
  }

  private void turn(DayDependence rule, LocalDate day, ScopedCause any) {
    ImmutableSet<Turn> turns = rule.turns();
    ScopedCause reason = any.of(concerned.of(rule));
    if (turns.contains(Turn.ON_THE_DAY)) {
      note(day, reason);
    }
    if (turns.contains(Turn.ON_THE_NEXT)) {
      note(day.plusDays(1), reason);
    }
    if (turns.contains(Turn.MONTH_START)) {
      ScopedCause inMonth = words.inMonth(reason);
      note(day.withDayOfMonth(1), inMonth);
      if (turns.contains(Turn.ON_THE_NEXT)) {
        note(day.withDayOfMonth(2), inMonth);
      }
    }
  }

  private void ofValues(DayDependence rule, ParameterSeries parameter) {
    List<ParameterSeries.Version> versions = parameter.versions();
    for (ParameterSeries.Version version : versions) {
      note(version.from(), words.value("begins", parameter).of(concerned.of(rule)));
      version.until().ifPresent(day -> note(day, words.value("ends", parameter).of(concerned.of(rule))));
    }
  }

  private void ofCalendar(DayDependence rule) {
    if (rule.turns().contains(Turn.EACH_DAY) && rule.facts().stream().anyMatch(fact -> !caseDays.of(fact).isEmpty())) {
      from.datesUntil(to).forEach(day -> note(day, words.calendar("day").of(concerned.of(rule))));
    }
    int step = rule.turns().contains(Turn.EACH_MONTH) ? 1 : rule.turns().contains(Turn.EACH_YEAR) ? 12 : 0;
    if (step > 0) {
      LocalDate first = step == 1 ? from.withDayOfMonth(1) : from.withDayOfYear(1);
      for (LocalDate day = first; day.isBefore(to); day = day.plusMonths(step)) {
        note(day, words.calendar(step == 1 ? "month" : "year").of(concerned.of(rule)));
      }
    }
  }

  private void ofAges(DayDependence rule, Set<Integer> ages) {
    if (!rule.turns().contains(Turn.AGE) || !(rule.facts().contains(BIRTHS) || caseDays.agesClasses())) {
      return;
    }
    for (CaseDays.FactDay born : caseDays.births()) {
      note(born.day(), completed(rule, born, 0));
      ages.forEach(n -> note(born.day().plusMonths(n), completed(rule, born, n)));
      if (rule.turns().contains(Turn.EACH_MONTH_OF_AGE)) {
        for (int n = 1; born.day().plusMonths(n).isBefore(to); n++) {
          note(born.day().plusMonths(n), completed(rule, born, n));
        }
      }
    }
  }

  /** Returns the reason that a child completes so many months. A rule that speaks of no birth speaks of its class. */
  private ScopedCause completed(DayDependence rule, CaseDays.FactDay born, int months) {
    ScopedCause reason = words.months(born, months).of(concerned.of(rule));
    return rule.facts().contains(BIRTHS) ? reason : reason.ofAnybody();
  }
}
