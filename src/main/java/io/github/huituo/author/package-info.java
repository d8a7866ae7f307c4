/**
 * The workbench of a policy author: checking rule folders, running scenarios, telling what changed and drawing plots.
 * 
 * <p>Start with {@link io.github.huituo.author.Check}, {@link io.github.huituo.author.Scenarios} and
 * {@link io.github.huituo.author.Diff}.
 */
@NullMarked
package io.github.huituo.author;

import org.jspecify.annotations.NullMarked;
