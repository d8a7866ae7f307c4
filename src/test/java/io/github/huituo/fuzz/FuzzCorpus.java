package io.github.huituo.fuzz;

import com.google.common.collect.ImmutableList;
import io.github.huituo.fuzz.JsonTree.Slot;
import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.document.Node;
import io.github.huituo.testpack.BundledScenarios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The cases from which changed ones are made, each once. With them are values that entries have in them, some of each name.
 *
 * @param cases the cases
 * @param values the values by the name of the entry
 */
record FuzzCorpus(ImmutableList<Node> cases, Map<String, List<Object>> values) {
  private static final int VALUES_OF_A_NAME = 40;

  /** Returns the cases of the scenarios of these jurisdictions. */
  static FuzzCorpus of(Predicate<String> jurisdictions) {
    Map<String, Node> cases = new LinkedHashMap<>();
    for (Scenario scenario : BundledScenarios.all()) {
      Node read = scenario.childcareCase();
      if (jurisdictions.test(read.get("jurisdiction").map(Node::text).orElse(""))) {
        cases.putIfAbsent(JsonTree.text(JsonTree.of(read)), read);
      }
    }
    Map<String, Set<Object>> values = new LinkedHashMap<>();
    for (Node each : cases.values()) {
      for (Slot slot : JsonTree.slots(JsonTree.of(each))) {
        Set<Object> known = values.computeIfAbsent(slot.name(), name -> new LinkedHashSet<>());
        if (known.size() < VALUES_OF_A_NAME) {
          known.add(slot.value());
        }
      }
    }
    Map<String, List<Object>> lists = new LinkedHashMap<>();
    values.forEach((name, known) -> lists.put(name, new ArrayList<>(known)));
    return new FuzzCorpus(ImmutableList.copyOf(cases.values()), lists);
  }
}
