/** Makes random cases of any pack from its vocabulary, with a liking for the edges that the law has. */
@NullMarked
package io.github.huituo.tools.oracle.cases;

import org.jspecify.annotations.NullMarked;
