package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.Location;
import io.github.huituo.internal.document.Node;
import java.util.Optional;

/**
 * A case and its expected answers.
 *
 * @param name what it shows, as a sentence
 * @param childcareCase the case, with its base laid under it
 * @param expected the expected answers; of each, only the stated fields are compared
 * @param error words of the error that is expected instead of answers
 * @param at its location
 */
public record Scenario(
    String name, Node childcareCase, ImmutableList<Node> expected, Optional<String> error, Location at) {}
