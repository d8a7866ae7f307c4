/** A second, naive reading of the British law file. Its numbers come from the law and not from the packs. */
@NullMarked
package io.github.huituo.tools.oracle.britain;

import org.jspecify.annotations.NullMarked;
