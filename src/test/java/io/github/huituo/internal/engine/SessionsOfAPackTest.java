package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Detail;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.pack.CaseSchema;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Enrolment;
import io.github.huituo.model.Family;
import io.github.huituo.model.Session;
import io.github.huituo.testpack.TestPack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * A country that pays a percentage of every session's fee. It does so up to SEK 50.00 an hour. The percentage is that of a taper
 * at the income: 80 up to 1,000, from there 10 less for every 500 down to 60 below 2,500, and nothing from there on. It is paid
 * for ten hours a week.
 */
class SessionsOfAPackTest {
  private static final String TAPER =
      """
      id: xx.share
      description: {zh: 比例, en: Share}
      type: taper
      unit: '%'
      values:
        - from: 2020-01-01
          source: act
          evidence: text
          value:
            of: SEK
            brackets:
              - {upTo: 1000, at: 80}
              - {below: 2500, less: 10, every: 500, floor: 60}
              - {at: 0}
      """;

  private static final TestPack LAND =
      TestPack.head()
          .append(
              "pack.yaml",
              """
              interpretations:
                fall: {title: {zh: 下降, en: Fall}, why: {zh: 未定, en: Open.}, choices: {WHOLE_STEPS: {zh: 逐档, en: steps}}, default: WHOLE_STEPS}
                rounding: {title: {zh: 取整, en: Rounding}, why: {zh: 未定, en: Open.}, choices: {DOWN: {zh: 舍去, en: down}}, default: DOWN}
              """)
          .with(
              "vocabulary.yaml",
              """
              currency: SEK
              facts:
                family:
                  income: {type: money, title: {zh: 收入, en: Income}, ask: {zh: 收入多少？, en: How much?}}
              """)
          .with(
              "questions.yaml",
              """
              entitlements:
                - id: xx.grant
                  subject: child
                  title: {zh: 补助, en: Grant}
                  sources: [{source: act}]
                  facts: [family.income, {fact: child.birthDate, allOfFamily: true}, child.enrolment, enrolment.sessions, session.date, session.hours, session.fee]
              """)
          .with("parameters/share.yaml", TAPER)
          .parameter("cap", "unit: SEK/hour", "by: {kind: {A: {by: {size: {SMALL: 50, '*': 40}}}}}")
          .parameter("hours", "type: number", "by: {kind: {'*': 10}}")
          .parameter("week", "type: cycle", "value: R/2024-01-01/P7D")
          .with(
              "rules.drl",
              """
              rule "A child has the share of its sessions"
                @question("xx.grant") @source("act") @en("It is.") @zh("是。")
              when
                $answers : Answers()
                $fall : Interpretation( id == "fall" )
                $rounding : Interpretation( id == "rounding" )
                $child : Child( $family : family, $enrolment : enrolment )
                Family( this == $family, $income : income != null )
                not( Child( family == $family, birthDate == null ) )
                Enrolment( this == $enrolment, $sessions : completeSessions != null )
                $share : Parameter( id == "xx.share" )
                $cap : Parameter( id == "xx.cap" )
                $hours : Parameter( id == "xx.hours" )
                $week : Parameter( id == "xx.week" )
              then
                $answers.eligible( $child, $sessions.share($share.daily().at($income, $fall), $cap.daily("A", "SMALL"), "HALF_UP")
                    .within($hours.daily("A"), $week.of()).paid($week.of(), $rounding).paidTo("INSTITUTION") );
              end
              """);

  private static String family(String income, String sessions) {
    return "asOf: 2024-06-01\njurisdiction: xx\nfamily:\n  id: berg\n  income: " + income
        + "\n  children:\n    - {id: ida, birthDate: 2022-01-01, enrolment: {institution: park, sessions: " + sessions
        + "}}\n    - {id: per, birthDate: 2020-01-01}\ninstitution: {id: park}\n";
  }

  private static EntitlementAnswer answer(String text) {
    return LAND.assess(text).entitlement("xx.grant").subject("ida");
  }

