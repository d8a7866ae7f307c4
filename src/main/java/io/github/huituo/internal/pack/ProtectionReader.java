package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code protected} parameters of a {@code pack.yaml}. Used for one pack; not thread-safe. */
final class ProtectionReader {
  private final List<Node> nodes;
  private final Problems problems;

  ProtectionReader(Fields pack, Problems problems) {
    this.nodes = pack.items("protected");
    this.problems = problems;
  }

  /**
   * Returns in which direction each of them is stricter.
   *
   * @param known the ids of the parameters of the pack and of those that it extends
   */
  ImmutableMap<String, Pack.Stricter> stricter(Set<String> known) {
    ImmutableMap.Builder<String, Pack.Stricter> all = ImmutableMap.builder();
    for (Node node : nodes) {
      Fields fields = Fields.of(node, problems);
      String parameter = fields.requiredString("parameter");
      Optional<Pack.Stricter> stricter =
          fields.required("stricter", fields.oneOf("stricter", Pack.Stricter.class, Enum::name));
      fields.finish();
      if (!parameter.isEmpty() && !known.contains(parameter)) {
        problems.error(
            fields.node("parameter").orElse(node).at(), "unknown-parameter", parameter, Suggestions.didYouMean(parameter, known));
      }
      stricter.ifPresent(s -> all.put(parameter, s));
    }
    return all.buildKeepingLast();
  }

  /** Returns where each of them is located. */
  ImmutableMap<String, Location> locations() {
    ImmutableMap.Builder<String, Location> all = ImmutableMap.builder();
    for (Node node : nodes) {
      node.get("parameter").ifPresent(parameter -> all.put(parameter.text(), parameter.at()));
    }
    return all.buildKeepingLast();
  }
}
