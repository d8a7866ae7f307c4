package io.github.huituo.internal.property;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.document.Node;
import io.github.huituo.model.ChildcareCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a case smaller as long as it shows the same violation. It leaves out whole subjects, then their facts, then items of
 * lists, until nothing more can be left out.
 */
final class Shrinker {
  private static final int DEEPEST = 6;

  private final Function<Node, Optional<ChildcareCase>> read;
  private final Predicate<ChildcareCase> shows;
  private ChildcareCase smallest;
  private Node document;

  private Shrinker(Function<Node, Optional<ChildcareCase>> read, Predicate<ChildcareCase> shows, ChildcareCase found) {
    this.read = read;
    this.shows = shows;
    this.smallest = found;
    this.document = CaseWriter.write(found);
  }

  /** Returns the smallest case that is found to show the same. */
  static ChildcareCase smallest(
      ChildcareCase found, Function<Node, Optional<ChildcareCase>> read, Predicate<ChildcareCase> shows) {
    Shrinker shrinker = new Shrinker(read, shows, found);
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (int depth = 1; depth <= DEEPEST; depth++) {
        smaller |= shrinker.leaveOut(depth);
      }
    }
    return shrinker.smallest;
  }

  /** Returns the cases with one value less, those first that lack much. */
  static Stream<ChildcareCase> smaller(ChildcareCase than, Function<Node, Optional<ChildcareCase>> read) {
    Node document = CaseWriter.write(than);
    return IntStream.rangeClosed(1, DEEPEST)
        .boxed()
        .flatMap(depth -> paths(document, depth).stream())
        .flatMap(path -> read.apply(without(document, path)).stream());
  }

  /** Tries to leave out every node at this depth, one after the other. */
  private boolean leaveOut(int depth) {
    boolean smaller = false;
    for (List<Object> path : paths(document, depth)) {
      smaller |= leaveOut(path);
    }
    return smaller;
  }

  private boolean leaveOut(List<Object> path) {
    Node less = without(document, path);
    Optional<ChildcareCase> candidate = read.apply(less).filter(shows);
    candidate.ifPresent(
        c -> {
          smallest = c;
          document = less;
        });
    return candidate.isPresent();
  }

  /** Returns the paths to the nodes at this depth. The last come first, so that those before keep their positions. */
  private static List<List<Object>> paths(Node node, int depth) {
    List<List<Object>> paths = new ArrayList<>();
    List<Object> steps = new ArrayList<>(node.entries().keySet());
    for (int i = 0; i < node.items().size(); i++) {
      steps.add(i);
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      Object step = steps.get(i);
      if (depth == 1) {
        paths.add(List.of(step));
      } else {
        for (List<Object> rest : paths(child(node, step), depth - 1)) {
          List<Object> path = new ArrayList<>(List.of(step));
          path.addAll(rest);
          paths.add(path);
        }
      }
    }
    return paths;
  }

  private static Node child(Node node, Object step) {
    return step instanceof Integer index
        ? node.items().get(index)
        : requireNonNull(node.entries().get(step.toString()));
  }

  private static Node without(Node node, List<Object> path) {
    Object step = path.get(0);
    List<Object> rest = path.subList(1, path.size());
    if (step instanceof Integer index) {
      List<Node> items = new ArrayList<>(node.items());
      if (rest.isEmpty()) {
        items.remove(index.intValue());
      } else {
        items.set(index, without(items.get(index), rest));
      }
      return Node.sequence(node.at(), ImmutableList.copyOf(items));
    }
    Map<String, Node> entries = new LinkedHashMap<>(node.entries());
    if (rest.isEmpty()) {
      entries.remove(step.toString());
    } else {
      entries.computeIfPresent(step.toString(), (name, value) -> without(value, rest));
    }
    return Node.mapping(node.at(), ImmutableMap.copyOf(entries), ImmutableMap.of());
  }
}
