/**
 * The rule engine, and the only package that imports Drools. Packs are compiled and loaded here, and cases assessed.
 *
 * <p>Start with {@link io.github.huituo.internal.engine.Engine} and {@link io.github.huituo.internal.engine.RuleCompiler}.
 */
@NullMarked
package io.github.huituo.internal.engine;

import org.jspecify.annotations.NullMarked;
