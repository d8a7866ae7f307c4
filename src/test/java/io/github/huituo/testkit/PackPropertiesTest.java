package io.github.huituo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.property.PropertyRun;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Employer;
import io.github.huituo.model.Family;
import io.github.huituo.model.Institution;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.testpack.TestPack;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What a host writes to try all properties on its own packs. It also writes a property of its own. */
@PacksUnderTest("src/test/resources/someland")
class PackPropertiesTest extends PackProperties {
  private static final LoadedPolicy SOMELAND = TestPack.someland().policy();
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

  /** Cases of Someland. */
  static class Someland extends PackDomain {
    Someland() {
      super(Path.of("src/test/resources/someland"), "xx");
    }
  }

  /** Someland asks from 2020 on of each child whether it has the grant. Of each class it asks whether it is small enough. */
  private static void assertEachSubjectIsAnsweredOnce(ChildcareCase asked) {
    Assessment assessment = SOMELAND.assess(asked);
    assertThat(assessment.entitlements())
        .extracting(Answer::subject)
        .containsExactlyInAnyOrderElementsOf(subjects(asked, SubjectKind.CHILD));
    assertThat(assessment.requirements())
        .extracting(Answer::subject)
        .containsExactlyInAnyOrderElementsOf(subjects(asked, SubjectKind.CLASS));
  }

  private static List<String> subjects(ChildcareCase asked, SubjectKind kind) {
    return CaseSubjects.all(asked).stream()
        .filter(s -> s.kind().equals(kind) && !asked.asOf().isBefore(FIRST_DAY))
        .map(Subject::id)
        .toList();
  }

  @Property(tries = 50)
  @Domain(Someland.class)
  void every_child_and_class_of_a_case_of_the_domain_is_answered_once(@ForAll ChildcareCase childcareCase) {
    assertEachSubjectIsAnsweredOnce(childcareCase);
  }

  @Property(tries = 50)
  @Domain(Someland.class)
  void families_institutions_and_employers_of_the_domain_make_a_case(
      @ForAll Family family, @ForAll Institution institution, @ForAll Employer employer) {
    assertEachSubjectIsAnsweredOnce(
        ChildcareCase.builder()
            .asOf(LocalDate.of(2024, 2, 29))
            .jurisdiction("xx")
            .addFamilies(family)
            .addInstitutions(institution)
            .addEmployers(employer)
            .build());
  }

  /** Notes which properties are tried, and tries none. */
  private static final class Recorder extends PackProperties {
    private final List<String> tried = new ArrayList<>();

    @Override
    void holds(String property, TriedCase tried) {
      this.tried.add(property);
    }
  }

  /** A property that is not among the methods would not be tried by hosts. */
  @Example
  void every_property_has_its_method() throws ReflectiveOperationException {
    Recorder recorder = new Recorder();
    for (Method method : PackProperties.class.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Property.class)) {
        method.invoke(recorder, (Object) null);
      }
    }
    assertThat(recorder.tried).containsExactlyInAnyOrderElementsOf(PropertyRun.all().stream().map(p -> p.id()).toList());
  }
}
