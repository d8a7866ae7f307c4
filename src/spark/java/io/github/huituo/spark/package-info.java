/**
 * Assessing cases on Apache Spark: a jar of its own, with the classifier {@code spark}.
 *
 * <p>Start with {@link io.github.huituo.spark.SparkAssessment}.
 */
@NullMarked
package io.github.huituo.spark;

import org.jspecify.annotations.NullMarked;
