/**
 * The library's messages to people, in several languages. With them are JSON and values that are kept to be written or used
 * again.
 *
 * <p>Start with {@link io.github.huituo.assessment.Text} and {@link io.github.huituo.Problem}.
 */
@NullMarked
package io.github.huituo.internal.text;

import org.jspecify.annotations.NullMarked;
