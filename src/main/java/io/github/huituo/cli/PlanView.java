package io.github.huituo.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.pack.Jurisdiction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people see of a plan, in one language. It is the same for the terminal and for the page. */
final class PlanView {
  private final Jurisdiction law;
  private final Plan plan;
  private final PlanWords words;

  PlanView(Jurisdiction law, String language, Plan plan) {
    this.law = law;
    this.plan = plan;
    this.words = new PlanWords(law, language);
  }

  /**
   * A section of the plan.
   *
   * @param title its heading
   * @param head the headings of its columns; empty for a list
   * @param rows its rows
   * @param words how many of the first columns are words
   * @param notes the lines below it
   */
  public record Section(String title, List<String> head, List<List<String>> rows, int words, List<String> notes) {}

  String title() {
    return words.text("plan.title", law.pack().title(), plan.form(), words.of(plan.planned().asOf()));
  }

  boolean complies() {
    return plan.complies();
  }

  /** Returns whether it complies, in a sentence. */
  String verdict() {
    long met = mandatory().stream().filter(a -> a.outcome() == Outcome.MET).count();
    return plan.complies() ? words.text("plan.complies", met) : words.text("plan.fails");
  }

  private List<RequirementAnswer> mandatory() {
    return plan.assessment().requirements().stream().filter(a -> a.severity() == Severity.MANDATORY).toList();
  }

  ImmutableList<Section> sections() {
    List<Section> all = new ArrayList<>();
    if (!plan.complies()) {
      all.add(list("plan.conflict", plan.conflict()));
      all.add(list("plan.relaxations", plan.relaxations()));
    }
    NurserySections nursery = new NurserySections(plan, words);
    all.add(nursery.classes());
    all.add(nursery.staff());
    all.add(nursery.day());
    all.add(nursery.area());
    MoneySections money = new MoneySections(plan, words);
    all.add(money.budget());
    all.add(money.subsidies());
    all.add(money.prices());
    all.add(new MonthsSection(plan, words).section());
    all.add(alternatives());
    all.add(list("plan.documents", plan.documents()));
    all.add(steps());
    return all.stream().filter(s -> !s.rows().isEmpty()).collect(ImmutableList.toImmutableList());
  }

  private Section list(String key, List<Text> texts) {
    return new Section(words.text(key), List.of(), texts.stream().map(t -> List.of(words.of(t))).toList(), 1, List.of());
  }

  private Section alternatives() {
    List<List<String>> rows =
        plan.alternatives().stream()
            .map(
                a ->
                    List.of(
                        words.text(a.better() ? "plan.better" : a.complies() ? "plan.possible" : "plan.impossible"),
                        words.of(a.title()),
                        a.cost().map(words::of).orElse(""),
                        words.of(a.because())))
            .toList();
    return new Section(words.text("plan.alternatives"), List.of(), rows, 4, List.of());
  }

  private Section steps() {
    List<List<String>> rows = new ArrayList<>();
    int number = 1;
    for (Plan.Step step : plan.steps()) {
      String items =
          step.items().stream()
              .map(i -> words.of(i.title()) + words.text("plan.is") + words.of(i.value()))
              .collect(Collectors.joining(words.text("plan.and")));
      rows.add(List.of(number++ + ".", words.of(step.title()), items));
    }
    return new Section(words.text("plan.steps"), List.of(), rows, 3, List.of());
  }

  /** Returns what the template of the page shows. */
  Map<String, Object> values() {
    return ImmutableMap.of("title", title(), "complies", complies(), "verdict", verdict(), "sections", sections());
  }
}
