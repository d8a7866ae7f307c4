/**
 * What the library says to people: texts in several languages, and problems with the place where they stand.
 * 
 * <p>Start with {@link io.github.huituo.text.Text} and {@link io.github.huituo.text.Problem}.
 */
@NullMarked
package io.github.huituo.text;

import org.jspecify.annotations.NullMarked;
