package io.github.huituo.internal.population;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.NamedFigure;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures besides payments, such as hours a year, that differ. Of these, subjects have more or less where they are entitled
 * under both laws.
 */
final class FigureDifferences {
  private FigureDifferences() {}

  /**
   * A figure that differs.
   *
   * @param id the id of the entitlement
   * @param figure the id of the figure
   * @param title what the figure is called
   * @param direction whether there is more (1) or less (-1) of it, or it is another word or day (0)
   */
  record FigureDifference(String id, String figure, Text title, int direction) {}

  /** Returns the figures that differ, by entitlement and subject. */
  static List<FigureDifference> between(Assessment before, Assessment after) {
    Map<List<String>, EntitlementAnswer> old = new LinkedHashMap<>();
    eligible(before).forEach(answer -> old.put(List.of(answer.id(), answer.subject()), answer));
    List<FigureDifference> differences = new ArrayList<>();
    for (EntitlementAnswer now : eligible(after)) {
      EntitlementAnswer then = old.get(List.of(now.id(), now.subject()));
      if (then != null) {
        differences.addAll(between(then, now));
      }
    }
    return differences;
  }

  private static List<EntitlementAnswer> eligible(Assessment assessment) {
    return assessment.entitlements().stream().filter(answer -> answer.outcome() == Outcome.ELIGIBLE).toList();
  }

  private static List<FigureDifference> between(EntitlementAnswer before, EntitlementAnswer after) {
    Set<String> all = new LinkedHashSet<>();
    before.figures().forEach(figure -> all.add(figure.id()));
    after.figures().forEach(figure -> all.add(figure.id()));
    List<FigureDifference> differences = new ArrayList<>();
    for (String figure : all) {
      List<NamedFigure> then = of(before, figure);
      List<NamedFigure> now = of(after, figure);
      if (!then.equals(now)) {
        Text title = (now.isEmpty() ? then : now).get(0).title();
        differences.add(new FigureDifference(after.id(), figure, title, direction(then, now)));
      }
    }
    return differences;
  }

  private static List<NamedFigure> of(EntitlementAnswer answer, String figure) {
    return answer.figures().stream().filter(f -> f.id().equals(figure)).toList();
  }

  private static int direction(List<NamedFigure> before, List<NamedFigure> after) {
    Optional<BigDecimal> then = sum(before);
    Optional<BigDecimal> now = sum(after);
    return then.isPresent() && now.isPresent() ? now.get().compareTo(then.get()) : 0;
  }

  /** Returns the sum over the periods; empty if they are no numbers. */
  private static Optional<BigDecimal> sum(List<NamedFigure> figures) {
    BigDecimal sum = BigDecimal.ZERO;
    for (NamedFigure figure : figures) {
      Optional<BigDecimal> number = number(figure.value());
      if (number.isEmpty()) {
        return number;
      }
      sum = sum.add(number.get());
    }
    return Optional.of(sum);
  }

  private static Optional<BigDecimal> number(Quantity value) {
    return value instanceof Quantity.Amount amount ? Optional.of(amount.value().getAmount()) : value.number();
  }
}
