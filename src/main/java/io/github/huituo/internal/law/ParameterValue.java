package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.joda.money.Money;

/**
 * A value of a parameter as a file gives it. Examples are {@code 1:3} and {@code [6, 12)}.
 *
 * <p>A further type of value is added in three places: its class with the methods below, this interface (the class and its
 * {@link Type}), and the reader of cells, whose switch over the types does not compile without it. What compares, changes, counts
 * or words values asks the value itself.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface ParameterValue
    permits NumberValue, MoneyValue, RatioValue, DateValue, BandValue, ChoicesValue, DeadlineValue, TaperValue, CycleValue,
        PartMonthValue, LineValue, DaysOfYearValue {
  /** The types of value that a parameter may have. */
  enum Type {
    /** A number, whole or decimal. */
    NUMBER("number", true),
    /** An amount of money; the unit begins with its currency. */
    MONEY("money", true),
    /** So many staff to so many persons. */
    RATIO("ratio", true),
    /** A day. */
    DATE("date", true),
    /** An interval. */
    BAND("band", true),
    /** Words of a value list. */
    CHOICES("choices", true),
    /** A last day. */
    DEADLINE("deadline", true),
    /** A number that depends on an amount by brackets. */
    TAPER("taper", false),
    /** Periods of days that follow each other. */
    CYCLE("cycle", false),
    /** What is due for a part of a month. */
    PART_MONTH("part-month", false),
    /** A number that depends on another in straight lines. */
    LINE("line", false),
    /** Days that are the same in every year. */
    DAYS_OF_YEAR("days-of-year", false);

    private final String word;
    private final boolean ordered;

    Type(String word, boolean ordered) {
      this.word = word;
      this.ordered = ordered;
    }

    /** Returns the word used in files. */
    public String word() {
      return word;
    }

    /** Returns whether one value can be stricter than another. A minimum can then be protected. */
    public boolean isOrdered() {
      return ordered;
    }
  }

  /** How a value compares with another, as protected minimums ask. */
  enum Order {
    /** Less, earlier, fewer persons to one of staff, or within the other. */
    LESS,
    /** The same. */
    SAME,
    /** More, later, more persons to one of staff, or around the other. */
    MORE,
    /** Neither: each band or set of choices holds something that the other does not. */
    CROSSING,
    /** The two cannot be compared, such as amounts of two currencies. */
    INCOMPARABLE;

    static Order of(int comparison) {
      return comparison < 0 ? LESS : comparison == 0 ? SAME : MORE;
    }

    static Order of(boolean within, boolean around) {
      return within ? (around ? SAME : LESS) : around ? MORE : CROSSING;
    }
  }

  /** Takes in the values at which an answer may turn. */
  interface Edges {
    /** Takes in a number. */
    void number(BigDecimal number);

    /** Takes in an amount. */
    void amount(Money amount);

    /** Takes in a day. */
    void day(LocalDate day);

    /** Takes in words that belong together. */
    void words(Set<String> words);

    /** Takes in days that are the same in every year. */
    default void daysOfYear(DaysOfYear days) {}
  }

  /** Puts the parts of a value into words for readers. */
  interface ValueWording {
    /** Returns a number with its thousands apart. */
    String number(BigDecimal number);

    /** Returns the title of a word of the vocabulary. */
    Text word(String word);

    /** Returns the texts as a list. */
    Text list(ImmutableList<Text> texts);

    /** Returns the sentence of this key with its arguments. */
    Text sentence(String key, Object... arguments);
  }

  /** Returns the value as rules compute with it. It is a number, amount, day, set of words, or the value without this wrapper. */
  Object plain();

  /** Returns how this compares with another value, in the direction in which {@link Order#LESS} is less. */
  Order compareStrictness(ParameterValue that);

  /** Returns another value of the same form, to see what depends on this one. */
  ParameterValue perturbed();

  /** Returns the numbers, amounts and ratios from which a reader of the value can compute. */
  ImmutableList<Object> numbers();

  /** Gives the values at which an answer may turn. */
  void giveEdges(Edges edges);

  /** Returns the value as a file has it, an amount without its currency. */
  String written();

  /** Returns the value in words for readers, a line for each part. */
  ImmutableList<Text> lines(ValueWording wording, Text unit);
}
