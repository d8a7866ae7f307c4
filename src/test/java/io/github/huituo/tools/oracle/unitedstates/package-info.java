/** A second, naive reading of what families pay for child care in three states of the United States, and of what is paid for them. */
@org.jspecify.annotations.NullMarked
package io.github.huituo.tools.oracle.unitedstates;
