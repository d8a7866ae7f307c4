/**
 * YAML, JSON and CSV documents as trees whose every node knows its file, line and column.
 * 
 * <p>Start with {@link io.github.huituo.document.Documents} and {@link io.github.huituo.document.Fields}.
 */
@NullMarked
package io.github.huituo.document;

import org.jspecify.annotations.NullMarked;
