/**
 * Cases in files. Which facts a jurisdiction knows is declared here, and how they are read, written, described by a schema and
 * checked.
 *
 * <p>Start with {@link io.github.huituo.internal.casefile.Vocabulary} and {@link io.github.huituo.internal.casefile.CaseReader}.
 */
@NullMarked
package io.github.huituo.internal.casefile;

import org.jspecify.annotations.NullMarked;
