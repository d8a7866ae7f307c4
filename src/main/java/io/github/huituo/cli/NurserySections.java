package io.github.huituo.cli;

import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.Text;
import io.github.huituo.cli.PlanView.Section;
import io.github.huituo.internal.casefile.CountryWords;
import java.util.ArrayList;
import java.util.List;

/** The sections of a plan on classes, staff and area. */
final class NurserySections {
  private final Plan plan;
  private final PlanWords words;

  NurserySections(Plan plan, PlanWords words) {
    this.plan = plan;
    this.words = words;
  }

  Section classes() {
    List<List<String>> rows =
        plan.classes().stream()
            .map(
                c ->
                    List.of(
                        c.id(),
                        c.kind().map(words::of).orElse(""),
                        ages(c.ages().get(0), c.ages().get(c.ages().size() - 1)),
                        String.valueOf(c.ages().size()),
                        String.valueOf(c.careWorkers()),
                        words.of(c.area())))
            .toList();
    return new Section(
        words.heading(CountryWords.CLASSES),
        List.of(
            "",
            words.text("plan.kind"),
            words.text("plan.age"),
            words.text("plan.children"),
            words.careWorkers(),
            words.text("plan.square-metres")),
        rows,
        3,
        List.of(bound()));
  }

  private String ages(int youngest, int oldest) {
    return youngest == oldest ? words.text("plan.one-age", youngest) : words.text("plan.ages", youngest, oldest);
  }

  private String bound() {
    Plan.Bound bound = plan.bound();
    Text division = words.word(CountryWords.DIVISION);
    if (bound.proved()) {
      return words.text("plan.proved", division);
    }
    return bound
        .atLeast()
        .map(least -> words.text("plan.bound", words.of(least), bound.mayMiss().map(words::of).orElse(""), division))
        .orElseGet(() -> words.text("plan.unproved", bound.fewest(), words.careWorkers(bound.fewest()), division));
  }

  Section staff() {
    List<List<String>> rows = new ArrayList<>();
    if (plan.staff().careWorkers() > 0) {
      rows.add(List.of(words.careWorkers(), String.valueOf(plan.staff().careWorkers())));
    }
    for (Plan.Role role : plan.staff().qualified()) {
      rows.add(List.of(words.text("plan.of-them", words.of(role.title())), String.valueOf(role.heads())));
    }
    plan.staff().others().forEach(r -> rows.add(List.of(words.of(r.title()), String.valueOf(r.heads()))));
    return new Section(words.text("plan.staff"), List.of(), rows, 1, List.of());
  }

  Section day() {
    List<List<String>> rows =
        plan.staff().day().stream()
            .map(
                p ->
                    List.of(
                        p.from() + "–" + p.until(),
                        String.valueOf(p.children()),
                        String.valueOf(p.careWorkers()),
                        words.of(p.hours())))
            .toList();
    List<String> head =
        List.of(words.text("plan.part"), words.text("plan.children"), words.careWorkers(), words.text("plan.hours"));
    String hired =
        plan.staff()
            .shift()
            .map(hours -> words.text("plan.shift", words.of(hours), plan.staff().careWorkers()))
            .orElseGet(() -> words.text("plan.no-shift"));
    String peak = words.text("plan.peak", plan.staff().needed(), words.careWorkers(plan.staff().needed()));
    return new Section(words.text("plan.day"), head, rows, 1, List.of(peak, hired));
  }

  Section area() {
    List<List<String>> rows = new ArrayList<>();
    if (plan.area().indoor().signum() > 0) {
      rows.add(List.of(words.text("plan.indoor"), words.text("plan.metres", words.of(plan.area().indoor()))));
      for (Plan.Item part : plan.area().parts()) {
        rows.add(List.of(words.text("plan.of-it", words.of(part.title())), words.of(part.value())));
      }
    }
    if (plan.area().outdoor().signum() > 0) {
      rows.add(List.of(words.text("plan.outdoor"), words.text("plan.metres", words.of(plan.area().outdoor()))));
    }
    return new Section(words.text("plan.area"), List.of(), rows, 1, List.of());
  }
}
