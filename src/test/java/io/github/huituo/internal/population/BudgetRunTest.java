package io.github.huituo.internal.population;

import static io.github.huituo.internal.population.PlaceSubsidyReform.FROM_2026;
import static io.github.huituo.internal.population.PopulationLines.UNHEARD;
import static io.github.huituo.internal.population.PopulationLines.family;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.HuituoException;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two children of Hengshui have a place from March 2025 on. It lasts until the month before December 2026: 10 months in 2025 and
 * 11 in 2026. A first child has 300 yuan a month and a second 500; from 2026 on the new law gives them 250 and 600.
 */
class BudgetRunTest {
  private static final String PLACE = "cn-131100.care-place-subsidy";
  private static final LoadedPolicy BUNDLED = BundledPolicy.loaded();

  private static ReformBudget run(LoadedPolicy after, int years, Set<String> questions, Optional<String> sweep) throws IOException {
    BudgetRun.Options options =
        new BudgetRun.Options(BUNDLED, after, "cases.jsonl", years, questions, Optional.empty(), sweep.map(Sweep::of));
    return new BudgetRun(options)
        .run(PopulationLines.of(family("li", 2, "cn-131102"), "not json", family("wang", 1, "cn-131182")), UNHEARD);
  }

  @Test
  void each_programme_has_its_cost_in_each_year() throws IOException {
    ReformBudget budget = run(FROM_2026, 2, Set.of(), Optional.empty());
    assertThat(budget.cases()).isEqualTo(2);
    assertThat(budget.failed()).isEqualTo(1);
    assertThat(budget.costs())
        .extracting(c -> c.id() + " " + c.title().in("zh") + " " + c.year() + " " + c.currency() + " " + c.before() + " " + c.after())
        .containsExactly(PLACE + " 入托补贴 2025 CNY 8000.00 8000.00", PLACE + " 入托补贴 2026 CNY 8800.00 9350.00");
  }

  @Test
  void one_year_counts_only_its_own_months() throws IOException {
    assertThat(run(FROM_2026, 1, Set.of(PLACE), Optional.empty()).costs())
        .extracting(c -> c.year() + " " + c.before())
        .containsExactly("2025 8000.00");
  }

  @Test
  void without_years_whole_schedules_count() throws IOException {
    assertThat(run(FROM_2026, 0, Set.of(PLACE), Optional.empty()).costs())
        .extracting(c -> c.year() + " " + c.before() + " " + c.after())
        .containsExactly("2025 8000.00 8000.00", "2026 8800.00 9350.00");
  }

  /** The second child has 11 times 100 yuan more. The first has 11 times 50 less. */
  @Test
  void gains_and_losses_are_by_order_of_birth_and_by_place() throws IOException {
    assertThat(run(FROM_2026, 2, Set.of(), Optional.empty()).groups())
        .extracting(
            g -> g.by() + " " + g.byTitle().in("en") + " " + g.name() + " " + g.before() + " " + g.after() + " " + g.gainers() + " " + g.losers())
        .containsExactly(
            "child.birthOrder Birth order 1 6300.00 5750.00 0 1",
            "child.birthOrder Birth order 2 10500.00 11600.00 1 0",
            "province province cn-130000 16800.00 17350.00 1 1",
            "city city cn-131100 16800.00 17350.00 1 1",
            "county county cn-131102 10500.00 11600.00 1 0",
            "county county cn-131182 6300.00 5750.00 0 1");
  }

  @Test
  void a_sweep_gives_the_cost_for_each_value_of_one_row() throws IOException {
    ReformBudget budget = run(FROM_2026, 2, Set.of(), Optional.of(PLACE + ".monthly/birthOrder/2=500..650:100"));
    assertThat(budget.sweep())
        .extracting(s -> s.value() + " " + s.before() + " " + s.byYear() + " " + s.after())
        .containsExactly(
            "500 16800.00 {2025=8000.00, 2026=8250.00} 16250.00", "600 16800.00 {2025=9000.00, 2026=9350.00} 18350.00");
    assertThat(budget.costs().get(1).after()).as("the new law itself").isEqualTo(new BigDecimal("9350.00"));
  }

  /** A third child has what the authority sets. A row that names it in a band has it, too. */
  @Test
  void a_row_that_the_authority_fills_is_swept_too() throws IOException {
    BudgetRun.Options options =
        new BudgetRun.Options(
            BUNDLED, BUNDLED, "cases.jsonl", 0, Set.of(PLACE), Optional.empty(), Optional.of(Sweep.of(PLACE + ".monthly/birthOrder/3=800..1200:400")));
    ReformBudget budget = new BudgetRun(options).run(PopulationLines.of(family("zhao", 3, "cn-131102")), UNHEARD);
    assertThat(budget.sweep()).extracting(s -> s.value() + " " + s.before() + " " + s.after())
        .containsExactly("800 21000.00 16800.00", "1200 21000.00 25200.00");
  }

  private static void assertRefused(String sweep, String sentence) {
    assertThatThrownBy(() -> run(BUNDLED, 0, Set.of(PLACE), Optional.of(sweep)))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void a_sweep_of_nothing_is_an_error() {
    assertRefused("monthly", "' is no sweep; it names a parameter");
    assertRefused(PLACE + ".monthly=9..1:1", "' is no sweep; it names a parameter");
    assertRefused(PLACE + ".monthly=1..9:0", "' is no sweep; it names a parameter");
    assertRefused(PLACE + ".monthly=1..900:1", "' takes more than 100 values");
    assertRefused(PLACE + ".month=1..9:1", "there is no parameter '" + PLACE + ".month'");
    assertRefused(PLACE + ".monthly/birthOrder/x=1..9:1", "has no row with these keys; its keys are: birthOrder");
    assertRefused("cn.staffing.care-worker-ratio/band/INFANT=1..3:1", "; only numbers and money can be swept");
  }
}
