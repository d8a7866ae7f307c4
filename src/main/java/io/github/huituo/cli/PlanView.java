package io.github.huituo.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.CountryWords;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** What people see of a plan, in one language. It is the same for the terminal and for the page. */
final class PlanView {
  private static final int BAR = 40;

  private final Jurisdiction law;
  private final String language;
  private final Amounts amounts;
  private final Periods periods;
  private final Wording wording;
  private final CountryWords country;
  private final Plan plan;

  PlanView(Jurisdiction law, String language, Plan plan) {
    this.law = law;
    this.language = language;
    this.amounts = new Amounts(law);
    this.periods = new Periods(language);
    this.wording = new Wording(law, language);
    this.country = new CountryWords(law.vocabulary());
    this.plan = plan;
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
    return text("plan.title", law.pack().title().in(language), plan.form().in(language), periods.day(plan.planned().asOf()));
  }

  boolean complies() {
    return plan.complies();
  }

  /** Returns whether it complies, in a sentence. */
  String verdict() {
    long met = mandatory().stream().filter(a -> a.outcome() == Outcome.MET).count();
    return plan.complies() ? text("plan.complies", met) : text("plan.fails");
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
    all.add(classes());
    all.add(staff());
    all.add(day());
    all.add(area());
    all.add(money());
    all.add(subsidies());
    all.add(prices());
    all.add(months());
    all.add(alternatives());
    all.add(list("plan.documents", plan.documents()));
    all.add(steps());
    return all.stream().filter(s -> !s.rows().isEmpty()).collect(ImmutableList.toImmutableList());
  }

  private Section list(String key, List<Text> texts) {
    return new Section(text(key), List.of(), texts.stream().map(t -> List.of(words(t))).toList(), 1, List.of());
  }

  private Section classes() {
    List<List<String>> rows =
        plan.classes().stream()
            .map(
                c ->
                    List.of(
                        c.id(),
                        c.kind().map(this::words).orElse(""),
                        ages(c.ages().get(0), c.ages().get(c.ages().size() - 1)),
                        String.valueOf(c.ages().size()),
                        String.valueOf(c.careWorkers()),
                        number(c.area())))
            .toList();
    return new Section(
        country.heading(CountryWords.CLASSES).in(language),
        List.of("", text("plan.kind"), text("plan.age"), text("plan.children"), careWorkers(), text("plan.square-metres")),
        rows,
        3,
        List.of(bound()));
  }

  private String ages(int youngest, int oldest) {
    return youngest == oldest ? text("plan.one-age", youngest) : text("plan.ages", youngest, oldest);
  }

  private String bound() {
    Plan.Bound bound = plan.bound();
    if (bound.proved()) {
      return text("plan.proved", country.of(CountryWords.DIVISION));
    }
    return bound
        .atLeast()
        .map(least -> text("plan.bound", amounts.of(least), bound.mayMiss().map(amounts::of).orElse(""), country.of(CountryWords.DIVISION)))
        .orElseGet(() -> text("plan.unproved", bound.fewest(), country.careWorkers(bound.fewest()), country.of(CountryWords.DIVISION)));
  }

  private String careWorkers() {
    return country.of(CountryWords.CARE_WORKERS).in(language);
  }

  private Section staff() {
    List<List<String>> rows = new ArrayList<>();
    if (plan.staff().careWorkers() > 0) {
      rows.add(List.of(careWorkers(), String.valueOf(plan.staff().careWorkers())));
    }
    plan.staff().qualified().forEach(r -> rows.add(List.of(text("plan.of-them", words(r.title())), String.valueOf(r.heads()))));
    plan.staff().others().forEach(r -> rows.add(List.of(words(r.title()), String.valueOf(r.heads()))));
    return new Section(text("plan.staff"), List.of(), rows, 1, List.of());
  }

  private Section day() {
    List<List<String>> rows =
        plan.staff().day().stream()
            .map(
                p ->
                    List.of(
                        p.from() + "–" + p.until(), String.valueOf(p.children()), String.valueOf(p.careWorkers()), number(p.hours())))
            .toList();
    List<String> head = List.of(text("plan.part"), text("plan.children"), careWorkers(), text("plan.hours"));
    String hired =
        plan.staff()
            .shift()
            .map(hours -> text("plan.shift", hours.stripTrailingZeros().toPlainString(), plan.staff().careWorkers()))
            .orElseGet(() -> text("plan.no-shift"));
    return new Section(text("plan.day"), head, rows, 1, List.of(text("plan.peak", plan.staff().needed(), country.careWorkers(plan.staff().needed())), hired));
  }

  private Section area() {
    List<List<String>> rows = new ArrayList<>();
    if (plan.area().indoor().signum() > 0) {
      rows.add(List.of(text("plan.indoor"), text("plan.metres", number(plan.area().indoor()))));
      plan.area().parts().forEach(i -> rows.add(List.of(text("plan.of-it", words(i.title())), words(i.value()))));
    }
    if (plan.area().outdoor().signum() > 0) {
      rows.add(List.of(text("plan.outdoor"), text("plan.metres", number(plan.area().outdoor()))));
    }
    return new Section(text("plan.area"), List.of(), rows, 1, List.of());
  }

