/**
 * Rules run straight from the rule engine's executable model, without sessions: start with
 * {@link io.github.huituo.internal.engine.direct.DirectRules}.
 */
@NullMarked
package io.github.huituo.internal.engine.direct;

import org.jspecify.annotations.NullMarked;
