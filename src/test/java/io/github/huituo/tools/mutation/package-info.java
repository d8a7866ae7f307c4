/**
 * Proof that the tests of the rule packs bite. One thing in a pack is changed at a time, and a scenario or a property must
 * notice.
 *
 * <p>Start with {@link io.github.huituo.tools.mutation.MutationRun}, which is run by hand; {@code rules/README.md} has the command. PIT does
 * the same with the Java code of the engine, the packs and the values, in more than an hour
 * ({@code -DtargetClasses=io.github.huituo.internal.pack.*} limits it):
 *
 * <pre>
 * mvn -B -Ppit test-compile org.pitest:pitest-maven:mutationCoverage
 * </pre>
 */
@NullMarked
package io.github.huituo.tools.mutation;

import org.jspecify.annotations.NullMarked;
