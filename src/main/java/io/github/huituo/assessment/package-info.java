/**
 * Answers: what was asked about whom, what came out, why, and on which law it rests.
 * 
 * <p>Start with {@link io.github.huituo.assessment.Assessment}.
 */
@NullMarked
@Value.Style(jdkOnly = true)
package io.github.huituo.assessment;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
