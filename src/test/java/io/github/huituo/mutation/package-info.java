/**
 * Proof that the tests of the rule packs bite: one thing in a pack is changed at a time, and a scenario or a property must notice.
 *
 * <p>Start with {@link io.github.huituo.mutation.MutationRun}, which is run by hand.
 */
@NullMarked
package io.github.huituo.mutation;

import org.jspecify.annotations.NullMarked;
