package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the axis of a plot. It has a fact, or a list of facts with the same value, and values.
 *
 * <p>The values are {@code values}, or {@code from}, {@code to} and {@code step}: numbers, amounts with their currency, or
 * dates with a step such as {@code P1M}. A list among the values is located at the number of its items.
 */
final class AxisReader {
  /** More points than these are a slip of the pen. */
  private static final int MOST = 400;

  private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3} )?(-?[0-9]{1,12}(?:\\.[0-9]{1,4})?)");

  private final Problems problems;

  AxisReader(Problems problems) {
    this.problems = problems;
  }

  Plot.Axis read(Node node, boolean titled) {
    Fields fields = Fields.of(node, problems);
    ImmutableList<String> facts = facts(fields);
    Text title = fields.text("title");
    if (titled && title.isEmpty()) {
      problems.error(node.at(), "required", "title");
    }
    ImmutableList<Node> values = fields.items("values");
    if (values.isEmpty()) {
      values = range(fields);
    }
    fields.finish();
    return new Plot.Axis(facts, title, values, !values.isEmpty() && values.stream().allMatch(AxisReader::isNumeric));
  }

  private static boolean isNumeric(Node value) {
    return value.is(Node.Kind.NUMBER) || value.is(Node.Kind.SEQUENCE) || AMOUNT.matcher(value.text()).matches();
  }

  /** Returns the number of a number or of an amount. Of a list it is how many it holds. */
  static BigDecimal number(Node value) {
    if (value.is(Node.Kind.SEQUENCE)) {
      return BigDecimal.valueOf(value.items().size());
    }
    Matcher matcher = AMOUNT.matcher(value.text());
    return matcher.matches() ? new BigDecimal(matcher.group(2)) : BigDecimal.ZERO;
  }

  /** One fact, or a list of facts that all have the value. */
  private static ImmutableList<String> facts(Fields fields) {
    Optional<Node> fact = fields.required("fact", fields.node("fact"));
    return fact.stream()
        .flatMap(f -> f.is(Node.Kind.SEQUENCE) ? f.items().stream() : Stream.of(f))
        .map(Node::text)
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Node> range(Fields fields) {
    Optional<String> from = fields.required("from", fields.string("from"));
    Optional<String> to = fields.required("to", fields.string("to"));
    Optional<String> step = fields.required("step", fields.string("step"));
    if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
      return ImmutableList.of();
    }
    Matcher first = AMOUNT.matcher(from.get());
    Matcher last = AMOUNT.matcher(to.get());
    Matcher by = AMOUNT.matcher(step.get());
    ImmutableList<Node> values = ImmutableList.of();
    if (first.matches() && last.matches() && by.matches()) {
      String currency = first.group(1) == null ? "" : first.group(1);
      BigDecimal width = new BigDecimal(by.group(2));
      Node.Kind kind = currency.isEmpty() ? Node.Kind.NUMBER : Node.Kind.STRING;
      if (width.signum() > 0) {
        values =
            row(fields, new BigDecimal(first.group(2)), new BigDecimal(last.group(2)), v -> v.add(width), kind, currency);
      }
    } else {
      try {
        Period width = Period.parse(step.get());
        LocalDate start = LocalDate.parse(from.get());
        if (start.plus(width).isAfter(start)) {
          values = row(fields, start, LocalDate.parse(to.get()), v -> v.plus(width), Node.Kind.STRING, "");
        }
      } catch (DateTimeException e) {
        // Reported below, with the location.
      }
    }
    if (values.isEmpty()) {
      problems.error(fields.at(), "plot-range", from.get(), to.get(), step.get(), MOST);
    }
    return values;
  }

  private static <V extends Comparable<? super V>> ImmutableList<Node> row(
      Fields fields, V from, V to, Function<V, V> next, Node.Kind kind, String before) {
    ImmutableList.Builder<Node> values = ImmutableList.builder();
    int count = 0;
    for (V value = from; value.compareTo(to) <= 0; value = next.apply(value)) {
      if (++count > MOST) {
        return ImmutableList.of();
      }
      String shown = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
      values.add(Node.scalar(kind, fields.at(), before + shown));
    }
    return values.build();
  }
}
