package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.model.ChildcareCase;
import java.util.Optional;

/**
 * One of the cases that a scenario tries. It is its own, that of the day before, or its own without a fact.
 *
 * @param name the name of the scenario, with the day if it is another
 * @param tried the case
 * @param expected the answers that are expected
 * @param omitted the fact that is left out, if one is
 */
record ScenarioRun(String name, ChildcareCase tried, ImmutableList<Node> expected, Optional<Omitted> omitted) {
  /**
   * A fact that is left out.
   *
   * @param anyOf the facts of which one is needed; all of them are left out
   * @param matters whether the answers must ask for it, and otherwise stay as they are
   */
  record Omitted(ImmutableList<Need.FactRef> anyOf, boolean matters) {}
}
