package io.github.huituo.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.author.Change;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.population.Impact;
import io.github.huituo.internal.population.ReformBudget;
import io.github.huituo.internal.text.JsonOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Writes what changed, and for whom, as JSON. */
final class DiffJson {
  private final JsonGenerator out;

  private DiffJson(JsonGenerator out) {
    this.out = out;
  }

  /** Returns an indented document that ends with a line break. */
  static String write(
      DiffHeader header, List<Change> changes, Optional<Impact> impact, Optional<ReformBudget> budget, Optional<String> sweep) {
    return JsonOutput.file(out -> new DiffJson(out).document(header, changes, impact, budget, sweep));
  }

  /** Writes something; the generator may fail. */
  private interface Body<T> {
    void write(T thing) throws IOException;
  }

  private void document(
      DiffHeader header, List<Change> changes, Optional<Impact> impact, Optional<ReformBudget> budget, Optional<String> sweep)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("old", header.before());
    out.writeStringField("new", header.after());
    day("oldDate", header.oldDay());
    day("newDate", header.newDay());
    array("changes", changes, this::change);
    if (impact.isPresent()) {
      out.writeFieldName("population");
      population(impact.get());
    }
    if (budget.isPresent()) {
      out.writeFieldName("budget");
      new BudgetJson(out).write(budget.get(), sweep);
    }
    out.writeEndObject();
  }

  private void change(Change change) throws IOException {
    out.writeStringField("pack", change.pack());
    out.writeStringField("part", change.part().name());
    out.writeStringField("id", change.id());
    out.writeStringField("kind", change.kind().name());
    text("title", change.title());
    at("oldAt", change.before());
    at("newAt", change.after());
    array("details", change.details(), this::detail);
  }

  private void detail(Change.ChangeDetail detail) throws IOException {
    if (detail instanceof Change.Value value) {
      words("row", value.keys());
      day("from", value.from());
      day("until", value.until());
      text("unit", value.unit());
      cited("old", value.before());
      cited("new", value.after());
    } else if (detail instanceof Change.Place place) {
      out.writeArrayFieldStart("rows");
      for (Map<String, String> row : place.rows()) {
        words(row);
      }
      out.writeEndArray();
      day("from", place.from());
      day("until", place.until());
      citation("oldSource", place.before());
      citation("newSource", place.after());
    } else if (detail instanceof Change.Aspect aspect) {
      out.writeStringField("aspect", aspect.name());
      text("old", aspect.before());
      text("new", aspect.after());
    } else if (detail instanceof Change.Lines lines) {
      array("oldLines", lines.before(), this::line);
      array("newLines", lines.after(), this::line);
    }
  }

  private void line(Change.Line line) throws IOException {
    out.writeStringField("at", line.at().toString());
    out.writeStringField("text", line.text());
  }

  private void cited(String name, Optional<Change.CitedText> cited) throws IOException {
    if (cited.isPresent()) {
      out.writeObjectFieldStart(name);
      text("value", cited.get().value());
      citation("source", cited.get().citation());
      out.writeEndObject();
    }
  }

  private void citation(String name, Citation citation) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("id", citation.source());
    if (citation.article().isPresent()) {
      out.writeStringField("article", citation.article().get());
    }
    out.writeStringField("evidence", citation.evidence().word());
    out.writeEndObject();
  }

  private void population(Impact impact) throws IOException {
    out.writeStartObject();
    out.writeObjectFieldStart("cases");
    out.writeNumberField("unchanged", impact.cases().unchanged());
    out.writeNumberField("gain", impact.cases().gaining());
    out.writeNumberField("lose", impact.cases().losing());
    out.writeNumberField("changedOtherwise", impact.cases().otherwise());
    out.writeNumberField("unreadable", impact.cases().unreadable());
    out.writeEndObject();
    array(
        "programmes",
        impact.programmes(),
        programme -> {
          out.writeStringField("id", programme.id());
          text("title", programme.title());
          out.writeStringField("subject", programme.subject().word());
          totals(programme.totals());
        });
    array(
        "payees",
        impact.payees(),
        payee -> {
          out.writeStringField("payee", payee.payee());
          text("title", payee.title());
          totals(payee.totals());
        });
    array("outcomes", impact.outcomes(), this::outcome);
    array(
        "figures",
        impact.figures(),
        change -> {
          out.writeStringField("id", change.id());
          text("title", change.title());
          out.writeStringField("figure", change.figure());
          text("figureTitle", change.figureTitle());
          out.writeNumberField("more", change.more());
          out.writeNumberField("less", change.less());
          out.writeNumberField("otherwise", change.otherwise());
        });
    array("largest", impact.largest(), this::largest);
    array(
        "unreadable",
        impact.unreadable(),
        line -> {
          name(line.line(), line.caseId());
          problems("oldErrors", line.before());
          problems("newErrors", line.after());
        });
    out.writeEndObject();
  }

  private void totals(Impact.Totals totals) throws IOException {
    out.writeStringField("gives", totals.gives().name());
    money("old", totals.before());
    money("new", totals.after());
    money("difference", totals.difference());
    out.writeNumberField("gainers", totals.gainers());
    out.writeNumberField("losers", totals.losers());
  }

  private void outcome(Impact.OutcomeChange change) throws IOException {
    out.writeStringField("id", change.id());
    text("title", change.title());
    out.writeStringField("kind", change.entitlement() ? "entitlement" : "requirement");
    if (change.before().isPresent()) {
      out.writeStringField("old", change.before().get().name());
    }
    if (change.after().isPresent()) {
      out.writeStringField("new", change.after().get().name());
    }
    out.writeNumberField("count", change.count());
  }

  private void largest(Impact.Largest change) throws IOException {
    name(change.line(), change.caseId());
    out.writeStringField("subject", change.subject());
    out.writeStringField("id", change.id());
    text("title", change.title());
    out.writeStringField("gives", change.gives().name());
    money("old", change.before());
    money("new", change.after());
    money("difference", change.difference());
  }

  private void name(long line, Optional<String> caseId) throws IOException {
    if (caseId.isPresent()) {
      out.writeStringField("caseId", caseId.get());
    }
    out.writeNumberField("line", line);
  }

  private void problems(String name, List<Problem> problems) throws IOException {
    out.writeArrayFieldStart(name);
    for (Problem problem : problems) {
      out.writeStartObject();
      out.writeStringField("at", problem.at().toString());
      text("message", problem.message());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private <T> void array(String name, List<T> things, Body<T> body) throws IOException {
    out.writeArrayFieldStart(name);
    for (T thing : things) {
      out.writeStartObject();
      body.write(thing);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void words(String name, Map<String, String> words) throws IOException {
    out.writeFieldName(name);
    words(words);
  }

  private void words(Map<String, String> words) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, String> word : words.entrySet()) {
      out.writeStringField(word.getKey(), word.getValue());
    }
    out.writeEndObject();
  }

  private void day(String name, Optional<LocalDate> day) throws IOException {
    if (day.isPresent()) {
      out.writeStringField(name, day.get().toString());
    }
  }

  private void at(String name, Optional<Location> at) throws IOException {
    if (at.isPresent()) {
      out.writeStringField(name, at.get().toString());
    }
  }

  private void money(String name, Money amount) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("currency", amount.getCurrencyUnit().getCode());
    out.writeStringField("value", amount.getAmount().toPlainString());
    out.writeEndObject();
  }

  /** Writes a text in its languages. If it reads the same in all, it is written as it is. */
  private void text(String name, Text text) throws IOException {
    Map<String, String> words = text.byLanguage();
    if (words.size() == 1 && words.containsKey("en")) {
      out.writeStringField(name, text.in("en"));
    } else if (!words.isEmpty()) {
      out.writeObjectFieldStart(name);
      for (String language : words.keySet().stream().sorted().toList()) {
        out.writeStringField(language, text.in(language));
      }
      out.writeEndObject();
    }
  }
}
