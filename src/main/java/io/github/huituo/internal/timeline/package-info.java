/**
 * Answers over a time. There are days on which they may change, and spans between.
 *
 * <p>They state what falls due, and what is owed when facts are corrected. Days on which nothing can change are not tried: they are
 * found from the law, from what its rules compare with the day, and from the case. The order of the days of changes counts, not that
 * of their entries, and a change of something that is not there is an error.
 *
 * <p>Start with {@link io.github.huituo.internal.timeline.Timelines}.
 */
@NullMarked
package io.github.huituo.internal.timeline;

import org.jspecify.annotations.NullMarked;
