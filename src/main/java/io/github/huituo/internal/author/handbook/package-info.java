/**
 * The policy handbook: a static web site about packs. It is in Chinese and English, and needs no server and no network.
 *
 * <p>Start with {@link io.github.huituo.internal.author.handbook.Handbook}.
 */
@NullMarked
package io.github.huituo.internal.author.handbook;

import org.jspecify.annotations.NullMarked;
