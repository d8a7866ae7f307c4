package io.github.huituo.internal.engine;

import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.pack.Question;
import java.util.Optional;

/**
 * A rule's name, question, reason and citation.
 *
 * @param name its name, a sentence
 * @param packageName the package of its code, which gives its pack
 * @param question the question that it answers; empty for a definition
 * @param because the reason it gives, with {@code {required}}, {@code {actual}}, {@code {shortfall}} and {@code {total}}
 *     for the figures of its conclusion
 * @param citation the place in the law that it encodes
 * @param at its location
 */
public record RuleInfo(
    String name,
    String packageName,
    Optional<Question> question,
    Text because,
    Optional<Citation> citation,
    Location at) {}
