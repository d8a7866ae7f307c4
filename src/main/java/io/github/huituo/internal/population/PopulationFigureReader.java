package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads figures of synthetic people; what is wrong is noted. */
final class PopulationFigureReader {
  private static final List<String> KINDS = List.of("value", "share", "of", "each", "between", "median", "daysBefore");

  /** The kinds that can be multiplied. */
  static final String NUMBERS = "between, median";

  private final Set<String> sources;
  private final Problems problems;

  /**
   * Creates a reader.
   *
   * @param sources the ids of the known sources
   */
  PopulationFigureReader(Set<String> sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /** Returns the figure; one that draws nothing useful if it cannot be read. */
  PopulationFigure read(Node node) {
    Fields fields = Fields.of(node, problems);
    List<String> kinds = KINDS.stream().filter(kind -> fields.node(kind).isPresent()).toList();
    if (kinds.size() != 1) {
      problems.error(node.at(), "no-draw", String.join(", ", KINDS));
    }
    Draw draw = kinds.isEmpty() ? new Draw.Always(ImmutableList.of("1")) : draw(kinds.get(0), fields);
    Optional<String> per = fields.string("per");
    if (per.isPresent() && !draw.isNumber()) {
      problems.error(node.at(), "no-draw", NUMBERS);
    }
    double missing = fields.number("missing").map(BigDecimal::doubleValue).orElse(0.0);
    if (missing < 0 || missing > 1) {
      problems.error(node.at(), "no-share", missing);
    }
    Optional<String> source = fields.string("source");
    Optional<Evidence> evidence =
        fields.required("evidence", fields.oneOf("evidence", Evidence.class, Evidence::word));
    boolean assumed = evidence.filter(Evidence.ASSUMPTION::equals).isPresent();
    if (evidence.isPresent() && assumed == source.isPresent()) {
      problems.error(node.at(), "figure-without-source");
    }
    source
        .filter(id -> !sources.contains(id))
        .ifPresent(id -> problems.error(node.at(), "unknown-source", id, Suggestions.didYouMean(id, sources)));
    fields.finish();
    return new PopulationFigure(draw, per, missing, source, evidence.orElse(Evidence.ASSUMPTION));
  }

  private Draw draw(String kind, Fields fields) {
    Node node = fields.node(kind).orElseThrow();
    return switch (kind) {
      case "value" -> new Draw.Always(node.is(Node.Kind.SEQUENCE) ? words(node) : ImmutableList.of(node.text()));
      case "share" -> share(node);
      case "of" -> new Draw.Weighted(numbers(node, Double.MAX_VALUE));
      case "each" -> new Draw.Each(numbers(node, 1));
      case "between" -> between(node, fields);
      case "median" ->
          new Draw.LogNormal(
              number(node), fields.required("spread", fields.number("spread")).orElse(BigDecimal.ONE), step(fields));
      default -> days(node);
    };
  }

  private Draw share(Node node) {
    double share = number(node).doubleValue();
    if (share < 0 || share > 1) {
      problems.error(node.at(), "no-share", node.shown());
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put("true", share);
    weights.put("false", 1 - share);
    return new Draw.Weighted(weights);
  }

  private Draw between(Node node, Fields fields) {
    BigDecimal step = step(fields);
    List<BigDecimal> bounds = bounds(node);
    return new Draw.Between(bounds.get(0), bounds.get(1), step);
  }

  private Draw days(Node node) {
    List<BigDecimal> bounds = bounds(node);
    return new Draw.DaysBefore(bounds.get(0).intValue(), bounds.get(1).intValue());
  }

  private List<BigDecimal> bounds(Node node) {
    List<BigDecimal> bounds = node.items().stream().map(this::number).toList();
    if (bounds.size() != 2 || bounds.get(0).compareTo(bounds.get(1)) > 0) {
      problems.error(node.at(), "no-bounds", node.shown());
      return List.of(BigDecimal.ZERO, BigDecimal.ZERO);
    }
    return bounds;
  }

  private BigDecimal step(Fields fields) {
    BigDecimal step = fields.number("step").orElse(BigDecimal.ONE);
    if (step.signum() <= 0) {
      problems.error(fields.at(), "no-step", step);
      return BigDecimal.ONE;
    }
    return step;
  }

  private ImmutableList<String> words(Node node) {
    return node.items().stream().map(Node::text).collect(ImmutableList.toImmutableList());
  }

  private Map<String, Double> numbers(Node node, double most) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    node.entries().forEach((word, weight) -> numbers.put(word, number(weight).doubleValue()));
    boolean none = numbers.values().stream().mapToDouble(Double::doubleValue).sum() <= 0;
    if (none || Stream.of(numbers.values()).flatMap(v -> v.stream()).anyMatch(n -> n < 0 || n > most)) {
      problems.error(node.at(), "no-weights", node.shown());
    }
    return numbers;
  }

  private BigDecimal number(Node node) {
    return Fields.number(node, problems).orElse(BigDecimal.ZERO);
  }
}
