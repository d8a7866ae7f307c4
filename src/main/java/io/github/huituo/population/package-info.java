/**
 * Assessing many cases, in the order in which they come.
 * 
 * <p>Start with {@link io.github.huituo.population.Simulation}.
 */
@NullMarked
package io.github.huituo.population;

import org.jspecify.annotations.NullMarked;
