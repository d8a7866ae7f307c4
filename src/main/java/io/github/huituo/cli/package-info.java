/**
 * The command line.
 * 
 * <p>Start with {@link io.github.huituo.cli.Huituo}.
 */
@NullMarked
package io.github.huituo.cli;

import org.jspecify.annotations.NullMarked;
