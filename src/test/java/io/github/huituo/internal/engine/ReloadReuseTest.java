package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.PolicyInterior;
import io.github.huituo.ReloadingPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.TestPack;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a policy the next one has, and that nothing else of it stays. Someland has a region of its own rules. */
class ReloadReuseTest {
  private static final int RELOADS = 8;

  @TempDir Path folder;
  private TestPack pack;

  @BeforeEach
  void writePacks() {
    pack =
        TestPack.someland()
            .town("xx-1")
            .with(
                "xx-1/vocabulary.yaml",
                "facts: {institution: {gate: {type: boolean, title: {zh: 门, en: Gate}, ask: {zh: 有门吗？, en: Is there a gate?}}}}\n")
            .with(
                "xx-1/questions.yaml",
                """
                requirements:
                  - id: xx-1.open
                    subject: institution
                    severity: MANDATORY
                    title: {zh: 开放, en: Open}
                    sources: [{source: act}]
                    facts: [institution.places]
                """)
            .with(
                "xx-1/open.drl",
                """
                rule "A nursery of any size is open"
                  @question("xx-1.open") @source("act") @en("Open.") @zh("开放。")
                when
                  $answers : Answers()
                  $nursery : Institution( places != null )
                then
                  $answers.met( $nursery );
                end
                """)
            .writeTo(folder);
  }

  private void edit(String file, String from, String to) {
    pack = pack.edit(file, from, to).writeTo(folder);
  }

  /**
   * Assesses a case, and returns the loader of the classes of its rules. It assesses it so that everything is loaded that a
   * policy needs.
   */
  private static ClassLoader loaderOf(ChildcarePolicy policy, String jurisdiction) {
    policy.assess(
        policy.read(
            "case.yaml",
            "{asOf: 2025-06-01, jurisdiction: " + jurisdiction
                + ", institution: {id: brook, places: 9, classes: [{id: owls, children: 5}]}}"));
    return PolicyInterior.of(policy).engine(jurisdiction).loader();
  }

  /** What the earlier policy kept has no effect on the later. It is so after a change of a value, of a rule and of a question. */
  @Test
  void both_engines_agree_after_each_reload() throws IOException {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder)) {
      Set<String> seen = new HashSet<>(agreedOn(rules.current()));
      edit("parameters/size.yaml", "value: 5", "value: 4");
      rules.reload();
      seen.addAll(agreedOn(rules.current()));
      edit("xx-1/open.drl", "$answers.met(", "$answers.notMet(");
      rules.reload();
      seen.addAll(agreedOn(rules.current()));
      edit("xx-1/questions.yaml", "severity: MANDATORY", "severity: ADVISORY");
      rules.reload();
      seen.addAll(agreedOn(rules.current()));
      assertThat(seen).as("two jurisdictions, of which each change changed one").hasSizeGreaterThanOrEqualTo(5);
    }
  }

  private static List<String> agreedOn(ChildcarePolicy policy) {
    List<String> answers = new ArrayList<>();
    for (String jurisdiction : List.of("xx", "xx-1")) {
      ChildcareCase read =
          policy.read(
              "case.yaml",
              "{asOf: 2025-06-01, jurisdiction: " + jurisdiction
                  + ", institution: {id: brook, places: 9, classes: [{id: owls, children: 5}]}}");
      answers.add(TwoEngines.of(PolicyInterior.of(policy).engine(jurisdiction)).agree(read));
    }
    return answers;
  }

  @Test
  void a_changed_parameter_compiles_nothing() throws IOException {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder)) {
      ChildcarePolicy before = rules.current();
      edit("parameters/size.yaml", "value: 5", "value: 4");
      rules.reload();
      assertThat(rules.current()).isNotSameAs(before);
      assertThat(loaderOf(rules.current(), "xx")).isSameAs(loaderOf(before, "xx"));
      assertThat(loaderOf(rules.current(), "xx-1")).isSameAs(loaderOf(before, "xx-1"));
    }
  }

  @Test
  void a_changed_rule_of_a_region_leaves_the_country_as_it_is() throws IOException {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder)) {
      ChildcarePolicy before = rules.current();
      edit("xx-1/open.drl", "Open.", "It is open.");
      rules.reload();
      assertThat(loaderOf(rules.current(), "xx")).isSameAs(loaderOf(before, "xx"));
      assertThat(loaderOf(rules.current(), "xx-1")).isNotSameAs(loaderOf(before, "xx-1"));
    }
  }

  @Test
  void a_changed_rule_of_the_country_compiles_its_regions_anew() throws IOException {
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder)) {
      ChildcarePolicy before = rules.current();
      edit("class-size.drl", "at most", "no more than");
      rules.reload();
      assertThat(loaderOf(rules.current(), "xx")).isNotSameAs(loaderOf(before, "xx"));
      assertThat(loaderOf(rules.current(), "xx-1").getParent()).isSameAs(loaderOf(rules.current(), "xx"));
    }
  }

  @Test
  void old_policies_and_their_classes_are_collected() throws Exception {
    List<WeakReference<ChildcarePolicy>> policies = new ArrayList<>();
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder)) {
      for (int i = 0; i < RELOADS; i++) {
        pack.edit("class-size.drl", "at most", "at most, in version " + i + ",").writeTo(folder);
        rules.reload();
        policies.add(new WeakReference<>(rules.current()));
        loaders.add(new WeakReference<>(loaderOf(rules.current(), "xx")));
      }
      // The last ones serve; that they stay shows that references are not cleared whatever happens.
      assertThat(stillThere(policies.subList(0, RELOADS - 1))).isZero();
      assertThat(stillThere(loaders.subList(0, RELOADS - 1))).isZero();
      assertThat(policies.get(RELOADS - 1).get()).isNotNull().isSameAs(rules.current());
      assertThat(loaders.get(RELOADS - 1).get()).isNotNull().isSameAs(loaderOf(rules.current(), "xx"));
    }
  }

  /** Collects garbage until nothing is left of these, for at most a minute. Returns how many are left. */
  private static <T> long stillThere(List<WeakReference<T>> references) throws InterruptedException {
    for (int i = 0; i < 600 && references.stream().anyMatch(r -> r.get() != null); i++) {
      System.gc();
      Thread.sleep(100);
    }
    return references.stream().filter(r -> r.get() != null).count();
  }
}
