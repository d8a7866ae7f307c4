/**
 * Policies with what tools look at besides answers: start with {@link io.github.huituo.internal.policy.LoadedPolicy}.
 */
@NullMarked
package io.github.huituo.internal.policy;

import org.jspecify.annotations.NullMarked;
