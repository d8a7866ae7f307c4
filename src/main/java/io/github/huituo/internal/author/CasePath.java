package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.internal.document.Merge;
import io.github.huituo.internal.document.Node;
import java.util.List;
import java.util.Optional;

/**
 * Puts a value into a case at a path. An example is {@code institution.classes.k1.children}; an item of a list is named by its
 * id.
 */
final class CasePath {
  private CasePath() {}

  /** Returns the case with the value at each of the paths. It is empty if a path names an unknown item of a list. */
  static Optional<Node> with(Node childcareCase, List<String> paths, Node value) {
    Optional<Node> with = Optional.of(childcareCase);
    for (String path : paths) {
      with = with.flatMap(before -> with(before, path, value));
    }
    return with;
  }

  /** Returns the case with the value at the path. It is empty if the path names an item that its list does not have. */
  private static Optional<Node> with(Node childcareCase, String path, Node value) {
    return difference(Optional.of(childcareCase), List.of(path.split("\\.")), value)
        .map(difference -> Merge.over(childcareCase, difference));
  }

  private static Optional<Node> difference(Optional<Node> there, List<String> path, Node value) {
    if (path.isEmpty()) {
      return Optional.of(value);
    }
    String name = path.get(0);
    List<String> rest = path.subList(1, path.size());
    Location at = value.at();
    if (there.isEmpty() || !there.get().is(Node.Kind.SEQUENCE)) {
      return difference(there.flatMap(n -> n.get(name)), rest, value)
          .map(d -> Node.mapping(at, ImmutableMap.of(name, d), ImmutableMap.of(name, at)));
    }
    Optional<Node> item =
        there.get().items().stream().filter(i -> i.get("id").map(Node::text).equals(Optional.of(name))).findFirst();
    return item.isEmpty() || rest.isEmpty() ? Optional.empty() : difference(item, rest, value).map(d -> named(item.get(), d));
  }

  private static Node named(Node item, Node difference) {
    Node id = item.entries().getOrDefault("id", item);
    ImmutableMap.Builder<String, Node> entries = ImmutableMap.<String, Node>builder().put("id", id).putAll(difference.entries());
    Node named = Node.mapping(difference.at(), entries.buildKeepingLast(), ImmutableMap.of("id", difference.at()));
    return Node.sequence(difference.at(), ImmutableList.of(named));
  }
}
