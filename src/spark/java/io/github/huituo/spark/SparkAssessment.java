package io.github.huituo.spark;

import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.population.LineAssessor;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The assessment of a {@code Dataset} of cases. It runs partition by partition, with one engine for each law in each executor.
 * The answers are those of the command {@code simulate}, byte for byte.
 *
 * <pre>{@code
 * Dataset<Row> cases = spark.read().parquet("cases.parquet");
 * Dataset<Row> answers = SparkAssessment.of(PolicyHandle.bundled()).json("case").assess(cases);
 * answers.select(explode(col("answer.entitlements"))).select("col.id", "col.payments").show();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SparkAssessment implements Serializable {
  /** The name of the function of SQL: {@code huituo_assess(json, 'question')}. */
  public static final String FUNCTION = "huituo_assess";

  /** The column that is added. */
  public static final String ANSWER = "answer";

  private static final long serialVersionUID = 1L;
  private static final String WHOLE_ROW = "huituo_case";

  private final PolicyHandle policy;
  private final Settings settings;

  /** What is asked for; "" where nothing is. */
  private record Settings(String json, String line, String name, String language, Detail detail, TreeSet<String> questions)
      implements Serializable {
    Settings with(String column, String lineColumn, String called) {
      return new Settings(column, lineColumn, called, language, detail, questions);
    }
  }

  private SparkAssessment(PolicyHandle policy, Settings settings) {
    this.policy = policy;
    this.settings = settings;
  }

  /**
   * Returns the assessment of cases whose facts are the columns. It answers every question, with decisions only and problems in
   * English.
   */
  public static SparkAssessment of(PolicyHandle policy) {
    return new SparkAssessment(policy, new Settings("", "", "cases", "en", Detail.NONE, new TreeSet<>()));
  }

  /** Returns it for cases as JSON in a column. */
  public SparkAssessment json(String column) {
    return new SparkAssessment(policy, settings.with(column, settings.line, settings.name));
  }

  /**
   * Returns it with the place of a case in a file. The problems of a case that cannot be read name it.
   *
   * @param column the column with the number of the line, from 1
   * @param name the name of the file
   */
  public SparkAssessment lines(String column, String name) {
    return new SparkAssessment(policy, settings.with(settings.json, column, name));
  }

  /** Returns it for some questions, by ids, topics, packs or kinds of subjects. */
  public SparkAssessment questions(Set<String> words) {
    return new SparkAssessment(
        policy,
        new Settings(settings.json, settings.line, settings.name, settings.language, settings.detail, new TreeSet<>(words)));
  }

  /** Returns it with so much of each answer in the JSON of an answer. The problems are in a language. */
  public SparkAssessment explain(Detail detail, String language) {
    return new SparkAssessment(
        policy, new Settings(settings.json, settings.line, settings.name, language, detail, settings.questions));
  }

  /**
   * Returns the cases with the column {@value #ANSWER}. In it {@code json} is the line of {@code simulate}, {@code error} the
   * problems of a case that could not be read, and {@code requirements} and {@code entitlements} are the answers, the payments
   * nested in them.
   *
   * <p>Without a column of JSON, the other columns are the case: dates, numbers, truth values, strings, structures and arrays, by the
   * names of the case's schema; what is null is not known.
   */
  public Dataset<Row> assess(Dataset<Row> cases) {
    Dataset<Row> given = cases;
    if (settings.json.isEmpty()) {
      Column[] facts =
          java.util.Arrays.stream(cases.columns())
              .filter(column -> !column.equals(settings.line))
              .map(functions::col)
              .toArray(Column[]::new);
      given = cases.withColumn(WHOLE_ROW, functions.to_json(functions.struct(facts)));
    }
    String json = settings.json.isEmpty() ? WHOLE_ROW : settings.json;
    StructType schema = given.schema().add(ANSWER, AnswerRows.SCHEMA);
    int at = given.schema().fieldIndex(json);
    int line = settings.line.isEmpty() ? -1 : given.schema().fieldIndex(settings.line);
    MapPartitionsFunction<Row, Row> work =
        rows -> {
          LineAssessor assessor = assessor(settings.questions);
          return new AnsweredRows(rows, row -> answered(assessor, row, at, line));
        };
    Dataset<Row> answered = given.mapPartitions(work, Encoders.row(schema));
    return settings.json.isEmpty() ? answered.drop(WHOLE_ROW) : answered;
  }

  private LineAssessor assessor(Set<String> questions) {
    return new LineAssessor(policy.policy(), settings.name, settings.language, settings.detail, questions);
  }

  private static Row answered(LineAssessor assessor, Row row, int at, int line) {
    Object[] values = new Object[row.size() + 1];
    for (int i = 0; i < row.size(); i++) {
      values[i] = row.get(i);
    }
    long number = line < 0 ? 1 : ((Number) row.get(line)).longValue();
    String json = Optional.ofNullable(row.getString(at)).orElse("");
    values[row.size()] = AnswerRows.of(assessor.assess(number, json));
    return RowFactory.create(values);
  }

  /** Registers {@value #FUNCTION}, which answers one question. Its result is JSON; where the question is null it answers all. */
  public void register(SparkSession session) {
    SparkAssessment assessment = this;
    UDF2<String, String, String> function =
        (json, question) ->
            json == null
                ? null
                : assessment.assessor(question == null ? Set.of() : Set.of(question)).assess(1, json).json();
    session.udf().register(FUNCTION, function, DataTypes.StringType);
  }
}
