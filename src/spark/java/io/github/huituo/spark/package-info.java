/**
 * Assessing cases on Apache Spark: a jar of its own, with the classifier {@code spark}.
 *
 * <p>Start with {@link io.github.huituo.spark.SparkAssessment}. From the command line, with the jars of {@code mvn package} and
 * {@code mvn -Pspark package} (with {@code --packages}, Ivy leaves out libraries of Drools that are needed):
 *
 * <pre>
 * spark-submit --jars target/huituo-cli.jar --class io.github.huituo.spark.AssessJob \
 *     target/spark/huituo-0.1.0-SNAPSHOT-spark.jar --cases cases.jsonl --out answers.parquet
 * </pre>
 */
@NullMarked
package io.github.huituo.spark;

import org.jspecify.annotations.NullMarked;
