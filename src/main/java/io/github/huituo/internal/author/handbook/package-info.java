/**
 * The policy handbook: a static web site about packs, in Chinese and English, that needs no server and no network.
 *
 * <p>Start with {@link io.github.huituo.internal.author.handbook.Handbook}.
 */
@NullMarked
package io.github.huituo.internal.author.handbook;

import org.jspecify.annotations.NullMarked;
