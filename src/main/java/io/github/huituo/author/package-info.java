/**
 * The workbench of a policy author: checking rule folders, running scenarios and drawing plots.
 * 
 * <p>Start with {@link io.github.huituo.author.Check} and {@link io.github.huituo.author.Scenarios}.
 */
@NullMarked
package io.github.huituo.author;

import org.jspecify.annotations.NullMarked;
