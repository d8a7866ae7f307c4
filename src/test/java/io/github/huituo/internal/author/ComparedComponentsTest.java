package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.Location;
import io.github.huituo.assessment.Consequence;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.pack.Cliff;
import io.github.huituo.internal.pack.Decisive;
import io.github.huituo.internal.pack.EnrolmentPayments;
import io.github.huituo.internal.pack.FigureDefinition;
import io.github.huituo.internal.pack.Monotone;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Provision;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.pack.Sanction;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.SubjectKind;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Another value of any component of a question is a difference. So is one of its parts. */
class ComparedComponentsTest {
  /** Components that may change without a difference, and the reasons. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "Question.id", "two questions with different ids are not compared: one is removed and one added",
          "Question.at", "only what is written counts, not where");

  private static final Need.FactRef RENT = new Need.FactRef(SubjectKind.CHILD, "rent");
  private static final Need.FactRef OPEN = new Need.FactRef(SubjectKind.CHILD, "open");
  private static final LocalDate DAY = LocalDate.parse("2024-01-01");

  private static final Citation CITATION = new Citation("act", Optional.of("1"), Evidence.TEXT);
  private static final Provision PROVISION = new Provision(CITATION, text("一", "one"), text("二", "two"), ImmutableList.of("row-1"));
  private static final Need NEED =
      new Need(
          ImmutableList.of(RENT), ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of(), ImmutableSet.of(), ImmutableSet.of(),
          Optional.empty());
  private static final FigureDefinition FIGURE = new FigureDefinition("share", text("份额", "share"), Text.same("%"));
  private static final Monotone MONOTONE = new Monotone(RENT, Monotone.Never.WORSE, ImmutableMap.of());
  private static final Cliff CLIFF = new Cliff(RENT, text("因", "so it is"));
  private static final Consequence.Fine FINE =
      new Consequence.Fine(Optional.of(Money.parse("SEK 1.00")), true, Optional.of(Money.parse("SEK 5.00")), true);
  private static final Sanction SANCTION =
      new Sanction(
          Consequence.Kind.FINE, ImmutableList.of(Consequence.Occasion.SERIOUS), Optional.of(FINE), text("甲", "police"),
          text("乙", "owner"), text("丙", "a year"), CITATION, Optional.empty(), Optional.empty());
  private static final Question QUESTION =
      new Question(
          "xx.grant", false, SubjectKind.CHILD, Severity.MANDATORY, text("补助", "Grant"), Optional.empty(), Optional.empty(),
          ImmutableList.of(PROVISION), ImmutableList.of(NEED), ImmutableMap.of(), false, Gives.MONEY, Decisive.FIRST_DAY,
          EnrolmentPayments.ONE, Optional.empty(), ImmutableList.of(FIGURE), ImmutableList.of(MONOTONE), ImmutableList.of(CLIFF),
          new Sanction.OfQuestion(ImmutableList.of(), ImmutableList.of(SANCTION)), Location.of("questions.yaml"));

  private static Text text(String zh, String en) {
    return Text.of(ImmutableMap.of("zh", zh, "en", en));
  }

  @Test
  void every_component_of_a_question_is_compared() {
    Map<String, Object> others =
        Map.ofEntries(
            Map.entry("entitlement", true),
            Map.entry("subject", SubjectKind.CLASS),
            Map.entry("severity", Severity.ADVISORY),
            Map.entry("title", text("补贴", "Grant")),
            Map.entry("from", Optional.of(DAY)),
            Map.entry("until", Optional.of(DAY)),
            Map.entry("provisions", ImmutableList.of()),
            Map.entry("needs", ImmutableList.of()),
            Map.entry("scope", ImmutableMap.of(OPEN, ImmutableSet.of("true"))),
            Map.entry("presumed", true),
            Map.entry("gives", Gives.STATUS),
            Map.entry("decisive", Decisive.LAST_DAY),
            Map.entry("enrolments", EnrolmentPayments.EACH),
            Map.entry("exclusive", Optional.of("grants")),
            Map.entry("figures", ImmutableList.of()),
            Map.entry("monotone", ImmutableList.of()),
            Map.entry("cliffs", ImmutableList.of()),
            Map.entry("sanctions", new Sanction.OfQuestion(ImmutableList.of(), ImmutableList.of())));
    assertThat(ignored(QUESTION, others, q -> q)).isEmpty();
  }

  @Test
  void every_component_of_a_provision_is_compared() {
    Map<String, Object> others =
        Map.of(
            "citation", new Citation("act", Optional.of("2"), Evidence.TEXT),
            "title", text("壹", "one"),
            "quote", text("贰", "two"),
            "aliases", ImmutableList.of("row-1", "row-2"));
    assertThat(ignored(PROVISION, others, p -> with("provisions", ImmutableList.of(p)))).isEmpty();
  }

  @Test
  void every_component_of_the_place_of_a_provision_is_compared() {
    Map<String, Object> others =
        Map.of("source", "order", "article", Optional.empty(), "evidence", Evidence.SINGLE_SOURCE);
    assertThat(ignored(CITATION, others, c -> with("provisions", ImmutableList.of(copy(PROVISION, "citation", c))))).isEmpty();
  }

  @Test
  void every_component_of_a_need_is_compared() {
    ImmutableMap<Need.FactRef, ImmutableSet<String>> open = ImmutableMap.of(OPEN, ImmutableSet.of("true"));
    Map<String, Object> others =
        Map.of(
            "anyOf", ImmutableList.of(RENT, OPEN),
            "where", open,
            "when", open,
            "readings", ImmutableMap.of("sunday", "COUNT"),
            "unless", ImmutableSet.of("settled"),
            "except", ImmutableSet.of("settled"),
            "among", Optional.of(Need.All.CHILDREN));
    assertThat(ignored(NEED, others, n -> with("needs", ImmutableList.of(n)))).isEmpty();
  }

  @Test
  void every_component_of_a_figure_is_compared() {
    Map<String, Object> others = Map.of("id", "part", "title", text("部分", "share"), "unit", Text.empty());
    assertThat(ignored(FIGURE, others, f -> with("figures", ImmutableList.of(f)))).isEmpty();
  }

  @Test
  void every_component_of_a_direction_is_compared() {
    Map<String, Object> others =
        Map.of("more", OPEN, "never", Monotone.Never.BETTER, "readings", ImmutableMap.of("sunday", "COUNT"));
    assertThat(ignored(MONOTONE, others, m -> with("monotone", ImmutableList.of(m)))).isEmpty();
  }

  @Test
  void every_component_of_a_jump_is_compared() {
    Map<String, Object> others = Map.of("at", OPEN, "why", text("故", "so it is"));
    assertThat(ignored(CLIFF, others, c -> with("cliffs", ImmutableList.of(c)))).isEmpty();
  }

  @Test
  void every_component_of_a_consequence_is_compared() {
    Map<String, Object> others =
        Map.of(
            "kind", Consequence.Kind.ORDER_TO_CORRECT,
            "occasions", ImmutableList.of(Consequence.Occasion.FIRST_FINDING),
            "fine", Optional.empty(),
            "by", text("丁", "police"),
            "whom", text("丁", "owner"),
            "lasting", text("丁", "a year"),
            "citation", new Citation("act", Optional.of("2"), Evidence.TEXT),
            "from", Optional.of(DAY),
            "until", Optional.of(DAY));
    assertThat(ignored(SANCTION, others, ComparedComponentsTest::withSanction)).isEmpty();
  }

  @Test
  void every_component_of_a_fine_is_compared() {
    Map<String, Object> others =
        Map.of("from", Optional.empty(), "fromIncluded", false, "to", Optional.empty(), "toIncluded", false);
    assertThat(ignored(FINE, others, f -> withSanction(copy(SANCTION, "fine", Optional.of(f))))).isEmpty();
  }

  private static Question withSanction(Sanction sanction) {
    return with("sanctions", new Sanction.OfQuestion(ImmutableList.of(), ImmutableList.of(sanction)));
  }

  private static Question with(String component, Object value) {
    return copy(QUESTION, component, value);
  }

  /** Returns components whose change is no difference. So are those without another value. */
  private static <T extends Record> List<String> ignored(T one, Map<String, Object> others, Function<T, Question> question) {
    assertThat(differences(question.apply(one), question.apply(copy(one, "", "")))).isEmpty();
    return Arrays.stream(one.getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !ELSEWHERE.containsKey(one.getClass().getSimpleName() + "." + name))
        .filter(
            name ->
                !others.containsKey(name)
                    || differences(question.apply(one), question.apply(copy(one, name, others.get(name)))).isEmpty())
        .toList();
  }

  /** Returns what differs, as reports name it. The name of an aspect may go on with that of a thing. */
  private static List<String> differences(Question before, Question after) {
    return PartAspects.of(before, after).stream()
        .map(detail -> Messages.in("zh", "diff.aspect." + ((Change.Aspect) detail).name().split(" ")[0]))
        .toList();
  }

  /** Returns a record with another value of one component. */
  @SuppressWarnings("unchecked") // The constructor is that of its class.
  private static <T extends Record> T copy(T one, String component, Object value) {
    RecordComponent[] components = one.getClass().getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = components[i].getName().equals(component) ? value : components[i].getAccessor().invoke(one);
      }
      Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return (T) one.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
