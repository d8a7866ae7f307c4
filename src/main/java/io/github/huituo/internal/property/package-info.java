/**
 * Properties that every pack holds, tried on generated cases: whoever changes a rule hears from a counterexample before a family
 * does.
 *
 * <p>Start with {@link io.github.huituo.internal.property.PropertyRun}. The cases follow from the pack alone: its vocabulary, its
 * thresholds and its dates.
 */
@NullMarked
package io.github.huituo.internal.property;

import org.jspecify.annotations.NullMarked;
