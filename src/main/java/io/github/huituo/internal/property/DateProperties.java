package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Occurrence;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The properties of days. They are about the day of the question, birthdays and the days from which values hold. */
final class DateProperties {
  private static final int LONGEST_LOOK = 40;

  private DateProperties() {}

  static ImmutableList<Property> all() {
    return ImmutableList.of(
        Property.ofCase("constancy-between-dates", DateProperties::constancyBetweenDates),
        Property.ofCase("birthday-boundaries", DateProperties::birthdayBoundaries),
        Property.ofCase("no-retroactivity", DateProperties::noRetroactivity));
  }

  /**
   * Nothing changes between two days without a date between them. The date may be one of the law, of the case or of the calendar.
   */
  private static Optional<Text> constancyBetweenDates(PropertyCase trial) {
    LocalDate first = trial.tried().asOf();
    TreeSet<LocalDate> caseDates = dates(trial.tried(), null);
    LocalDate last = first;
    while (last.isBefore(first.plusDays(LONGEST_LOOK)) && !mayChange(last.plusDays(1), caseDates, trial.world())) {
      last = last.plusDays(1);
    }
    if (last.equals(first)) {
      return Optional.empty();
    }
    LocalDate later = last;
    return AnswerDifference.of(trial.result(), trial.world().assess(on(trial.tried(), later)))
        .map(what -> Messages.text("found.between", first, later, what));
  }

  private static ChildcareCase on(ChildcareCase tried, LocalDate day) {
    return tried.toBuilder().asOf(day).build();
  }

  /**
   * Returns whether answers may change on a day. A new month begins, a date of the law is reached, or months or days that count
   * from a date of the case are completed or exceeded.
   */
  private static boolean mayChange(LocalDate day, TreeSet<LocalDate> caseDates, PropertyContext world) {
    return day.getDayOfMonth() == 1
        || world.thresholds().dates().contains(day)
        || world.thresholds().dates().contains(day.minusDays(1))
        || caseDates.stream().anyMatch(from -> isAnniversary(from, day) || isAnniversary(from, day.minusDays(1)))
        || caseDates.stream().anyMatch(from -> isCounted(from, day, world) || isCounted(from, day.minusDays(1), world));
  }

  private static boolean isCounted(LocalDate from, LocalDate day, PropertyContext world) {
    return world.countedDays().contains((int) ChronoUnit.DAYS.between(from, day));
  }

  private static boolean isAnniversary(LocalDate from, LocalDate day) {
    long months = (day.getYear() - from.getYear()) * 12L + day.getMonthValue() - from.getMonthValue();
    return from.plusMonths(months).equals(day) || day.minusMonths(months).equals(from);
  }

  /** Returns every date of the case except one child's date of birth. */
  @SuppressWarnings("ReferenceEquality") // Twins are equal and two.
  private static TreeSet<LocalDate> dates(ChildcareCase tried, @Nullable Subject born) {
    TreeSet<LocalDate> caseDates = new TreeSet<>();
    for (Subject subject : CaseSubjects.all(tried)) {
      subject.facts().forEach(
          (name, value) -> {
            if (value instanceof LocalDate day && !(subject == born && name.equals("birthDate"))) {
              caseDates.add(day);
            } else if (value instanceof Occurrence event) {
              event.on().ifPresent(caseDates::add);
            }
          });
    }
    return caseDates;
  }

  /**
   * Two children born in the same month have the same answers. They are of the same age on every date of the case. The age is in
   * completed months, and in days where the law counts days from a birth.
   */
  private static Optional<Text> birthdayBoundaries(PropertyCase trial) {
    for (Subject child : trial.chance().shuffled(CaseSubjects.all(trial.tried()), s -> s.kind() + s.id())) {
      if (child.kind().equals(SubjectKind.CHILD) && child.facts().get("birthDate") instanceof LocalDate birth) {
        TreeSet<LocalDate> days = dates(trial.tried(), child);
        days.add(trial.tried().asOf());
        LocalDate other = asOld(birth, days, trial.world());
        if (!other.equals(birth)) {
          return AnswerDifference.of(trial.result(), trial.world().assess(born(trial.tried(), child, other)))
              .map(what -> Messages.text("found.born", child.id(), other, what));
        }
      }
    }
    return Optional.empty();
  }

