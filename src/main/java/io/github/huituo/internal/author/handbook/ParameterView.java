package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import java.util.List;

/**
 * A parameter as pages show it.
 *
 * @param id the id
 * @param anchor its anchor
 * @param href its entry in the page of parameters
 * @param pack the title of the pack whose values these are
 * @param description what it is
 * @param unit its unit, or empty
 * @param keys the titles of the keys of its table; empty for a plain value
 * @param versions its values over time
 * @param used the questions that use it
 */
record ParameterView(
    String id,
    String anchor,
    String href,
    Text pack,
    Text description,
    Text unit,
    ImmutableList<Text> keys,
    ImmutableList<Version> versions,
    List<Link> used) {

  /**
   * The values of a time.
   *
   * @param from the first day
   * @param until the first day on which they are no longer in force, or ""
   * @param rows the rows; one for a plain value
   */
  record Version(String from, String until, ImmutableList<Row> rows) {}

  /**
   * A row.
   *
   * @param keys the keys
   * @param lines the value, a line for each reading that it depends on
   * @param cite its place in the law
   */
  record Row(ImmutableList<Text> keys, ImmutableList<Line> lines, CitationView cite) {}

  /**
   * A line of a value.
   *
   * @param depth how far it is indented
   * @param label its reading, or empty
   * @param value the value, or empty
   * @param href the page with details, or ""
   * @param cites its places in the law, if they differ from its row's
   */
  record Line(int depth, Text label, Text value, String href, ImmutableList<CitationView> cites) {}
}
