package io.github.huituo.spark;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;

/**
 * Answers rows as they are asked for. A partition is never in memory as a whole.
 *
 * @param rows the rows
 * @param answer adds the answer to one
 */
record AnsweredRows(Iterator<Row> rows, UnaryOperator<Row> answer) implements Iterator<Row> {
  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Row next() {
    return answer.apply(rows.next());
  }
}