  @Test
  void sessions_are_paid_week_by_week_at_the_share_of_the_income() {
    String sessions = "[{date: 2024-01-01, hours: 8, fee: SEK 400.00}, {date: 2024-01-03, hours: 8, fee: SEK 800.00}, {date: 2024-01-08, hours: 1, fee: SEK 10.00}]";
    EntitlementAnswer answer = answer(family("SEK 1500.00", sessions));
    // 70 % of 50.00 = 35.00: 8 h and 2 of 8 h; of 10.00: 7.00
    assertThat(answer.payments())
        .extracting(p -> p.period() + " " + p.amount() + " " + p.payee() + " of " + p.fee().orElseThrow())
        .containsExactly("2024-01-01/P7D SEK 350.00 INSTITUTION of SEK 1200.00", "2024-01-08/P7D SEK 7.00 INSTITUTION of SEK 10.00");
    assertThat(answer.offsets()).isEmpty();
  }

  @Test
  void rules_may_call_the_sessions_by_their_older_name() {
    String text = family("SEK 1500.00", "[{date: 2024-01-01, hours: 8, fee: SEK 400.00}]");
    TestPack older = LAND.edit("rules.drl", "completeSessions", "toldSessions");
    assertThat(older.assess(text).entitlement("xx.grant")).isEqualTo(LAND.assess(text).entitlement("xx.grant"));
  }

  private static TestPack naming(String id) {
    return LAND
        .edit("questions.yaml", "sources: [{source: act}]", "sources: [{source: act}]\n    figures: [{id: hours-left, title: {zh: 剩余小时, en: Hours left}, unit: {zh: 小时, en: hours}}]")
        .edit("rules.drl", ".paid(", ".hoursLeftAs(\"" + id + "\").paid(");
  }

  @Test
  void an_answer_has_the_figures_that_its_question_declares() {
    String sessions = "[{date: 2024-01-01, hours: 8, fee: SEK 400.00}, {date: 2024-01-08, hours: 12, fee: SEK 10.00}]";
    Assessment assessment = naming("hours-left").assess(family("SEK 1500.00", sessions));
    // 10 h - 8 h; of the 12 h only 10 count.
    assertThat(assessment.entitlement("xx.grant").subject("ida").figures())
        .extracting(f -> f.id() + " " + f.period() + " " + f.value() + " " + f.unit().in("en"))
        .containsExactly("hours-left 2024-01-01/P7D 2 hours", "hours-left 2024-01-08/P7D 0 hours");
    Assessment again = Assessment.fromJson(assessment.toJson());
    assertThat(again.toJson()).contains("\"figures\"").isEqualTo(assessment.toJson());
    assertThat(again.entitlements()).extracting(EntitlementAnswer::figures).isEqualTo(assessment.entitlements().stream().map(EntitlementAnswer::figures).toList());
    assertThat(assessment.toJson(Detail.NONE)).doesNotContain("figures");
  }

  @Test
  void a_figure_that_its_question_does_not_declare_is_reported() {
    TestPack pack = naming("hours-let");
    String text = family("SEK 1500.00", "[{date: 2024-01-01, hours: 8, fee: SEK 400.00}]");
    assertThatThrownBy(() -> pack.assess(text))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining("xx/rules.drl:1:1: the figure 'hours-let' is not declared by the question 'xx.grant'; declared: hours-left; did you mean 'hours-left'?");
  }

  @Test
  void periods_of_days_count_in_the_account_of_the_year_in_which_they_begin() {
    String sessions = "[{date: 2025-01-02, hours: 1, fee: SEK 10.00}, {date: 2025-01-06, hours: 1, fee: SEK 10.00}]";
    List<Account> accounts = LAND.assess(family("SEK 1000.00", sessions)).accounts();
    assertThat(accounts).extracting(a -> a.subject() + " " + a.period() + " " + a.total()).containsExactly("park 2024 SEK 8.00", "park 2025 SEK 8.00");
  }