  private static ChildcareCase born(ChildcareCase tried, Subject child, LocalDate day) {
    return new Variation() {
      @Override
      Map<String, Object> facts(Subject subject) {
        Map<String, Object> facts = new LinkedHashMap<>(subject.facts());
        if (subject.kind().equals(SubjectKind.CHILD) && subject.id().equals(child.id())) {
          facts.put("birthDate", day);
        }
        return facts;
      }
    }.of(tried);
  }

  /** Returns the farthest birth date of the same month. It gives the same ages as this. */
  private static LocalDate asOld(LocalDate birth, TreeSet<LocalDate> days, PropertyContext world) {
    YearMonth month = YearMonth.from(birth);
    TreeSet<LocalDate> ofAge = new TreeSet<>();
    days.forEach(day -> world.agesInDays().forEach(age -> ofAge.add(day.minusDays(age))));
    // A place that begins on the first of a month has that month whole; the first is a case of its own.
    for (int day = birth.getDayOfMonth() == 1 ? 1 : birth.getDayOfMonth() > 15 ? 2 : month.lengthOfMonth();
        day != birth.getDayOfMonth();
        day += day < birth.getDayOfMonth() ? 1 : -1) {
      LocalDate other = month.atDay(day);
      boolean sameLaw =
          dateBetween(birth, other, world.thresholds().dates())
              && dateBetween(birth, other, days)
              && dateBetween(birth, other, ofAge);
      if (day != 1 && sameLaw && days.stream().allMatch(d -> months(birth, d) == months(other, d))) {
        return other;
      }
    }
    return birth;
  }

  /** Returns whether no date is one of the two or lies between them. */
  private static boolean dateBetween(LocalDate a, LocalDate b, java.util.NavigableSet<LocalDate> dates) {
    return dates.subSet(a.isBefore(b) ? a : b, true, a.isBefore(b) ? b : a, true).isEmpty();
  }

  /** Counts completed months day by day of the calendar. A day that a month does not have is its last day. */
  private static int months(LocalDate birth, LocalDate day) {
    int whole = (day.getYear() - birth.getYear()) * 12 + day.getMonthValue() - birth.getMonthValue();
    int birthdayInMonth = Math.min(birth.getDayOfMonth(), day.lengthOfMonth());
    return day.getDayOfMonth() < birthdayInMonth ? whole - 1 : whole;
  }

  /**
   * New values from a later day on have no effect on earlier days. They change nothing of what is answered before, and nothing of
   * what was due before.
   */
  private static Optional<Text> noRetroactivity(PropertyCase trial) {
    LocalDate asOf = trial.tried().asOf();
    LocalDate from = asOf.plusDays(1 + Math.floorMod(trial.chance().number("from"), 60L));
    ImmutableMap<String, ParameterSeries> changed =
        ImmutableMap.copyOf(
            Maps.transformValues(trial.world().law().parameters(), series -> ParameterPerturbation.from(from, series)));
    AssessmentResult after = PropertyContext.assess(trial.world().engine().withParameters(changed), trial.tried());
    if (trial.result().failure().isPresent() || after.failure().isPresent()) {
      return AnswerDifference.of(trial.result(), after);
    }
    Map<AssessmentResult.QuestionKey, Answer> answers = after.byQuestion();
    for (Answer answer : trial.result().answers()) {
      Answer other = answers.get(new AssessmentResult.QuestionKey(answer.id(), answer.subject()));
      String was = before(from, answer);
      String is = other == null ? "–" : before(from, other);
      if (!was.equals(is)) {
        return Optional.of(Messages.text("found.retroactive", from, AnswerDifference.becomes(answer, was, is)));
      }
    }
    return Optional.empty();
  }

  private static String before(LocalDate from, Answer answer) {
    return answer instanceof EntitlementAnswer entitlement
        ? answer.outcome() + " " + AnswerDifference.before(from, List.copyOf(entitlement.payments()))
        : AnswerDifference.shown(answer);
  }
}
