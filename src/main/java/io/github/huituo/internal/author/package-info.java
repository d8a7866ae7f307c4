/**
 * The workbench of a policy author. Rule folders are checked and compared, scenarios run and plots drawn.
 *
 * <p>Start with {@link io.github.huituo.internal.author.Check}, {@link io.github.huituo.internal.author.Scenarios} and
 * {@link io.github.huituo.internal.author.Diff}.
 */
@NullMarked
package io.github.huituo.internal.author;

import org.jspecify.annotations.NullMarked;
