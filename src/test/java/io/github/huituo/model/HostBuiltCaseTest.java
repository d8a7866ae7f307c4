package io.github.huituo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.testpack.BundledPolicy;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases that a host builds in Java, with the collections of the JDK. */
class HostBuiltCaseTest {
  private static ChildcarePolicy policy;

  @BeforeAll
  static void load() {
    policy = BundledPolicy.get();
  }

  private static ChildcareCase garden(ClassGroup group) {
    return ChildcareCase.builder()
        .asOf(LocalDate.of(2025, 9, 1))
        .jurisdiction("cn")
        .addInstitutions(Institution.builder().id("garden").classes(List.of(group)).build())
        .build();
  }

  @Test
  void ages_may_be_any_list() {
    ClassGroup infants =
        ClassGroup.builder().id("infants").putFacts("band", "INFANT").putFacts("childrenAges", List.of(6, 7, 11)).build();
    assertThat(policy.assess(garden(infants)).requirement("cn.class.age-band").subject("infants").outcome())
        .isEqualTo(Outcome.MET);
  }

  @Test
  void documents_may_be_any_set() {
    Institution garden =
        Institution.builder()
            .id("garden")
            .putFacts("documents", new LinkedHashSet<>(Set.of("PREMISES_PROOF")))
            .putFacts("meals.main", 0)
            .putFacts("meals.snacks", 0)
            .build();
    ChildcareCase filing =
        ChildcareCase.builder().asOf(LocalDate.of(2025, 9, 1)).jurisdiction("cn").addInstitutions(garden).build();
    assertThat(policy.assess(filing).requirement("cn.filing.documents").subject("garden").outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void an_age_that_is_no_whole_number_is_refused_with_the_fact_and_its_type() {
    ClassGroup infants = ClassGroup.builder().id("infants").putFacts("childrenAges", List.of("six")).build();
    assertThatExceptionOfType(HuituoException.class)
        .isThrownBy(() -> policy.assess(garden(infants)))
        .withMessage("class 'infants', childrenAges: the value [six] of 'childrenAges' must be of the type counts (List)");
  }

  @Test
  void a_fact_that_the_jurisdiction_does_not_know_is_refused_with_the_nearest_one() {
    ClassGroup infants = ClassGroup.builder().id("infants").putFacts("careworkers", 2).build();
    assertThatExceptionOfType(HuituoException.class)
        .isThrownBy(() -> policy.assess(garden(infants)))
        .withMessageContaining("class 'infants', careworkers: the key 'careworkers' is not known here")
        .withMessageEndingWith("did you mean 'careWorkers'?");
  }

  @Test
  void a_case_for_another_jurisdiction_is_refused() {
    ChildcareCase elsewhere = ChildcareCase.builder().asOf(LocalDate.of(2025, 9, 1)).jurisdiction("cn-131100").build();
    assertThatExceptionOfType(HuituoException.class)
        .isThrownBy(() -> ChildcarePolicy.bundled("cn").assess(elsewhere))
        .withMessage("jurisdiction: this policy answers for cn, but the case is for 'cn-131100'");
  }
}
