package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.testpack.TestPack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule that was compiled by itself takes the place of one of the pack. */
class MutableEngineTest {
  private static final String RULE =
      """
      rule "A room has at least the area"
        @question("xx.room") @source("act") @en("It has the area.") @zh("面积够。")
      when
        $answers : Answers()
        $room : Room( $area : area != null )
        $least : Parameter( id == "xx.area" )
      then
        $answers.atLeast( $room, $area, $least.of() );
      end
      """;

  private static final TestPack WITH_ROOMS =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              """
              kinds:
                room: {in: institution, plural: rooms, as: Room, one: {zh: 房间, en: room}, many: {zh: 房间, en: rooms}, ask: {zh: 有哪些房间？, en: Which rooms are there?}}
              facts:
                room:
                  area: {type: number, least: 0, title: {zh: 面积, en: Area}, ask: {zh: 多大？, en: How large is the room?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - {id: xx.room, subject: room, from: 2020-01-01, severity: MANDATORY, title: {zh: 房, en: Room}, sources: [{source: act}], facts: [room.area]}
              """)
          .parameter("area", "type: number\nunit: m²", "value: 10")
          .with("rules.drl", RULE);

  @Test
  void a_changed_rule_sees_the_subjects_of_a_kind_that_its_pack_declares() {
    MutableEngine engine = new MutableEngine(WITH_ROOMS.law("xx"), new CompileCache());
    MutableEngine.CompiledRule changed = engine.compile(Map.of("m", RULE.replace("atLeast", "atMost"))).get("m");

    assertThat(outcomes(engine.with("xx", "A room has at least the area", List.of(changed)))).containsExactly(Outcome.NOT_MET);
    assertThat(outcomes(engine.by(WITH_ROOMS.law("xx")))).containsExactly(Outcome.MET);
  }

  private static List<Outcome> outcomes(Engine engine) {
    String text = "{asOf: 2025-06-01, jurisdiction: xx, institution: {id: park, rooms: [{id: blue, area: 12.5}]}}";
    return engine.assess(WITH_ROOMS.policy().read("case.yaml", text), CaseLocator.NONE).requirements().stream().map(Answer::outcome).toList();
  }
}
