package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.HuituoException;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Family;
import io.github.huituo.model.Institution;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case is validated once if the library has read it. If a host has built it, it is validated in every assessment. */
class ValidCasesTest {
  private static ChildcareCase empty() {
    return ChildcareCase.builder().asOf("2025-06-01").jurisdiction("cn").build();
  }

  @Test
  void a_case_is_known_by_identity() {
    ValidCases cases = new ValidCases();
    ChildcareCase one = empty();
    ChildcareCase twin = empty();
    assertThat(one).isEqualTo(twin);
    cases.add(one);
    assertThat(cases.contains(one)).isTrue();
    assertThat(cases.contains(twin)).isFalse();
  }

  /** The case is not valid. So its first assessment fails if it is validated again. */
  @Test
  void a_case_that_is_known_to_be_valid_is_not_validated_again_on_the_first_day_that_is_asked_about() {
    Engine engine = LoadedPolicy.bundled("cn").engine("cn");
    ChildcareCase negative = ChildcareCase.builder().asOf("2025-06-02").jurisdiction("cn").addInstitutions(Institution.builder().id("garden").places(-1).build()).build();
    assertThatThrownBy(() -> engine.assess(negative, CaseLocator.NONE)).isInstanceOf(HuituoException.class).hasMessageContaining("-1");
    engine.noteValid(negative);
    assertThat(engine.assess(negative, CaseLocator.NONE).requirements()).isNotEmpty();
  }

  @Test
  void a_case_that_only_looks_like_a_valid_one_is_validated() {
    LoadedPolicy policy = LoadedPolicy.bundled("cn");
    ChildcareCase read = policy.read("case.yaml", "{asOf: 2025-06-01, jurisdiction: cn, family: {id: li, children: [{id: an}]}}");
    Engine engine = policy.engine("cn");
    assertThat(engine.assess(read, CaseLocator.NONE).entitlements()).isNotEmpty();
    Child unknown = (Child) read.families().get(0).children().get(0).kind().subject("an", Map.of("nonsense", 1), Map.of());
    ChildcareCase changed = read.toBuilder().families(java.util.List.of(Family.builder().id("li").addChildren(unknown).build())).build();
    assertThatThrownBy(() -> engine.assess(changed, CaseLocator.NONE)).isInstanceOf(HuituoException.class).hasMessageContaining("nonsense");
  }
}
