/**
 * The subjects of a case as rules see them. The rule compiler derives from these classes, one for each kind of subject, a
 * class with an accessor for every fact that a jurisdiction knows.
 *
 * <p>Start with {@link io.github.huituo.internal.engine.subject.SubjectFact}. A fact that is missing reads as {@code null}, and no
 * constraint of a rule holds for {@code null} but one that asks for it.
 */
@NullMarked
package io.github.huituo.internal.engine.subject;

import org.jspecify.annotations.NullMarked;
