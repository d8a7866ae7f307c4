/**
 * Assessing many cases, in the order in which they come, under one law or under two.
 * 
 * <p>Start with {@link io.github.huituo.population.Simulation} and {@link io.github.huituo.population.Reform}.
 */
@NullMarked
package io.github.huituo.population;

import org.jspecify.annotations.NullMarked;
