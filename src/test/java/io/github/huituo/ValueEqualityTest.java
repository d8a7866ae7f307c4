package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.InterpretationChoice;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.PolicyVersion;
import io.github.huituo.assessment.Text;
import io.github.huituo.assessment.UsedSetting;
import io.github.huituo.model.CaseShape.CaseLink;
import io.github.huituo.model.Fact;
import io.github.huituo.model.Occurrence;
import java.util.List;
import java.util.Map;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of the public packages are equal if what they hold is. */
class ValueEqualityTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Account.Entry.class, CaseLink.class, CitedSource.class, InterpretationChoice.class, Location.class, Missing.class,
        Occurrence.class, Payment.class, Payment.Days.class, PolicyVersion.class, UsedSetting.class
      })
  void records_are_equal_by_all_they_hold(Class<?> type) {
    EqualsVerifier.forClass(type).withPrefabValues(Text.class, Text.same("garden"), Text.same("park")).verify();
  }

  @Test
  void names_of_facts_are_equal_by_name_and_type() {
    EqualsVerifier.forClass(Fact.class).suppress(Warning.NULL_FIELDS).verify();
    assertThat(Fact.of("a", String.class)).isNotEqualTo(Fact.of("a", Integer.class)).isNotEqualTo(Fact.listOf("a", String.class));
  }

  @Test
  void texts_are_equal_by_their_words_whenever_those_are_made() {
    assertThat(Text.lazily(List.of("en"), language -> "garden")).isEqualTo(Text.same("garden")).hasSameHashCodeAs(Text.same("garden"));
    assertThat(Text.same("garden")).isNotEqualTo(Text.same("park"));
  }
}
