package io.github.huituo.tools.mutation;

import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The reviewed mutants that no case can distinguish from the pack, each with the reason. */
final class EquivalentMutants {
  private final Map<String, String> reasons = new HashMap<>();
  private final TreeSet<String> unused = new TreeSet<>();

  /** Reads a list of reasons, each with the mutants for which it is given. */
  EquivalentMutants(Path file) {
    try {
      Node root = Documents.yaml(file.toString(), Files.readString(file));
      for (Node entry : root.items()) {
        String reason = entry.get("because").map(Node::text).orElseThrow();
        entry.get("mutants").orElseThrow().items().forEach(m -> reasons.put(m.text(), reason));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    unused.addAll(reasons.keySet());
  }

  MutantVerdict review(MutantVerdict verdict) {
    Optional<String> reason = Optional.ofNullable(reasons.get(verdict.mutant().id()));
    unused.remove(verdict.mutant().id());
    return verdict.outcome() == MutantVerdict.Outcome.SURVIVED && reason.isPresent() ? verdict.equivalent(reason.get()) : verdict;
  }

  /** Returns the mutants that are listed for a reason that begins with these words. */
  List<String> listedBecause(String words) {
    return reasons.entrySet().stream().filter(e -> e.getValue().startsWith(words)).map(Map.Entry::getKey).sorted().toList();
  }

  /** Returns those that no mutant has any more. */
  TreeSet<String> unused() {
    return unused;
  }
}
