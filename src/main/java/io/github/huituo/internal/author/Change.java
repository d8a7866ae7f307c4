package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Citation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A difference of a pack between two sets of rules.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param pack the pack where the change was made, and not one that inherits it
 * @param part what kind of thing it is
 * @param id its id; the name of a rule, of a value list or of a sentence; the id of the pack for a pack and its scenarios
 * @param kind whether it was added, removed or changed
 * @param title its title; empty where the id is enough
 * @param before its locations in the old rules
 * @param after its locations in the new rules
 * @param details its differences
 */
public record Change(
    String pack,
    Part part,
    String id,
    Kind kind,
    Text title,
    Optional<Location> before,
    Optional<Location> after,
    ImmutableList<ChangeDetail> details) {

  /** The parts of a pack that may differ, in the order of the report. */
  public enum Part {
    /** A pack. */
    PACK,
    /** A parameter. */
    PARAMETER,
    /** A requirement or an entitlement. */
    QUESTION,
    /** A rule. */
    RULE,
    /** A sentence of a dictionary. */
    SENTENCE,
    /** A point that the law leaves open. */
    INTERPRETATION,
    /** A value that the law leaves to an authority. */
    SETTING,
    /** A fact. */
    FACT,
    /** A value list. */
    LIST,
    /** A legal instrument. */
    SOURCE,
    /** The scenarios of a pack. */
    SCENARIOS
  }

  /** What happened. */
  public enum Kind {
    /** The old rules do not have it. */
    ADDED,
    /** The new rules do not have it. */
    REMOVED,
    /** Both have it, and it differs. */
    CHANGED,
    /** Only its name differs. */
    RENAMED
  }

  /** What differs of a thing. */
  public sealed interface ChangeDetail {}

  /**
   * A value of a parameter that differs.
   *
   * @param keys the row, by the names of its keys; empty for a plain value
   * @param from the first day on which it differs; empty where the values of two days are compared
   * @param until the first day on which it no longer differs; empty if it goes on
   * @param unit the unit of the new value, or of the old one if there is no new one
   * @param before the old value; empty if there is none
   * @param after the new value; empty if there is none
   */
  public record Value(
      ImmutableMap<String, String> keys,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Text unit,
      Optional<CitedText> before,
      Optional<CitedText> after)
      implements ChangeDetail {}

  /**
   * A value with its place in the law.
   *
   * @param value the value in words
   * @param citation its place in the law
   */
  public record CitedText(Text value, Citation citation) {}

  /**
   * A place in the law that differs, although the values are the same.
   *
   * @param rows the rows that it concerns; one without keys for a plain value
   * @param from the first day on which it differs; empty where two days are compared
   * @param until the first day on which it no longer differs; empty if it goes on
   * @param before the old place
   * @param after the new place
   */
  public record Place(
      ImmutableList<ImmutableMap<String, String>> rows,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Citation before,
      Citation after)
      implements ChangeDetail {}

  /**
   * An aspect that differs.
   *
   * @param name which aspect, such as {@code severity}
   * @param before what it was; empty if there was nothing
   * @param after what it is; empty if there is nothing
   */
  public record Aspect(String name, Text before, Text after) implements ChangeDetail {}

  /**
   * A run of lines of a rule that differ.
   *
   * @param before the old lines
   * @param after the new lines
   */
  public record Lines(ImmutableList<Line> before, ImmutableList<Line> after) implements ChangeDetail {}

  /**
   * A line of a file.
   *
   * @param at its location
   * @param text its text, without the white space around it
   */
  public record Line(Location at, String text) {}
}
