package io.github.huituo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.property.PropertyRun;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Employer;
import io.github.huituo.model.Family;
import io.github.huituo.model.Institution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What a host writes to try all properties on its own packs, and a property of its own. */
@PacksUnderTest("src/test/resources/someland")
class PackPropertiesTest extends PackProperties {
  private static final LoadedPolicy SOMELAND = LoadedPolicy.load(Path.of("src/test/resources/someland"));

  /** Cases of Someland. */
  static class Someland extends PackDomain {
    Someland() {
      super(SOMELAND, "xx");
    }
  }

  @Property(tries = 50)
  @Domain(Someland.class)
  void any_case_of_the_domain_is_assessed_on_its_day(@ForAll ChildcareCase childcareCase) {
    Assessment assessment = SOMELAND.assess(childcareCase);
    assertThat(assessment.asOf()).isEqualTo(childcareCase.asOf());
  }

  @Property(tries = 50)
  @Domain(Someland.class)
  void families_institutions_and_employers_of_the_domain_make_a_case(
      @ForAll Family family, @ForAll Institution institution, @ForAll Employer employer) {
    ChildcareCase together =
        ChildcareCase.builder()
            .asOf(java.time.LocalDate.of(2024, 2, 29))
            .jurisdiction("xx")
            .addFamilies(family)
            .addInstitutions(institution)
            .addEmployers(employer)
            .build();
    assertThat(SOMELAND.assess(together).jurisdiction()).isEqualTo("xx");
  }

  /** A property that is not among the methods would not be tried by hosts. */
  @Example
  void every_property_has_its_method() throws IOException {
    String methods = Files.readString(Path.of("src/main/java/io/github/huituo/testkit/PackProperties.java"));
    assertThat(PropertyRun.all()).allSatisfy(p -> assertThat(methods).contains("holds(\"" + p.id() + "\", tried)"));
  }
}
