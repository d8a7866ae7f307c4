package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Text;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Fact;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.testpack.BundledPolicy;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The values of the public packages are equal if what they hold is. */
class ValueEqualityTest {
  private static final ChildcarePolicy POLICY = BundledPolicy.get();
  private static final ChildcareCase NATION = POLICY.read("case.yaml", "{asOf: 2025-06-01, jurisdiction: cn, institution: {id: park}}");
  private static final ChildcareCase PROVINCE = POLICY.read("case.yaml", "{asOf: 2025-06-01, jurisdiction: cn-130000, institution: {id: park}}");

  private static Stream<JavaClass> visible() {
    return CompiledClasses.LIBRARY.stream()
        .filter(PublicApiTest::isApi)
        .filter(type -> !type.isEnum() && !type.isAssignableTo(Throwable.class))
        .sorted(Comparator.comparing(JavaClass::getName));
  }

  static Stream<Class<?>> records() {
    return visible().filter(JavaClass::isRecord).map(JavaClass::reflect);
  }

  @ParameterizedTest
  @MethodSource("records")
  void records_are_equal_by_all_they_hold(Class<?> type) {
    // The kind and the key tell parts apart well enough; the rest would only cost time.
    Warning[] hash = type == CasePart.class ? new Warning[] {Warning.STRICT_HASHCODE} : new Warning[0];
    EqualsVerifier.forClass(type)
        .withPrefabValues(Text.class, Text.same("garden"), Text.same("park"))
        .withPrefabValues(Money.class, Money.parse("EUR 1.00"), Money.parse("EUR 2.00"))
        .withPrefabValues(SubjectKind.class, SubjectKind.CHILD, SubjectKind.FAMILY)
        .withPrefabValues(Subject.class, Child.builder().id("an").build(), Child.builder().id("bo").build())
        .withPrefabValues(Answer.class, POLICY.assess(NATION).requirements().get(0), POLICY.assess(NATION).requirements().get(1))
        .withPrefabValues(Assessment.class, POLICY.assess(NATION), POLICY.assess(PROVINCE))
        .withPrefabValues(ChildcareCase.class, NATION, PROVINCE)
        .suppress(Warning.NULL_FIELDS, Warning.BIGDECIMAL_EQUALITY)
        .suppress(hash)
        .verify();
  }

  /** The other types that compare what they hold; a new one needs a test here. */
  @Test
  void what_is_no_record_is_a_name_a_text_a_subject_or_an_answer() {
    assertThat(visible().filter(type -> !type.isRecord() && comparesWhatItHolds(type)).<Class<?>>map(JavaClass::reflect))
        .filteredOn(type -> !Subject.class.isAssignableFrom(type) && !generated().contains(type))
        .containsExactlyInAnyOrder(Fact.class, Text.class, SubjectKind.class);
    assertThat(generated()).extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder("ImmutableAssessment", "ImmutableEntitlementAnswer", "ImmutableRequirementAnswer");
  }

  private static boolean comparesWhatItHolds(JavaClass type) {
    return type.getAllMethods().stream().anyMatch(m -> m.getName().equals("equals") && m.getOwner().getPackageName().startsWith("io.github.huituo"));
  }

  /** Returns the classes that hold the values of the public interfaces. */
  private static List<Class<?>> generated() {
    return CompiledClasses.LIBRARY.stream()
        .filter(type -> type.isTopLevelClass() && type.getSimpleName().startsWith("Immutable") && !type.getPackageName().contains(".internal"))
        .<Class<?>>map(JavaClass::reflect)
        .toList();
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

  @Test
  void kinds_of_subjects_are_equal_by_their_word() {
    Text bus = Text.same("bus");
    Text coach = Text.same("coach");
    SubjectKind kind = SubjectKind.of("bus", "Bus", bus, bus, bus);
    assertThat(kind).isEqualTo(SubjectKind.of("bus", "Coach", coach, coach, coach)).hasSameHashCodeAs(SubjectKind.of("bus", "Coach", coach, coach, coach));
    assertThat(kind).isNotEqualTo(SubjectKind.of("coach", "Bus", bus, bus, bus));
  }

  static Stream<SubjectKind> kinds() {
    return CaseShape.core().kinds().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void subjects_are_equal_by_kind_id_facts_and_parts(SubjectKind kind) {
    CasePart part = CasePart.many(kind, SubjectKind.CHILD, "guests");
    Map<CasePart, List<Subject>> guests = Map.of(part, List.of(Child.builder().id("an").build()));
    Subject subject = kind.subject("a", Map.of("colour", "RED"), guests);
    assertThat(subject).isEqualTo(kind.subject("a", Map.of("colour", "RED"), guests)).hasSameHashCodeAs(kind.subject("a", Map.of("colour", "RED"), guests));
    assertThat(subject)
        .isNotEqualTo(kind.subject("b", Map.of("colour", "RED"), guests))
        .isNotEqualTo(kind.subject("a", Map.of("colour", "BLUE"), guests))
        .isNotEqualTo(kind.subject("a", Map.of("colour", "RED"), Map.of()));
    kinds().filter(other -> !other.equals(kind)).forEach(other -> assertThat(subject).isNotEqualTo(other.subject("a", Map.of("colour", "RED"), guests)));
  }

  @Test
  void answers_and_assessments_are_equal_by_all_they_hold() {
    Assessment nation = POLICY.assess(NATION);
    Assessment again = ChildcarePolicy.bundled("cn").assess(NATION);
    assertThat(again).isNotSameAs(nation).isEqualTo(nation).hasSameHashCodeAs(nation).isNotEqualTo(POLICY.assess(PROVINCE));
    assertThat(again.requirements()).isEqualTo(nation.requirements()).hasSameHashCodeAs(nation.requirements());
    assertThat(again.entitlements()).isEqualTo(nation.entitlements()).hasSameHashCodeAs(nation.entitlements());
    assertThat(Set.copyOf(nation.requirements())).hasSameSizeAs(nation.requirements());
  }
}
