package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.Location;
import io.github.huituo.internal.document.Node;
import java.util.Optional;

/**
 * A case and what its answers are expected to be.
 *
 * @param name what it shows, as a sentence
 * @param childcareCase the case, with its base laid under it
 * @param expected the expected answers; of each, only the stated fields are compared
 * @param error words of the error that is expected instead of answers
 * @param needs the facts that are dropped in turn, if they are
 * @param dayBefore the answers that are expected on the day before, if that is shown too
 * @param at its place
 */
public record Scenario(
    String name,
    Node childcareCase,
    ImmutableList<Node> expected,
    Optional<String> error,
    Optional<EachFact> needs,
    Optional<ImmutableList<Node>> dayBefore,
    Location at) {

  /**
   * Each fact of the expected questions is dropped in turn. The answers must ask for it.
   *
   * @param but the facts without which an answer stays as it is
   */
  public record EachFact(ImmutableList<Node> but) {}
}
