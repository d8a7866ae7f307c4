package io.github.huituo.internal.engine.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.YamlText;
import io.github.huituo.internal.pack.CaseSchema;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.property.PropertyRun;
import io.github.huituo.internal.timeline.Timelines;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.TestPack;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A country whose institutions may list their children. Two may be there, two below three months, and none older than four months. */
class ListedByInstitutionTest {
  private static final TestPack LAND =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              """
              kinds:
                guest: {in: institution, plural: children, as: Guest, countedBy: children, one: {zh: 儿童, en: child}, many: {zh: 儿童, en: children}, ask: {zh: 有哪些儿童？, en: Which children are there?}}
              terms:
                in-classes: {zh: 在班级里, en: in classes}
                listed: {zh: 已列出, en: listed}
                known-there: {zh: 在场与否已定, en: known to be there}
              facts:
                guest:
                  birthDate: {type: date, title: {zh: 出生日期, en: Date of birth}, ask: {zh: 哪天出生？, en: When was the child born?}}
                  present: {type: boolean, inferable: true, title: {zh: 在场, en: Present}, ask: {zh: 在场吗？, en: Is the child there?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - {id: xx.size, subject: institution, from: 2020-01-01, severity: MANDATORY, title: {zh: 人数, en: Size}, sources: [{source: act}], facts: [{fact: institution.children, unless: in-classes}, {fact: guest.present, unless: known-there}, {fact: class.children, unless: listed}]}
                - {id: xx.young, subject: institution, from: 2020-01-01, severity: MANDATORY, title: {zh: 幼儿, en: Young}, sources: [{source: act}], facts: [{fact: institution.children, unless: in-classes}, {fact: guest.present, unless: known-there}, guest.birthDate, {fact: class.childrenAges, unless: listed}]}
                - {id: xx.age, subject: institution, from: 2020-01-01, severity: MANDATORY, title: {zh: 月龄, en: Age}, sources: [{source: act}], facts: [{fact: institution.children, unless: in-classes}, {fact: guest.present, unless: known-there}, guest.birthDate, {fact: class.childrenAges, unless: listed}]}
              """)
          .parameter("most", "type: number\nunit: {zh: 人, en: children}", "value: 2")
          .parameter("young", "type: band\nunit: {zh: 月, en: months}", "value: \"[0, 3)\"")
          .parameter("oldest", "type: number\nunit: {zh: 月, en: months}", "value: 4")
          .with(
              "rules.drl",
              """
              rule "Children are in classes" @zh("儿童在班级里")
              when
                $it : Institution()
                exists( ClassGroup( institution == $it ) )
              then
                insert( Term.of("in-classes", $it, "") );
              end

              rule "Whether a child is there is known" @zh("儿童是否在场已定")
              when
                $child : Guest()
              then
                insert( Term.of("known-there", $child, "") );
              end

              rule "Children are listed" @zh("儿童已列出")
              when
                $it : Institution( childrenStated )
              then
                insert( Term.of("listed", $it, "") );
              end

              rule "So many children are there"
                @question("xx.size") @source("act") @en("Size.") @zh("人数。")
              when
                $answers : Answers()
                $it : Institution( $children : childCount != null )
                $most : Parameter( id == "xx.most" )
              then
                $answers.atMost( $it, $children, $most.of() );
              end

              rule "So many of them are young"
                @question("xx.young") @source("act") @en("Young.") @zh("幼儿。")
              when
                $answers : Answers()
                $it : Institution( $ages : childrenAges != null )
                $young : Parameter( id == "xx.young" )
                $most : Parameter( id == "xx.most" )
              then
                $answers.atMost( $it, Headcount.in($young.of(), $ages).getNumber(), $most.of() );
              end

              rule "The oldest is so young"
                @question("xx.age") @source("act") @en("Age.") @zh("月龄。")
              when
                $answers : Answers()
                $it : Institution( $oldest : oldestChild )
                Parameter( id == "xx.oldest", of().isAtLeast($oldest) )
              then
                $answers.met( $it );
              end

              rule "The oldest is too old"
                @question("xx.age") @source("act") @en("Old.") @zh("过大。")
              when
                $answers : Answers()
                $it : Institution( $oldest : oldestChild )
                Parameter( id == "xx.oldest", of().isBelow($oldest) )
              then
                $answers.notMet( $it );
              end

              rule "Nobody is old where nobody is there"
                @question("xx.age") @source("act") @en("Nobody.") @zh("没有。")
              when
                $answers : Answers()
                $it : Institution( withoutChildren == true )
              then
                $answers.met( $it );
              end
              """);

  private final LoadedPolicy policy = LAND.policy();

  private static String park(String facts) {
    return "asOf: 2025-06-01\njurisdiction: xx\ninstitution: {id: park, %s}\n".formatted(facts);
  }

  private RequirementAnswer answer(String id, String facts) {
    return policy.assess(policy.read("case.yaml", park(facts))).requirement(id).subject("park");
  }

  @Test
  void an_institution_has_the_children_that_it_lists_of_those_who_are_there() {
    assertThat(answer("xx.size", "children: [{}, {present: true}]").outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.size", "children: [{}, {}, {}]").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer("xx.size", "children: [{}, {}, {present: false}]").outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.size", "children: [{}, {}, {birthDate: 2025-06-02}]").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer("xx.age", "children: []").outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void their_ages_follow_from_their_births_and_are_missing_while_one_is() {
    String three = "children: [{birthDate: 2025-05-01}, {birthDate: 2025-05-01}, {birthDate: %s}]";
    assertThat(answer("xx.young", three.formatted("2025-03-01")).outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.young", three.formatted("2025-03-02")).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer("xx.age", three.formatted("2025-01-02")).outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.age", three.formatted("2025-01-01")).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer("xx.young", "children: [{birthDate: 2025-05-01}, {}]").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer("xx.age", "children: [{birthDate: 2025-05-01}, {}]").outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void the_list_counts_and_not_the_classes() {
    String classes = "classes: [{id: ants, childrenAges: [5, 5, 5]}]";
    assertThat(answer("xx.size", classes).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer("xx.size", classes + ", children: [{}]").outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.age", classes + ", children: [{birthDate: 2025-06-01}]").outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.young", classes + ", children: [{}]").outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void without_a_list_and_without_classes_nothing_is_known_of_them() {
    assertThat(answer("xx.size", "classes: []").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer("xx.size", "classes: []").missing()).extracting(Missing::fact).containsExactly("institution.children");
    assertThat(answer("xx.young", "classes: []").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer("xx.age", "classes: []").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer("xx.size", "classes: [{id: ants, children: 0}]").outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.age", "classes: [{id: ants, children: 0}]").outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void a_written_case_reads_as_the_same_case_and_the_schema_knows_it() {
    String text = park("children: [{birthDate: 2025-03-02}]");
    ChildcareCase read = policy.read("case.yaml", text);
    assertThat(policy.read(Documents.yaml("case.yaml", YamlText.of(CaseWriter.write(read))))).isEqualTo(read);
    var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CaseSchema.of(policy.law("xx")));
    assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
    assertThat(schema.validate(text.replace("2025-03-02", "2"), InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void a_timeline_has_the_day_on_which_a_listed_child_is_too_old() {
    ChildcareCase read = policy.read("case.yaml", park("children: [{birthDate: 2025-01-10}]"));
    Timeline timeline = new Timelines(policy.engine("xx")).of(read, LocalDate.parse("2025-05-01"), LocalDate.parse("2025-09-01"));
    assertThat(timeline.on(LocalDate.parse("2025-06-09")).requirement("xx.age").subject("park").outcome()).isEqualTo(Outcome.MET);
    assertThat(timeline.on(LocalDate.parse("2025-06-10")).requirement("xx.age").subject("park").outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void properties_hold_for_a_country_whose_institutions_list_their_children() {
    assertThat(PropertyRun.of(policy, "xx").run(150, 3)).isEmpty();
  }
}
