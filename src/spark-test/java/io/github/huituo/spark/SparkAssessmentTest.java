package io.github.huituo.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.population.Simulation;
import io.github.huituo.internal.population.SyntheticPopulation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark on the cores of this machine answers like the command line, whatever happens to its tasks. */
class SparkAssessmentTest {
  private static final String PLACE = "cn-131100.care-place-subsidy";
  private static final int CASES = 400;

  @TempDir static Path folder;

  private static SparkSession session;
  private static List<String> simulated;

  /** Writes a population, one case of which cannot be read, as Parquet; and what the command line makes of it. */
  @BeforeAll
  static void prepare() throws IOException {
    session =
        SparkSession.builder()
            // Two threads, and a task may fail twice before it fails the job.
            .master("local[2,3]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "3")
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .getOrCreate();
    String text =
        new String(
                SyntheticPopulation.of(LoadedPolicy.bundled(), "cn-131100", CASES, 11).lines().readAllBytes(), StandardCharsets.UTF_8)
            + "{\"caseId\":\"broken\",\"asOf\":1}\n";
    List<Row> rows = new ArrayList<>();
    text.lines().forEach(line -> rows.add(RowFactory.create(rows.size() + 1L, line)));
    StructType schema = new StructType().add("line", DataTypes.LongType).add("case", DataTypes.StringType);
    session.createDataFrame(rows, schema).repartition(4).write().parquet(parquet());
    Path output = folder.resolve("out.jsonl");
    Simulation.Options options =
        new Simulation.Options(
            LoadedPolicy.bundled(), "cases.jsonl", output, Optional.empty(), "en", Detail.NONE, Set.of(), false);
    new Simulation(options).run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false, (lines, bytes) -> {});
    simulated = Files.readAllLines(output);
    assertThat(simulated).hasSize(CASES + 1);
  }

  @AfterAll
  static void stop() {
    if (session != null) {
      session.stop();
    }
  }

  private static String parquet() {
    return folder.resolve("cases.parquet").toString();
  }

  private static SparkAssessment assessment() {
    return SparkAssessment.of(PolicyHandle.bundled()).json("case").lines("line", "cases.jsonl");
  }

