package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Bounds;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.DaysByMonth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The form of facts that are numbers of days by month: {@code {2025-03: 17, 2025-04: 22}}. */
final class MonthForm extends FactForm {
  static final FactForm DAYS = new MonthForm();

  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);

  private MonthForm() {
    super(DaysByMonth.class);
  }

  @Override
  Optional<DaysByMonth> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
    if (!node.is(Node.Kind.MAPPING)) {
      Fields.refuse(node, problems, "not-days-by-month", node.shown());
      return Optional.empty();
    }
    Map<YearMonth, Integer> days = new TreeMap<>();
    node.entries()
        .forEach(
            (month, number) -> {
              if (MONTH.matcher(month).matches()) {
                BoundedValues.count(number, problems).ifPresent(count -> days.put(YearMonth.parse(month), count));
              } else {
                problems.error(node.keyAt(month), "not-a-month", month);
              }
            });
    return Optional.of(new DaysByMonth(days));
  }

  @Override
  Node write(Object value) {
    Map<String, Node> entries = new LinkedHashMap<>();
    ((DaysByMonth) value)
        .byMonth()
        .forEach((month, days) -> entries.put(month.toString(), CaseWriter.scalar(Node.Kind.NUMBER, days.toString())));
    return CaseWriter.mapping(entries);
  }

  @Override
  Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("propertyNames", ImmutableMap.of("pattern", "^" + BoundsSchema.yearPattern() + "-(0[1-9]|1[0-2])$"));
    schema.put("additionalProperties", BoundsSchema.count(Optional.of(BigDecimal.ZERO), Optional.of(LONGEST_MONTH)));
    schema.put("maxProperties", Bounds.ITEMS);
    return schema;
  }

  @Override
  void check(FactDefinition fact, Object value, CheckContext check) {
    Map<YearMonth, Integer> days = ((DaysByMonth) value).byMonth();
    if (days.size() > Bounds.ITEMS) {
      check.error("too-many-items", days.size(), Bounds.ITEMS);
    }
    days.forEach(
        (month, number) -> {
          if (!Bounds.admits(month.atDay(1))) {
            check.error("date-out-of-bounds", month, YearMonth.from(Bounds.FIRST_DAY), YearMonth.from(Bounds.END.minusDays(1)));
          } else if (number < 0 || number > month.lengthOfMonth()) {
            check.error("days-of-month", number, fact.name(), month, month.lengthOfMonth());
          }
        });
  }
}
