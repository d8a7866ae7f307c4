package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Computation with figures, each result with its step.
 *
 * <p>From an open or silent figure that figure comes again; from one of another kind of value, or with a fact that is not known,
 * an absent one.
 */
final class Arithmetic {
  private Arithmetic() {}

  static Figure required(Figure ratio, @Nullable Integer persons, Interpretation rounding) {
    if (persons != null && ratio.value() instanceof Ratio && rounding.is("ONE")) {
      return ratio.derived(1, new StaffStep.OneForAny(persons, ratio.unit()));
    }
    boolean up = rounding.is("CEIL");
    return up || rounding.is("FLOOR") ? required(ratio, persons, up) : Figure.absent();
  }

  static Figure required(Figure figure, @Nullable Integer persons, boolean roundedUp) {
    if (persons == null || !(figure.value() instanceof Ratio ratio)) {
      return figure.unsettled();
    }
    Number staff = Numbers.plain(BigDecimal.valueOf(ratio.staffFor(persons, roundedUp ? RoundingMode.UP : RoundingMode.DOWN)));
    return figure.derived(staff, new StaffStep.ForPersons(persons, ratio, roundedUp, staff, figure.unit()));
  }

  static Figure wholeTimes(Figure figure, @Nullable Number whole) {
    if (whole == null || !(figure.value() instanceof Number part) || Numbers.exact(part).signum() <= 0) {
      return figure.unsettled();
    }
    Number times = Numbers.plain(Numbers.exact(whole).divideToIntegralValue(Numbers.exact(part)));
    return figure.derived(times, new ShareStep.WholeTimes(part, whole, times));
  }

  static Figure times(Figure figure, @Nullable Number count) {
    if (count != null && figure.value() instanceof Money amount) {
      BigDecimal factor = Numbers.exact(count);
      Money product = amount.multipliedBy(factor, RoundingMode.HALF_UP);
      return figure.derived(product, new SumStep.AmountTimes(amount, factor, product));
    } else if (count != null && figure.value() instanceof Number number) {
      BigDecimal factor = Numbers.exact(count);
      Number product = Numbers.plain(Numbers.exact(number).multiply(factor));
      return figure.derived(product, new SumStep.NumberTimes(number, factor, product, figure.unit()));
    }
    return figure.unsettled();
  }

  static Figure percent(Figure figure, @Nullable Money amount) {
    if (amount == null || !(figure.value() instanceof Number percent)) {
      return figure.unsettled();
    }
    Money part = amount.multipliedBy(Numbers.exact(percent).movePointLeft(2), RoundingMode.DOWN);
    return figure.derived(part, new ShareStep.PercentOf(percent, amount, part, RoundingMode.DOWN));
  }

  static Figure divided(Figure figure, Figure number, RoundingMode rounding) {
    if (figure.value() instanceof Number whole && number.value() instanceof Number divisor && Numbers.exact(divisor).signum() > 0) {
      ShareStep.NumberDivided step = ShareStep.NumberDivided.of(whole, divisor, false);
      return figure.derived(step.result(), step).withProvenanceOf(number);
    }
    if (!(figure.value() instanceof Money amount) || !(number.value() instanceof Number divisor)) {
      return figure.isSettled() ? number.unsettled() : figure;
    }
    Money part = amount.dividedBy(Numbers.exact(divisor), rounding);
    return figure.derived(part, new ShareStep.AmountDivided(amount, divisor, part, rounding)).withProvenanceOf(number);
  }

  static Figure at(Figure figure, @Nullable Money amount, Interpretation fall) {
    if (!(figure.value() instanceof Taper taper) || amount == null) {
      return figure.unsettled();
    }
    boolean wholeSteps = fall.is(Taper.WHOLE_STEPS);
    if (!wholeSteps && !fall.is(Taper.CONTINUOUS)) {
      return fall.noValue();
    }
    boolean sameCurrency = taper.currency().equals(amount.getCurrencyUnit().getCode());
    Taper.Bracket bracket = sameCurrency ? taper.bracketOf(amount.getAmount()) : null;
    return bracket == null
        ? Figure.absent()
        : at(figure, amount, bracket, bracket.fallen(amount.getAmount(), wholeSteps, taper.decimals()));
  }

  static Figure highest(Figure figure) {
    return figure.value() instanceof Taper taper
        ? Figure.computed(Numbers.plain(taper.highest()), figure.grounds(), figure.steps(), figure.unit())
        : figure.unsettled();
  }

  private static Figure at(Figure figure, Money amount, Taper.Bracket bracket, BigDecimal exact) {
    Number number = Numbers.plain(exact);
    Taper.Fall fall = bracket.fall().orElse(null);
    return figure.derived(
        number,
        fall == null
            ? new TableStep.AtBracket(amount, number, figure.unit())
            : new TableStep.AtFallingBracket(
                amount, number, figure.unit(), bracket.number(), fall.by(), fall.every(), bracket.begin()));
  }

  static Figure at(Figure figure, @Nullable Number number) {
    if (number == null || !(figure.value() instanceof PiecewiseLine line)) {
      return figure.unsettled();
    }
    Number result = Numbers.plain(line.at(Numbers.exact(number)));
    return figure.derived(result, new TableStep.OnLine(number, line, result, figure.unit()));
  }

