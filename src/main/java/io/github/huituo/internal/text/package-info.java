/**
 * What the library says to people: texts in several languages, and problems with the place where they stand.
 * 
 * <p>Start with {@link io.github.huituo.assessment.Text} and {@link io.github.huituo.Problem}.
 */
@NullMarked
package io.github.huituo.internal.text;

import org.jspecify.annotations.NullMarked;
