/**
 * Changed cases by the ten thousand, for what must hold whatever is read. Nothing but the library's own exception is thrown,
 * nothing takes over two seconds of a processor, the order of named subjects changes no answer, and a case that is written is
 * read again the same.
 *
 * <p>The ordinary run tries two thousand inputs. A million by hand, five hundred thousand of each kind from seed 0 on:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.cp -Dmdep.includeScope=test
 * java -cp "target/test-classes:target/classes:$(cat target/test.cp)" io.github.huituo.fuzz.FuzzRun 0 500000
 * </pre>
 */
@NullMarked
package io.github.huituo.fuzz;

import org.jspecify.annotations.NullMarked;
