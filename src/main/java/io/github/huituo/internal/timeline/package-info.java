/**
 * Answers over a time: the days on which they may change, the spans between, what falls due, and what is owed when facts are
 * corrected.
 *
 * <p>Start with {@link io.github.huituo.internal.timeline.Timelines}.
 */
@NullMarked
package io.github.huituo.internal.timeline;

import org.jspecify.annotations.NullMarked;
