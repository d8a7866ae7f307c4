/**
 * Properties of every pack, tried on generated cases. A wrong rule shows in a counterexample before it reaches a family.
 *
 * <p>Start with {@link io.github.huituo.internal.property.PropertyRun}. The cases follow from the pack alone: its vocabulary, its
 * thresholds and its dates.
 */
@NullMarked
package io.github.huituo.internal.property;

import org.jspecify.annotations.NullMarked;
