package io.github.huituo.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.huituo.ChildcarePolicy;
import io.github.huituo.testpack.BundledPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema of assessments. It is held against those of a nursery of Hengshui and of a family of Melbourne. */
class AssessmentSchemaTest {
  private static JsonSchema schema;
  private static String okafor;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = Assessment.class.getResourceAsStream("/huituo/schema/assessment.schema.json")) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    okafor = assessed("au", "rules/au/subsidy/cases/okafor.yaml");
  }

  private static String assessed(String jurisdiction, String file) {
    ChildcarePolicy policy = BundledPolicy.get();
    return policy.assess(policy.read(Path.of(file))).toJsonLine();
  }

  @Test
  void assessments_of_two_countries_are_valid() {
    assertThat(schema.validate(okafor, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(assessed("cn-131100", "src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml"), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest(name = "{0} is a period: {1}")
  @CsvSource({
    "2026, true", "2026-07, true", "2026-07-06, true", "2026-07-06/P14D, true", "once, true",
    "2026-07-06/P2W, false", "2026/P14D, false", "monthly, false"
  })
  void periods_have_one_form_each(String period, boolean valid) {
    assertThat(okafor).contains("\"2026-06-22/P7D\"");
    assertThat(schema.validate(okafor.replace("2026-06-22/P7D\",\"amount", period + "\",\"amount"), InputFormat.JSON).isEmpty()).isEqualTo(valid);
  }

  @Test
  void an_entry_that_is_not_known_is_not_valid() {
    assertThat(okafor).contains("\"payee\":\"INSTITUTION\"");
    assertThat(schema.validate(okafor.replace("\"payee\":\"INSTITUTION\"", "\"payeee\":\"INSTITUTION\""), InputFormat.JSON)).isNotEmpty();
    assertThat(schema.validate(okafor.replace("\"outcome\":\"ELIGIBLE\"", "\"outcome\":\"MET\""), InputFormat.JSON)).isNotEmpty();
  }
}
