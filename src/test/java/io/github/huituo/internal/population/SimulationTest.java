package io.github.huituo.internal.population;

import static io.github.huituo.internal.population.PopulationLines.UNHEARD;
import static io.github.huituo.internal.population.PopulationLines.family;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import io.github.huituo.testpack.TestPack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hengshui pays 300 yuan a month for a first child. 21 months from March 2025 on are 6300 yuan, and of a second child 10500. */
class SimulationTest {
  private static final String PLACE = "cn-131100.care-place-subsidy";

  @TempDir Path folder;

  private Simulation.Options options(String input, String output, Optional<String> errors) {
    return options(BundledPolicy.loaded(), input, output, errors, Detail.NONE);
  }

  private Simulation.Options options(LoadedPolicy policy, String input, String output, Optional<String> errors, Detail detail) {
    return new Simulation.Options(
        policy, input, folder.resolve(output), errors.map(folder::resolve), "en", detail, Set.of(PLACE), false);
  }

  private Simulation.Count run(Simulation.Options options, String text) throws IOException {
    return new Simulation(options).run(new ByteArrayInputStream(text.getBytes("UTF-8")), false, UNHEARD).count();
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }

  private static String many(int cases) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < cases; i++) {
      all.append(i % 10 == 7 ? "not json" : family("c" + i, 1 + i % 3, "cn-131102")).append('\n');
    }
    return all.toString();
  }

  @Test
  void the_order_of_the_input_is_kept_whatever_the_threads_do() throws IOException {
    Simulation.Count count = run(options("cases.jsonl", "out.jsonl", Optional.empty()), many(500));
    assertThat(count).isEqualTo(new Simulation.Count(450, 50));
    List<String> out = lines("out.jsonl");
    assertThat(out).hasSize(500);
    for (int i = 0; i < 500; i++) {
      assertThat(out.get(i)).startsWith(i % 10 == 7 ? "{\"line\":" + (i + 1) + ",\"error\":[" : "{\"caseId\":\"c" + i + "\",");
    }
  }

  @Test
  void cases_that_cannot_be_read_go_to_a_file_of_their_own() throws IOException {
    run(options("cases.jsonl", "out.jsonl", Optional.of("errors.csv")), many(20));
    assertThat(lines("out.jsonl")).hasSize(18).allMatch(line -> line.contains("\"outcome\":\"ELIGIBLE\""));
    assertThat(lines("errors.csv")).hasSize(3);
    assertThat(lines("errors.csv").get(1)).startsWith("8,,,").contains("cases.jsonl:8:1: ");
  }

  @Test
  void bytes_that_are_no_utf8_and_a_line_that_is_too_long_are_errors_of_their_lines() throws IOException {
    byte[] broken = ("{\"caseId\":\"\u00e9\"}\n" + family("li", 1, "cn-131102") + "\n").getBytes("ISO-8859-1");
    byte[] all = java.util.Arrays.copyOf(broken, broken.length + RecordReader.LONGEST + 10);
    java.util.Arrays.fill(all, broken.length, all.length, (byte) 'x');
    Simulation.Options options = options("cases.jsonl", "out.jsonl", Optional.empty());
    Simulation.Count count = new Simulation(options).run(new ByteArrayInputStream(all), false, UNHEARD).count();
    assertThat(count).isEqualTo(new Simulation.Count(1, 2));
    assertThat(lines("out.jsonl").get(0)).contains("cases.jsonl:1:1: the text is not UTF-8 from here on");
    assertThat(lines("out.jsonl").get(2)).contains("cases.jsonl:3:1: the line is longer than 16 MB");
  }

  /** The child an has an empty order and so an open one. The second row has no child bo. */
  @Test
  void a_table_of_cases_has_paths_of_facts_as_columns() throws IOException {
    String table =
        """
        caseId,asOf,jurisdiction,settings.cn-131100.third-child-amount,family.id,family.children[an].birthDate,\
        family.children[an].birthOrder,family.children[an].policyCompliantBirth,family.children[an].enrolment.institution,\
        family.children[an].enrolment.serviceType,family.children[an].enrolment.from,family.children[an].enrolment.monthlyFee,\
        institution.id,institution.location,institution.registered,institution.filed.on,institution.serviceTypes,family.children[bo].birthDate
        li,2025-09-01,cn-131100,1000,f,2023-12-05,2,true,garden,FULL_DAY,2025-03-01,CNY 1800.00,garden,cn-131102,true,2024-05-10,,
        "w,""q""
        r",2025-09-01,cn-131100,1000,f,2023-12-05,,true,garden,FULL_DAY,2025-03-01,CNY 1800.00,garden,cn-131102,true,2024-05-10,"[FULL_DAY, HALF_DAY]",2025-01-02
        """;
    run(options("cases.csv", "table.jsonl", Optional.empty()), table);
    run(options("cases.jsonl", "line.jsonl", Optional.empty()), family("li", 2, "cn-131102"));
    assertThat(lines("table.jsonl")).hasSize(2);
    assertThat(lines("table.jsonl").get(0)).isEqualTo(lines("line.jsonl").get(0)).contains("\"value\":\"10500.00\"");
    assertThat(lines("table.jsonl").get(1))
        .contains("\"caseId\":\"w,\\\"q\\\"\\nr\"", "\"fact\":\"child.birthOrder\",\"subject\":\"an\"", "\"subject\":\"bo\"");
  }

  @Test
  void a_wrong_cell_is_located_and_a_wrong_header_stops() throws IOException {
    String wrong = "asOf,jurisdiction,city.population\n2025-09-01,cn-131100,many\n2025-09-01,cn-131100,1,2\n";
    run(options("cases.csv", "out.jsonl", Optional.empty()), wrong);
    assertThat(lines("out.jsonl").get(0)).contains("cases.csv:2:22: 'many'");
    assertThat(lines("out.jsonl").get(1)).contains("cases.csv:3:1: the line has 4 columns, but the header has 3");
    Simulation.Options table = options("cases.csv", "out.jsonl", Optional.empty());
    assertThatThrownBy(() -> run(table, "asOf,family children,asOf\n"))
        .isInstanceOfSatisfying(
            HuituoException.class, e -> assertThat(e.problems()).extracting(p -> p.key()).containsExactly("no-fact-path", "duplicate-key"));
    assertThatThrownBy(() -> run(table, "")).hasMessageContaining("the table is empty; its first line names");
    run(table, "asOf,jurisdiction,city,city.population\n2025-09-01,cn-131100,x,1\n");
    assertThat(lines("out.jsonl").get(0)).contains("one column of the row states a fact");
  }

  @Test
  void a_table_of_assessments_has_a_row_for_each_answer() throws IOException {
    run(options("cases.jsonl", "out.csv", Optional.empty()), family("li", 1, "cn-131102") + "\nnot json\n");
    assertThat(lines("out.csv")).hasSize(3);
    assertThat(lines("out.csv").get(0)).startsWith("line,caseId,asOf,jurisdiction,id,subject,outcome,").endsWith(",error");
    assertThat(lines("out.csv").get(1))
        .startsWith("1,li,2025-09-01,cn-131100,\"cn-131100.care-place-subsidy\",an,ELIGIBLE,,,,CNY,6300.00,\"2025-03 300.00 INSTITUTION; ");
    assertThat(lines("out.csv").get(2)).startsWith("2,,,,").contains("cases.jsonl:2:1: ");
    run(options(BundledPolicy.loaded(), "cases.jsonl", "full.csv", Optional.empty(), Detail.FULL), family("li", 1, "cn-131102"));
    assertThat(lines("full.csv").get(0)).contains("because.en", "because.zh", "title.en", "computation.zh");
    assertThat(lines("full.csv").get(1)).contains("入托补贴", "Care-place subsidy", "hengshui-2022-birth-support");
  }

  /** Everything that a channel took before the disk was full is there. The rest is written again. */
  @Test
  void a_full_disk_is_one_sentence_and_the_checkpoint_remains() throws IOException {
    String text = many(900);
    run(options("cases.jsonl", "whole.jsonl", Optional.empty()), text);
    byte[] whole = Files.readAllBytes(folder.resolve("whole.jsonl"));
    Simulation.Options options = options("cases.jsonl", "out.jsonl", Optional.empty());
    Path file = folder.resolve("out.jsonl");
    Simulation always = new Simulation(options, 0);
    try (WritableByteChannel disk = Files.newByteChannel(file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
      SyncedOutput out = new SyncedOutput(file.toString(), new SmallDisk(disk, whole.length * 2 / 3), () -> {}, 0);
      assertThatThrownBy(
              () -> always.run(new ByteArrayInputStream(text.getBytes("UTF-8")), Optional.empty(), out, out, UNHEARD))
          .isInstanceOf(HuituoException.class)
          .hasMessageContaining("it cannot be written: No space left on device");
    }
    assertThat(Files.size(file)).isEqualTo(whole.length * 2 / 3);
    Checkpoint checkpoint = Checkpoint.read(Checkpoint.beside(file)).orElseThrow();
    assertThat(checkpoint.output()).isBetween(1L, Files.size(file));
    assertThat(whole[(int) checkpoint.output() - 1]).as("whole lines").isEqualTo((byte) '\n');
    Simulation.Count count = always.run(new ByteArrayInputStream(text.getBytes("UTF-8")), true, UNHEARD).count();
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    assertThat(count).isEqualTo(new Simulation.Count(810, 90));
    assertThat(Checkpoint.beside(file)).doesNotExist();
  }

  private record SmallDisk(WritableByteChannel disk, long[] room) implements WritableByteChannel {
    SmallDisk(WritableByteChannel disk, long room) {
      this(disk, new long[] {room});
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      if (room[0] == 0) {
        throw new IOException("No space left on device");
      }
      ByteBuffer part = bytes.slice().limit((int) Math.min(bytes.remaining(), room[0]));
      int written = disk.write(part);
      bytes.position(bytes.position() + written);
      room[0] -= written;
      return written;
    }

    @Override
    public boolean isOpen() {
      return disk.isOpen();
    }

    @Override
    public void close() throws IOException {
      disk.close();
    }
  }

  /** Stops a run after some batches. */
  private String stopped(Simulation.Options options) throws IOException {
    String text = many(600);
    IllegalStateException stop = new IllegalStateException("stopped");
    assertThatThrownBy(
            () ->
                new Simulation(options, 0)
                    .run(
                        new ByteArrayInputStream(text.getBytes("UTF-8")),
                        false,
                        (lines, bytes) -> {
                          if (lines > 300) {
                            throw stop;
                          }
                        }))
        .isSameAs(stop);
    assertThat(Checkpoint.beside(options.output())).exists();
    return text;
  }

  private void assertRefused(Simulation.Options options, String text, String sentence) {
    assertThatThrownBy(() -> new Simulation(options).run(new ByteArrayInputStream(text.getBytes("UTF-8")), true, UNHEARD))
        .isInstanceOf(HuituoException.class)
        .hasMessageContaining(sentence);
    assertThat(Checkpoint.beside(options.output())).exists();
  }

  @Test
  void another_input_law_or_option_than_before_is_an_error() throws IOException {
    Simulation.Options options = options("cases.jsonl", "out.jsonl", Optional.of("errors.jsonl"));
    String text = stopped(options);
    assertRefused(options, text.replaceFirst("c5\"", "d5\""), "lines are no longer those that were read before the run was stopped");
    assertRefused(options, text.substring(0, 1000), "lines are no longer those that were read before the run was stopped");
    assertRefused(
        options(BundledPolicy.loaded(), "cases.jsonl", "out.jsonl", Optional.of("errors.jsonl"), Detail.FULL),
        text,
        "the run that was stopped had --explain 'NONE', and this one has 'FULL'");
    LoadedPolicy other =
        TestPack.rules("cn-131100").edit("cn-131100/care-place/care-place-subsidy.parameters.yaml", "1: 300", "1: 301").policy();
    assertRefused(
        options(other, "cases.jsonl", "out.jsonl", Optional.of("errors.jsonl"), Detail.NONE),
        text,
        "the law of 'cn-131100' has changed since the run was stopped");
    byte[] errors = Files.readAllBytes(folder.resolve("errors.jsonl"));
    Files.write(folder.resolve("errors.jsonl"), new byte[3]);
    assertRefused(options, text, "the file is shorter than the");
    Files.write(folder.resolve("errors.jsonl"), errors);
    Simulation.Count count = new Simulation(options).run(new ByteArrayInputStream(text.getBytes("UTF-8")), true, UNHEARD).count();
    assertThat(count).isEqualTo(new Simulation.Count(540, 60));
    assertThat(lines("out.jsonl")).hasSize(540);
    assertThat(lines("errors.jsonl")).hasSize(60);
  }

  /** What is appended later is read, too. */
  @Test
  void lines_that_were_added_behind_are_no_other_input() throws IOException {
    Simulation.Options options = options("cases.jsonl", "out.jsonl", Optional.empty());
    String text = stopped(options) + family("late", 1, "cn-131102") + "\n";
    new Simulation(options).run(new ByteArrayInputStream(text.getBytes("UTF-8")), true, UNHEARD);
    assertThat(lines("out.jsonl")).hasSize(601);
    assertThat(lines("out.jsonl").get(600)).contains("\"late\"");
  }

  @Test
  void a_checkpoint_that_cannot_be_read_is_named() throws IOException {
    Simulation.Options options = options("cases.jsonl", "out.jsonl", Optional.empty());
    String text = stopped(options);
    for (String broken : List.of("", "{}", "{\"lines\":", "[1]")) {
      Files.writeString(Checkpoint.beside(options.output()), broken);
      assertRefused(options, text, "the file is no checkpoint of a simulation");
    }
    assertThat(run(options, text)).as("from the beginning").isEqualTo(new Simulation.Count(540, 60));
  }

  @Test
  void a_pattern_of_places_that_is_none_is_named_with_its_place() {
    LoadedPolicy policy =
        TestPack.rules("cn-131100")
            .with("cn-131100/population.yaml", "levels:\n  - {name: county, title: {zh: 县, en: county}, codes: \"(x\", code: x}\n")
            .policy();
    assertThatThrownBy(() -> PopulationModels.levels(policy, "cn-131100"))
        .isInstanceOfSatisfying(
            HuituoException.class,
            e -> {
              assertThat(e.problems()).extracting(p -> p.key()).containsExactly("no-code-pattern");
              assertThat(e.problems().get(0).at().line()).isEqualTo(2);
            });
  }

  @Test
  void records_of_a_table_are_split_where_no_quotation_is_open() throws IOException {
    RecordReader reader = new RecordReader(new ByteArrayInputStream("a,\"b\nc\"\r\n\nd".getBytes("UTF-8")), true);
    assertThat(new String(reader.next().orElseThrow().bytes(), "UTF-8")).isEqualTo("a,\"b\nc\"");
    assertThat(reader.next().orElseThrow().isBlank()).isTrue();
    assertThat(reader.next().orElseThrow()).matches(r -> r.line() == 4 && r.bytes().length == 1);
    assertThat(reader.next()).isEmpty();
    assertThat(reader.position().bytes()).isEqualTo(11);
  }
}
