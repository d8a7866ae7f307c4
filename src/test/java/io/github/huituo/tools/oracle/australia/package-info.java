/** A second reading of Australia's law, written from the law file alone, topic by topic. */
@org.jspecify.annotations.NullMarked
package io.github.huituo.tools.oracle.australia;
