/** The law of China, from {@code cn.md} and {@code cn-2.md}; {@link io.github.huituo.tools.oracle.china.China} is the place to start. */
@NullMarked
package io.github.huituo.tools.oracle.china;

import org.jspecify.annotations.NullMarked;
