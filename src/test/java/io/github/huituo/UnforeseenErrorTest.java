package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.testpack.BundledPolicy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An error that nobody foresaw leaves the library as the library's own. It has what is known of the error. */
class UnforeseenErrorTest {
  private static final String ZERO_CASE = "{asOf: 2025-06-01, jurisdiction: xx, family: {id: li, children: [{id: an, birthDate: 2024-01-01}]}}";

  private static Problem unforeseen(ThrowingCallable call, Class<? extends Throwable> cause) {
    HuituoException thrown = catchThrowableOfType(HuituoException.class, call);
    assertThat(thrown).isExactlyInstanceOf(HuituoException.class).hasRootCauseInstanceOf(cause);
    assertThat(thrown.problems()).singleElement().extracting(Problem::key).isEqualTo("unforeseen");
    return thrown.problems().get(0);
  }

  @Test
  void in_the_consequence_of_a_rule_it_names_the_rule_and_the_subject() throws IOException {
    ChildcarePolicy policy = GrantPack.load("", "$answers.eligible($child, $monthly.of().dividedBy($nothing.of()));");
    Problem problem = unforeseen(() -> policy.assess(policy.read("case.yaml", ZERO_CASE)), ArithmeticException.class);
    assertThat(problem.in("en"))
        .startsWith(problem.at() + ": an error occurred that was not foreseen, in the rule \"Every child has a part of the grant\", for the child 'an': ArithmeticException");
    assertThat(problem.in("zh")).contains("规则“Every child has a part of the grant”", "“an”");
    assertThat(problem.at().file()).endsWith("xx/grant.drl");
  }

  @Test
  void in_a_condition_of_a_rule_it_names_the_rule() throws IOException {
    ChildcarePolicy policy =
        GrantPack.load(", $monthly.of().dividedBy($nothing.of()).isAtLeast($monthly.of().value())", "$answers.eligible($child);");
    Problem problem = unforeseen(() -> policy.assess(policy.read("case.yaml", ZERO_CASE)), ArithmeticException.class);
    assertThat(problem.in("en")).contains("in the rule \"Every child has a part of the grant\"");
  }

  @Test
  void in_what_a_host_reads_from_it_is_reported_too() {
    Reader closed = readerThat(() -> { throw new IllegalStateException("the host's database is closed"); });
    Problem problem = unforeseen(() -> BundledPolicy.get().read(closed, "case.yaml"), IllegalStateException.class);
    assertThat(problem.in("en")).contains("IllegalStateException: the host's database is closed");
  }

  @Test
  void in_a_reader_that_leads_round_in_circles_it_is_reported_too() {
    Reader endless = readerThat(UnforeseenErrorTest::forEver);
    unforeseen(() -> BundledPolicy.get().read(endless, "case.yaml"), StackOverflowError.class);
  }

  @Test
  void when_reading_it_names_what_was_read() {
    ChildcarePolicy policy = BundledPolicy.get();
    assertThat(unforeseen(() -> policy.read("case.yaml", null), NullPointerException.class).in("en")).startsWith("case.yaml: an error occurred");
    unforeseen(() -> policy.read((Path) null), NullPointerException.class);
  }

  /** An error of the virtual machine is not the library's to judge. */
  @Test
  void other_errors_of_the_machine_pass() {
    Reader dying = readerThat(() -> { throw new OutOfMemoryError("test"); });
    assertThat(catchThrowableOfType(OutOfMemoryError.class, () -> BundledPolicy.get().read(dying, "case.yaml")))
        .hasMessage("test");
  }

  private static Reader readerThat(Runnable onRead) {
    return new Reader() {
      @Override
      public int read(char[] buffer, int offset, int length) {
        onRead.run();
        return -1;
      }

      @Override
      public void close() {}
    };
  }

  private static void forEver() {
    forEver();
  }
}
