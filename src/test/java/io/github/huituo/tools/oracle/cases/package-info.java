/** Makes random cases of any pack from its vocabulary. There is a liking for the edges that the law has. */
@NullMarked
package io.github.huituo.tools.oracle.cases;

import org.jspecify.annotations.NullMarked;
