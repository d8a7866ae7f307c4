package io.github.huituo.internal.population;

import static io.github.huituo.internal.population.PopulationLines.UNHEARD;
import static io.github.huituo.internal.population.PopulationLines.family;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Detail;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Severity;
import io.github.huituo.testpack.BundledPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three families of two counties of Hengshui. They have a first child, a second one, and one whose order of birth, and so whose
 * amount, is not known. From March 2025 on the first has 300 yuan a month for 21 months, the second 500: 10 months in 2025 and 11
 * in 2026.
 */
class SummaryTest {
  private static final String PLACE = "cn-131100.care-place-subsidy";

  @TempDir Path folder;

  private Summary summary(Set<String> questions, String... lines) throws IOException {
    Simulation.Options options =
        new Simulation.Options(
            BundledPolicy.loaded(), "cases.jsonl", folder.resolve("out.jsonl"), Optional.empty(), "en", Detail.NONE, questions, true);
    return new Simulation(options).run(PopulationLines.of(lines), false, UNHEARD).summary().orElseThrow();
  }

  private Summary threeFamilies(Set<String> questions) throws IOException {
    return summary(
        questions,
        family("li", 1, "cn-131102"),
        family("wang", 2, "cn-131182"),
        family("zhao", 2, "cn-131182").replace("\"birthOrder\":2,", ""),
        "not json");
  }

  private static BigDecimal yuan(String amount) {
    return new BigDecimal(amount);
  }

  @Test
  void a_programme_has_outcomes_amounts_by_year_their_distribution_and_what_is_missing() throws IOException {
    Summary summary = threeFamilies(Set.of(PLACE));
    assertThat(summary.count()).isEqualTo(new Simulation.Count(3, 1));
    assertThat(summary.programmes()).hasSize(1);
    Summary.Programme place = summary.programmes().get(0);
    assertThat(place.id()).isEqualTo(PLACE);
    assertThat(place.title().in("zh")).isEqualTo("入托补贴");
    assertThat(place.outcomes()).containsOnly(Map.entry(Outcome.ELIGIBLE, 2L), Map.entry(Outcome.UNDETERMINED, 1L));
    assertThat(place.open()).extracting(o -> o.fact() + " " + o.answers()).containsExactly("child.birthOrder 1");
    Summary.CurrencySums amounts = place.amounts().get("CNY");
    assertThat(amounts.byYear()).containsOnly(Map.entry("2025", yuan("8000.00")), Map.entry("2026", yuan("8800.00")));
    assertThat(amounts.total()).isEqualTo(yuan("16800.00"));
    // 6300 is more than 5000 and at most 10000; 10500 is at most 20000.
    assertThat(amounts.bounds().toString()).isEqualTo("{10000=1, 20000=1}");
  }

  @Test
  void a_child_that_may_be_entitled_counts_as_open_with_the_fact_that_is_missing() throws IOException {
    Summary summary =
        summary(Set.of(PLACE), family("li", 1, "cn-131102").replace("\"policyCompliantBirth\":true,", ""), family("wang", 2, "cn-131102"));
    Summary.Programme place = summary.programmes().get(0);
    assertThat(place.outcomes().toString()).isEqualTo("{ELIGIBLE=1, UNDETERMINED=1}");
    assertThat(place.open()).hasSize(1);
    assertThat(place.open().get(0).fact()).isEqualTo("child.policyCompliantBirth");
    assertThat(place.open().get(0).answers()).isEqualTo(1);
    assertThat(place.open().get(0).title().in("en")).isEqualTo("Birth in line with law and policy");
  }

  @Test
  void a_place_in_a_nursery_that_is_missing_has_its_title() throws IOException {
    String home =
        """
        {"asOf":"2025-09-01","jurisdiction":"cn-131100","family":{"id":"li","children":[{"id":"an","birthDate":"2024-05-10","birthOrder":1,\
        "policyCompliantBirth":true}]}}""";
    Summary.OpenFact open = summary(Set.of(PLACE), home).programmes().get(0).open().get(0);
    assertThat(open.fact()).isEqualTo("child.enrolment");
    assertThat(open.title().in("en")).isEqualTo("Enrolment");
  }

  @Test
  void payees_have_their_years() throws IOException {
    assertThat(threeFamilies(Set.of(PLACE)).payees())
        .extracting(p -> p.payee() + " " + p.title().in("en") + " " + p.year() + " " + p.currency() + " " + p.amount())
        .containsExactly("INSTITUTION the institution 2025 CNY 8000.00", "INSTITUTION the institution 2026 CNY 8800.00");
  }

  @Test
  void places_are_the_province_the_city_and_the_counties_of_the_codes() throws IOException {
    assertThat(threeFamilies(Set.of(PLACE)).places())
        .extracting(
            p -> p.level() + " " + p.code() + " " + p.title().in("en") + " " + p.cases() + " " + p.eligible().get(PLACE) + " " + p.total())
        .containsExactly(
            "province cn-130000 Hebei 3 2 {CNY=16800.00}",
            "city cn-131100 Hengshui 3 2 {CNY=16800.00}",
            "county cn-131102 cn-131102 1 1 {CNY=6300.00}",
            "county cn-131182 cn-131182 2 1 {CNY=10500.00}");
  }

  /** The nurseries are registered and filed, and have no class whose size is known. */
  @Test
  void requirements_are_counted_by_severity() throws IOException {
    Summary summary = threeFamilies(Set.of("cn.filing.registered", "cn.filing.filed"));
    assertThat(summary.programmes()).isEmpty();
    assertThat(summary.requirements()).extracting(r -> r.id() + " " + r.severity() + " " + r.outcomes())
        .containsExactly("cn.filing.filed MANDATORY {MET=3}", "cn.filing.registered MANDATORY {MET=3}");
    assertThat(summary.severities().get(Severity.MANDATORY).toString()).isEqualTo("{MET=6}");
    assertThat(summary.places().get(3).severities().toString()).isEqualTo("{MANDATORY={MET=4}}");
  }

  @Test
  void bounds_go_by_one_two_and_five() {
    assertThat(CaseSums.bound(yuan("0"))).isEqualByComparingTo("0");
    assertThat(CaseSums.bound(yuan("1.00"))).isEqualByComparingTo("1");
    assertThat(CaseSums.bound(yuan("1.01"))).isEqualByComparingTo("2");
    assertThat(CaseSums.bound(yuan("0.03"))).isEqualByComparingTo("0.05");
    assertThat(CaseSums.bound(yuan("5000.01"))).isEqualByComparingTo("10000");
    assertThat(CaseSums.bound(yuan("10000.00"))).isEqualByComparingTo("10000");
  }
}
