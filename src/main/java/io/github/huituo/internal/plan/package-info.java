/**
 * Plans of nurseries and advice on cases. Both change a case until its answers are those that are wanted.
 *
 * <p>Start with {@link io.github.huituo.internal.plan.Planner} and {@link io.github.huituo.internal.plan.Advisor}. Nothing here knows
 * a figure of the law: a class or a nursery is assessed, and what its answers require or lack is supplied until no requirement is open.
 *
 * <p>The classes are found by dynamic programming over the children in the order of their ages, which is exact where the bands of the
 * kinds of class are in an order and the children of a class cost the same ({@link io.github.huituo.internal.plan.ClassPartition}).
 * Under limits of area or staff every division is kept than which none is cheaper and smaller
 * ({@link io.github.huituo.internal.plan.ClassFrontier}). Solvers were weighed:
 * Choco would prove the same optimum, but needs what a class costs as a table, which takes all the time here;
 * Timefold finds good divisions without a bound; the native parts of OR-Tools are several times the 12 MB that a host may get. So there
 * is no dependency that hosts who do not plan would have to leave out.
 */
@NullMarked
package io.github.huituo.internal.plan;

import org.jspecify.annotations.NullMarked;
