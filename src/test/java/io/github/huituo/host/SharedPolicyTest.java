package io.github.huituo.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.Family;
import io.github.huituo.model.Institution;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a host sees that shares one policy. */
class SharedPolicyTest {
  private static final Path BUNDLED_CASE = Path.of("src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml");

  private final ChildcarePolicy policy = ChildcarePolicy.bundled("cn-131100");

  private static ChildcareCase infants(int children, int careWorkers) {
    return ChildcareCase.builder()
        .asOf(LocalDate.of(2025, 6, 1))
        .jurisdiction("cn-131100")
        .addInstitutions(
            Institution.builder()
                .id("garden")
                .classes(
                    List.of(
                        ClassGroup.builder()
                            .id("k1")
                            .putFacts("band", "INFANT")
                            .children(children)
                            .careWorkers(careWorkers)
                            .build()))
                .build())
        .build();
  }

  @Test
  void a_case_can_be_built_in_java() {
    var answer =
        policy.assess(infants(7, 2)).requirement("cn.staffing.care-worker-ratio").subject("k1");
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(answer.required()).contains(Quantity.of(3));
    assertThat(answer.shortfall()).contains(Quantity.of(1));
    assertThat(answer.sources()).singleElement().satisfies(s -> assertThat(s.number()).contains("国卫人口发〔2019〕58号"));
  }

  @Test
  void a_built_case_that_does_not_fit_the_vocabulary_is_refused_in_words() {
    ChildcareCase wrong =
        ChildcareCase.builder()
            .asOf(LocalDate.of(2025, 6, 1))
            .jurisdiction("cn-131100")
            .addFamilies(
                Family.builder()
                    .id("li")
                    .addChildren(Child.builder().id("an").putFacts("birthOrdr", 2).putFacts("nationality", 7).build())
                    .build())
            .putSettings("third-child-amount", Money.parse("CNY 100"))
            .build();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> policy.assess(wrong))
        .hasMessageContaining("child 'an', birthOrdr: the key 'birthOrdr' is not known here")
        .hasMessageContaining("did you mean 'birthOrder'?")
        .hasMessageContaining("child 'an', nationality: the value 7 of 'nationality' must be of the type text (String)")
        .hasMessageContaining("settings, third-child-amount: the value 100.00 of the setting 'third-child-amount' is outside [800, 1200]");
  }

  @Test
  void the_loaded_folder_answers_like_the_jar() {
    ChildcarePolicy loaded = ChildcarePolicy.load(Path.of("rules"));
    String bundled = policy.assess(policy.read(BUNDLED_CASE)).toJson();
    assertThat(loaded.assess(loaded.read(BUNDLED_CASE)).toJson()).isEqualTo(bundled);
  }

  @Test
  void eight_threads_get_the_same_bytes_as_one() throws Exception {
    List<ChildcareCase> cases = new ArrayList<>(List.of(policy.read(BUNDLED_CASE)));
    for (int children = 0; children < 12; children++) {
      cases.add(infants(children, 3));
    }
    List<String> alone = cases.stream().map(c -> policy.assess(c).toJson()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<String>>> tasks = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int offset = thread;
        tasks.add(
            () -> {
              List<String> results = new ArrayList<>();
              for (int round = 0; round < 20; round++) {
                for (int i = 0; i < cases.size(); i++) {
                  int index = (i + offset) % cases.size();
                  String json = policy.assess(cases.get(index)).toJson();
                  if (!json.equals(alone.get(index))) {
                    results.add(json);
                  }
                }
              }
              return results;
            });
      }
      for (Future<List<String>> different : threads.invokeAll(tasks)) {
        assertThat(different.get()).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Reasons and what they rest on are put together when they are first read. */
  @Test
  void eight_threads_that_read_one_assessment_at_once_read_the_same() throws Exception {
    ChildcareCase read = policy.read(BUNDLED_CASE);
    String alone = policy.assess(read).toJson();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 20; round++) {
        Assessment shared = policy.assess(read);
        List<Callable<String>> tasks = Collections.nCopies(8, shared::toJson);
        for (Future<String> one : threads.invokeAll(tasks)) {
          assertThat(one.get()).isEqualTo(alone);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
