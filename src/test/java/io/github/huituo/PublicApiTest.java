package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a host can see. Nothing is behind it on which a host could come to rely by mistake. */
class PublicApiTest {
  private static final Set<String> PACKAGES = Set.of("io.github.huituo", "io.github.huituo.model", "io.github.huituo.assessment");
  private static final String TESTKIT = "io.github.huituo.testkit";
  private static final int MOST_TYPES = 70;

  @Test
  void public_signatures_hold_types_of_the_jdk_of_joda_money_and_own_public_ones_only() {
    assertThat(leaks(PublicApiTest::isApi, PublicApiTest::isAllowed)).isEmpty();
  }

  /** A host writes its tests with nothing internal. It has JUnit and jqwik for them. */
  @Test
  void public_signatures_of_the_testkit_hold_types_of_test_libraries_besides() {
    assertThat(CompiledClasses.LIBRARY.stream().filter(PublicApiTest::isTestkit).map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder("PackDomain", "PackProperties", "PacksUnderTest", "ScenarioTests");
    assertThat(leaks(PublicApiTest::isTestkit, used -> isAllowed(used) || isTestkit(used) || isOfATestLibrary(used))).isEmpty();
  }

  /** Returns the types that public signatures should not hold. Each comes with the type that shows it. */
  private static Set<String> leaks(Predicate<JavaClass> shown, Predicate<JavaClass> allowed) {
    Set<String> leaks = new TreeSet<>();
    CompiledClasses.LIBRARY.stream()
        .filter(shown)
        .forEach(type -> uses(type).filter(allowed.negate()).forEach(used -> leaks.add(type.getName() + ": " + used.getName())));
    return leaks;
  }

  @Test
  void there_are_few_public_types_outside_the_internal_packages() {
    Set<String> types =
        CompiledClasses.LIBRARY.stream()
            .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.getPackageName().contains(".internal"))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(types).contains(ChildcarePolicy.class.getName()).hasSizeLessThanOrEqualTo(MOST_TYPES);
  }

  @Test
  void of_the_command_line_only_its_main_class_is_public() {
    assertThat(CompiledClasses.LIBRARY.stream().filter(t -> t.getPackageName().equals("io.github.huituo.cli") && isVisible(t)).map(JavaClass::getSimpleName))
        .containsExactly("Huituo");
  }

  /** Returns whether a host can name a type and may rely on it. */
  static boolean isApi(JavaClass type) {
    return PACKAGES.contains(type.getPackageName()) && isVisible(type);
  }

  /** Returns whether the tests of a host can name a type of the testkit. */
  private static boolean isTestkit(JavaClass type) {
    return type.getPackageName().equals(TESTKIT) && isVisible(type);
  }

  private static boolean isOfATestLibrary(JavaClass type) {
    return type.getPackageName().matches("(org\\.junit\\.jupiter|net\\.jqwik)\\.api(\\..+)?");
  }

  /** Returns whether a host can name a type: it and all around it are public. */
  private static boolean isVisible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC) && type.getEnclosingClass().map(PublicApiTest::isVisible).orElse(true);
  }

  private static boolean isVisible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC) || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaClass> uses(JavaClass type) {
    Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> bounds = type.getTypeParameters().stream().map(JavaType.class::cast);
    Stream<JavaType> inFields = type.getFields().stream().filter(PublicApiTest::isVisible).map(JavaField::getType);
    Stream<JavaType> inCode = type.getCodeUnits().stream().filter(PublicApiTest::isVisible).flatMap(PublicApiTest::inSignature);
    return Stream.of(above, bounds, inFields, inCode)
        .flatMap(types -> types)
        .flatMap(used -> used.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType);
  }

  private static Stream<JavaType> inSignature(JavaCodeUnit code) {
    return Stream.of(
            Stream.of(code.getReturnType()),
            code.getParameterTypes().stream(),
            code.getTypeParameters().stream().map(JavaType.class::cast),
            code.getThrowsClause().getTypes().stream().map(JavaType.class::cast))
        .flatMap(types -> types);
  }

  private static boolean isAllowed(JavaClass type) {
    return type.isPrimitive()
        || type.getPackageName().matches("java(\\..+)?|org\\.joda\\.money|org\\.jspecify\\.annotations")
        || isApi(type);
  }
}