  private Section money() {
    Plan.Budget budget = plan.budget();
    List<List<String>> rows = new ArrayList<>();
    budget.lines().forEach(l -> rows.add(line(l)));
    budget.cost().ifPresent(c -> rows.add(List.of(text("plan.cost"), "", "", amounts.of(c))));
    budget.balance().ifPresent(b -> rows.add(List.of(text(b.isNegative() ? "plan.surplus" : "plan.borne"), "", "", amounts.of(b.abs()))));
    budget.place().ifPresent(p -> rows.add(List.of(text("plan.place"), "", "", amounts.of(p))));
    budget.once().forEach(l -> rows.add(List.of(text("plan.once", words(l.title())), number(l.quantity()), amounts.of(l.each()), amounts.of(l.amount()))));
    List<String> notes =
        budget.unstated().isEmpty()
            ? List.of()
            : List.of(text("plan.unstated", budget.unstated().stream().map(this::words).collect(Collectors.joining(text("plan.between")))));
    return new Section(text("plan.budget"), List.of(), rows.isEmpty() ? notes.stream().map(List::of).toList() : rows, 1, rows.isEmpty() ? List.of() : notes);
  }

  private List<String> line(Plan.Line line) {
    return List.of(words(line.title()), number(line.quantity()), amounts.of(line.each()), amounts.of(line.amount()));
  }

  private Section subsidies() {
    List<List<String>> rows =
        plan.subsidies().stream()
            .filter(s -> s.outcome() != Outcome.NOT_ELIGIBLE)
            .map(s -> List.of(text("outcome." + s.outcome()), words(s.title()) + about(s), amount(s.total()) + conditions(s)))
            .toList();
    return new Section(text("plan.subsidies"), List.of(), rows, 3, List.of());
  }

  private String about(Plan.Subsidy subsidy) {
    return subsidy.children() > 0 ? text("plan.for-children", subsidy.children()) : " · " + subsidy.subject();
  }

  private String amount(Optional<Money> total) {
    return total.map(t -> text("plan.each-child", amounts.of(t))).orElse("");
  }

  private String conditions(Plan.Subsidy subsidy) {
    if (subsidy.conditions().isEmpty()) {
      return "";
    }
    String all =
        subsidy.conditions().stream()
            .map(i -> words(i.value()).isEmpty() ? words(i.title()) : words(i.title()) + text("plan.is") + words(i.value()))
            .collect(Collectors.joining(text("plan.and")));
    return (subsidy.total().isPresent() ? text("plan.and") : "") + text("plan.if", all);
  }

  private Section prices() {
    List<List<String>> rows =
        plan.prices().stream().map(p -> List.of(text("outcome." + p.outcome()), words(p.title()), words(p.because()))).toList();
    return new Section(text("plan.prices"), List.of(), rows, 3, List.of());
  }

  private Section months() {
    int most = plan.months().stream().mapToInt(Plan.Month::careWorkers).max().orElse(0);
    List<List<String>> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Plan.Month month : plan.months()) {
      Map<String, Integer> rooms = new LinkedHashMap<>();
      month.classes().forEach(i -> rooms.merge(words(i.title()), 1, Integer::sum));
      String classes = rooms.entrySet().stream().map(e -> e.getKey() + " × " + e.getValue()).collect(Collectors.joining(text("plan.between")));
      rows.add(
          List.of(
              month.month().toString(),
              bar(month.careWorkers(), most),
              classes,
              String.valueOf(month.careWorkers()),
              String.valueOf(month.children())));
    }
    plan.outgrown()
        .ifPresent(
            o -> {
              notes.add(text("plan.outgrown", periods.day(o.day()), country.of(CountryWords.DIVISION), country.of(CountryWords.CLASSES)));
              o.because().forEach(b -> notes.add("  " + words(b)));
            });
    changes(notes);
    List<String> head = List.of("", "", country.heading(CountryWords.CLASSES).in(language), careWorkers(), text("plan.children"));
    return new Section(text("plan.months"), head, rows, 3, notes);
  }

  private static String bar(int number, int most) {
    return "█".repeat(most == 0 ? 0 : Math.max(number == 0 ? 0 : 1, number * BAR / Math.max(BAR, most)));
  }

  /** Notes the month with the most care workers, and what changes on the way there. */
  private void changes(List<String> notes) {
    int hired = plan.staff().careWorkers();
    YearMonth peak = null;
    int most = 0;
    for (Plan.Month month : plan.months()) {
      if (month.careWorkers() > most) {
        most = month.careWorkers();
        peak = month.month();
      }
    }
    if (peak != null) {
      notes.add(text("plan.peak-month", peak, most, careWorkers()) + (most > hired ? " " + text("plan.hire", most - hired, peak) : ""));
      int left = plan.months().get(plan.months().size() - 1).left();
      if (left > 0) {
        notes.add(text("plan.leave", left));
      }
    }
  }

  private Section alternatives() {
    List<List<String>> rows =
        plan.alternatives().stream()
            .map(
                a ->
                    List.of(
                        text(a.better() ? "plan.better" : a.complies() ? "plan.possible" : "plan.impossible"),
                        words(a.title()),
                        a.cost().map(amounts::of).orElse(""),
                        words(a.because())))
            .toList();
    return new Section(text("plan.alternatives"), List.of(), rows, 4, List.of());
  }

  private Section steps() {
    List<List<String>> rows = new ArrayList<>();
    int number = 1;
    for (Plan.Step step : plan.steps()) {
      String items =
          step.items().stream().map(i -> words(i.title()) + text("plan.is") + words(i.value())).collect(Collectors.joining(text("plan.and")));
      rows.add(List.of(number++ + ".", words(step.title()), items));
    }
    return new Section(text("plan.steps"), List.of(), rows, 3, List.of());
  }

  /** Returns what the template of the page shows. */
  Map<String, Object> values() {
    return ImmutableMap.of("title", title(), "complies", complies(), "verdict", verdict(), "sections", sections());
  }

  private String words(Text text) {
    return wording.of(text.in(language));
  }

  private static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  String text(String key, Object... arguments) {
    return Messages.in(language, key, arguments);
  }
}
