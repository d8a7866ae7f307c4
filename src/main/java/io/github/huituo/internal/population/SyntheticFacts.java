package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.population.PopulationModel.FactFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The facts of synthetic subjects, drawn by the figures of a model. Not thread-safe. */
final class SyntheticFacts {
  private static final Location NOWHERE = Location.of("population");

  private final PopulationModel model;
  private final SplittableRandom chance;

  SyntheticFacts(PopulationModel model, SplittableRandom chance) {
    this.model = model;
    this.chance = chance;
  }

  /** Draws the facts of a subject of a kind. They include its id if it has one. */
  Map<String, Node> of(String kind, String id) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (!id.isEmpty()) {
      entries.put("id", word(id));
    }
    put(entries, model.facts().getOrDefault(kind, ImmutableList.of()));
    return entries;
  }

  /** Draws facts; those with points in their names go into groups. */
  void put(Map<String, Node> entries, List<FactFigure> facts) {
    Map<String, Map<String, Node>> groups = new LinkedHashMap<>();
    Map<String, BigDecimal> numbers = new HashMap<>();
    for (FactFigure each : facts) {
      List<String> drawn = drawn(each, numbers);
      if (chance.nextDouble() < each.figure().missing()) {
        continue;
      }
      Node value = DrawnValues.node(each.fact(), drawn, model.currency());
      String name = each.fact().name();
      int point = name.indexOf('.');
      if (point < 0) {
        entries.put(name, value);
      } else {
        groups
            .computeIfAbsent(name.substring(0, point), g -> new LinkedHashMap<>())
            .put(name.substring(point + 1), value);
      }
    }
    groups.forEach((name, group) -> entries.put(name, mapping(group)));
  }

  /** Draws a figure. One that is a multiple of another fact is drawn for each unit of that. */
  private List<String> drawn(FactFigure each, Map<String, BigDecimal> numbers) {
    List<String> drawn = each.figure().draw().next(chance, model.asOf());
    if (!each.figure().draw().isNumber()) {
      return drawn;
    }
    BigDecimal number = new BigDecimal(drawn.get(0));
    Optional<BigDecimal> units = each.figure().per().map(numbers::get);
    if (units.isPresent()) {
      number = number.multiply(units.get()).setScale(0, RoundingMode.HALF_EVEN);
    }
    numbers.put(each.fact().name(), number);
    return List.of(number.toPlainString());
  }

  static Node number(int number) {
    return Node.scalar(Node.Kind.NUMBER, NOWHERE, String.valueOf(number));
  }

  static Node word(String text) {
    return Node.scalar(Node.Kind.STRING, NOWHERE, text);
  }

  static Node mapping(Map<String, Node> entries) {
    return Node.mapping(NOWHERE, ImmutableMap.copyOf(entries), ImmutableMap.of());
  }

  static Node sequence(List<Node> items) {
    return Node.sequence(NOWHERE, ImmutableList.copyOf(items));
  }
}
