/**
 * The law as rules ask for it. It consists of parameters in force on a date, figures with their citation, months, schedules of
 * payments and the readings of open points.
 *
 * <p>Start with {@link io.github.huituo.internal.law.Parameter} and {@link io.github.huituo.internal.law.Figure}. Nothing here knows a
 * country, a currency or a programme.
 */
@NullMarked
package io.github.huituo.internal.law;

import org.jspecify.annotations.NullMarked;
