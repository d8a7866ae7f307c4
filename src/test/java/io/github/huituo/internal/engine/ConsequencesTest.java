package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Consequence.Fine;
import io.github.huituo.assessment.Consequence.Kind;
import io.github.huituo.assessment.Consequence.Occasion;
import io.github.huituo.assessment.Consequence;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What follows from an unlocked door by the law of a made-up country. */
class ConsequencesTest {
  private static final TestPack LAND =
      TestPack.head()
          .append(
              "pack.yaml",
              """
              consequences:
                ladder:
                  - {kind: WARNING, when: FIRST_FINDING, by: {zh: 甲局, en: Office A}, source: act, article: "9"}
                  - {kind: FINE, when: NOT_CORRECTED, fine: {unit: SEK, from: 500, below: 1000.50}, source: act, article: "9", from: 2025-01-01}
              """)
          .edit("sources.yaml", "evidence: text", "evidence: corroborated")
          .with(
              "vocabulary.yaml",
              """
              facts:
                institution:
                  locked: {type: boolean, title: {zh: 锁门, en: Door locked}, ask: {zh: 锁门吗？, en: Is the door locked?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - id: xx.locked
                  subject: institution
                  severity: MANDATORY
                  title: {zh: 锁门, en: Locked door}
                  sources: [{source: act, article: "1"}]
                  facts: [institution.locked]
                  consequences:
                    - ladder
                    - kind: BAR
                      when: [NOT_CORRECTED, SERIOUS]
                      whom: {zh: 门卫, en: the doorkeeper}
                      lasting: {zh: 终身, en: for life}
                      source: act
                      article: "10"
                      evidence: text
                      until: 2026-01-01
              """)
          .with(
              "rules.drl",
              """
              rule "Locked"
                @question("xx.locked") @source("act 1") @en("It is.") @zh("是。")
              when
                $answers : Answers()
                $it : Institution()
              then
                $answers.holds( $it, $it.getLocked() );
              end
              """);

  private TestPack pack = LAND;

  private Assessment assess(String jurisdiction, String day, String locked) {
    return pack.assess("asOf: " + day + "\njurisdiction: " + jurisdiction + "\ninstitution: {id: inn" + locked + "}\n");
  }

  private RequirementAnswer answer(String jurisdiction, String day, String locked) {
    return assess(jurisdiction, day, locked).requirement("xx.locked").subject("inn");
  }

  @Test
  void what_is_not_met_has_what_is_in_force_on_the_day() {
    assertThat(answer("xx", "2024-12-31", ", locked: false").consequences()).extracting(Consequence::kind).containsExactly(Kind.WARNING, Kind.BAR);
    assertThat(answer("xx", "2025-01-01", ", locked: false").consequences())
        .extracting(Consequence::kind)
        .containsExactly(Kind.WARNING, Kind.FINE, Kind.BAR);
    assertThat(answer("xx", "2026-01-01", ", locked: false").consequences()).extracting(Consequence::kind).containsExactly(Kind.WARNING, Kind.FINE);
  }

  @Test
  void each_has_its_occasions_its_amounts_who_decides_and_its_source() {
    var all = answer("xx", "2025-06-01", ", locked: false").consequences();
    assertThat(all.get(0).occasions()).containsExactly(Occasion.FIRST_FINDING);
    assertThat(all.get(0).by().in("zh")).isEqualTo("甲局");
    assertThat(all.get(0).source().article()).contains("9");
    assertThat(all.get(0).source().evidence().word()).isEqualTo("corroborated");
    assertThat(all.get(1).fine())
        .contains(new Fine(Optional.of(Money.parse("SEK 500.00")), true, Optional.of(Money.parse("SEK 1000.50")), false));
    assertThat(all.get(2).occasions()).containsExactly(Occasion.NOT_CORRECTED, Occasion.SERIOUS);
    assertThat(all.get(2).whom().in("en")).isEqualTo("the doorkeeper");
    assertThat(all.get(2).lasting().in("en")).isEqualTo("for life");
    assertThat(all.get(2).source().evidence().word()).isEqualTo("text");
  }

  @Test
  void they_come_back_from_json() {
    Assessment assessment = assess("xx", "2025-06-01", ", locked: false");
    Assessment again = Assessment.fromJson(assessment.toJson());
    assertThat(again.toJson()).isEqualTo(assessment.toJson());
    assertThat(again.requirement("xx.locked").subject("inn").consequences())
        .isEqualTo(assessment.requirement("xx.locked").subject("inn").consequences());
  }

  @Test
  void nothing_follows_from_what_is_met_or_not_known() {
    assertThat(answer("xx", "2025-06-01", ", locked: true").consequences()).isEmpty();
    assertThat(answer("xx", "2025-06-01", "").consequences()).isEmpty();
    assertThat(assess("xx", "2025-06-01", ", locked: true").toJson()).doesNotContain("consequences");
  }

  @Test
  void a_town_names_another_authority() {
    pack = LAND.town("xx-1").append(
        "xx-1/pack.yaml",
        """
        consequences:
          ladder: [{kind: WARNING, when: FIRST_FINDING, by: {zh: 乙局, en: Office B}, source: act, article: "9"}]
        """);
    assertThat(answer("xx-1", "2025-06-01", ", locked: false").consequences())
        .extracting(c -> c.kind() + " " + c.by().in("en"))
        .containsExactly("WARNING Office B", "BAR ");
    assertThat(answer("xx", "2025-06-01", ", locked: false").consequences()).extracting(c -> c.by().in("en")).contains("Office A");
  }

  @Test
  void the_published_schema_knows_them() throws IOException {
    JsonSchema schema;
    try (InputStream in = Assessment.class.getResourceAsStream("/huituo/schema/assessment.schema.json")) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    String json = assess("xx", "2025-06-01", ", locked: false").toJsonLine();
    assertThat(json)
        .contains(
            "\"fine\":{\"from\":{\"currency\":\"SEK\",\"value\":\"500.00\"},\"fromIncluded\":true,"
                + "\"to\":{\"currency\":\"SEK\",\"value\":\"1000.50\"},\"toIncluded\":false}");
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(json.replace("\"kind\":\"FINE\"", "\"kind\":\"TAX\""), InputFormat.JSON)).isNotEmpty();
    assertThat(schema.validate(json.replace("\"occasions\":[\"FIRST_FINDING\"]", "\"occasions\":[]"), InputFormat.JSON)).isNotEmpty();
  }
}
