package io.github.huituo.cli;

import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.Text;
import io.github.huituo.cli.PlanView.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The sections of a plan on the budget, subsidies and prices. */
final class MoneySections {
  private final Plan plan;
  private final PlanWords words;

  MoneySections(Plan plan, PlanWords words) {
    this.plan = plan;
    this.words = words;
  }

  Section budget() {
    Plan.Budget budget = plan.budget();
    List<List<String>> rows = new ArrayList<>();
    budget.lines().forEach(l -> rows.add(row(words.of(l.title()), l)));
    budget.cost().ifPresent(c -> rows.add(List.of(words.text("plan.cost"), "", "", words.of(c))));
    budget
        .balance()
        .ifPresent(b -> rows.add(List.of(words.text(b.isNegative() ? "plan.surplus" : "plan.borne"), "", "", words.of(b.abs()))));
    budget.place().ifPresent(p -> rows.add(List.of(words.text("plan.place"), "", "", words.of(p))));
    budget.once().forEach(l -> rows.add(row(words.text("plan.once", words.of(l.title())), l)));
    List<String> notes = budget.unstated().isEmpty() ? List.of() : List.of(unstated(budget.unstated()));
    return rows.isEmpty()
        ? new Section(words.text("plan.budget"), List.of(), notes.stream().map(List::of).toList(), 1, List.of())
        : new Section(words.text("plan.budget"), List.of(), rows, 1, notes);
  }

  private List<String> row(String title, Plan.Line line) {
    return List.of(title, words.of(line.quantity()), words.of(line.each()), words.of(line.amount()));
  }

  private String unstated(List<Text> unstated) {
    return words.text("plan.unstated", unstated.stream().map(words::of).collect(Collectors.joining(words.text("plan.between"))));
  }

  Section subsidies() {
    List<List<String>> rows =
        plan.subsidies().stream()
            .filter(s -> s.outcome() != Outcome.NOT_ELIGIBLE)
            .map(
                s ->
                    List.of(
                        words.text("outcome." + s.outcome()), words.of(s.title()) + about(s), amount(s.total()) + conditions(s)))
            .toList();
    return new Section(words.text("plan.subsidies"), List.of(), rows, 3, List.of());
  }

  private String about(Plan.Subsidy subsidy) {
    return subsidy.children() > 0 ? words.text("plan.for-children", subsidy.children()) : " · " + subsidy.subject();
  }

  private String amount(Optional<Money> total) {
    return total.map(t -> words.text("plan.each-child", words.of(t))).orElse("");
  }

  private String conditions(Plan.Subsidy subsidy) {
    if (subsidy.conditions().isEmpty()) {
      return "";
    }
    String all = subsidy.conditions().stream().map(this::condition).collect(Collectors.joining(words.text("plan.and")));
    return (subsidy.total().isPresent() ? words.text("plan.and") : "") + words.text("plan.if", all);
  }

  private String condition(Plan.Item condition) {
    String title = words.of(condition.title());
    String value = words.of(condition.value());
    return value.isEmpty() ? title : title + words.text("plan.is") + value;
  }

  Section prices() {
    List<List<String>> rows =
        plan.prices().stream()
            .map(p -> List.of(words.text("outcome." + p.outcome()), words.of(p.title()), words.of(p.because())))
            .toList();
    return new Section(words.text("plan.prices"), List.of(), rows, 3, List.of());
  }
}
