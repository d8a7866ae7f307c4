package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.engine.AnswerVerb.Role;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.law.Particulars;
import io.github.huituo.internal.law.Schedule;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of verbs against the class that rules call. */
class AnswerVerbTest {
  /** A method by its name and the types that its arguments may have. */
  private static Set<String> methods() {
    return Arrays.stream(Answers.class.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
        .map(m -> m.getName() + Arrays.stream(m.getParameterTypes()).map(AnswerVerbTest::word).toList())
        .collect(Collectors.toSet());
  }

  private static String word(Class<?> type) {
    boolean actual = type == Object.class || type == Set.class || type == Boolean.class;
    return actual ? "actual" : type.getSimpleName();
  }

  private static String word(Role role) {
    return switch (role) {
      case SUBJECT -> SubjectFact.class.getSimpleName();
      case REQUIRED, OPEN -> Figure.class.getSimpleName();
      case ACTUAL -> "actual";
      case SCHEDULE, LEAST -> Schedule.class.getSimpleName();
      case PARTICULARS -> Particulars.class.getSimpleName();
      case WHY -> String.class.getSimpleName();
      case GROUNDS -> Figure[].class.getSimpleName();
    };
  }

  @Test
  void each_method_of_the_answers_is_a_verb_with_the_roles_of_its_arguments() {
    Set<String> verbs =
        Arrays.stream(AnswerVerb.values())
            .flatMap(verb -> verb.forms().stream().map(form -> verb.method() + form.stream().map(AnswerVerbTest::word).toList()))
            .collect(Collectors.toSet());
    assertThat(verbs).isEqualTo(methods()).contains("met[SubjectFact, Figure[]]", "allOf[SubjectFact, actual, Figure]");
  }

  @Test
  void a_verb_is_found_by_its_method_and_another_word_is_none() {
    assertThat(AnswerVerb.find("notMet")).contains(AnswerVerb.NOT_MET);
    assertThat(AnswerVerb.find("probablyMet")).isEmpty();
  }

  @Test
  void requirements_and_entitlements_have_verbs_of_their_own_and_share_two() {
    assertThat(AnswerVerb.ofKind(true)).containsExactly("eligible", "entitled", "notEligible");
    assertThat(AnswerVerb.ofKind(false))
        .containsExactly("above", "allOf", "atLeast", "atMost", "holds", "holdsNot", "met", "notMet", "oneOf");
    assertThat(Arrays.stream(AnswerVerb.values()).filter(v -> v.answers(true) && v.answers(false)).toList())
        .isEqualTo(List.of(AnswerVerb.NOT_APPLICABLE, AnswerVerb.UNDETERMINED));
  }

  @Test
  void a_comparison_is_undetermined_where_the_figure_is_open_and_payments_of_nothing_are_no_entitlement() {
    assertThat(AnswerVerb.AT_LEAST.possible()).containsExactlyInAnyOrder(Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED);
    assertThat(AnswerVerb.ELIGIBLE.outcomes()).containsExactly(Outcome.ELIGIBLE);
    assertThat(AnswerVerb.ELIGIBLE.possible()).contains(Outcome.NOT_ELIGIBLE, Outcome.UNDETERMINED);
    assertThat(AnswerVerb.HOLDS.possible()).containsExactlyInAnyOrder(Outcome.MET, Outcome.NOT_MET);
  }
}
