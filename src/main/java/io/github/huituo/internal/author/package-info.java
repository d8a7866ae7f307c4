/**
 * The workbench of a policy author: checking rule folders, running scenarios, comparing rules and drawing plots.
 * 
 * <p>Start with {@link io.github.huituo.internal.author.Check}, {@link io.github.huituo.internal.author.Scenarios} and
 * {@link io.github.huituo.internal.author.Diff}.
 */
@NullMarked
package io.github.huituo.internal.author;

import org.jspecify.annotations.NullMarked;
