package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A defined term of a subject that a definition rule concluded. An example is {@code lawful-child} of a child.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Term {
  private final String name;
  private final Object of;
  private final String word;
  private final @Nullable Integer count;
  private final @Nullable HourlyAmounts amounts;
  private final Figure figure;
  private final ImmutableSet<Provenance> grounds;

  private Term(
      String name, Object of, String word, @Nullable Integer count, @Nullable HourlyAmounts amounts, ImmutableSet<Provenance> grounds) {
    this(name, of, word, count, amounts, Figure.absent(), grounds);
  }

  private Term(
      String name,
      Object of,
      String word,
      @Nullable Integer count,
      @Nullable HourlyAmounts amounts,
      Figure figure,
      ImmutableSet<Provenance> grounds) {
    this.name = name;
    this.of = of;
    this.word = word;
    this.count = count;
    this.amounts = amounts;
    this.figure = figure;
    this.grounds = grounds;
  }

  /** Returns the term; the figures are what it rests on. */
  public static Term of(String name, Object of, String word, Figure... grounds) {
    return new Term(name, of, word, null, null, all(grounds));
  }

  /** Returns a term with a number, which rests on the figures. An example is how many children a person has. */
  public static Term counting(String name, Object of, @Nullable Number count, Figure... grounds) {
    Integer number = count == null ? null : (Integer) Math.toIntExact(count.longValue());
    return new Term(name, of, String.valueOf(count), number, null, all(grounds));
  }

  /** Returns the term that states what its subject is given for the hours of sessions. It rests on the figures. */
  public static Term giving(String name, Object of, HourlyAmounts amounts, Figure... grounds) {
    return new Term(name, of, "", null, amounts, all(grounds));
  }

  /** Returns a term with a figure. An example is an income in per cent of a limit. It rests on that figure and on the others. */
  public static Term valued(String name, Object of, Figure figure, Figure... grounds) {
    ImmutableSet<Provenance> both = ImmutableSet.<Provenance>builder().addAll(figure.grounds()).addAll(all(grounds)).build();
    return new Term(name, of, String.valueOf(figure.value()), null, null, figure, both);
  }

  private static ImmutableSet<Provenance> all(Figure... grounds) {
    ImmutableSet.Builder<Provenance> all = ImmutableSet.builder();
    for (Figure figure : grounds) {
      all.addAll(figure.grounds());
    }
    return all.build();
  }

  /** Returns the name of the term. */
  public String getName() {
    return name;
  }

  /** Returns the subject. */
  public Object getOf() {
    return of;
  }

  /** Returns the word that holds. */
  public String getWord() {
    return word;
  }

  /** Returns the number that holds, or null if it is a word. */
  public @Nullable Integer getCount() {
    return count;
  }

  /** Returns what is given for the hours of sessions. It is null if the term states something else. */
  public @Nullable HourlyAmounts getAmounts() {
    return amounts;
  }

  /** Returns a term with a word and a figure. */
  public static Term valued(String name, Object of, String word, Figure figure, Figure... grounds) {
    ImmutableSet<Provenance> both = ImmutableSet.<Provenance>builder().addAll(figure.grounds()).addAll(all(grounds)).build();
    return new Term(name, of, word, null, null, figure, both);
  }

  /** Returns the day of the figure, or null if it is none. */
  public @Nullable LocalDate getDay() {
    return figure.date();
  }

  /** Returns the figure that holds; absent if it has another content. */
  public Figure getFigure() {
    return figure;
  }

  /** Returns what it rests on. */
  public ImmutableSet<Provenance> grounds() {
    return grounds;
  }
}
