package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Node;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A plot declared in the {@code plots.yaml} of a pack. It has the cases to assess, and the measure to draw.
 *
 * @param id the id within the pack
 * @param pack the id of the pack
 * @param title what it shows
 * @param measure what is read from the answers
 * @param x the fact that is varied along the axis; empty where the periods of the payments are the axis
 * @param lines the series
 * @param at its location
 */
public record Plot(
    String id, String pack, Text title, Measure measure, Optional<Axis> x, ImmutableList<Line> lines, Location at) {

  /** What is read from an answer. */
  public enum Measure {
    /** The number that a requirement asks for. */
    REQUIRED("required", false),
    /** The sum of the payments; zero for a subject that is not eligible. */
    TOTAL("total", false),
    /** The payments of the first period; zero for a subject that is not eligible. */
    PAYMENT("payment", false),
    /** The same in per cent of the fee that it is taken off. */
    SHARE_OF_FEE("share-of-fee", false),
    /** Every payment, in its period. */
    PAYMENTS("payments", true),
    /** The payments of each calendar year. */
    PAYMENTS_BY_YEAR("payments-by-year", true);

    private final String word;
    private final boolean overPeriods;

    Measure(String word, boolean overPeriods) {
      this.word = word;
      this.overPeriods = overPeriods;
    }

    /** Returns the word used in files. */
    public String word() {
      return word;
    }

    /** Returns whether the axis is the periods of the payments. Otherwise it is a fact that is varied. */
    public boolean isOverPeriods() {
      return overPeriods;
    }
  }

  /**
   * A fact that is varied.
   *
   * @param facts its path in the case, or the paths of all facts that have the value; an item of a list is named by its id
   * @param title what it is
   * @param values its values, in order
   * @param numeric whether they are numbers or amounts
   */
  public record Axis(ImmutableList<String> facts, Text title, ImmutableList<Node> values, boolean numeric) {
    /** Returns the value as a number; zero unless the values are {@linkplain #numeric}. */
    public BigDecimal number(int place) {
      return AxisReader.number(values.get(place));
    }

    /** Returns the facts as they are written. */
    String shown() {
      return String.join(", ", facts);
    }
  }

  /**
   * A series.
   *
   * @param title what distinguishes it
   * @param question the question to draw
   * @param subject the id of the subject
   * @param childcareCase the case whose fact the axis varies
   */
  public record Line(Text title, String question, String subject, Node childcareCase) {}
}
