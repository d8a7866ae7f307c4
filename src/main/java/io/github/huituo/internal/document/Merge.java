package io.github.huituo.internal.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges differences into a base document. Mappings are merged, lists whose items have ids are merged by id, everything else is
 * replaced, and null removes an entry.
 */
public final class Merge {
  private Merge() {}

  /** Returns the base with the differences laid over it. */
  public static Node over(Node base, Node differences) {
    if (base.is(Node.Kind.MAPPING) && differences.is(Node.Kind.MAPPING)) {
      return mappings(base, differences);
    } else if (base.is(Node.Kind.SEQUENCE) && haveIds(base) && haveIds(differences)) {
      return sequences(base, differences);
    }
    return differences;
  }

  private static Node mappings(Node base, Node differences) {
    Map<String, Node> entries = new LinkedHashMap<>(base.entries());
    Map<String, Location> keys = new LinkedHashMap<>();
    differences
        .entries()
        .forEach(
            (name, value) -> {
              Node before = entries.get(name);
              if (value.is(Node.Kind.NULL)) {
                entries.remove(name);
              } else {
                entries.put(name, before == null ? value : over(before, value));
              }
            });
    entries.keySet().forEach(name -> keys.put(name, (differences.entries().containsKey(name) ? differences : base).keyAt(name)));
    return Node.mapping(base.at(), ImmutableMap.copyOf(entries), ImmutableMap.copyOf(keys));
  }

  private static boolean haveIds(Node node) {
    return node.is(Node.Kind.SEQUENCE)
        && !node.items().isEmpty()
        && node.items().stream().allMatch(item -> item.get("id").isPresent());
  }

  private static Node sequences(Node base, Node differences) {
    List<Node> items = new ArrayList<>(base.items());
    for (Node item : differences.items()) {
      String id = item.entries().getOrDefault("id", item).text();
      Optional<Node> before = items.stream().filter(i -> i.entries().getOrDefault("id", i).text().equals(id)).findFirst();
      if (before.isPresent()) {
        items.set(items.indexOf(before.get()), over(before.get(), item));
      } else {
        items.add(item);
      }
    }
    return Node.sequence(base.at(), ImmutableList.copyOf(items));
  }
}
