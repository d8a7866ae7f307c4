package io.github.huituo.spark;

import io.github.huituo.assessment.Detail;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Assesses cases in Parquet or JSON lines and writes the answers as Parquet, for {@code spark-submit}.
 *
 * <pre>
 * --cases FILE       the cases: Parquet, or text with one JSON case a line if it ends in .jsonl
 * --out FOLDER       where the answers go
 * --json COLUMN      the column of Parquet that holds cases as JSON; without it, the columns are the facts
 * --questions ID,…   these questions only
 * --explain HOW      none (the default), reasons or full, for the column answer.json
 * --rules FOLDER     a folder of packs, laid over the bundled ones
 * </pre>
 */
public final class AssessJob {
  private static final List<String> OPTIONS = List.of("--cases", "--out", "--json", "--questions", "--explain", "--rules");

  private AssessJob() {}

  /** Runs the job in the session that {@code spark-submit} makes. */
  public static void main(String[] args) {
    Map<String, String> options = options(args);
    if (!options.containsKey("--cases") || !options.containsKey("--out")) {
      System.err.println("usage: --cases FILE --out FOLDER, and any of " + OPTIONS.subList(2, OPTIONS.size()));
      System.exit(2);
    }
    run(SparkSession.builder().appName("huituo").getOrCreate(), options);
  }

  static Map<String, String> options(String... args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      if (!OPTIONS.contains(args[i])) {
        throw new IllegalArgumentException("there is no option " + args[i] + "; there are " + OPTIONS);
      }
      options.put(args[i], args[i + 1]);
    }
    return options;
  }

  static void run(SparkSession session, Map<String, String> options) {
    String cases = options.getOrDefault("--cases", "");
    boolean lines = cases.endsWith(".jsonl");
    Dataset<Row> given = lines ? session.read().text(cases).toDF("case") : session.read().parquet(cases);
    SparkAssessment assessment =
        SparkAssessment.of(options.containsKey("--rules") ? PolicyHandle.of(Path.of(options.getOrDefault("--rules", ""))) : PolicyHandle.bundled())
            .json(lines ? "case" : options.getOrDefault("--json", ""))
            .explain(Detail.valueOf(options.getOrDefault("--explain", "none").toUpperCase(Locale.ROOT)), "en");
    if (options.containsKey("--questions")) {
      assessment = assessment.questions(Set.of(options.getOrDefault("--questions", "").split(",")));
    }
    assessment.assess(given).write().parquet(options.getOrDefault("--out", ""));
  }
}
