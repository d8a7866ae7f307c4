/**
 * What a host adds to its own tests: the scenarios of its packs as JUnit tests, and the properties that every pack holds.
 *
 * <p>It comes in a jar of its own, with the classifier {@code testkit}, for the test scope; the library's jar does not hold it.
 * Start with {@link io.github.huituo.testkit.ScenarioTests} and {@link io.github.huituo.testkit.PackProperties}.
 */
@NullMarked
package io.github.huituo.testkit;

import org.jspecify.annotations.NullMarked;
