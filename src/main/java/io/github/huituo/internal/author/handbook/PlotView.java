package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import java.util.List;
import java.util.Map;

/**
 * A plot as pages show it.
 *
 * @param anchor its anchor
 * @param title what it shows
 * @param pack the title of the pack that declares it
 * @param axis the title of the axis
 * @param unit the unit of the values
 * @param head the titles of the series
 * @param rows the values, a row for each place on the axis
 * @param days the day or days asked for
 * @param cites the places of the answers in the law
 * @param readings the readings that they rest on
 * @param json the same for the plotting library, by language
 */
record PlotView(
    String anchor,
    Text title,
    Text pack,
    Text axis,
    Text unit,
    List<Text> head,
    List<Row> rows,
    String days,
    List<CitationView> cites,
    List<CaseWords.TitledValue> readings,
    Map<String, String> json) {

  /**
   * A row of the table.
   *
   * @param place the place on the axis
   * @param values the values, as they are read; "–" where there is none
   */
  record Row(Text place, List<String> values) {}
}
