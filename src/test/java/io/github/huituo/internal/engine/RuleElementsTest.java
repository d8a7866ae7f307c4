package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Problem;
import io.github.huituo.internal.author.Check;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.TestPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What rules of a host may hold. Elements that run without a session give what a session gives, also where it is an error; a pack
 * with any other runs in sessions and reports it.
 */
class RuleElementsTest {
  /** Conditions on the institution {@code $it}, under which it meets a requirement. */
  private static final List<String> KNOWN =
      List.of(
          "exists( ClassGroup( institution == $it, careWorkers == null ) )",
          "exists( ClassGroup( institution == $it, careWorkers == null ) or StaffMember( institution == $it, role == \"COOK\" ) )",
          "not( ClassGroup( institution == $it ) and StaffMember( institution == $it ) )",
          "not( ClassGroup( institution == $it ) and not( StaffMember( institution == $it ) ) )",
          "$c : ClassGroup( institution == $it, $n : childCount )\n ClassGroup( this != $c, institution == $it, childCount == $n )",
          "$c : ClassGroup( institution == $it )\n ClassGroup( this == $c, childCount != null )",
          "accumulate( $c : ClassGroup( institution == $it ); $n : count($c) )\n Parameter( id == \"xx.class.size\", of().isAtLeast($n) )",
          "accumulate( ClassGroup( institution == $it, $n : childCount, $w : careWorkers ); $all : sum($n), $workers : sum($w), $k : count($w) )\n"
              + " Parameter( id == \"xx.class.size\", of().isAtLeast($all), of().isAbove($workers), of().isAbove($k) )",
          "$size : Parameter( id == \"xx.class.size\", $most : of() )\n ClassGroup( institution == $it, childCount != null, $most.isAtLeast(childCount) )",
          "ClassGroup( institution == $it, $n : childCount )\n Parameter( id == \"xx.class.size\", $most : of(), $most.isAtLeast($n) )",
          "ClassGroup( institution == $it, $n : childCount )\n exists( Parameter( id == \"xx.class.size\", of().isAtLeast($n) ) )",
          "ClassGroup( institution == $it, $n : childCount )\n not( Parameter( id == \"xx.class.size\", of().isAtLeast($n) ) )",
          "$law : Law()\n $p : Parameter( of().settled ) from $law.parameter(\"xx.class.size\")",
          "Parameter( id == \"xx.later\" )",
          "not( Parameter( id == \"xx.later\" ) )",
          "Child( enrolment.institution == $it )",
          "Enrolment( institution == $it, $child : child )\n Term( name == \"home\", of == $child, word == \"HERE\" )",
          "Enrolment( institution == $it, $child : child )\n Term( name == \"home\" || name == \"nowhere\", of == $child )",
          "Enrolment( institution == $it, $child : child )\n exists( Term( of == $child ) )",
          "$one : Term( name == \"home\" )\n $other : Term( name == \"home\", this != $one, word == $one.word )",
          "Enrolment( institution == $it, $child : child )\n not( Term( name == \"home\", of == $child ) )\n $sponsor : Employer( this == $it.sponsor )",
          "$sponsor : Employer( )\n Institution( this == $it, sponsor == $sponsor )",
          "StaffMember( institution == $it, role in (\"COOK\", \"DIRECTOR\") )",
          "Enrolment( $home : institution )\n ClassGroup( institution == $home )",
          "Child( $born : birthDate, enrolment.institution == $it )\n Child( birthDate == $born, resident == true )",
          "Child( birthDate != null, enrolment.institution == $it )",
          "Child( birthDate == null, enrolment.institution == $it )",
          "Child( birthDate < asOf, enrolment.institution == $it )",
          "Child( birthDate <= asOf, enrolment.institution == $it )",
          "Child( asOf < birthDate, enrolment.institution == $it )",
          "Child( asOf >= birthDate, enrolment.institution == $it )",
          "Child( birthDate == asOf, enrolment.institution == $it )",
          "Child( $born : birthDate != null, enrolment.institution == $it )\n Child( birthDate < $born )",
          "Child( $year : birthDate.year, birthDate != null, enrolment.institution == $it )\n Child( birthDate != null, birthDate.year == $year )",
          "Child( resident == false, enrolment.institution == $it )",
          "Child( resident != true, enrolment.institution == $it )",
          "Child( resident == null || birthDate > asOf, enrolment.institution == $it )",
          "StaffMember( institution == $it, role != \"COOK\" )",
          "StaffMember( institution == $it, $role : role != null )\n StaffMember( role == $role, role == \"DIRECTOR\" )",
          "ClassGroup( institution == $it, $workers : careWorkers != null, $children : childCount != null )\n"
              + " ClassGroup( institution == $it, careWorkers == $workers, childCount == $children )");