  private static List<String> lines(Dataset<Row> answers) {
    return answers.orderBy("line").select("answer.json").as(Encoders.STRING()).collectAsList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void the_answers_are_the_bytes_of_the_command_line_however_cases_are_divided(int partitions) {
    Dataset<Row> cases = session.read().parquet(parquet()).repartition(partitions);
    assertThat(lines(assessment().assess(cases))).isEqualTo(simulated);
    assertThat(PolicyHandle.loaded()).as("laws in this process, however many tasks there were").isEqualTo(1);
  }

  /** Fails in the middle of the second partition the first time that it is tried. */
  private static final class FailsOnce implements MapPartitionsFunction<Row, Row>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      return new AnsweredRows(
          rows,
          row -> {
            if (TaskContext.getPartitionId() == 1 && TaskContext.get().attemptNumber() == 0 && row.getLong(0) % 10 == 3) {
              FAILURES.add(row.getLong(0));
              throw new IllegalStateException("the machine of this task is lost");
            }
            return row;
          });
    }
  }

  private static final List<Long> FAILURES = java.util.Collections.synchronizedList(new ArrayList<>());

  @Test
  void a_task_that_is_lost_and_tried_again_changes_nothing() throws IOException {
    Dataset<Row> answers = assessment().assess(session.read().parquet(parquet()).repartition(3));
    Dataset<Row> failing = answers.mapPartitions(new FailsOnce(), Encoders.row(answers.schema()));
    failing.write().parquet(folder.resolve("answers.parquet").toString());
    assertThat(FAILURES).hasSize(1);
    Dataset<Row> read = session.read().parquet(folder.resolve("answers.parquet").toString());
    assertThat(read.count()).isEqualTo(CASES + 1);
    assertThat(lines(read)).isEqualTo(simulated);
  }

  private static String family(int birthOrder) {
    return """
        {"caseId":"li","asOf":"2025-09-01","jurisdiction":"cn-131100","family":{"id":"f","children":[{"id":"an",\
        "birthDate":"2023-12-05","birthOrder":%d,"policyCompliantBirth":true,"enrolment":{"institution":"garden",\
        "serviceType":"FULL_DAY","from":"2025-03-01","monthlyFee":"CNY 1800.00"}}]},\
        "institution":{"id":"garden","location":"cn-131102","registered":true,"filed":true}}"""
        .formatted(birthOrder);
  }

  /** A second child has 500 yuan a month from March 2025 to November 2026. */
  @Test
  void payments_are_nested_columns() {
    Dataset<Row> cases =
        session.createDataFrame(List.of(RowFactory.create(family(2)), RowFactory.create("{")), new StructType().add("case", DataTypes.StringType));
    Dataset<Row> answers = SparkAssessment.of(PolicyHandle.bundled()).json("case").questions(Set.of(PLACE)).assess(cases);
    answers.createOrReplaceTempView("answers");
    List<Row> paid =
        session
            .sql(
                "select a.answer.caseId, a.answer.asOf, e.id, e.outcome, e.total, p.period, p.amount, p.currency, p.payee from answers a "
                    + "lateral view explode(a.answer.entitlements) as e lateral view explode(e.payments) as p order by p.period")
            .collectAsList();
    assertThat(paid).hasSize(21);
    assertThat(paid.get(0))
        .isEqualTo(
            RowFactory.create(
                "li", Date.valueOf("2025-09-01"), PLACE, "ELIGIBLE", new BigDecimal("10500.0000"), "2025-03", new BigDecimal("500.0000"),
                "CNY", "INSTITUTION"));
    List<Row> errors = session.sql("select answer.error from answers where answer.error is not null").collectAsList();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).getList(0).get(0).toString()).startsWith("cases:1:");
  }

  @Test
  void facts_may_be_typed_columns() {
    Dataset<Row> json = session.createDataFrame(List.of(RowFactory.create(family(1))), new StructType().add("case", DataTypes.StringType));
    Dataset<Row> typed =
        session.read().json(json.as(Encoders.STRING())).withColumn("asOf", org.apache.spark.sql.functions.to_date(org.apache.spark.sql.functions.col("asOf")));
    assertThat(typed.schema().apply("asOf").dataType()).isEqualTo(DataTypes.DateType);
    SparkAssessment all = SparkAssessment.of(PolicyHandle.bundled());
    String ofColumns = all.assess(typed).select("answer.json").as(Encoders.STRING()).first();
    String ofJson = all.json("case").assess(json).select("answer.json").as(Encoders.STRING()).first();
    assertThat(ofColumns).isEqualTo(ofJson).contains("\"value\":\"6300.00\"");
  }

  @Test
  void sql_has_a_function() {
    SparkAssessment.of(PolicyHandle.bundled()).register(session);
    session.createDataFrame(List.of(RowFactory.create(family(1))), new StructType().add("case", DataTypes.StringType)).createOrReplaceTempView("families");
    Row row =
        session
            .sql(
                "select get_json_object(huituo_assess(case, '" + PLACE + "'), '$.entitlements[0].total.value'), huituo_assess(null, 'x') from families")
            .first();
    assertThat(row.getString(0)).isEqualTo("6300.00");
    assertThat(row.isNullAt(1)).isTrue();
  }

  /** In the folder a first child has 310 yuan. */
  @Test
  void the_law_of_a_folder_travels_with_the_handle() throws IOException {
    Path packs = folder.resolve("packs");
    try (var files = Files.walk(Path.of("rules/cn-131100"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = packs.resolve(Path.of("rules").relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(
            copy, Files.readString(file).replace("          1: 300\n", "          1: 310\n"));
      }
    }
    PolicyHandle handle = PolicyHandle.of(packs);
    Files.walk(packs).sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    Dataset<Row> cases = session.createDataFrame(List.of(RowFactory.create(family(1))), new StructType().add("case", DataTypes.StringType));
    String answer = SparkAssessment.of(handle).json("case").questions(Set.of(PLACE)).assess(cases).select("answer.json").as(Encoders.STRING()).first();
    assertThat(answer).contains("\"value\":\"6510.00\"");
  }

  @Test
  void a_job_reads_and_writes_parquet() {
    String out = folder.resolve("job.parquet").toString();
    AssessJob.run(session, AssessJob.options("--cases", parquet(), "--json", "case", "--out", out, "--questions", PLACE));
    assertThat(session.read().parquet(out).count()).isEqualTo(CASES + 1);
    assertThat(Map.of("rows", session.read().parquet(out).where("answer.error is not null").count())).containsEntry("rows", 1L);
  }
}
