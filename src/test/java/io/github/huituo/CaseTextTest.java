package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Family;
import io.github.huituo.testpack.BundledPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases written as JSON and YAML, by hand and read again. */
class CaseTextTest {
  private static final ChildcarePolicy POLICY = BundledPolicy.get();
  private static final ChildcareCase SMALL =
      ChildcareCase.builder()
          .asOf("2025-06-01")
          .jurisdiction("cn")
          .addFamilies(
              Family.builder()
                  .id("li")
                  .addChildren(Child.builder().id("an").birthDate(LocalDate.of(2024, 3, 1)).build())
                  .build())
          .build();

  @Test
  void a_small_case_is_written_as_people_write_it() {
    assertThat(CaseText.toYaml(SMALL).replace("'", "").replace("\"", ""))
        .isEqualTo(
            """
            asOf: 2025-06-01
            jurisdiction: cn
            families:
            - id: li
              children:
              - id: an
                birthDate: 2024-03-01
            """);
    assertThat(CaseText.toJson(SMALL).replaceAll("\\s", ""))
        .isEqualTo(
            """
            {"asOf":"2025-06-01","jurisdiction":"cn","families":[{"id":"li","children":[{"id":"an","birthDate":"2024-03-01"}]}]}""");
    assertThat(CaseText.toJson(SMALL)).startsWith("{\n  \"asOf\"").endsWith("}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml", "rules/au/subsidy/cases/okafor.yaml",
        "rules/gb/universal-credit/cases/patel.yaml"
      })
  void a_case_is_read_again_as_it_was_written(String file) {
    ChildcareCase read = POLICY.read(Path.of(file));
    assertThat(POLICY.read("case.json", CaseText.toJson(read))).isEqualTo(read);
    assertThat(POLICY.read("case.yaml", CaseText.toYaml(read))).isEqualTo(read);
  }

  @Test
  void subjects_of_a_kind_that_a_pack_declares_are_written_where_they_are_read() {
    ChildcareCase read = POLICY.read(Path.of("rules/gb/universal-credit/cases/patel.yaml"));
    assertThat(CaseText.toYaml(read).replace("'", "").replace("\"", ""))
        .contains("  charges:\n  - id: c1\n    childId: jay\n    amount: GBP 600.00\n    paidOn: 2025-06-01\n");
  }
}
