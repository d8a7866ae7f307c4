/**
 * The workbench of a policy author: checking rule folders and running scenarios.
 * 
 * <p>Start with {@link io.github.huituo.author.Check} and {@link io.github.huituo.author.Scenarios}.
 */
@NullMarked
package io.github.huituo.author;

import org.jspecify.annotations.NullMarked;
