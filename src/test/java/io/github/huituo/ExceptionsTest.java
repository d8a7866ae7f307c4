package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.BundledPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose fault it is that the library cannot go on. */
class ExceptionsTest {
  private static final String CASE = "{asOf: 2025-06-01, jurisdiction: xx, family: {id: li, children: [{id: an, birthDate: 2024-01-01}]}}";
  private static final String ZERO_IS_AT_LEAST_HUNDRED = ", $nothing.of().isAtLeast($monthly.of().value())";

  @TempDir Path folder;

  /** Returns what the call throws, which is what the table of codes promises. */
  private static HuituoException thrown(ThrowingCallable call) {
    HuituoException thrown = catchThrowableOfType(HuituoException.class, call);
    assertThat(thrown.problems())
        .allSatisfy(p -> assertThat(ProblemCodes.table().get(p.key()).exceptions()).as(p.key()).contains(thrown.getClass().getSimpleName()));
    return thrown;
  }

  @Test
  void a_case_that_cannot_be_read_is_invalid() {
    ChildcarePolicy policy = BundledPolicy.get();
    assertThat(thrown(() -> policy.read("case.yaml", "{asOf: 2025-02-30, jurisdiction: cn}"))).isInstanceOf(InvalidCaseException.class);
    assertThat(thrown(() -> policy.read("case.yaml", "{asOf: 2025-02-03, jurisdiction: xx}"))).isInstanceOf(InvalidCaseException.class);
    assertThat(thrown(() -> policy.read("case.yaml", "{asOf: ["))).isInstanceOf(InvalidCaseException.class);
    assertThat(thrown(() -> policy.read(folder.resolve("none.yaml")))).isInstanceOf(InvalidCaseException.class);
  }

  @Test
  void a_case_of_a_host_that_does_not_fit_is_invalid() {
    ChildcareCase elsewhere = ChildcareCase.builder().asOf(LocalDate.of(2025, 6, 1)).jurisdiction("au").build();
    assertThat(thrown(() -> ChildcarePolicy.bundled("cn").assess(elsewhere))).isInstanceOf(InvalidCaseException.class);
  }

  @Test
  void a_pack_that_cannot_be_loaded_is_invalid() throws IOException {
    assertThat(thrown(() -> ChildcarePolicy.bundled("xx"))).isInstanceOf(InvalidPackException.class);
    assertThat(thrown(() -> ChildcarePolicy.load(folder.resolve("none")))).isInstanceOf(InvalidPackException.class);
    assertThat(thrown(() -> ReloadingPolicy.watch(folder.resolve("none")))).isInstanceOf(InvalidPackException.class);
    assertThat(thrown(() -> GrantPack.load("", "$answers.eligible($dog);"))).isInstanceOf(InvalidPackException.class);
  }

  @Test
  void a_watched_folder_that_is_broken_later_is_an_invalid_pack() throws IOException {
    GrantPack.with("", "$answers.eligible($child);").writeTo(folder);
    try (ReloadingPolicy rules = ReloadingPolicy.watch(folder)) {
      Files.writeString(folder.resolve("xx/pack.yaml"), "id: [");
      assertThat(thrown(rules::reload)).isInstanceOf(InvalidPackException.class);
      assertThat(rules.lastFailure()).containsInstanceOf(InvalidPackException.class);
    }
  }

  @Test
  void rules_that_do_not_conclude_are_a_conflict() throws IOException {
    ChildcarePolicy policy = GrantPack.load(ZERO_IS_AT_LEAST_HUNDRED, "$answers.eligible($child);");
    HuituoException thrown = thrown(() -> policy.assess(policy.read("case.yaml", CASE)));
    assertThat(thrown).isInstanceOf(RuleConflictException.class);
    assertThat(thrown.problems()).extracting(Problem::key).containsExactly("no-rule");
  }

  @Test
  void rules_that_contradict_each_other_are_a_conflict() throws IOException {
    ChildcarePolicy policy = GrantPack.load("", "$answers.eligible($child); $answers.notEligible($child);");
    HuituoException thrown = thrown(() -> policy.assess(policy.read("case.yaml", CASE)));
    assertThat(thrown).isInstanceOf(RuleConflictException.class);
    assertThat(thrown.problems()).extracting(Problem::key).containsExactly("conflict");
  }

  @Test
  void the_problems_survive_serialisation() throws Exception {
    HuituoException written =
        thrown(() -> BundledPolicy.get().read("case.yaml", "{asOf: 2025-02-30,\n jurisdiction: cn, institution: {place: 3}}"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(written);
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      HuituoException read = (HuituoException) in.readObject();
      assertThat(read).isInstanceOf(InvalidCaseException.class).hasMessage(written.getMessage());
      assertThat(read.problems()).hasSize(2).isEqualTo(written.problems());
      assertThat(read.problems().get(0).in("zh")).isEqualTo(written.problems().get(0).in("zh"));
      assertThat(read.problems()).extracting(p -> p.at().line()).containsExactly(1, 2);
    }
  }
}
