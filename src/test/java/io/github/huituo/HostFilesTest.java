package io.github.huituo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.assessment.Outcome;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testpack.TestPack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rules and cases that a host keeps elsewhere than in files. */
class HostFilesTest {
  private static final String CASE = "{asOf: 2025-06-01, jurisdiction: xx, institution: {id: brook, classes: [{id: owls, children: 5}]}}";

  /** The rows of a host's table. */
  private record Rows(TreeMap<String, byte[]> rows) implements PolicySource {
    static Rows ofSomeland() {
      TreeMap<String, byte[]> rows = new TreeMap<>();
      TestPack.someland().files().forEach(file -> rows.put(file, TestPack.someland().bytes(file)));
      return new Rows(rows);
    }

    @Override
    public SortedSet<String> files() {
      return new TreeSet<>(rows.keySet());
    }

    @Override
    public byte[] bytes(String file) {
      byte[] row = rows.get(file);
      if (row.length == 0) {
        throw new IllegalStateException("the connection is closed");
      }
      return row;
    }
  }

  private static Outcome sizeOf(ChildcarePolicy policy, ChildcareCase asked) {
    return policy.assess(asked).requirement("xx.class.size").subject("owls").outcome();
  }

  @Test
  void rules_may_come_from_two_methods_of_a_host() {
    ChildcarePolicy policy = ChildcarePolicy.load(Rows.ofSomeland());
    assertThat(sizeOf(policy, policy.read("case.yaml", CASE))).isEqualTo(Outcome.MET);
  }

  @Test
  void every_file_that_the_host_cannot_give_is_a_problem() {
    Rows broken = Rows.ofSomeland();
    broken.rows().put("xx/pack.yaml", new byte[0]);
    broken.rows().put("xx/sources.yaml", new byte[0]);
    HuituoException thrown = catchThrowableOfType(InvalidPackException.class, () -> ChildcarePolicy.load(broken));
    assertThat(thrown.problems())
        .extracting(p -> p.in("en"))
        .satisfiesExactly(
            pack -> assertThat(pack).startsWith("xx/pack.yaml: ").contains("the connection is closed"),
            sources -> assertThat(sources).startsWith("xx/sources.yaml: ").contains("the connection is closed"));
  }

  @Test
  void a_case_may_come_from_a_reader_or_a_stream() throws IOException {
    ChildcarePolicy policy = ChildcarePolicy.load(TestPack.someland());
    String json = "{\"asOf\": \"2025-06-01\", \"jurisdiction\": \"xx\", \"institution\": {\"id\": \"brook\", \"classes\": [{\"id\": \"owls\", \"children\": 6}]}}";
    assertThat(sizeOf(policy, policy.read(new StringReader(CASE), "case.yaml"))).isEqualTo(Outcome.MET);
    assertThat(sizeOf(policy, policy.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "case.json"))).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void a_stream_that_fails_or_is_no_text_is_an_invalid_case() {
    ChildcarePolicy policy = ChildcarePolicy.load(TestPack.someland());
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset by peer");
          }
        };
    assertThat(catchThrowableOfType(InvalidCaseException.class, () -> policy.read(failing, "upload.yaml")))
        .hasMessageStartingWith("upload.yaml: ")
        .hasMessageContaining("reset by peer");
    InputStream latin1 = new ByteArrayInputStream(new byte[] {'a', ':', ' ', (byte) 0xE9});
    assertThat(catchThrowableOfType(InvalidCaseException.class, () -> policy.read(latin1, "upload.yaml")).problems())
        .extracting(p -> p.at().file())
        .containsExactly("upload.yaml");
  }
}
