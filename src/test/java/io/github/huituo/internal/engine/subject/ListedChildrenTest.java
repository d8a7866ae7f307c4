package io.github.huituo.internal.engine.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Span;
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
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A country whose classes may list their children. Two may be in a class, none older than two months, and two at school. */
class ListedChildrenTest {
  private static final TestPack LAND =
      TestPack.head()
          .with(
              "vocabulary.yaml",
              """
              kinds:
                pupil: {in: class, plural: pupils, as: Pupil, countedBy: children, one: {zh: 学童, en: pupil}, many: {zh: 学童, en: pupils}, ask: {zh: 有哪些学童？, en: Which pupils are there?}}
              facts:
                pupil:
                  birthDate: {type: date, title: {zh: 出生日期, en: Date of birth}, ask: {zh: 哪天出生？, en: When was the pupil born?}}
                  present: {type: boolean, inferable: true, title: {zh: 在场, en: Present}, ask: {zh: 在场吗？, en: Is the pupil there?}}
                  atSchool: {type: boolean, title: {zh: 上学, en: At school}, ask: {zh: 上学吗？, en: Does the pupil go to school?}}
                class:
                  atSchool: {type: count, least: 0, among: {childrenAges: "[48, )", children: "*"}, title: {zh: 上学人数, en: Pupils at school}, ask: {zh: 几人上学？, en: How many go to school?}}
              """)
          .with(
              "questions.yaml",
              """
              requirements:
                - {id: xx.size, subject: class, from: 2020-01-01, severity: MANDATORY, title: {zh: 人数, en: Size}, sources: [{source: act}], facts: [class.children]}
                - {id: xx.age, subject: class, from: 2020-01-01, severity: MANDATORY, title: {zh: 月龄, en: Age}, sources: [{source: act}], facts: [class.childrenAges]}
                - {id: xx.school, subject: class, from: 2020-01-01, severity: MANDATORY, title: {zh: 上学, en: School}, sources: [{source: act}], facts: [class.atSchool]}
              """)
          .parameter("most", "type: number\nunit: {zh: 人, en: pupils}", "value: 2")
          .with(
              "rules.drl",
              """
              rule "A class has so many children"
                @question("xx.size") @source("act") @en("Size.") @zh("人数。")
              when
                $answers : Answers()
                $group : ClassGroup( $children : childCount != null )
                $most : Parameter( id == "xx.most" )
              then
                $answers.atMost( $group, $children, $most.of() );
              end

              rule "The oldest of a class is so young"
                @question("xx.age") @source("act") @en("Age.") @zh("月龄。")
              when
                $answers : Answers()
                $group : ClassGroup( $oldest : oldest != null )
                $most : Parameter( id == "xx.most" )
              then
                $answers.atMost( $group, $oldest, $most.of() );
              end

              rule "A class without children has no oldest"
                @question("xx.age") @source("act") @en("Nobody.") @zh("没有。")
              when
                $answers : Answers()
                $group : ClassGroup( empty )
              then
                $answers.met( $group );
              end

              rule "So many of a class go to school"
                @question("xx.school") @source("act") @en("School.") @zh("上学。")
              when
                $answers : Answers()
                $group : ClassGroup( $school : atSchool != null )
                $most : Parameter( id == "xx.most" )
              then
                $answers.atMost( $group, $school, $most.of() );
              end
              """);

  private final LoadedPolicy policy = LAND.policy();

  private static String listing(String pupils) {
    return "asOf: 2025-06-01\njurisdiction: xx\ninstitution: {id: park, classes: [{id: ants, children: [%s]}]}\n".formatted(pupils);
  }

  private RequirementAnswer answer(String id, String pupils) {
    return policy.assess(policy.read("case.yaml", listing(pupils))).requirement(id).subject("ants");
  }

  @Test
  void a_class_has_as_many_children_as_it_lists_of_those_who_are_there() {
    assertThat(answer("xx.size", "{}, {present: true}").outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.size", "{}, {}, {}").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer("xx.size", "{}, {}, {present: false}").outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.age", "").outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void their_ages_follow_from_their_births_and_are_missing_while_one_is() {
    assertThat(answer("xx.age", "{birthDate: 2025-03-02}, {birthDate: 2025-05-01}").outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.age", "{birthDate: 2025-03-01}, {birthDate: 2025-05-01}").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer("xx.age", "{birthDate: 2025-03-01, present: false}, {birthDate: 2025-05-01}").outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.age", "{birthDate: 2025-03-02}, {}").missing()).extracting(Missing::fact).containsExactly("class.childrenAges");
  }

