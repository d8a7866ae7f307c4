/**
 * Tests for a host's own build: scenarios and properties of its packs.
 *
 * <p>It comes in a jar of its own, with the classifier {@code testkit}, for the test scope; the library's jar does not hold it.
 * Start with {@link io.github.huituo.testkit.ScenarioTests} and {@link io.github.huituo.testkit.PackProperties}.
 */
@NullMarked
package io.github.huituo.testkit;

import org.jspecify.annotations.NullMarked;
