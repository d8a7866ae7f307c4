package io.github.huituo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.ChildcarePolicy;
import io.github.huituo.Tries;
import io.github.huituo.fuzz.FuzzInput.Kind;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold whatever is read holds for two thousand changed cases. */
class FuzzTest {
  /** The jurisdictions that are fuzzed here. Each takes half a second to be made ready, so the others are left to the run by hand. */
  private static final ImmutableSet<String> JURISDICTIONS = ImmutableSet.of("cn", "cn-131100", "au");

  private static ChildcarePolicy policy;
  private static FuzzCorpus corpus;

  @BeforeAll
  static void load() {
    policy = ChildcarePolicy.bundled();
    JURISDICTIONS.forEach(j -> policy.read("case.yaml", "{asOf: 2025-06-01, jurisdiction: " + j + "}"));
    corpus = FuzzCorpus.of(JURISDICTIONS::contains);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void a_changed_case_is_answered_or_refused_in_words(Kind kind) {
    FuzzRun run = new FuzzRun(policy, corpus);
    run.seeds(kind, Tries.seed(), Tries.times(1_000));
    assertThat(run.smallest()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void the_same_seed_makes_the_same_input(Kind kind) {
    assertThat(FuzzInput.of(kind, 7, corpus)).isEqualTo(FuzzInput.of(kind, 7, corpus));
    assertThat(FuzzInput.of(kind, 7, corpus).text()).isNotEqualTo(FuzzInput.of(kind, 8, corpus).text());
  }

  @Test
  void a_foreign_error_is_found_and_shrunk_to_what_leads_to_it() {
    FuzzTrial broken =
        new FuzzTrial(
            (name, text) -> {
              if (text.contains("beta")) {
                throw new IllegalStateException("broken");
              }
              return policy.read(name, text);
            },
            policy::assess);
    FuzzInput input = new FuzzInput(Kind.STRUCTURED, 1, "case.json", "{\"alpha\": 1, \"gamma\": [\"beta\", 2]}");
    FuzzFinding finding = new FuzzShrinker(broken).shrink(broken.run(input).orElseThrow());
    assertThat(finding.what()).startsWith("IllegalStateException");
    assertThat(finding.input().text()).isEqualTo("beta");
  }

  @Test
  void an_answer_that_depends_on_the_order_of_subjects_is_found() {
    FuzzTrial broken =
        new FuzzTrial(
            (name, text) -> policy.read(name, text.indexOf("one") < text.indexOf("two") ? text : text.replace("2025", "2024")),
            policy::assess);
    String text = "{\"asOf\": \"2025-06-01\", \"jurisdiction\": \"cn\", \"families\": [{\"id\": \"one\"}, {\"id\": \"two\"}]}";
    assertThat(LongStream.range(0, 10).boxed().flatMap(seed -> broken.run(new FuzzInput(Kind.STRUCTURED, seed, "case.json", text)).stream()))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.what()).isEqualTo("other answers for shuffled subjects"));
  }
}
