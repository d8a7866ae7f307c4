package io.github.huituo.internal.engine;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dependence of a rule's conclusion on the day that is asked about. The days on which answers may change are found by it
 * without trying each.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param question the id of the question that the rule answers; empty for a definition
 * @param facts the facts that hold days of which the rule speaks, by their paths
 * @param parameters the parameters of which the rule speaks, by their ids
 * @param turns on which days it turns
 * @param reads the names of the terms that it reads; {@value #ANY} if it reads those of any name
 * @param inserts the names of the terms that it inserts; {@value #ANY} if it may insert others
 */
public record DayDependence(
    Optional<String> question,
    ImmutableSet<String> facts,
    ImmutableSet<String> parameters,
    ImmutableSet<Turn> turns,
    ImmutableSet<String> reads,
    ImmutableSet<String> inserts) {
  /** The sign of a term of any name. */
  public static final String ANY = "*";

  private static final Splitter COLUMNS = Splitter.on('\t');
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** A kind of day on which a rule turns. */
  public enum Turn {
    /** On a day of a fact or of the law. It may also be a day counted from it. */
    ON_THE_DAY,
    /** On the day after such a day. */
    ON_THE_NEXT,
    /** So many months after a day of a fact, as the parameters give. */
    AFTER_MONTHS,
    /** So many days after a day of a fact, as the parameters give. */
    AFTER_DAYS,
    /** On the first day of the month of such a day. */
    MONTH_START,
    /** After the last day that a parameter sets for an event. */
    DEADLINE,
    /** When a child completes as many months as the parameters give. */
    AGE,
    /** When a child completes a month more than the parameters give. */
    AGE_EXCEEDED,
    /** When a child completes a month. */
    EACH_MONTH_OF_AGE,
    /** On every day, because the answer names the day. */
    EACH_DAY,
    /** On the first day of a month. */
    EACH_MONTH,
    /** On the first day of a year. */
    EACH_YEAR
  }

  /** Returns the line that encodes it. */
  String line() {
    return question.orElse("")
        + "\t"
        + String.join(" ", new TreeSet<>(facts))
        + "\t"
        + String.join(" ", new TreeSet<>(parameters))
        + "\t"
        + String.join(" ", turns.stream().sorted().map(Turn::name).toList())
        + "\t"
        + String.join(" ", new TreeSet<>(reads))
        + "\t"
        + String.join(" ", new TreeSet<>(inserts));
  }

  /** Returns what a line encodes. */
  static DayDependence ofLine(String line) {
    List<String> columns = COLUMNS.splitToList(line);
    Set<Turn> turns = EnumSet.noneOf(Turn.class);
    Set<String> named = ImmutableSet.copyOf(WORDS.split(columns.get(3)));
    Arrays.stream(Turn.values()).filter(t -> named.contains(t.name())).forEach(turns::add);
    return new DayDependence(
        Optional.of(columns.get(0)).filter(id -> !id.isEmpty()),
        ImmutableSet.copyOf(WORDS.split(columns.get(1))),
        ImmutableSet.copyOf(WORDS.split(columns.get(2))),
        ImmutableSet.copyOf(turns),
        ImmutableSet.copyOf(WORDS.split(columns.get(4))),
        ImmutableSet.copyOf(WORDS.split(columns.get(5))));
  }
}
