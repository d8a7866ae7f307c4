package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.HuituoException;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario that drops each fact, or shows the day before. It tries more cases than the one that it states. */
class ScenarioKeysTest {
  private static final String IDA =
      """
      - name: Ida
        case: {asOf: 2025-06-01, jurisdiction: xx, family: {id: berg, children: [{id: ida, birthDate: 2025-01-15, resident: true}]}}
        expect:
          - {id: xx.grant, subject: ida, outcome: ELIGIBLE}
      """;

  private static final String OWLS =
      """
      - name: Five owls
        case: {asOf: %s, jurisdiction: xx, institution: {id: brook, classes: [{id: owls, children: 5}]}}
        expect:
          - {id: xx.class.size, subject: owls, outcome: MET}
      """;

  @TempDir Path folder;

  private TestPack pack = TestPack.someland();

  private List<String> failures(String scenario) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), scenario);
    Scenarios runner = new Scenarios(pack.policy());
    return Scenarios.of(file).stream().flatMap(s -> runner.run(s).stream()).map(p -> p.in("en").replace(file + ":", "")).toList();
  }

  @Test
  void an_answer_that_asks_for_each_fact_that_is_dropped_holds() throws IOException {
    assertThat(failures(IDA + "  needs: each-fact\n")).isEmpty();
    assertThat(failures(IDA + "  needs: {each-fact: true}\n")).isEmpty();
  }

  @Test
  void a_fact_without_which_the_answer_stays_is_named() throws IOException {
    pack = pack.edit("questions.yaml", "facts: [class.children]", "facts: [class.children, class.careWorkers]");
    String owls = OWLS.formatted("2025-06-01").replace("children: 5", "children: 5, careWorkers: 1");
    assertThat(failures(owls + "  needs: each-fact\n"))
        .containsExactly(
            "4:7: the scenario \"Five owls\": without class.careWorkers the answer to xx.class.size / owls is MET and does not ask for it;"
                + " change the case so that the fact decides, or list it under 'but'");
    assertThat(failures(owls + "  needs: {each-fact: true, but: [class.careWorkers]}\n")).isEmpty();
  }

  @Test
  void a_fact_that_is_excepted_although_it_decides_is_named() throws IOException {
    assertThat(failures(IDA + "  needs: {each-fact: true, but: [child.birthDate]}\n"))
        .containsExactly(
            "4:7: the scenario \"Ida\" excepts child.birthDate, but without it the answer to xx.grant / ida asks for it; take it out of 'but'");
    assertThat(failures(IDA + "  needs: {each-fact: true, but: [child.birthdate]}\n"))
        .containsExactly(
            "5:34: the scenario \"Ida\" excepts 'child.birthdate', which is no fact that its questions need and its case states;"
                + " did you mean 'child.birthDate'?; those are: child.birthDate, child.resident");
  }

  @Test
  void a_scenario_without_a_decided_answer_has_no_fact_to_drop() throws IOException {
    assertThat(failures(IDA.replace(", resident: true", "").replace("ELIGIBLE", "UNDETERMINED") + "  needs: each-fact\n"))
        .containsExactly(
            "1:3: the scenario \"Ida\" needs each fact, but its case states none that an expected and decided answer needs");
  }

  @Test
  void the_day_before_the_first_nobody_asks() throws IOException {
    assertThat(failures(OWLS.formatted("2020-01-01") + "  from-day: true\n")).isEmpty();
    assertThat(failures(OWLS.formatted("2020-01-02") + "  from-day: true\n"))
        .containsExactly("4:7: the scenario \"Five owls, 2020-01-01\": nobody should ask 'xx.class.size', but it is answered about 'owls'");
  }

  @Test
  void another_answer_of_the_day_before_is_stated() throws IOException {
    pack = pack.edit("parameters/size.yaml", "value: 5}\n", "value: 5}\n  - {from: 2024-01-01, source: act, value: 4}\n");
    String owls =
        OWLS.formatted("2024-01-01").replace("MET", "NOT_MET")
            + "  from-day: true\n  before:\n    - {id: xx.class.size, subject: owls, outcome: %s}\n";
    assertThat(failures(owls.formatted("MET"))).isEmpty();
    assertThat(failures(owls.formatted("NOT_MET")))
        .containsExactly("7:51: the scenario \"Five owls, 2023-12-31\": outcome of xx.class.size / owls: expected NOT_MET, but was MET");
  }

  @Test
  void keys_that_do_not_fit_are_errors() {
    assertThatThrownBy(() -> failures(IDA + "  needs: every-fact\n"))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining("scenario.yaml:5:10: 'every-fact' is not allowed for 'needs'; allowed: each-fact");
    assertThatThrownBy(() -> failures(IDA + "  before: [{id: xx.grant, outcome: NOT_ASKED}]\n"))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining("scenario.yaml:5:11: 'before' belongs to a scenario with 'from-day: true'");
  }
}
