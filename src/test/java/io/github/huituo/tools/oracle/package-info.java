/**
 * A second, deliberately naive reading of the law. It has no line of code in common with the library. It has plain maps, plain
 * conditions, and its own numbers with the row of the law file as their source. {@link io.github.huituo.tools.oracle.Oracle} is
 * the place to start; the countries' topics lie in the packages below.
 */
@NullMarked
package io.github.huituo.tools.oracle;

import org.jspecify.annotations.NullMarked;
