/**
 * A second, naive reading of what families pay for child care. The families are in three states of the United States, and what is
 * paid for them is read, too.
 */
@org.jspecify.annotations.NullMarked
package io.github.huituo.tools.oracle.unitedstates;