  private TestPack pack =
      TestPack.someland()
          .with(
              "parameters/later.yaml",
              """
              id: xx.later
              description: {zh: 以后, en: Later}
              unit: {zh: 人, en: children}
              values: [{from: 2030-01-01, source: act, article: "1", evidence: text, value: 5}]
              """);

  /** Writes a requirement of institutions for each of the conditions. */
  private void requirements(List<String> conditions) {
    StringBuilder questions = new StringBuilder();
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < conditions.size(); i++) {
      questions.append(
          "  - {id: xx.form-%d, subject: institution, severity: MANDATORY, title: {zh: 形, en: Form}, sources: [{source: act}], facts: [institution.places]}\n"
              .formatted(i));
      rules.append(rule("Form " + i, "xx.form-" + i, conditions.get(i), "$answers.met( $it );"));
    }
    pack = pack.editFirst("questions.yaml", "requirements:\n", "requirements:\n" + questions);
    pack = pack.with("forms.drl", rules.toString());
  }

  private static String rule(String name, String question, String conditions, String consequence) {
    return """
        rule "%s"
          @question("%s") @source("act 1") @en("So.") @zh("是。")
        when
          $answers : Answers()
          $it : Institution( )
          %s
        then
          %s
        end

        """.formatted(name, question, conditions, consequence);
  }

  private Engine engine() {
    return pack.policy().engine("xx");
  }

  private List<ChildcareCase> cases() {
    LoadedPolicy policy = pack.policy();
    List<ChildcareCase> cases = new ArrayList<>();
    for (String places : List.of("", ", places: 9")) {
      for (String classes :
          List.of(
              "",
              ", classes: []",
              ", classes: [{id: owls, children: 5, careWorkers: 1}, {id: cats, children: 5}]",
              ", classes: [{id: owls, careWorkers: 1}, {id: cats}, {id: dogs, children: 2, careWorkers: 1}]",
              ", classes: [{id: owls, children: 2, careWorkers: 1}], staff: [{id: k, role: COOK}, {id: d, role: DIRECTOR}], sponsor: mill")) {
        for (String family :
            List.of(
                "",
                ", family: {id: berg, children: [{id: ida, birthDate: 2025-01-15, resident: true, enrolment: {institution: brook}}, {id: ove}]}",
                ", family: {id: berg, children: [{id: ida, resident: true, enrolment: {institution: brook}}, {id: ove, resident: true}, {id: ebo, enrolment: {institution: brook}}]}, employer: {id: mill}",
                ", family: {id: berg, children: [{id: ida, resident: false, enrolment: {monthlyFee: SEK 10.00}}]}, employer: {id: mill}",
                ", family: {id: berg, children: [{id: ida, birthDate: 2025-06-01, resident: false, enrolment: {institution: brook}}, {id: ove, birthDate: 2025-06-02}]}",
                ", family: {id: berg, children: [{id: ida, birthDate: 2025-06-02, enrolment: {institution: brook}}, {id: ove, birthDate: 2024-02-29}]}")) {
          if (classes.contains("mill") == family.contains("mill")) {
            cases.add(policy.read("c.yaml", "{asOf: 2025-06-01, jurisdiction: xx, institution: {id: brook" + places + classes + "}" + family + "}"));
          }
        }
      }
    }
    return cases;
  }

  @Test
  void known_elements_give_what_sessions_give() {
    requirements(KNOWN);
    TwoEngines both = TwoEngines.of(engine());
    Set<String> failing = new TreeSet<>();
    for (ChildcareCase c : cases()) {
      both.agree(c).lines().filter(l -> l.contains("no-rule")).forEach(failing::add);
    }
    assertThat(failing).as("errors that some rule is missing").hasSizeGreaterThan(10);
  }

  /** Each form by itself, so that an error of one hides no answer of another. */
  @Test
  void known_elements_fire_as_often() {
    requirements(KNOWN);
    StringBuilder otherwise = new StringBuilder();
    for (int i = 0; i < KNOWN.size(); i++) {
      otherwise.append(rule("Otherwise " + i, "xx.form-" + i, "", "$answers.met( $it );"));
    }
    pack = pack.editFirst("otherwise.drl", "", otherwise.toString());
    TwoEngines both = TwoEngines.of(engine());
    Set<String> fired = new TreeSet<>();
    for (ChildcareCase c : cases()) {
      assertThat(both.agree(c)).contains("xx.form-0");
      fired.addAll(TwoEngines.came(both.direct(), c).fired());
    }
    for (int i = 0; i < KNOWN.size(); i++) {
      if (!KNOWN.get(i).startsWith("Parameter( id == \"xx.later\"")) {
        assertThat(fired).as(KNOWN.get(i)).contains("Form " + i);
      }
    }
  }

  @Test
  void conflicts_name_the_same_rules_and_places() {
    requirements(List.of("ClassGroup( institution == $it, childCount != null )"));
    pack = pack.editFirst("no.drl", "", rule("No", "xx.form-0", "StaffMember( institution == $it )", "$answers.notMet( $it );"));
    TwoEngines both = TwoEngines.of(engine());
    List<String> words = cases().stream().map(both::agree).toList();
    assertThat(words).anyMatch(w -> w.contains("ERROR conflict") && w.contains("no.drl:1:1"));
    assertThat(words).anyMatch(w -> w.contains("ERROR no-rule"));
    assertThat(words).anyMatch(w -> w.startsWith("{"));
  }

  @Test
  void failures_name_the_same_rule_and_subject() {
    requirements(
        List.of(
            "ClassGroup( institution == $it, childCount != null, this.link(\"nowhere\").subjectKind() != null )"));
    TwoEngines both = TwoEngines.of(engine());
    assertThat(cases().stream().map(both::agree).toList()).anyMatch(w -> w.contains("unforeseen") && w.contains("Form 0"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      or         | ( ClassGroup( institution == $it ) or StaffMember( institution == $it ) )
      forall     | forall( $c : ClassGroup( institution == $it ) ClassGroup( this == $c, careWorkers != null ) )
      accumulate | accumulate( ClassGroup( institution == $it, $n : childCount ); $mean : average($n) )
      from       | Integer( ) from $it.childrenAges
      """)
  void other_elements_run_in_sessions_and_are_noticed(String element, String condition) {
    requirements(List.of(condition));
    Engine engine = engine();
    assertThat(engine.notices()).singleElement().satisfies(p -> {
      assertThat(p.key()).isEqualTo("rule-in-session");
      assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
      assertThat(p.in("en")).startsWith("xx/forms.drl:1:1").contains("\"Form 0\"", "'" + element);
    });
    assertThat(engine.inSessions()).isSameAs(engine);
    assertThat(cases().stream().map(c -> TwoEngines.came(engine, c).words())).anyMatch(w -> w.startsWith("{"));
    assertThat(Check.of(pack, 0)).extracting(Problem::key).contains("rule-in-session");
  }

  private static String definition(String name, String conditions, String consequence) {
    return "rule \"%s\"\nwhen\n  %s\nthen\n  %s\nend\n".formatted(name, conditions, consequence);
  }

  private void checkFinds(String key, String... words) {
    assertThat(Check.of(pack, 0).stream().filter(p -> p.key().equals(key)).map(p -> p.in("en")))
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message).contains(words));
  }

  @Test
  void definitions_that_need_each_other_are_an_error() {
    pack = pack.editFirst(
        "circle.drl",
        "",
        definition("First", "$c : Child( )\n Term( name == \"second\", of == $c )", "insert( Term.of(\"first\", $c, \"\") );")
            + definition("Second", "$c : Child( )\n Term( name == \"first\", of == $c )", "insert( Term.of(\"second\", $c, \"\") );"));
    checkFinds("term-cycle", "circle.drl:");
    assertThat(engine().notices()).extracting(Problem::key).containsExactly("rule-in-session");
  }

  @Test
  void a_rule_that_answers_and_inserts_is_an_error() {
    pack = pack.editFirst("class-size.drl", "$answers.atMost( $class, $children, $size.of() );", "$answers.atMost( $class, $children, $size.of() );\n  insert( Term.of(\"sized\", $class, \"\") );");
    checkFinds("answer-inserts", "class-size.drl:9:", "xx.class.size");
    assertThat(engine().notices()).extracting(Problem::key).containsExactly("rule-in-session");
  }

  @Test
  void a_term_of_a_name_that_is_not_fixed_is_an_error() {
    pack = pack.editFirst("named.drl", "", definition("Named", "$s : StaffMember( $role : role != null )", "insert( Term.of($role, $s, \"\") );"));
    checkFinds("term-without-name", "named.drl:5:", "\"Named\"");
    assertThat(engine().notices()).extracting(Problem::key).containsExactly("rule-in-session");
  }
}
