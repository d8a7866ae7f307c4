/**
 * The library's messages to people, in several languages.
 * 
 * <p>Start with {@link io.github.huituo.assessment.Text} and {@link io.github.huituo.Problem}.
 */
@NullMarked
package io.github.huituo.internal.text;

import org.jspecify.annotations.NullMarked;
