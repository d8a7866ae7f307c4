package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.Location;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.pack.Question;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule's name, question, reason and citation.
 *
 * @param name its name, a sentence
 * @param packageName the package of its code, which gives its pack
 * @param question the question that it answers; empty for a definition
 * @param because the reason it gives, with {@code {required}}, {@code {actual}}, {@code {shortfall}} and {@code {total}}
 *     for the figures of its conclusion
 * @param unmet the reason it gives where it finds that a requirement is not met; empty if it is the same
 * @param citation the place in the law that it encodes
 * @param at its location
 */
public record RuleInfo(
    String name,
    String packageName,
    Optional<Question> question,
    ReasonSentence because,
    ReasonSentence unmet,
    Optional<Citation> citation,
    Location at) {

  /**
   * The end of the name of an annotation, behind the language. The annotation has the reason of a requirement that is not met.
   */
  static final String UNMET = "_unmet";

  /** The figures that a reason may name in braces. It may also name the parameters that its rule reads. */
  public static final ImmutableSet<String> FIGURES =
      ImmutableSet.of("actual", "required", "shortfall", "silence", "total", "unit", "why");

  /** What a reason has for a figure or a parameter: its name, in braces. */
  public static final Pattern SLOT = Pattern.compile("\\{([\\w.-]+)\\}");

  /** Returns the reason of an outcome. */
  ReasonSentence because(Outcome outcome) {
    return outcome == Outcome.NOT_MET && !unmet.isEmpty() ? unmet : because;
  }
}
