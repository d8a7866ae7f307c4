/**
 * Answers: what was asked about whom, what came out, why, and on which law it rests.
 * 
 * <p>Start with {@link io.github.huituo.assessment.Assessment}.
 */
@NullMarked
package io.github.huituo.assessment;

import org.jspecify.annotations.NullMarked;
