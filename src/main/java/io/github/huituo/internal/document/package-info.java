/**
 * YAML, JSON and CSV documents as trees. Every node knows its file, line and column.
 *
 * <p>Start with {@link io.github.huituo.internal.document.Documents} and {@link io.github.huituo.internal.document.Fields}.
 */
@NullMarked
package io.github.huituo.internal.document;

import org.jspecify.annotations.NullMarked;
