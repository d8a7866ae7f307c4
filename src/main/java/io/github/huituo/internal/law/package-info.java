/**
 * What a rule asks the law: parameters in force on a date, figures that carry their citation, months, schedules of
 * payments and the readings chosen where the law leaves a point open.
 * 
 * <p>Start with {@link io.github.huituo.internal.law.Parameter} and {@link io.github.huituo.internal.law.Figure}. Nothing here knows a
 * country, a currency or a programme.
 */
@NullMarked
package io.github.huituo.internal.law;

import org.jspecify.annotations.NullMarked;
