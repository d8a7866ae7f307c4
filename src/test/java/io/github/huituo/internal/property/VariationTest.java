package io.github.huituo.internal.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.YamlText;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.testpack.BundledPolicy;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing of a case is lost where it is varied or written. The generator draws every kind of subject. */
class VariationTest {
  private static final LoadedPolicy POLICY = BundledPolicy.loaded();
  private static final Path SESSIONS = Path.of("rules/au/subsidy/cases/okafor.yaml");

  @Test
  void a_variation_that_changes_nothing_is_the_same_case() {
    ChildcareCase original = POLICY.read(SESSIONS);
    assertThat(CaseSubjects.all(original)).anyMatch(s -> s.kind() == SubjectKind.SESSION);
    assertThat(new Variation() {}.of(original)).isEqualTo(original);
  }

  @Test
  void a_case_with_sessions_is_read_as_it_was_written() {
    ChildcareCase original = POLICY.read(SESSIONS);
    assertThat(POLICY.read(Documents.yaml("case.yaml", YamlText.of(CaseWriter.write(original))))).isEqualTo(original);
  }

  @Test
  void every_kind_of_subject_is_drawn_of_which_the_rules_of_some_pack_speak() {
    Set<SubjectKind> drawn = new HashSet<>();
    for (String pack : new String[] {"cn-131100", "au"}) {
      CaseGenerator cases = PropertyRun.of(POLICY, pack).cases();
      for (int i = 0; i < 100; i++) {
        CaseSubjects.all(cases.next(new Random(i))).stream().map(Subject::kind).forEach(drawn::add);
      }
    }
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(CaseShape.core().kinds());
  }
}
