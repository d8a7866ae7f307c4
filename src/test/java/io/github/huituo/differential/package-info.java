/** Compares what the rules answer with a second reading of the law; see {@link io.github.huituo.oracle}. */
package io.github.huituo.differential;
