package io.github.huituo.internal.property;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Correction;
import io.github.huituo.assessment.Text;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.text.Bounds;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.timeline.Timelines;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Occurrence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/** What holds of timelines of cases whose facts change. */
final class TimelineProperties {
  private static final int SOME = 10;
  private static final int DAYS_TRIED = 40;
  private static final int SHOWN = 160;
  private static final int DAYS_BEFORE = 150;
  private static final int DAYS_AFTER = 600;

  private TimelineProperties() {}

  static ImmutableList<Property> all() {
    return ImmutableList.of(
        Property.ofCase("timeline-equals-each-day", TimelineProperties::equalsEachDay).onEvery(SOME),
        Property.ofCase("corrections-mirror", TimelineProperties::correctionsMirror).onEvery(SOME));
  }

  private static Timelines timelines(PropertyCase trial) {
    return new Timelines(trial.world().engine());
  }

  private static LocalDate begin(PropertyCase trial) {
    LocalDate begin = trial.tried().asOf().minusDays(DAYS_BEFORE);
    return begin.isBefore(Bounds.FIRST_DAY) ? Bounds.FIRST_DAY : begin;
  }

  private static LocalDate end(PropertyCase trial) {
    LocalDate end = trial.tried().asOf().plusDays(DAYS_AFTER);
    return end.isAfter(Bounds.END) ? Bounds.END : end;
  }

  /** The timeline on any day equals the assessment as of that day. */
  private static Optional<Text> equalsEachDay(PropertyCase trial) {
    Random random = new Random(trial.chance().number("changes"));
    ChildcareCase given = new ChangeDraw(trial.world(), random).of(trial.tried());
    Optional<Timeline> timeline = timeline(trial, given);
    if (timeline.isEmpty()) {
      return Optional.empty();
    }
    for (LocalDate day : days(trial, given, timeline.get(), random)) {
      AssessmentResult asked = trial.world().assess(given.on(day));
      if (asked.assessment().isPresent()) {
        String shown = timeline.get().on(day).toJsonLine();
        String is = asked.assessment().get().toJsonLine();
        if (!shown.equals(is)) {
          int at = Strings.commonPrefix(shown, is).length();
          return Optional.of(Messages.text("found.not-in-timeline", day, around(shown, at), around(is, at)));
        }
      }
    }
    return Optional.empty();
  }

  private static String around(String line, int at) {
    return line.substring(Math.max(0, at - SHOWN), Math.min(line.length(), at + SHOWN));
  }

  private static Optional<Timeline> timeline(PropertyCase trial, ChildcareCase given) {
    try {
      return Optional.of(timelines(trial).of(given, begin(trial), end(trial)));
    } catch (HuituoException conflict) {
      // What cannot be assessed on some day is found by other properties.
      return Optional.empty();
    }
  }

  /**
   * Draws days for a timeline. They are those before borders, those that facts name and so many months after them, the days
   * after, and any.
   */
  private static List<LocalDate> days(PropertyCase trial, ChildcareCase given, Timeline timeline, Random random) {
    TreeSet<LocalDate> named = new TreeSet<>();
    CaseSubjects.all(given).forEach(s -> addDays(s.facts().values(), named));
    TreeSet<LocalDate> days = new TreeSet<>();
    for (LocalDate day : named) {
      for (long months = 0; months <= 240; months++) {
        add(day.plusMonths(months), timeline, days);
      }
      add(LocalDate.of(day.getYear(), 1, 1).plusYears(1 + random.nextInt(3)), timeline, days);
    }
    trial.world().thresholds().dates().forEach(day -> add(day, timeline, days));
    timeline.spans().forEach(span -> add(span.from().minusDays(1), timeline, days));
    for (LocalDate day = timeline.from().withDayOfMonth(1); day.isBefore(timeline.to()); day = day.plusMonths(1)) {
      add(day, timeline, days);
    }
    List<LocalDate> all = new ArrayList<>(days);
    Collections.shuffle(all, random);
    return all.subList(0, Math.min(DAYS_TRIED, all.size()));
  }

  private static void add(LocalDate day, Timeline timeline, TreeSet<LocalDate> days) {
    for (LocalDate near : List.of(day, day.plusDays(1))) {
      if (!near.isBefore(timeline.from()) && near.isBefore(timeline.to())) {
        days.add(near);
      }
    }
  }

  private static void addDays(Collection<Object> values, TreeSet<LocalDate> days) {
    for (Object value : values) {
      if (value instanceof LocalDate day) {
        days.add(day);
      } else if (value instanceof Occurrence event) {
        event.on().ifPresent(days::add);
      }
    }
  }

  /** Nothing is owed where nothing differs. What one history owes to another the other has overpaid. */
  private static Optional<Text> correctionsMirror(PropertyCase trial) {
    Random random = new Random(trial.chance().number("corrections"));
    ChildcareCase given = new ChangeDraw(trial.world(), random).of(trial.tried());
    Optional<Timeline> paid = timeline(trial, trial.tried());
    Optional<Timeline> known = timeline(trial, given);
    if (paid.isEmpty() || known.isEmpty()) {
      return Optional.empty();
    }
    List<Correction> there = Timelines.corrections(paid.get(), known.get());
    List<Correction> back = Timelines.corrections(known.get(), paid.get());
    boolean mirrored = there.size() == back.size();
    for (int i = 0; mirrored && i < there.size(); i++) {
      mirrored = there.get(i).paid().equals(back.get(i).due()) && there.get(i).owed().equals(back.get(i).owed().negated());
    }
    if (!mirrored || !Timelines.corrections(known.get(), known.get()).isEmpty()) {
      return Optional.of(Messages.text("found.corrections", there, back));
    }
    return Optional.empty();
  }
}
