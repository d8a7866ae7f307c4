package io.github.huituo.tools.oracle.unitedstates;

import static io.github.huituo.tools.oracle.unitedstates.PublishedTable.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Section 2.3: the most that Texas pays for a day. It is by the tables of eight and of four ages, and the boards of the counties. */
public record TexasMaxima(PublishedTable eight, PublishedTable four, PublishedTable boards) {
  private static final LocalDate EIGHT_AGES = LocalDate.of(2025, 1, 13);
  private static final LocalDate RELATIVES = LocalDate.of(2025, 10, 1);

  /** Returns the board of a county. */
  public String board(String county) {
    return boards.rows().stream().filter(row -> cell(row, "county").equals(county)).map(row -> cell(row, "board")).findFirst().orElseThrow();
  }

  /** Returns the maximum of a day; none if it was not published. */
  public Optional<BigDecimal> ofDay(LocalDate day, String board, String type, String quality, String unit, LocalDate born) {
    int months = (int) Period.between(born, day).toTotalMonths();
    // Trap 8: relatives are not in the table of eight ages before October 2025; by default they keep that of four.
    boolean old = day.isBefore(EIGHT_AGES) || (type.equals("RELATIVE") && day.isBefore(RELATIVES));
    return (old ? four : eight)
        .row(
            day,
            row ->
                cell(row, "board").equals(board)
                    && cell(row, "providerType").equals(type)
                    && cell(row, "quality").equals(quality)
                    && cell(row, "unit").equals(unit))
        .flatMap(row -> PublishedTable.amount(row, old ? ofFour(months) : ofEight(months)));
  }

  /** T-45: 0-17, 18-35, 36-71 months, 72 and over. */
  private static String ofFour(int months) {
    return months < 18 ? "infant" : months < 36 ? "toddler" : months < 72 ? "preschool" : "schoolAge";
  }

  /** T-46: 0-11, 12-17, 18-23 months; 2, 3, 4, 5 years; 6 and over. */
  private static String ofEight(int months) {
    if (months < 24) {
      return months < 12 ? "age0to11m" : months < 18 ? "age12to17m" : "age18to23m";
    }
    return months < 72 ? "age" + months / 12 + "y" : "age6yAndOver";
  }
}
