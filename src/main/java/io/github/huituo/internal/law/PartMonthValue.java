package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is due for a part of a month; neither of two is stricter.
 *
 * @param rule the steps
 */
public record PartMonthValue(PartMonth rule) implements ParameterValue {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public PartMonth plain() {
    return rule;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    return Order.INCOMPARABLE;
  }

  /** Returns the same steps with shares one less, or one more where there is nothing. */
  @Override
  public ParameterValue perturbed() {
    return new PartMonthValue(
        new PartMonth(
            rule.steps().stream()
                .map(s -> new PartMonth.PartMonthStep(s.bound(), otherShare(s.due())))
                .collect(ImmutableList.toImmutableList())));
  }

  private static PartMonth.MonthDue otherShare(PartMonth.MonthDue due) {
    if (due instanceof PartMonth.Share share) {
      return new PartMonth.Share(share.percent().subtract(BigDecimal.ONE).abs());
    }
    return due instanceof PartMonth.ByDays by && by.unit() == PartMonth.Unit.NUMBER
        ? new PartMonth.ByDays(by.unit(), by.number() + 1)
        : new PartMonth.Share(BigDecimal.ONE);
  }

  @Override
  public ImmutableList<Object> numbers() {
    ImmutableList.Builder<Object> numbers = ImmutableList.builder();
    for (PartMonth.PartMonthStep step : rule.steps()) {
      step.bound().ifPresent(bound -> numbers.add(bound.number()));
      if (step.due() instanceof PartMonth.Share share) {
        numbers.add(share.percent());
      } else if (step.due() instanceof PartMonth.ByDays by) {
        numbers.add(by.number());
      }
    }
    return numbers.build();
  }

  /** Gives the numbers of days at which a step ends. A percentage is an edge of no fact. */
  @Override
  public void giveEdges(Edges edges) {
    rule.steps().stream()
        .flatMap(step -> step.bound().stream())
        .filter(bound -> !bound.percent())
        .forEach(bound -> edges.number(bound.number()));
  }

  @Override
  public String written() {
    return rule.toString();
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    return rule.steps().stream().map(step -> line(step, wording)).collect(ImmutableList.toImmutableList());
  }

  private static Text line(PartMonth.PartMonthStep step, ValueWording wording) {
    return wording.sentence("pair", bound(step.bound(), wording), due(step.due(), wording));
  }

  private static Text bound(Optional<PartMonth.Bound> bound, ValueWording wording) {
    return bound
        .map(
            b -> {
              String days = wording.number(b.number());
              Text at = b.percent() ? percent(b, days, wording) : wording.sentence("days", days);
              return wording.sentence("part-month." + b.end().word(), at);
            })
        .orElseGet(() -> wording.sentence("part-month.more"));
  }

  private static Text percent(PartMonth.Bound bound, String number, ValueWording wording) {
    return wording.sentence(bound.rounded().isPresent() ? "part-month.working-days-rounded" : "part-month.working-days", number);
  }

  private static Text due(PartMonth.MonthDue due, ValueWording wording) {
    if (due instanceof PartMonth.ByDays by) {
      return by.unit() == PartMonth.Unit.NUMBER
          ? wording.sentence("part-month.by-days", by.number())
          : wording.sentence("part-month.by-days." + by.unit());
    }
    BigDecimal percent = ((PartMonth.Share) due).percent();
    String key = percent.signum() == 0 ? "none" : percent.compareTo(HUNDRED) == 0 ? "whole" : "share";
    return wording.sentence("part-month." + key, wording.number(percent));
  }
}
