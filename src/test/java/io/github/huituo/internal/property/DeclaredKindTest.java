package io.github.huituo.internal.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.author.handbook.Handbook;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.YamlText;
import io.github.huituo.internal.pack.CaseSchema;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.testpack.TestPack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A country whose institutions have rooms with cots. They are kinds of subjects that no line of Java knows. The country asks
 * whether a room has 10 m² where the institution has places, and whether a child's institution has a dry cot.
 */
class DeclaredKindTest {
  private static final String CASE =
      """
      asOf: 2025-06-01
      jurisdiction: xx
      family: {id: berg, children: [{id: ida, enrolment: {institution: park, class: infants}}]}
      institution:
        id: park
        places: 12
        classes: [{id: infants}]
        rooms:
          - {id: blue, area: 12.5, supervisor: eva, cots: [{dry: true}, {id: near, dry: false}]}
          - {id: red, area: 8}
          - {id: attic}
        staff: [{id: eva}]
      """;

  private static final TestPack LAND =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              """
              kinds:
                room: {in: institution, plural: rooms, as: Room, one: {zh: 房间, en: room}, many: {zh: 房间, en: rooms}, ask: {zh: 有哪些房间？, en: Which rooms are there?}}
                cot: {in: room, plural: cots, as: Cot, one: {zh: 小床, en: cot}, many: {zh: 小床, en: cots}, ask: {zh: 有哪些小床？, en: Which cots are there?}}
              facts:
                room:
                  area: {type: number, least: 0, title: {zh: 面积, en: Area}, ask: {zh: 多大？, en: How large is the room?}}
                  supervisor: {type: reference, to: staff, title: {zh: 负责人, en: Supervisor}, ask: {zh: 谁负责？, en: Who supervises?}}
                cot:
                  dry: {type: boolean, title: {zh: 干燥, en: Dry}, ask: {zh: 干燥吗？, en: Is the cot dry?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - {id: xx.room, subject: room, from: 2020-01-01, severity: MANDATORY, title: {zh: 房, en: Room}, sources: [{source: act}], facts: [room.area, institution.places]}
                - {id: xx.cots, subject: child, from: 2020-01-01, severity: MANDATORY, title: {zh: 床, en: Cots}, sources: [{source: act}], facts: [child.enrolment, institution.rooms, room.cots, cot.dry]}
              """)
          .parameter("area", "type: number\nunit: m²", "value: 10")
          .with(
              "rules.drl",
              """
              rule "A room has at least the area"
                @question("xx.room") @source("act") @en("It has the area.") @zh("面积够。")
              when
                $answers : Answers()
                $room : Room( $area : area != null, institution.places != null )
                $least : Parameter( id == "xx.area" )
              then
                $answers.atLeast( $room, $area, $least.of() );
              end

              rule "An institution with a dry cot is fit for a child"
                @question("xx.cots") @source("act") @en("There is a dry cot.") @zh("有干燥小床。")
              when
                $answers : Answers()
                $child : Child( $institution : enrolment.institution )
                exists Cot( dry == true, room.institution == $institution )
              then
                $answers.met( $child );
              end

              rule "An institution without a dry cot is not fit for a child"
                @question("xx.cots") @source("act") @en("There is no dry cot.") @zh("没有干燥小床。")
              when
                $answers : Answers()
                $child : Child( $institution : enrolment.institution )
                Institution( this == $institution, roomsStated )
                not Room( institution == $institution, cotsStated == false )
                not Cot( room.institution == $institution, dry != false )
              then
                $answers.notMet( $child );
              end
              """);

  private final LoadedPolicy policy = LAND.policy();

  private ChildcareCase read(String text) {
    return policy.read("case.yaml", text);
  }

  private Answer answer(String id, String subject, String text) {
    Assessment assessment = policy.assess(read(text));
    return assessment.requirement(id).subject(subject);
  }

  private static List<String> ids(ChildcareCase read) {
    return CaseSubjects.all(read).stream().map(s -> s.kind().word() + " " + s.id()).toList();
  }

  @Test
  void subjects_of_a_declared_kind_are_read_in_their_holder() {
    assertThat(ids(read(CASE)))
        .containsExactly(
            "family berg", "child ida", "enrolment ida", "institution park", "class infants", "staff eva",
            "room blue", "room red", "room attic", "cot blue-cot-1", "cot near");
  }

  @Test
  void a_written_case_reads_as_the_same_case() {
    ChildcareCase read = read(CASE);
    assertThat(policy.read(Documents.yaml("case.yaml", YamlText.of(CaseWriter.write(read))))).isEqualTo(read);
  }

  @Test
  void mistakes_in_a_declared_kind_are_located() {
    String wrong = CASE.replace("area: 8", "area: -8").replace("eva, cots", "max, cots").replace("near, dry", "near, dri");
    HuituoException thrown = catchThrowableOfType(HuituoException.class, () -> read(wrong));
    assertThat(thrown.problems().stream().map(p -> p.in("en")).toList())
        .containsExactlyInAnyOrder(
            "case.yaml:9:78: the key 'dri' is not known here; known: id, dry; did you mean 'dry'?",
            "case.yaml:9:42: 'max' in 'supervisor' names no staff of this case; there are: eva",
            "case.yaml:10:23: the value -8 of 'area' is out of range; allowed: 0 or more");
  }

  @Test
  void what_is_listed_is_not_stated_in_another_way() {
    TestPack instead = LAND.edit("vocabulary.yaml", "plural: rooms,", "plural: rooms, insteadOf: [places, classes],");
    LoadedPolicy listing = instead.policy();
    HuituoException thrown = catchThrowableOfType(HuituoException.class, () -> listing.read("case.yaml", CASE));
    assertThat(thrown.problems().stream().map(p -> p.in("en")).toList())
        .extracting(problem -> problem.replaceFirst(".*?: ", ""))
        .containsExactlyInAnyOrder("'rooms' lists the rooms, so 'places' must be left out", "'rooms' lists the rooms, so 'classes' must be left out");
    String counted = "{asOf: 2025-06-01, jurisdiction: xx, institution: {id: park, places: 4}}";
    assertThat(listing.read("case.yaml", counted.replace("4}", "4, classes: []}")).institutions()).hasSize(1);
    assertThat(listing.read("case.yaml", counted.replace("places: 4", "rooms: [], classes: []")).institutions()).hasSize(1);
    assertThat(catchThrowableOfType(HuituoException.class, () -> listing.read("case.yaml", counted.replace("4}", "4, rooms: []}"))).problems()).hasSize(1);
    CaseGenerator cases = PropertyRun.of(listing, "xx").cases();
    Set<String> drawn = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      ChildcareCase next = cases.next(new Random(i));
      listing.assess(next);
      CaseSubjects.all(next).forEach(s -> drawn.add(s.kind().word()));
    }
    assertThat(drawn).contains("room", "class");
  }

  @Test
  void another_way_to_state_what_is_listed_is_a_fact_or_a_part_of_the_holder() {
    TestPack wrong = LAND.edit("vocabulary.yaml", "plural: rooms,", "plural: rooms, insteadOf: [place],");
    assertThat(catchThrowableOfType(HuituoException.class, wrong::policy).problems().stream().map(p -> p.in("en")))
        .anyMatch(problem -> problem.contains("'place'") && problem.contains("insteadOf") && problem.endsWith("did you mean 'places'?"));
  }

  @Test
  void the_schema_has_the_declared_kinds() {
    var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CaseSchema.of(policy.law("xx")));
    assertThat(schema.validate(CASE, InputFormat.YAML)).isEmpty();
    assertThat(schema.validate(CASE.replace("dry: true", "dry: 1"), InputFormat.YAML)).hasSize(1);
    assertThat(schema.validate(CASE.replace("area: 8", "size: 8"), InputFormat.YAML)).hasSize(1);
  }

  @Test
  void rules_follow_the_links_of_a_declared_kind() {
    assertThat(answer("xx.room", "blue", CASE).outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.room", "red", CASE).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer("xx.cots", "ida", CASE).outcome()).isEqualTo(Outcome.MET);
    String wet = CASE.replace("dry: true", "dry: false");
    assertThat(answer("xx.cots", "ida", wet).outcome()).isEqualTo(Outcome.UNDETERMINED);
    String stated = wet.replace("id: red", "id: red, cots: []").replace("id: attic", "id: attic, cots: []");
    assertThat(answer("xx.cots", "ida", stated).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void what_is_missing_of_a_declared_kind_is_asked_for() {
    assertThat(answer("xx.room", "attic", CASE).missing()).extracting(Missing::fact, Missing::subject).containsExactly(tuple("room.area", "attic"));
    Answer unknown = answer("xx.cots", "ida", "{asOf: 2025-06-01, jurisdiction: xx, family: {children: [{id: ida, enrolment: {institution: park}}]}, institution: {id: park}}");
    assertThat(unknown.missing()).extracting(m -> m.fact() + " " + m.subject() + " " + m.ask().in("en"))
        .containsExactly("institution.rooms park Which rooms are there?");
    Answer nowhere = answer("xx.cots", "ida", "{asOf: 2025-06-01, jurisdiction: xx, family: {children: [{id: ida}]}}");
    assertThat(nowhere.missing()).extracting(Missing::fact).containsExactly("child.enrolment");
    Answer some = answer("xx.cots", "ida", CASE.replace("dry: true", "id: far").replace("dry: false", "id: no").replace("{id: near, id: no}", "{id: near}"));
    assertThat(some.missing()).extracting(m -> m.fact() + " " + m.subject())
        .containsExactly("room.cots attic", "room.cots red", "cot.dry far", "cot.dry near");
  }

  @Test
  void subjects_of_a_declared_kind_are_drawn() {
    CaseGenerator cases = PropertyRun.of(policy, "xx").cases();
    Set<String> drawn = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      ChildcareCase next = cases.next(new Random(i));
      policy.assess(next);
      CaseSubjects.all(next).forEach(s -> drawn.add(s.kind().word()));
    }
    assertThat(drawn).contains("room", "cot");
  }

  @Test
  void a_variation_reaches_subjects_of_a_declared_kind() {
    ChildcareCase read = read(CASE);
    assertThat(new Variation() {}.of(read)).isEqualTo(read);
    ChildcareCase other =
        new Variation() {
          @Override
          boolean states(Subject holder, CasePart part) {
            return !part.name().equals("cots");
          }
        }.of(read);
    assertThat(ids(other)).endsWith("room blue", "room red", "room attic");
  }

  @Test
  void properties_hold_for_a_country_with_a_declared_kind() {
    assertThat(PropertyRun.of(policy, "xx").run(40, 1)).isEmpty();
  }

  /** Returns the words of a page of the handbook. */
  private String page(String language, String question) {
    Map<String, byte[]> files = Handbook.of(LAND, policy, List.of("xx"));
    String file = files.keySet().stream().filter(f -> f.startsWith(language + "/") && f.contains(question)).findFirst().orElseThrow();
    return new String(files.get(file), StandardCharsets.UTF_8).replaceAll("(?s)<script.*?</script>|<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void the_handbook_calls_a_declared_kind_by_its_words() {
    assertThat(page("en", "xx.room"))
        .contains("Asked about room", "If the room: Area is known, Places is known")
        .contains("Area (room) How large is the room?");
    assertThat(page("en", "xx.cots"))
        .contains("If there is such a case: the cot: Dry: yes", "not: the room: its cots are stated")
        .contains("rooms (institution) cots (room) Dry (cot) Is the cot dry?");
    assertThat(page("zh", "xx.cots")).contains("小床：干燥：是", "机构：房间的情况已列明", "房间（机构） 小床（房间） 干燥（小床） 干燥吗？");
  }
}
