package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.document.Merge;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lays a case over the {@code base} case file that it names. */
final class BaseCase {
  private BaseCase() {}

  /**
   * Returns the case with its base under it; itself if it names none.
   *
   * @param files gives the document of a base case, by its path from the file; empty if there is no such file
   */
  static Node under(Node stated, Function<String, Optional<Node>> files, Problems problems) {
    Optional<Node> name = stated.get("base");
    if (name.isEmpty()) {
      return stated;
    }
    Map<String, Node> entries = new LinkedHashMap<>(stated.entries());
    entries.remove("base");
    Node differences =
        Node.mapping(
            stated.at(),
            ImmutableMap.copyOf(entries),
            entries.keySet().stream().collect(ImmutableMap.toImmutableMap(k -> k, stated::keyAt)));
    Optional<Node> found = files.apply(name.get().text());
    if (found.isEmpty()) {
      problems.error(name.get().at(), "no-such-file", name.get().text());
    }
    return found.map(b -> Merge.over(b, differences)).orElse(differences);
  }
}
