package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.PiecewiseLine.Point;
import io.github.huituo.internal.law.PiecewiseLine;
import io.github.huituo.internal.text.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a number in straight lines: {@code {points: {1: 2, 75: 6.93}, most: 7}}. */
final class LineReader {
  private final Problems problems;

  LineReader(Problems problems) {
    this.problems = problems;
  }

  Optional<PiecewiseLine> read(Node node) {
    Fields fields = Fields.of(node, problems);
    Map<String, Node> stated = fields.mapping("points");
    Optional<BigDecimal> most = fields.number("most");
    fields.finish();
    List<Point> points = new ArrayList<>();
    for (Map.Entry<String, Node> point : stated.entrySet()) {
      Optional<BigDecimal> number = Fields.number(point.getValue(), problems);
      boolean rises =
          points.isEmpty()
              || !isNumber(point.getKey())
              || new BigDecimal(point.getKey()).compareTo(points.get(points.size() - 1).at()) > 0;
      if (!isNumber(point.getKey()) || !rises) {
        problems.error(point.getValue().at(), "line-point", point.getKey());
        return Optional.empty();
      } else if (number.isEmpty()) {
        return Optional.empty();
      }
      points.add(new Point(new BigDecimal(point.getKey()), number.get()));
    }
    if (points.size() < 2) {
      problems.error(node.at(), "line-points", node.shown());
      return Optional.empty();
    }
    return Optional.of(new PiecewiseLine(ImmutableList.copyOf(points), most));
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,12}(\\.[0-9]{1,8})?");
  }
}
