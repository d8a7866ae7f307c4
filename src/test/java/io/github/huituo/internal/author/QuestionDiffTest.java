package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.testpack.TestPack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits of the questions of Someland. What the difference states is what the author wrote. */
class QuestionDiffTest {
  private static final String GRANT_FACTS = "facts: [child.birthDate, child.resident]";

  private static TestPack grant(String rest) {
    return TestPack.someland().edit("questions.yaml", GRANT_FACTS, rest + "\n    " + GRANT_FACTS);
  }

  private static List<String> changed(TestPack before, TestPack after) {
    List<Change> changes = Diff.of(before, after);
    assertThat(changes).hasSize(1);
    return BundledDiff.words(changes.get(0));
  }

  @Test
  void a_fact_of_all_children_of_the_family_is_named_with_its_key() {
    TestPack all =
        TestPack.someland()
            .edit("questions.yaml", GRANT_FACTS, "facts: [child.birthDate, {fact: child.resident, allOfFamily: true}]");
    assertThat(changed(TestPack.someland(), all))
        .containsExactly("fact: child.resident -> ", "fact:  -> child.resident (allOfFamily)");
  }

  @Test
  void a_fact_of_all_classes_of_the_institution_is_named_with_its_key() {
    TestPack all =
        TestPack.someland()
            .edit("questions.yaml", "facts: [class.children]", "facts: [{fact: class.children, allOfInstitution: true}]");
    assertThat(changed(TestPack.someland(), all))
        .containsExactly("fact: class.children -> ", "fact:  -> class.children (allOfInstitution)");
  }
}
