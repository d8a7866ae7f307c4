/**
 * From files to packs. Here are parsing, layering one jurisdiction on another, and the checks that need no rule engine.
 *
 * <p>Start with {@link io.github.huituo.internal.pack.PackLibrary} and {@link io.github.huituo.internal.pack.Jurisdiction}.
 */
@NullMarked
package io.github.huituo.internal.pack;

import org.jspecify.annotations.NullMarked;
