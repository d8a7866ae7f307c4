/**
 * Answers: the question, the subject, the outcome, the reason and the law.
 *
 * <p>Start with {@link io.github.huituo.assessment.Assessment}.
 */
@NullMarked
@Value.Style(jdkOnly = true)
package io.github.huituo.assessment;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
