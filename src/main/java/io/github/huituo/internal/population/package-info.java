/**
 * Assessing many cases, in the order in which they come, under one law or under two.
 * 
 * <p>Start with {@link io.github.huituo.internal.population.Simulation} and {@link io.github.huituo.internal.population.Reform}.
 */
@NullMarked
package io.github.huituo.internal.population;

import org.jspecify.annotations.NullMarked;
