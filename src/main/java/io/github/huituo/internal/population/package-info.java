/**
 * Assessing many cases, in their order, under one law or under two.
 *
 * <p>A run that was killed, or met a full disk, goes on from its checkpoint beside the output and gives the bytes of one run; another
 * input, law or option than before is an error. Where somebody looks at a terminal there is a bar with rate and remaining time, and
 * otherwise a line every ten seconds. A summary adds up the outcomes of each entitlement and the fact that is missing most, amounts by
 * payee and year, their distribution, requirements by severity, and all of it by place.
 *
 * <p>Start with {@link io.github.huituo.internal.population.Simulation} and {@link io.github.huituo.internal.population.Reform}.
 */
@NullMarked
package io.github.huituo.internal.population;

import org.jspecify.annotations.NullMarked;
