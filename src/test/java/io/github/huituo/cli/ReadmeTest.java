package io.github.huituo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.ChildcarePolicy;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Payment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every case file, command and output in the README is tried. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)(?: (\\S+))?\\n(.*?)^```$");
  private static final String COMMAND = "$ java -jar target/huituo-cli.jar ";
  private static final Path RESOURCES = Path.of("src/test/resources/readme");

  /** A file that a command of the README writes. */
  private static final Pattern WRITTEN = Pattern.compile("[a-z]+\\.(csv|jsonl)");

  @TempDir Path folder;

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
    Huituo.run(both, both, args);
    return out.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
  }

  /** Runs a command whose files are in the folder. */
  private String follow(String command) {
    return run(
        Stream.of(command.split(" "))
            .map(word -> Files.exists(folder.resolve(word)) || WRITTEN.matcher(word).matches() ? folder.resolve(word).toString() : word)
            .toArray(String[]::new));
  }

  /** Returns a pattern of an output. In it, a line with an ellipsis matches any lines. */
  private static Pattern shown(String output) {
    return Pattern.compile(
        output.lines().map(line -> line.equals("…") ? "(?s:.*?)" : Pattern.quote(line + "\n")).collect(Collectors.joining()));
  }

  @Test
  void every_command_prints_what_the_readme_shows() throws IOException {
    Matcher block = BLOCK.matcher(readme());
    int followed = 0;
    while (block.find()) {
      if (block.group(2) != null) {
        Files.writeString(folder.resolve(block.group(2)), block.group(3));
      } else if (block.group(1).equals("console")) {
        String[] parts = block.group(3).split("\n", 2);
        assertThat(parts[0]).startsWith(COMMAND);
        assertThat(follow(parts[0].substring(COMMAND.length()))).matches(shown(parts[1]));
        followed++;
      }
    }
    assertThat(followed).isEqualTo(7);
  }

  @Test
  void the_answer_of_the_bundled_case_is_in_a_file() throws IOException {
    assertThat(run()).isEqualTo(Files.readString(RESOURCES.resolve("hengshui.txt")));
  }

  @Test
  void the_java_example_gives_what_its_comments_state() throws IOException {
    Matcher block = BLOCK.matcher(readme());
    assertThat(block.results().map(r -> r.group(2)).filter("case.yaml"::equals)).hasSize(1);
    block.reset();
    String asked = block.results().filter(r -> "case.yaml".equals(r.group(2))).findFirst().orElseThrow().group(3);
    ChildcarePolicy policy = ChildcarePolicy.bundled("cn-131100");
    Assessment assessment = policy.assess(policy.read("case.yaml", asked));
    assertThat(assessment.requirement("cn.staffing.care-worker-ratio").subject("k1").outcome()).isEqualTo(Outcome.NOT_MET);
    EntitlementAnswer place = assessment.entitlement("cn-131100.care-place-subsidy").subject("an");
    assertThat(place.total()).contains(Money.parse("CNY 10500.00"));
    Payment first = place.payments().get(0);
    assertThat(first.period() + ", " + first.amount() + ", to the " + first.payee()).isEqualTo("2025-03, CNY 500.00, to the INSTITUTION");
    EntitlementAnswer deduction = assessment.entitlement("cn.infant-care-deduction").subject("an");
    assertThat(deduction.outcome()).isEqualTo(Outcome.ELIGIBLE);
    assertThat(deduction.amountOpen().get(0).fact()).isEqualTo("child.deductionSplit");
    assertThat(readme()).contains("2025-03, CNY 500.00, to the INSTITUTION").contains("// child.deductionSplit").contains("Optional[CNY 10500.00]");
  }
}
