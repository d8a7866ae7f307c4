package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.PartMonth.Bound;
import io.github.huituo.internal.law.PartMonth.ByDays;
import io.github.huituo.internal.law.PartMonth.End;
import io.github.huituo.internal.law.PartMonth.MonthDue;
import io.github.huituo.internal.law.PartMonth.PartMonthStep;
import io.github.huituo.internal.law.PartMonth.Share;
import io.github.huituo.internal.law.PartMonth.Unit;
import io.github.huituo.internal.law.PartMonth;
import io.github.huituo.internal.text.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reader of {@link PartMonth}. In
 * {@code {steps: [{upTo: 0, at: 0}, {below: 15, daysOf: 22}, {open: 50%, at: 50}, {at: 100}]}} each step ends at a number of days
 * or at a percentage of the month's working days, and gives a percentage of the amount or as many parts as days.
 */
final class PartMonthReader {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)(%?)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Problems problems;

  PartMonthReader(Problems problems) {
    this.problems = problems;
  }

  Optional<PartMonth> read(Node node) {
    Fields fields = Fields.of(node, problems);
    List<Node> items = fields.items("steps");
    fields.finish();
    if (items.isEmpty()) {
      problems.error(node.at(), "required", "steps");
      return Optional.empty();
    }
    List<PartMonthStep> steps = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Optional<PartMonthStep> step = step(items.get(i), steps, i == items.size() - 1);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
    }
    return Optional.of(new PartMonth(ImmutableList.copyOf(steps)));
  }

  private Optional<PartMonthStep> step(Node node, List<PartMonthStep> before, boolean last) {
    Fields fields = Fields.of(node, problems);
    List<Bound> bounds = new ArrayList<>();
    int written = 0;
    Optional<RoundingMode> rounded = fields.oneOf("rounded", RoundingMode.class, RoundingMode::name);
    for (End end : End.values()) {
      Optional<Node> bound = fields.node(end.word());
      written += bound.isPresent() ? 1 : 0;
      bound.flatMap(b -> bound(b, end, rounded)).ifPresent(bounds::add);
    }
    Optional<MonthDue> due = due(fields);
    fields.finish();
    if (due.isEmpty()) {
      problems.error(node.at(), "part-month-step", node.shown());
      return Optional.empty();
    }
    boolean fits = last ? written == 0 && rounded.isEmpty() : written == 1 && bounds.size() == 1 && follows(bounds.get(0), before);
    if (!fits) {
      problems.error(node.at(), "part-month-bound", node.shown());
      return Optional.empty();
    }
    return Optional.of(new PartMonthStep(bounds.stream().findFirst(), due.get()));
  }

  private static Optional<Bound> bound(Node node, End end, Optional<RoundingMode> rounded) {
    Matcher number = NUMBER.matcher(node.text());
    if (!number.matches()) {
      return Optional.empty();
    }
    boolean percent = !number.group(2).isEmpty();
    boolean wrong = rounded.isPresent() && !percent;
    return wrong ? Optional.empty() : Optional.of(new Bound(new BigDecimal(number.group(1)), percent, rounded, end));
  }

  /** Returns whether a bound is not below the one before it that is counted alike. */
  private static boolean follows(Bound bound, List<PartMonthStep> before) {
    return before.stream()
        .flatMap(step -> step.bound().stream())
        .filter(b -> b.percent() == bound.percent())
        .allMatch(b -> b.number().compareTo(bound.number()) <= 0);
  }

  private Optional<MonthDue> due(Fields fields) {
    Optional<BigDecimal> share = fields.number("at").filter(n -> n.signum() >= 0 && n.compareTo(HUNDRED) <= 0);
    Optional<Node> days = fields.node("daysOf");
    if (share.isPresent() == days.isPresent()) {
      return Optional.empty();
    }
    return share.isPresent() ? share.map(Share::new) : days.flatMap(PartMonthReader::byDays);
  }

  private static Optional<ByDays> byDays(Node node) {
    String text = node.text();
    if (text.equals(Unit.WORKING_DAYS.name()) || text.equals(Unit.CALENDAR_DAYS.name())) {
      return Optional.of(new ByDays(Unit.valueOf(text), 0));
    }
    return text.matches("[1-9]\\d?") ? Optional.of(new ByDays(Unit.NUMBER, Integer.parseInt(text))) : Optional.empty();
  }
}