  @Test
  void a_session_without_hours_and_a_sibling_without_birthday_are_asked_for() {
    EntitlementAnswer answer =
        answer(family("SEK 1000.00", "[{id: monday, date: 2024-01-01, fee: SEK 10.00}]").replace("per, birthDate: 2020-01-01", "per"));
    assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer.missing()).extracting(Missing::fact, Missing::subject).containsExactly(
        org.assertj.core.groups.Tuple.tuple("child.birthDate", "per"), org.assertj.core.groups.Tuple.tuple("session.hours", "monday"));
  }

  @Test
  void one_session_without_hours_leaves_the_others_unpaid() {
    EntitlementAnswer answer =
        answer(family("SEK 1000.00", "[{id: monday, date: 2024-01-01, fee: SEK 10.00}, {id: tuesday, date: 2024-01-02, hours: 1, fee: SEK 10.00}]"));
    assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(answer.payments()).isEmpty();
    assertThat(answer.missing()).extracting(Missing::fact).containsExactly("session.hours");
  }

  @Test
  void unknown_sessions_are_asked_for_and_without_sessions_nothing_falls_due() {
    assertThat(answer(family("SEK 1000.00", "[]")).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    EntitlementAnswer unknown = answer(family("SEK 1000.00", "[]").replace(", sessions: []", ""));
    assertThat(unknown.missing()).extracting(Missing::fact).containsExactly("enrolment.sessions");
    assertThat(unknown.missing().get(0).title().in("en")).isEqualTo("Sessions");
  }

  @Test
  void mistakes_in_sessions_and_currencies_are_reported_with_their_places() {
    assertThatThrownBy(
            () ->
                answer(
                    family("EUR 1000.00", "[{id: a, date: 2024-01-01, hours: 0, fee: SEK 10.00}, {id: a, date: 2024-01-01, hours: 25, fee: USD 10.00, fees: 3}]")))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining("case.yaml:5:11: the amount EUR 1000.00 of 'income' must be in SEK")
        .hasMessageContaining("the value 0 of 'hours' is out of range; allowed: 0.01 to 24")
        .hasMessageContaining("the value 25 of 'hours' is out of range")
        .hasMessageContaining("the amount USD 10.00 of 'fee' must be in SEK")
        .hasMessageContaining("the key 'fees' is not known here")
        .hasMessageContaining("the id 'a' is given to more than one session");
  }

  @Test
  void a_host_builds_sessions_in_java() {
    Session morning = Session.builder().id("morning").date(LocalDate.of(2024, 1, 1)).hours(new BigDecimal("2.5")).fee(Money.parse("SEK 25.00")).build();
    Child ida =
        Child.builder().id("ida").birthDate(LocalDate.of(2022, 1, 1)).enrolment(Enrolment.builder().id("ida").sessions(List.of(morning)).build()).build();
    ChildcareCase built =
        ChildcareCase.builder()
            .asOf(LocalDate.of(2024, 6, 1))
            .jurisdiction("xx")
            .addFamilies(Family.builder().id("berg").addChildren(ida).putFacts("income", Money.parse("SEK 0.00")).build())
            .build();
    // 80 % of 10.00 × 2.5 h
    assertThat(LAND.policy().assess(built).entitlement("xx.grant").subject("ida").total()).contains(Money.parse("SEK 20.00"));
  }

  @Test
  void the_schema_knows_sessions_and_the_currency() {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CaseSchema.of(LAND.policy().law("xx")));
    String right = family("SEK 1000.00", "[{date: 2024-01-01, hours: 8, fee: SEK 400.00}]");
    assertThat(schema.validate(right, InputFormat.YAML)).isEmpty();
    for (String wrong : new String[] {right.replace("SEK 400.00", "EUR 400.00"), right.replace("hours: 8", "hours: 25"), right.replace("fee:", "price:")}) {
      assertThat(schema.validate(wrong, InputFormat.YAML)).as(wrong).isNotEmpty();
    }
  }

  @Test
  void brackets_that_are_empty_or_out_of_order_are_reported() {
    for (String[] change :
        new String[][] {
          {"{upTo: 1000, at: 80}", "{upTo: 1000}", "needs either 'at', or 'less' and 'every'"},
          {"{upTo: 1000, at: 80}", "{upTo: 1000, less: 1, every: 5}", "the first bracket needs 'at'"},
          {"less: 10, every: 500, floor", "less: 10, every: 0, floor", "needs either 'at', or 'less' and 'every'"},
          {"below: 2500", "below: 1000", "above the end of the one before it"},
          {"{upTo: 1000, at: 80}", "{at: 80}", "only the last may have no end"},
          {"of: SEK", "off: SEK", "'of' is missing here"}
        }) {
      TestPack wrong = LAND.edit("parameters/share.yaml", change[0], change[1]);
      assertThatThrownBy(wrong::policy).isInstanceOf(HuituoException.class).hasMessageContaining(change[2]);
    }
  }

  @Test
  void a_malformed_cycle_and_an_unknown_currency_are_reported() {
    assertThatThrownBy(LAND.parameter("week", "type: cycle", "value: weekly")::policy)
        .hasMessageContaining("week.yaml:8:12: 'weekly' must be repeating periods of days");
    assertThatThrownBy(LAND.with("vocabulary.yaml", "currency: SEQ\n")::policy).hasMessageContaining("xx/vocabulary.yaml:1:11");
  }
}
