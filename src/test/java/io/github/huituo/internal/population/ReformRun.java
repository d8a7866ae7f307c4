package io.github.huituo.internal.population;

import java.io.IOException;

/** Runs reforms in memory, and shows what they bring. */
final class ReformRun {
  private ReformRun() {}

  static Impact run(Reform reform, String... lines) throws IOException {
    return reform.run(PopulationLines.of(lines), PopulationLines.UNHEARD);
  }

  static String words(Impact.Totals totals) {
    return totals.before() + " -> " + totals.after() + ", " + totals.difference() + ", " + totals.gainers() + " gain, "
        + totals.losers() + " lose";
  }

  static String words(Impact.Largest largest) {
    return largest.line() + " " + largest.subject() + " " + largest.difference();
  }
}
