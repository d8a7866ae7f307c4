package io.github.huituo.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.population.ReformBudget;
import io.github.huituo.internal.text.JsonOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the cost of a change of the law as JSON. */
final class BudgetJson {
  private final JsonGenerator out;

  BudgetJson(JsonGenerator out) {
    this.out = out;
  }

  /** Returns an indented document that ends with a line break. */
  static String text(ReformBudget budget, Optional<String> sweep) {
    return JsonOutput.file(out -> new BudgetJson(out).write(budget, sweep));
  }

  /** Writes it where the generator is. */
  void write(ReformBudget budget, Optional<String> sweep) throws IOException {
    out.writeStartObject();
    out.writeNumberField("cases", budget.cases());
    out.writeNumberField("failed", budget.failed());
    out.writeNumberField("years", budget.years());
    out.writeArrayFieldStart("costs");
    for (ReformBudget.Cost cost : budget.costs()) {
      out.writeStartObject();
      out.writeStringField("id", cost.id());
      text("title", cost.title());
      out.writeStringField("period", cost.year());
      values(cost.currency(), cost.before(), cost.after());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("groups");
    for (ReformBudget.Group group : budget.groups()) {
      out.writeStartObject();
      out.writeStringField("by", group.by());
      out.writeStringField("name", group.name());
      text("title", group.title());
      values(group.currency(), group.before(), group.after());
      out.writeNumberField("gainers", group.gainers());
      out.writeNumberField("losers", group.losers());
      out.writeEndObject();
    }
    out.writeEndArray();
    if (sweep.isPresent()) {
      out.writeStringField("sweep", sweep.get());
      out.writeArrayFieldStart("swept");
      for (ReformBudget.Swept swept : budget.sweep()) {
        out.writeStartObject();
        out.writeNumberField("value", swept.value());
        values(swept.currency(), swept.before(), swept.after());
        out.writeObjectFieldStart("byPeriod");
        for (Map.Entry<String, BigDecimal> year : swept.byYear().entrySet()) {
          out.writeStringField(year.getKey(), year.getValue().toPlainString());
        }
        out.writeEndObject();
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void values(String currency, BigDecimal before, BigDecimal after) throws IOException {
    out.writeStringField("currency", currency);
    out.writeStringField("old", before.toPlainString());
    out.writeStringField("new", after.toPlainString());
    out.writeStringField("difference", after.subtract(before).toPlainString());
  }

  private void text(String name, Text text) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, String> words : new TreeMap<>(text.byLanguage()).entrySet()) {
      out.writeStringField(words.getKey(), words.getValue());
    }
    out.writeEndObject();
  }
}
