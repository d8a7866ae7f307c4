package io.github.huituo.internal.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.engine.CaseParts;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.timeline.Timelines;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The families around a nursery are paid the same whether they are asked together or one by one. */
class DividedCasesTest {
  private static List<ChildcareCase> nurseries(LoadedPolicy policy, String jurisdiction, int size) throws IOException {
    String lines = new String(SyntheticPopulation.of(policy, jurisdiction, size, 3).lines().readAllBytes(), StandardCharsets.UTF_8);
    List<ChildcareCase> nurseries = new ArrayList<>();
    for (String line : lines.lines().filter(l -> l.contains("\"institution\":{")).toList()) {
      nurseries.add(policy.read(Documents.json("people.jsonl", 1, line)));
    }
    return nurseries;
  }

  @ParameterizedTest
  @CsvSource({"cn-131100, 700", "au, 150"})
  void what_falls_due_in_two_years_is_the_same_of_the_parts(String jurisdiction, int size) throws IOException {
    LoadedPolicy policy = BundledPolicy.loaded();
    Engine engine = policy.engine(jurisdiction);
    Set<String> money = engine.law().questions().stream().filter(q -> q.entitlement()).map(q -> q.id()).collect(Collectors.toSet());
    for (ChildcareCase whole : nurseries(policy, jurisdiction, size)) {
      LocalDate from = whole.asOf().withDayOfYear(1);
      List<String> together = new Timelines(engine, money).payments(whole, from, from.plusYears(2)).stream().map(String::valueOf).sorted().toList();
      List<CaseParts.Part> parts = engine.parts(money).of(whole);
      assertThat(parts.size()).isGreaterThan(whole.families().size());
      List<String> oneByOne =
          parts.stream()
              .flatMap(part -> new Timelines(engine, part.questions()).payments(part.given(), from, from.plusYears(2)).stream())
              .map(String::valueOf)
              .sorted()
              .toList();
      assertThat(together).isNotEmpty();
      assertThat(oneByOne).isEqualTo(together);
    }
  }
}
