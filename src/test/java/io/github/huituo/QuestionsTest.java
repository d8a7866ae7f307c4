package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.AskedQuestions;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Detail;
import io.github.huituo.model.ChildcareCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Some questions about the hospital's nursery, and so much of their answers. */
class QuestionsTest {
  private static final String CARE_PLACE = "cn-131100.care-place-subsidy";
  private static final ChildcarePolicy POLICY = ChildcarePolicy.bundled("cn-131100");
  private static final ChildcareCase HOSPITAL =
      POLICY.read(Path.of("src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml"));
  private static final Assessment WHOLE = POLICY.assess(HOSPITAL);

  private static String json(Answer answer) {
    return answer + " " + answer.steps() + answer.sources() + answer.because();
  }

  @Test
  void one_question_has_the_answers_that_it_has_among_all() {
    Assessment one = POLICY.assess(HOSPITAL, Questions.of(CARE_PLACE));
    assertThat(one.requirements()).isEmpty();
    assertThat(one.entitlements()).isNotEmpty().isEqualTo(WHOLE.entitlement(CARE_PLACE).all());
    assertThat(one.questions()).contains(new AskedQuestions(List.of(CARE_PLACE), List.of(CARE_PLACE)));
    assertThat(WHOLE.questions()).isEmpty();
  }

  @Test
  void accounts_add_up_what_is_asked() {
    List<Account> accounts = POLICY.assess(HOSPITAL, Questions.of(CARE_PLACE)).accounts();
    assertThat(accounts).isNotEmpty().flatExtracting(Account::entries).extracting(Account.Entry::id).containsOnly(CARE_PLACE);
    assertThat(POLICY.assess(HOSPITAL, Questions.of("cn.staffing")).accounts()).isEmpty();
  }

  @Test
  void every_question_alone_has_the_answers_that_it_has_among_all() {
    TreeSet<String> ids = new TreeSet<>();
    WHOLE.requirements().forEach(a -> ids.add(a.id()));
    WHOLE.entitlements().forEach(a -> ids.add(a.id()));
    assertThat(ids).hasSizeGreaterThan(50);
    for (String id : ids) {
      Assessment one = POLICY.assess(HOSPITAL, Questions.of(id));
      assertThat(one.requirements().stream().map(QuestionsTest::json)).isEqualTo(WHOLE.requirement(id).all().stream().map(QuestionsTest::json).toList());
      assertThat(one.entitlements().stream().map(QuestionsTest::json)).isEqualTo(WHOLE.entitlement(id).all().stream().map(QuestionsTest::json).toList());
    }
  }

  @Test
  void topics_packs_and_kinds_of_subjects_name_their_questions() {
    assertThat(POLICY.assess(HOSPITAL, Questions.of("cn.staffing")).requirements())
        .isEqualTo(WHOLE.requirements().stream().filter(a -> a.id().startsWith("cn.staffing.")).toList());
    assertThat(POLICY.assess(HOSPITAL, Questions.of("cn-131100")).entitlements())
        .isEqualTo(WHOLE.entitlements().stream().filter(a -> a.id().startsWith("cn-131100.")).toList());
    Assessment children = POLICY.assess(HOSPITAL, Questions.of("child"));
    assertThat(children.entitlements()).isEqualTo(WHOLE.entitlements().stream().filter(a -> a.subjectKind().word().equals("child")).toList());
    assertThat(POLICY.assess(HOSPITAL, Questions.all()).toJson()).isEqualTo(WHOLE.toJson());
  }

  @Test
  void a_word_that_names_nothing_is_an_error_with_the_nearest() {
    InvalidCaseException thrown =
        catchThrowableOfType(InvalidCaseException.class, () -> POLICY.assess(HOSPITAL, Questions.of("cn-131100.care-place-subsidi", "cn")));
    assertThat(thrown.problems()).singleElement().satisfies(p -> {
      assertThat(p.key()).isEqualTo("no-such-question");
      assertThat(p.in("en")).isEqualTo("questions: no question, topic, pack or kind of subject of cn-131100 is called 'cn-131100.care-place-subsidi'; did you mean '" + CARE_PLACE + "'?");
    });
  }

  @Test
  void an_assessment_of_some_questions_comes_back_from_its_json() {
    Assessment one = POLICY.assess(HOSPITAL, Questions.of(CARE_PLACE));
    assertThat(Assessment.fromJson(one.toJson()).toJson()).isEqualTo(one.toJson());
  }

  @Test
  void decisions_are_what_came_out() {
    Assessment one = POLICY.assess(HOSPITAL, Questions.of("cn.staffing.care-worker-ratio"));
    assertThat(one.toJsonLine(Detail.NONE))
        .contains("{\"id\":\"cn.staffing.care-worker-ratio\",\"subject\":\"infants\",\"outcome\":\"NOT_MET\",\"required\":3,\"actual\":2,\"shortfall\":1,\"missing\":[]}")
        .doesNotContain("because", "\"title\"", "sources");
    assertThat(POLICY.assess(HOSPITAL, Questions.of(CARE_PLACE)).toJsonLine(Detail.NONE)).contains("\"payments\":[{\"period\":", "\"total\":{");
    ChildcareCase family = POLICY.read("case.yaml", "{asOf: 2025-09-01, jurisdiction: cn-131100, family: {id: li, children: [{id: an}]}}");
    assertThat(POLICY.assess(family, Questions.of(CARE_PLACE)).toJsonLine(Detail.NONE))
        .contains("\"missing\":[{\"fact\":\"child.", "\",\"subject\":\"an\"}").doesNotContain("\"ask\":");
  }

  @Test
  void reasons_are_words_and_law() {
    String json = POLICY.assess(HOSPITAL, Questions.of("cn.staffing.care-worker-ratio")).toJsonLine(Detail.REASONS);
    assertThat(json).contains("\"because\":{\"en\":", "\"sources\":[{\"id\":", "\"evidence\":\"").doesNotContain("\"computation\"", "\"rules\"", "\"severity\"");
  }

  @Test
  void bytes_are_those_of_the_line() throws IOException {
    for (Detail detail : Detail.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      WHOLE.writeJsonLine(out, detail);
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(WHOLE.toJsonLine(detail));
    }
    assertThat(WHOLE.toJson(Detail.FULL)).isEqualTo(WHOLE.toJson());
  }
}
