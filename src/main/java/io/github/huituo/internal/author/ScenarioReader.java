package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads scenario files. */
final class ScenarioReader {
  private static final String EACH_FACT = "each-fact";

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
    Optional<Scenario.EachFact> needs = fields.node("needs").flatMap(this::needs);
    Optional<ImmutableList<Node>> dayBefore = dayBefore(fields, expected);
    fields.finish();
    return new Scenario(name, BaseCase.under(stated, base, problems), expected, error, needs, dayBefore, node.at());
  }

  /** Reads {@code each-fact}, or {@code {each-fact: true, but: [class.band]}}. */
  private Optional<Scenario.EachFact> needs(Node node) {
    if (node.is(Node.Kind.MAPPING)) {
      Fields fields = Fields.of(node, problems);
      boolean each = fields.required(EACH_FACT, fields.bool(EACH_FACT)).orElse(false);
      ImmutableList<Node> but = fields.items("but");
      fields.finish();
      return each ? Optional.of(new Scenario.EachFact(but)) : Optional.empty();
    }
    if (!node.text().equals(EACH_FACT)) {
      Fields.refuse(
          node, problems, "not-one-of", node.shown(), "needs", EACH_FACT, Suggestions.didYouMean(node.text(), List.of(EACH_FACT)));
      return Optional.empty();
    }
    return Optional.of(new Scenario.EachFact(ImmutableList.of()));
  }

  /** Reads what is expected the day before. It is what {@code before} states, and that nobody asks the other questions. */
  private Optional<ImmutableList<Node>> dayBefore(Fields fields, ImmutableList<Node> expected) {
    boolean fromDay = fields.bool("from-day").orElse(false);
    ImmutableList<Node> before = fields.items("before");
    if (!fromDay) {
      fields.node("before").ifPresent(n -> problems.error(n.at(), "before-without-from-day"));
      return Optional.empty();
    }
    Set<String> stated = before.stream().map(ScenarioReader::asked).collect(Collectors.toSet());
    ImmutableList.Builder<Node> all = ImmutableList.<Node>builder().addAll(before);
    expected.stream()
        .filter(e -> e.get("id").isPresent() && !stated.contains(asked(e)))
        .map(ScenarioReader::notAsked)
        .forEach(all::add);
    return Optional.of(all.build());
  }

  private static String asked(Node expected) {
    return expected.get("id").map(Node::text).orElse("");
  }

  private static Node notAsked(Node expected) {
    Node outcome = Node.scalar(Node.Kind.STRING, expected.at(), Scenarios.NOT_ASKED);
    return Node.mapping(
        expected.at(),
        ImmutableMap.of("id", expected.get("id").orElseThrow(), "outcome", outcome),
        ImmutableMap.of("id", expected.keyAt("id"), "outcome", expected.at()));
  }
}
