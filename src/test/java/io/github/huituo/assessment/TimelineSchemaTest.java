package io.github.huituo.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.github.huituo.ChildcarePolicy;
import io.github.huituo.model.CaseChange.Absent;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Institution;
import io.github.huituo.testpack.BundledPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The published schema of timelines, held against that of a nursery of Hengshui. */
class TimelineSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(SchemaLocation.of("classpath:huituo/schema/timeline.schema.json"));

  @Test
  void timelines_are_valid_and_unknown_entries_are_not() {
    ChildcarePolicy policy = BundledPolicy.get();
    ChildcareCase paid = policy.read(Path.of("src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml"));
    ChildcareCase known =
        paid.from(
            LocalDate.of(2026, 2, 10),
            change -> change.change(Institution.builder().id("garden").putFacts("filed", Absent.ABSENT).putFacts("places", 10).build()));
    String json = policy.corrections(paid, known, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)).toJson();
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(json.replaceFirst("\"kind\" : \"CASE\"", "\"kind\" : \"WHIM\""), InputFormat.JSON)).isNotEmpty();
    assertThat(SCHEMA.validate(json.replaceFirst("\"decisive\"", "\"decided\""), InputFormat.JSON)).isNotEmpty();
    assertThat(json).contains("\"corrections\"");
  }
}
