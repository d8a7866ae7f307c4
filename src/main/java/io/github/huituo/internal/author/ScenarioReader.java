package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.HuituoException;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads scenario files. */
final class ScenarioReader {
  private final Problems problems;

  ScenarioReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads a file of scenarios.
   *
   * @param base gives the document of a base case, by its path from the file; empty if there is no such file
   */
  List<Scenario> read(String shown, String text, Function<String, Optional<Node>> base) {
    List<Scenario> scenarios = new ArrayList<>();
    try {
      for (Node node : Fields.items(Documents.yaml(shown, text), problems)) {
        scenarios.add(scenario(node, base));
      }
    } catch (HuituoException e) {
      problems.addAll(e.problems());
    }
    return scenarios;
  }

  private Scenario scenario(Node node, Function<String, Optional<Node>> base) {
    Fields fields = Fields.of(node, problems);
    String name = fields.requiredString("name");
    Node stated = fields.required("case", fields.node("case")).orElse(node);
    ImmutableList<Node> expected = fields.items("expect");
    Optional<String> error = fields.string("error");
    if (expected.isEmpty() && error.isEmpty()) {
      problems.error(node.at(), "required", "expect");
    }
    fields.finish();
    return new Scenario(name, BaseCase.under(stated, base, problems), expected, error, node.at());
  }
}
