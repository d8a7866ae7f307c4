package io.github.huituo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.assessment.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Copies of subjects through their builders, and the short forms of days and languages. */
class SubjectCopyTest {
  private static final Enrolment PLACE = Enrolment.builder().id("an").putFacts("institution", "sun").build();
  private static final Child AN = Child.builder().id("an").birthDate(LocalDate.of(2024, 3, 1)).enrolment(PLACE).build();

  @Test
  void a_copy_holds_the_id_the_facts_and_the_parts() {
    Institution sun = Institution.builder().id("sun").places(60).classes(List.of()).build();
    assertThat(AN.toBuilder().build()).isEqualTo(AN);
    assertThat(sun.toBuilder().build()).isEqualTo(sun);
    assertThat(sun.toBuilder().build().classes()).contains(List.of());
  }

  @Test
  void a_changed_copy_leaves_the_original_as_it_is() {
    Child later = AN.toBuilder().birthDate(LocalDate.of(2024, 4, 1)).build();
    assertThat(later.facts()).isEqualTo(Map.of("birthDate", LocalDate.of(2024, 4, 1)));
    assertThat(later.enrolment()).contains(PLACE);
    assertThat(AN.facts()).isEqualTo(Map.of("birthDate", LocalDate.of(2024, 3, 1)));
  }

  @Test
  void a_day_may_be_written() {
    assertThat(ChildcareCase.builder().asOf("2025-06-01").jurisdiction("cn").build().asOf()).isEqualTo(LocalDate.of(2025, 6, 1));
    assertThatThrownBy(() -> ChildcareCase.builder().asOf("1.6.2025")).isInstanceOf(DateTimeParseException.class);
  }

  @Test
  void a_text_is_given_in_the_language_of_a_locale() {
    Text text = Text.of(Map.of("zh", "托育", "en", "childcare"));
    assertThat(List.of(text.in(Locale.CHINA), text.in(Locale.UK), text.in(Locale.FRANCE))).containsExactly("托育", "childcare", "childcare");
  }
}
