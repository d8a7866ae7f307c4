/**
 * The rule engine, and the only package that imports Drools: packs are compiled and loaded here, and cases assessed.
 * 
 * <p>Start with {@link io.github.huituo.engine.Engine} and {@link io.github.huituo.engine.RuleCompiler}.
 */
@NullMarked
package io.github.huituo.engine;

import org.jspecify.annotations.NullMarked;
