/**
 * Assessing many cases, in their order, under one law or under two.
 * 
 * <p>Start with {@link io.github.huituo.internal.population.Simulation} and {@link io.github.huituo.internal.population.Reform}.
 */
@NullMarked
package io.github.huituo.internal.population;

import org.jspecify.annotations.NullMarked;
