/**
 * The facts of a case: families, children, institutions, classes, staff, employers and a city.
 * 
 * <p>Start with {@link io.github.huituo.model.ChildcareCase}; {@link io.github.huituo.internal.casefile.Vocabulary} lists the facts
 * that a jurisdiction knows.
 */
@NullMarked
@Value.Style(jdkOnly = true)
package io.github.huituo.model;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
