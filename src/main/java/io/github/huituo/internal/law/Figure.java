package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A value of the law with its provenance. That is the provisions, readings and settings it rests on, and its computation.
 *
 * <p>A figure is settled, open (it waits for a reading or a setting), silent (the source gives no value) or absent (the
 * table has no such row). Every comparison with a figure that is not settled, or with a fact that is missing, is
 * {@code false}, so that a rule never concludes from what is not known.
 *
 * <p>This class is immutable and thread-safe.
 */
public abstract sealed class Figure
    implements ComparableFigure, NumericFigure, ProportionalFigure, CalendarFigure, PayableFigure
    permits SettledFigure, OpenFigure, SilentFigure, AbsentFigure {
  private final ImmutableSet<Provenance> grounds;
  private final ImmutableList<ComputationStep> steps;

  Figure(ImmutableSet<Provenance> grounds, ImmutableList<ComputationStep> steps) {
    this.grounds = grounds;
    this.steps = steps;
  }

  static Figure settled(Object value, ImmutableSet<Provenance> grounds, Text unit) {
    return new SettledFigure(value, grounds, ImmutableList.of(), unit);
  }

  static Figure open(String waitsFor, ImmutableSet<Provenance> grounds) {
    return new OpenFigure(waitsFor, grounds, ImmutableList.of());
  }

  static Figure silent(Text reason, ImmutableSet<Provenance> grounds) {
    return new SilentFigure(reason, grounds, ImmutableList.of());
  }

  static Figure absent() {
    return AbsentFigure.BARE;
  }

  static Figure computed(Object value, ImmutableSet<Provenance> grounds, ImmutableList<ComputationStep> steps, Text unit) {
    return new SettledFigure(value, grounds, steps, unit);
  }

  /** Returns the figure with other provenance. */
  abstract Figure with(ImmutableSet<Provenance> otherGrounds, ImmutableList<ComputationStep> otherSteps);

  /** Returns the settled figure of a value that was computed from this one. */
  Figure derived(Object result, ComputationStep step) {
    return new SettledFigure(
        result, grounds, ImmutableList.<ComputationStep>builderWithExpectedSize(steps.size() + 1).addAll(steps).add(step).build(), unit());
  }

  /** Returns the figure with the provenance of another added to its own. It has the grounds and steps of both, each step once. */
  Figure withProvenanceOf(Figure other) {
    if (other.grounds.isEmpty() && other.steps.isEmpty() && steps.size() < 2) {
      return this;
    }
    return with(
        ImmutableSet.<Provenance>builder().addAll(grounds).addAll(other.grounds).build(),
        ImmutableSet.<ComputationStep>builder().addAll(steps).addAll(other.steps).build().asList());
  }

  /** Returns the figure with the grounds and steps of another before its own. Further grounds are added. */
  Figure withGroundsOf(Figure other, ImmutableSet<? extends Provenance> further) {
    return with(
        ImmutableSet.<Provenance>builder().addAll(grounds).addAll(other.grounds).addAll(further).build(),
        ImmutableSet.<ComputationStep>builder().addAll(other.steps).addAll(steps).build().asList());
  }

  /** Returns whether there is a value. */
  public boolean isSettled() {
    return false;
  }

  /** Returns whether the value waits for a reading or a setting. */
  public boolean isOpen() {
    return false;
  }

  /** Returns whether the source names this case and gives no value. */
  public boolean isSilent() {
    return false;
  }

  /** Returns whether the table has no row for this case. */
  public boolean isAbsent() {
    return false;
  }

  /** Returns the sum of amounts that a fact lists. It is absent if they are not known, or of none. */
  public static Figure total(@Nullable List<Money> amounts) {
    return amounts == null ? Figure.absent() : sumOf(amounts.stream().map(Figure::given).toList());
  }

  /** Returns the figure, or an absent one if it is open or silent. */
  public final Figure ifSettled() {
    return isSettled() ? this : Figure.absent();
  }

  /** Returns the sum of amounts. It is absent without any, and open or silent if one of them is. */
  public static Figure sumOf(List<Figure> amounts) {
    return amounts.isEmpty() ? Figure.absent() : Arithmetic.sum(amounts);
  }

  /** Returns the word where the figure is a single choice; null if it is none. */
  public final @Nullable String word() {
    return value() instanceof Set<?> choices && choices.size() == 1 ? String.valueOf(choices.iterator().next()) : null;
  }

  /**
   * Returns a fact of the case as a figure that rests on nothing. It is a number, an amount or a day; absent if it is not known.
   */
  public static Figure given(@Nullable Object fact) {
    return fact == null ? absent() : settled(fact, ImmutableSet.of(), Text.empty());
  }

  /** Returns this figure as a number, for the rows of tables. It is null if the figure is none. */
  public final @Nullable Number number() {
    return value() instanceof Number number ? number : null;
  }

  /** Returns this figure as a whole number; null if it is none. */
  public final @Nullable Integer whole() {
    return value() instanceof Integer whole ? whole : null;
  }

  /** Returns this figure as an amount; null if it is none. */
  public final @Nullable Money money() {
    return value() instanceof Money money ? money : null;
  }

  /** Returns the figure, which rests on what others rest on, too. */
  public final Figure alsoBy(Figure... others) {
    Figure all = this;
    for (Figure other : others) {
      all = all.withProvenanceOf(other);
    }
    return all;
  }

  /** Returns the set of these choices and of those of a plain parameter. */
  public final Figure union(Parameter plain) {
    return Arithmetic.union(this, plain.of());
  }

  /** Returns the figure for what cannot be computed from it. It is absent if it is settled, and otherwise itself. */
  Figure unsettled() {
    return this;
  }

  /** Returns the value, or null if there is none. */
  public @Nullable Object value() {
    return null;
  }

  /** Returns the value as a date, for rules that compute with it. */
  public final @Nullable LocalDate date() {
    return value() instanceof LocalDate date ? date : null;
  }

  /** Returns what it rests on. */
  public final ImmutableSet<Provenance> grounds() {
    return grounds;
  }

  /** Returns how it was computed. */
  public final ImmutableList<ComputationStep> steps() {
    return steps;
  }

  /** Returns its unit. */
  public Text unit() {
    return Text.empty();
  }

  /** Returns the id of the reading or setting it waits for, or null. */
  public @Nullable String waitsFor() {
    return null;
  }

  /** Returns why the source gives no value, or the empty text. */
  public Text silence() {
    return Text.empty();
  }

  /** Returns {@link #union}, under its older name. */
  public final Figure joinedWith(Parameter plain) {
    return union(plain);
  }
}
