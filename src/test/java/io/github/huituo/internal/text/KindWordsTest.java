package io.github.huituo.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind of the core has its words in every language. The file of the words has no others. */
class KindWordsTest {
  private static List<String> forms(SubjectKind kind) {
    List<String> forms = new ArrayList<>(List.of("one", "known", "many"));
    if (CaseShape.core().partOf(kind).filter(CasePart::isFact).isPresent()) {
      forms.addAll(List.of("part", "ask"));
    }
    return forms;
  }

  @Test
  void every_kind_has_its_words_and_no_other_words_are_there() {
    List<String> keys = new ArrayList<>();
    for (SubjectKind kind : CaseShape.core().kinds()) {
      for (String form : forms(kind)) {
        Messages.LANGUAGES.forEach(language -> keys.add(kind.word() + "." + form + "." + language));
      }
    }
    assertThat(Messages.read("kinds.properties").keySet()).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void the_words_of_a_kind_are_those_of_its_language() {
    assertThat(SubjectKind.CLASS.title().in("en")).isEqualTo("class");
    assertThat(SubjectKind.CLASS.definiteTitle().in("en")).isEqualTo("the class");
    assertThat(SubjectKind.CLASS.pluralTitle().in("zh")).isEqualTo("各班");
    assertThat(SubjectKind.CLASS.title().in("fr")).isEqualTo("class");
  }
}
