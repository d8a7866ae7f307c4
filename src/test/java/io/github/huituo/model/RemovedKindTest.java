package io.github.huituo.model;

import io.github.huituo.model.CaseShape.CaseLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.casefile.CaseReader;
import io.github.huituo.internal.casefile.CaseValidator;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.text.Problems;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases of a shape without a kind. Nothing of the kind is read, and nothing else is lost. */
class RemovedKindTest {
  private static final String CASE =
      "{asOf: 2025-06-01, jurisdiction: xx, family: {id: berg, children: [{id: ida, enrolment: {%s}}]}, institution: {id: park}}";

  private static List<String> problems(CaseShape shape, String enrolment) {
    Problems problems = new Problems();
    Vocabulary vocabulary = Vocabulary.of(shape);
    CaseReader reader = new CaseReader(vocabulary, problems);
    ChildcareCase read = reader.read(Documents.parse("case.yaml", CASE.formatted(enrolment)));
    CaseValidator.validate(read, vocabulary, reader, problems);
    return problems.sorted().stream().map(p -> p.in("en")).toList();
  }

  @Test
  void a_shape_without_a_kind_has_no_kind_in_it_either() {
    assertThat(CaseShape.core().without(SubjectKind.ENROLMENT).kinds())
        .containsExactly(
            SubjectKind.FAMILY,
            SubjectKind.GUARDIAN,
            SubjectKind.CHILD,
            SubjectKind.INSTITUTION,
            SubjectKind.CLASS,
            SubjectKind.STAFF,
            SubjectKind.EMPLOYER,
            SubjectKind.CITY);
  }

  @Test
  void no_link_leads_from_or_to_a_kind_that_there_is_not() {
    assertThat(CaseShape.core().without(SubjectKind.INSTITUTION).links()).extracting(CaseLink::from, CaseLink::fact)
        .containsExactly(tuple(SubjectKind.GUARDIAN, "employer"));
  }

  @Test
  void the_key_of_a_kind_that_there_is_not_is_unknown() {
    assertThat(problems(CaseShape.core(), "sessions: [{id: monday}]")).isEmpty();
    assertThat(problems(CaseShape.core().without(SubjectKind.SESSION), "sessions: [{id: monday}]"))
        .singleElement()
        .asString()
        .contains("the key 'sessions' is not known here");
    assertThat(problems(CaseShape.core().without(SubjectKind.SESSION), "")).isEmpty();
  }

  @Test
  void a_subject_of_a_kind_that_there_is_not_is_no_part_of_a_case_built_in_java() {
    Session monday = Session.builder().id("monday").build();
    Enrolment ida = Enrolment.builder().id("ida").sessions(List.of(monday)).build();
    Child child = Child.builder().id("ida").enrolment(ida).build();
    ChildcareCase built =
        ChildcareCase.builder()
            .asOf(LocalDate.of(2025, 6, 1))
            .jurisdiction("xx")
            .addFamilies(Family.builder().id("berg").addChildren(child).build())
            .build();
    Problems problems = new Problems();
    CaseValidator.validate(built, Vocabulary.of(CaseShape.core().without(SubjectKind.SESSION)), CaseLocator.NONE, problems);
    assertThat(problems.sorted().stream().map(p -> p.in("en")).toList())
        .containsExactly(
            "session 'monday': the key 'session' is not known here; known: family, guardian, child, enrolment, institution, class, staff, employer, city");
  }
}