  static Figure sum(Figure figure, Figure other) {
    if (!figure.isSettled() || !other.isSettled()) {
      return figure.isSettled() ? other : figure;
    }
    if (figure.value() instanceof Number a && other.value() instanceof Number b) {
      Number sum = Numbers.plain(Numbers.exact(a).add(Numbers.exact(b)));
      boolean changes = Numbers.exact(a).signum() != 0 && Numbers.exact(b).signum() != 0;
      Figure both = figure.withProvenanceOf(other);
      return changes
          ? both.derived(sum, new SumStep.SumOf(List.of(a, b), sum))
          : Figure.computed(sum, both.grounds(), both.steps(), both.unit());
    }
    if (figure.value() instanceof Money a && other.value() instanceof Money b && a.isSameCurrency(b)) {
      Money sum = a.plus(b);
      return figure.withProvenanceOf(other).derived(sum, new SumStep.SumOf(List.of(a, b), sum));
    }
    return Figure.absent();
  }

  static Figure exceededBy(Figure figure, @Nullable Number number) {
    if (number == null || !(figure.value() instanceof Number limit)) {
      return figure.unsettled();
    }
    Number excess = Numbers.plain(Numbers.exact(number).subtract(Numbers.exact(limit)).max(BigDecimal.ZERO));
    return figure.derived(excess, new SumStep.Excess(limit, number, excess));
  }

  static Figure less(Figure figure, Figure other) {
    if (!figure.isSettled() || !other.isSettled()) {
      return figure.isSettled() ? other : figure;
    }
    if (!(figure.value() instanceof Money whole) || !(other.value() instanceof Money off) || !whole.isSameCurrency(off)) {
      return Figure.absent();
    }
    Money none = Money.zero(whole.getCurrencyUnit());
    Money left = off.isGreaterThan(whole) ? none : whole.minus(off);
    return figure.withProvenanceOf(other).derived(left, new SumStep.Less(whole, off, left));
  }

  static Figure union(Figure figure, Figure others) {
    if (!(figure.value() instanceof Set<?> mine) || !(others.value() instanceof Set<?> theirs)) {
      return Figure.absent();
    }
    return Figure.computed(
        ImmutableSet.builder().addAll(mine).addAll(theirs).build(),
        ImmutableSet.<Provenance>builder().addAll(figure.grounds()).addAll(others.grounds()).build(),
        figure.steps(),
        figure.unit());
  }

  static Figure leftOf(Figure figure, @Nullable Number whole) {
    if (whole == null || !(figure.value() instanceof Number part)) {
      return figure.unsettled();
    }
    Number rest = Numbers.plain(Numbers.exact(whole).subtract(Numbers.exact(part)));
    return figure.derived(rest, new SumStep.NumberLeft(whole, part, rest, figure.unit()));
  }

  static Figure multiple(Figure figure, Figure of) {
    if (!(figure.value() instanceof Number number) || !(of.value() instanceof Number part) || Numbers.exact(part).signum() <= 0) {
      return figure.isSettled() ? of.unsettled() : figure;
    }
    ShareStep.NumberDivided step = ShareStep.NumberDivided.of(number, part, true);
    return figure.derived(step.result(), step).withProvenanceOf(of);
  }

  static Figure percent(Figure figure, Figure of, Interpretation rounding) {
    RoundingMode mode = Numbers.rounding(rounding.getChoice());
    if (!of.isSettled() || mode == null) {
      return of.isSettled() ? rounding.noValue() : of;
    }
    if (!(of.value() instanceof Money amount) || !(figure.value() instanceof Number percent)) {
      return figure.unsettled();
    }
    Money part = amount.multipliedBy(Numbers.exact(percent).movePointLeft(2), mode);
    return figure
        .derived(part, new ShareStep.PercentOf(percent, amount, part, mode))
        .withGroundsOf(of, ImmutableSet.of(rounding));
  }

  static Figure partOfDays(Figure figure, LocalDate first, LocalDate last, Figure from, Figure end, Interpretation rounding) {
    RoundingMode mode = Numbers.rounding(rounding.getChoice());
    if (mode == null) {
      return rounding.noValue();
    }
    if (!(figure.value() instanceof Money amount)) {
      return figure.unsettled();
    }
    LocalDate begin = from.isAbove(first) ? Objects.requireNonNull(from.date()) : first;
    LocalDate until = end.isAtMost(last) ? Objects.requireNonNull(end.date()) : last.plusDays(1);
    long ofDays = ChronoUnit.DAYS.between(first, last.plusDays(1));
    long days = Math.max(0, ChronoUnit.DAYS.between(begin, until));
    if (ofDays <= 0 || days == ofDays) {
      return ofDays <= 0 ? Figure.absent() : figure;
    }
    Money part = amount.multipliedBy(days).dividedBy(ofDays, mode);
    return figure
        .derived(part, new ShareStep.PartOfDays(amount, days, ofDays, part, mode))
        .withGroundsOf(end, ImmutableSet.of(rounding));
  }

  /** Returns the sum of amounts of one currency. It is absent without any, and open or silent if one of them is. */
  static Figure sum(List<Figure> figures) {
    for (Figure figure : figures) {
      if (!(figure.value() instanceof Money)) {
        return figure.unsettled();
      }
    }
    List<Figure> ordered = figures.stream().sorted(Comparator.comparing(f -> f.value() + " " + f.steps())).toList();
    List<Money> parts = ordered.stream().map(f -> (Money) Objects.requireNonNull(f.value())).sorted().toList();
    if (parts.stream().map(Money::getCurrencyUnit).distinct().count() != 1) {
      return Figure.absent();
    }
    Money sum = Money.total(parts);
    Figure all = ordered.stream().reduce(Figure::withProvenanceOf).orElseThrow();
    return parts.size() == 1 ? all : all.derived(sum, new SumStep.SumOf(parts, sum));
  }
}
