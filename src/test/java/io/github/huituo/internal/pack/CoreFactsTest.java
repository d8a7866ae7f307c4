package io.github.huituo.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.model.Child;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.Fact;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

/** Typed keys of facts, and that there is one for each fact of the core. */
class CoreFactsTest {
  private static final Fact<Integer> BIRTH_ORDER = Fact.of("birthOrder", Integer.class);

  @Test
  void each_fact_of_the_core_has_a_key_of_its_name_and_type() throws IllegalAccessException {
    Set<String> keys = new TreeSet<>();
    for (Field field : CoreFacts.class.getFields()) {
      assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
      Fact<?> fact = (Fact<?>) field.get(null);
      assertThat(field.getName()).isEqualTo(fact.name().replaceAll("([A-Z])", "_$1").replace('.', '_').toUpperCase(java.util.Locale.ROOT));
      keys.add(fact.name() + " " + fact.type().getName() + fact.itemType().map(i -> "<" + i.getName() + ">").orElse(""));
    }
    Set<String> facts = new TreeSet<>();
    CoreVocabulary.get().facts().forEach(f -> facts.add(shown(f)));
    assertThat(keys).isEqualTo(facts).contains("birthDate java.time.LocalDate", "childrenAges java.util.List<java.lang.Integer>");
  }

  private static String shown(FactDefinition fact) {
    String type = fact.type().sourceType();
    return fact.name() + " " + type.replace("<Integer>", "<java.lang.Integer>").replace("<String>", "<java.lang.String>");
  }

  @Test
  void a_fact_is_read_with_its_type() {
    Child an = Child.builder().id("an").put(CoreFacts.BIRTH_DATE, LocalDate.of(2024, 3, 1)).put(BIRTH_ORDER, 2).build();
    assertThat(an.get(BIRTH_ORDER)).contains(2);
    assertThat(an.get(CoreFacts.BIRTH_DATE)).contains(LocalDate.of(2024, 3, 1));
    assertThat(an.get(CoreFacts.CHILDREN_AGES)).isEmpty();
    assertThat(an).isEqualTo(Child.builder().id("an").birthDate(LocalDate.of(2024, 3, 1)).putFacts("birthOrder", 2).build());
  }

  @Test
  void a_fact_of_another_type_is_refused() {
    Child an = Child.builder().id("an").putFacts("birthOrder", "second").build();
    assertThatThrownBy(() -> an.get(BIRTH_ORDER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("birthOrder is no Integer: second (String)");
    ClassGroup group = ClassGroup.builder().id("a").putFacts("childrenAges", List.of("20")).build();
    assertThatThrownBy(() -> group.get(CoreFacts.CHILDREN_AGES)).hasMessageStartingWith("childrenAges is no List of Integer: [20] (");
  }

  @Test
  void keys_are_equal_by_name_and_types() {
    EqualsVerifier.forClass(Fact.class).verify();
  }
}
