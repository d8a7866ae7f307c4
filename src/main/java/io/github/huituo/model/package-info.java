/**
 * The facts of a case: families, children, institutions, classes, staff, employers and a city.
 *
 * <p>Start with {@link io.github.huituo.model.ChildcareCase} and the facts of every jurisdiction,
 * {@link io.github.huituo.model.CoreFacts}. Which others a jurisdiction knows, the command {@code schema} prints.
 */
@NullMarked
package io.github.huituo.model;

import org.jspecify.annotations.NullMarked;