  @Test
  void a_number_of_children_of_the_class_is_that_of_those_of_whom_it_is_true() {
    assertThat(answer("xx.school", "{atSchool: true}, {atSchool: true}, {atSchool: false}").outcome()).isEqualTo(Outcome.MET);
    assertThat(answer("xx.school", "{atSchool: true}, {atSchool: true}, {atSchool: true}").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer("xx.school", "{atSchool: true}, {}").outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void no_more_are_counted_than_there_may_be_by_their_ages() {
    assertThat(answer("xx.school", "{birthDate: 2020-01-01, atSchool: true}, {birthDate: 2025-01-01, atSchool: true}").actual().orElseThrow())
        .hasToString("1");
  }

  @Test
  void a_number_in_that_place_is_still_a_number() {
    String counted = "asOf: 2025-06-01\njurisdiction: xx\ninstitution: {id: park, classes: [{id: ants, children: 3}]}\n";
    assertThat(policy.assess(policy.read("case.yaml", counted)).requirement("xx.size").subject("ants").outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void listed_children_are_not_counted_beside() {
    String wrong = listing("{}").replace("children:", "oldestAge: 3, children:");
    HuituoException thrown = catchThrowableOfType(HuituoException.class, () -> policy.read("case.yaml", wrong));
    assertThat(thrown.problems().stream().map(p -> p.in("en")).toList())
        .containsExactly("case.yaml:3:57: 'children' lists the pupils, so 'oldestAge' must be left out");
    String twice = listing("{atSchool: true}").replace("children:", "atSchool: 0, children:");
    assertThat(catchThrowableOfType(HuituoException.class, () -> policy.read("case.yaml", twice)).problems()).hasSize(1);
  }

  @Test
  void only_the_children_of_a_class_or_an_institution_may_be_listed_in_the_place_of_their_number() throws IOException {
    TestPack elsewhere = LAND.edit("vocabulary.yaml", "in: class, plural: pupils", "in: employer, plural: pupils");
    assertThat(catchThrowableOfType(HuituoException.class, elsewhere::policy).problems().stream().map(p -> p.in("en")))
        .anyMatch(
            problem ->
                problem.contains("'children' must be a fact of 'employer' that counts children: 'children' of a class or an institution"));
  }

  @Test
  void who_is_born_later_counts_as_the_youngest() {
    assertThat(answer("xx.size", "{}, {}, {birthDate: 2025-06-02}").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer("xx.age", "{birthDate: 2025-06-02}").actual().orElseThrow()).hasToString("0");
  }

  @Test
  void a_written_case_reads_as_the_same_case_and_the_schema_knows_both_forms() {
    String text = listing("{birthDate: 2025-03-02}");
    ChildcareCase read = policy.read("case.yaml", text);
    assertThat(policy.read(Documents.yaml("case.yaml", YamlText.of(CaseWriter.write(read))))).isEqualTo(read);
    var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CaseSchema.of(policy.law("xx")));
    assertThat(schema.validate(text, InputFormat.YAML)).isEmpty();
    assertThat(schema.validate(text.replace("[{birthDate: 2025-03-02}]", "4"), InputFormat.YAML)).isEmpty();
    assertThat(schema.validate(text.replace("2025-03-02", "2"), InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void a_timeline_has_the_day_on_which_a_listed_child_is_too_old() {
    ChildcareCase read = policy.read("case.yaml", listing("{birthDate: 2025-04-10}"));
    Timeline timeline = new Timelines(policy.engine("xx")).of(read, LocalDate.parse("2025-05-01"), LocalDate.parse("2025-09-01"));
    // The answer names the age, which is another a month later.
    assertThat(timeline.spans()).extracting(Span::from).endsWith(LocalDate.parse("2025-07-10"), LocalDate.parse("2025-08-10"));
    Span tooOld = timeline.spans().get(timeline.spans().size() - 2);
    assertThat(tooOld.causes()).extracting(cause -> cause.text().in("en")).singleElement().asString().startsWith("3 months are over");
    assertThat(timeline.on(LocalDate.parse("2025-07-09")).requirement("xx.age").subject("ants").outcome()).isEqualTo(Outcome.MET);
    assertThat(timeline.on(LocalDate.parse("2025-07-10")).requirement("xx.age").subject("ants").outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void properties_hold_for_a_country_whose_classes_list_their_children() {
    assertThat(PropertyRun.of(policy, "xx").run(60, 1)).isEmpty();
  }
}
