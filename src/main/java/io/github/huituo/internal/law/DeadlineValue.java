package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A last day as a value. An earlier one is {@linkplain ParameterValue.Order#LESS less}, if both are fixed or both are counted.
 *
 * @param deadline the last day
 */
public record DeadlineValue(Deadline deadline) implements ParameterValue {
  @Override
  public Deadline plain() {
    return deadline;
  }

  @Override
  public Order compareStrictness(ParameterValue that) {
    if (!(that instanceof DeadlineValue other)) {
      return Order.INCOMPARABLE;
    }
    Optional<LocalDate> mine = deadline.fixed();
    Optional<LocalDate> theirs = other.deadline.fixed();
    if (mine.isPresent() && theirs.isPresent()) {
      return Order.of(mine.get().compareTo(theirs.get()));
    }
    return mine.isPresent() || theirs.isPresent()
        ? Order.INCOMPARABLE
        : Order.of(Integer.compare(deadline.yearsAfter(), other.deadline.yearsAfter()));
  }

  @Override
  public ParameterValue perturbed() {
    return new DeadlineValue(
        deadline.fixed().isPresent()
            ? new Deadline(deadline.fixed().map(day -> day.plusDays(1)), deadline.yearsAfter())
            : new Deadline(Optional.empty(), deadline.yearsAfter() + 1));
  }

  @Override
  public ImmutableList<Object> numbers() {
    return ImmutableList.of();
  }

  @Override
  public void giveEdges(Edges edges) {
    deadline.fixed().ifPresent(edges::day);
  }

  @Override
  public String written() {
    return deadline.toString();
  }

  @Override
  public ImmutableList<Text> lines(ValueWording wording, Text unit) {
    return ImmutableList.of(Text.same(written()));
  }
}
