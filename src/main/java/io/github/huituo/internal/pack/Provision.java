package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Citation;

/**
 * A paragraph of the law on which a question rests.
 *
 * @param citation where it is located
 * @param title what it is about; empty if that is what the question asks
 * @param quote its own words, as far as they are quoted; else empty
 * @param aliases other ids that people know it by, such as its rows in a collection of the law
 */
public record Provision(Citation citation, Text title, Text quote, ImmutableList<String> aliases) {}
