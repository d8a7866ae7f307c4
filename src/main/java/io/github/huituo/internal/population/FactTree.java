package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts facts together to a document. Used for one; not thread-safe. */
final class FactTree {
  private final Location at;
  private final Map<String, FactTree> entries = new LinkedHashMap<>();
  private final Map<String, FactTree> items = new LinkedHashMap<>();
  private Optional<Node> value = Optional.empty();

  /** Creates an empty one. */
  FactTree(Location at) {
    this.at = at;
  }

  /** Puts in a fact. */
  void put(FactPath path, Node fact) {
    FactTree tree = this;
    for (FactPath.PathStep step : path.steps()) {
      tree = tree.entries.computeIfAbsent(step.name(), n -> new FactTree(fact.at()));
      if (step.item().isPresent()) {
        tree = tree.items.computeIfAbsent(step.item().get(), id -> new FactTree(fact.at()));
      }
    }
    tree.value = Optional.of(fact);
  }

  /** Returns the document. */
  Node node() {
    boolean isGroup = !entries.isEmpty();
    boolean isList = !items.isEmpty();
    if (value.isPresent() ? isGroup || isList : isGroup && isList) {
      throw new ProblemException(Problem.error(at, "fact-and-group"));
    }
    if (value.isPresent()) {
      return value.get();
    } else if (isList) {
      ImmutableList.Builder<Node> all = ImmutableList.builder();
      items.forEach((id, item) -> all.add(item.named(id)));
      return Node.sequence(at, all.build());
    }
    ImmutableMap.Builder<String, Node> nodes = ImmutableMap.builder();
    ImmutableMap.Builder<String, Location> keys = ImmutableMap.builder();
    entries.forEach(
        (name, tree) -> {
          nodes.put(name, tree.node());
          keys.put(name, tree.at);
        });
    return Node.mapping(at, nodes.buildOrThrow(), keys.buildOrThrow());
  }

  /** Returns the document of an item of a list. It has an id whether or not a column states it. */
  private Node named(String id) {
    if (value.isEmpty() && !entries.containsKey("id")) {
      FactTree named = new FactTree(at);
      named.value = Optional.of(Node.scalar(Node.Kind.STRING, at, id));
      entries.put("id", named);
    }
    return node();
  }
}
