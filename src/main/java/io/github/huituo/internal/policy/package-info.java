/**
 * Policies with further views for tools: start with {@link io.github.huituo.internal.policy.LoadedPolicy}.
 */
@NullMarked
package io.github.huituo.internal.policy;

import org.jspecify.annotations.NullMarked;
