package io.github.huituo.cli;

import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.Text;
import io.github.huituo.cli.PlanView.Section;
import io.github.huituo.internal.casefile.CountryWords;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The section of a plan on the months of its first year. */
final class MonthsSection {
  private static final int BAR = 40;

  private final Plan plan;
  private final PlanWords words;

  MonthsSection(Plan plan, PlanWords words) {
    this.plan = plan;
    this.words = words;
  }

  Section section() {
    int most = plan.months().stream().mapToInt(Plan.Month::careWorkers).max().orElse(0);
    List<List<String>> rows =
        plan.months().stream()
            .map(
                month ->
                    List.of(
                        month.month().toString(),
                        bar(month.careWorkers(), most),
                        classes(month),
                        String.valueOf(month.careWorkers()),
                        String.valueOf(month.children())))
            .toList();
    List<String> head = List.of("", "", words.heading(CountryWords.CLASSES), words.careWorkers(), words.text("plan.children"));
    List<String> notes = Stream.concat(outgrown().stream(), changes().stream()).toList();
    return new Section(words.text("plan.months"), head, rows, 3, notes);
  }

  private static String bar(int number, int most) {
    return "█".repeat(most == 0 ? 0 : Math.max(number == 0 ? 0 : 1, number * BAR / Math.max(BAR, most)));
  }

  private String classes(Plan.Month month) {
    Map<String, Integer> rooms = new LinkedHashMap<>();
    month.classes().forEach(i -> rooms.merge(words.of(i.title()), 1, Integer::sum));
    return rooms.entrySet().stream()
        .map(e -> e.getKey() + " × " + e.getValue())
        .collect(Collectors.joining(words.text("plan.between")));
  }

  /** Returns when the children outgrow the classes, and why. It is empty if they do not. */
  private List<String> outgrown() {
    List<String> notes = new ArrayList<>();
    plan.outgrown()
        .ifPresent(
            o -> {
              Text division = words.word(CountryWords.DIVISION);
              notes.add(words.text("plan.outgrown", words.of(o.day()), division, words.word(CountryWords.CLASSES)));
              o.because().forEach(b -> notes.add("  " + words.of(b)));
            });
    return notes;
  }

  /** Returns the month with the most care workers, and what changes on the way there. */
  private List<String> changes() {
    int hired = plan.staff().careWorkers();
    YearMonth peak = null;
    int most = 0;
    for (Plan.Month month : plan.months()) {
      if (month.careWorkers() > most) {
        most = month.careWorkers();
        peak = month.month();
      }
    }
    List<String> notes = new ArrayList<>();
    if (peak != null) {
      String hires = most > hired ? " " + words.text("plan.hire", most - hired, peak) : "";
      notes.add(words.text("plan.peak-month", peak, most, words.careWorkers()) + hires);
      int left = plan.months().get(plan.months().size() - 1).left();
      if (left > 0) {
        notes.add(words.text("plan.leave", left));
      }
    }
    return notes;
  }
}
