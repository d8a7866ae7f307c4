package io.github.huituo.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Severity;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.population.Summary;
import io.github.huituo.internal.text.JsonOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a summary as JSON. */
final class SummaryJson {
  private final JsonGenerator out;

  private SummaryJson(JsonGenerator out) {
    this.out = out;
  }

  /** Returns an indented document that ends with a line break. */
  static String write(Summary summary) {
    return JsonOutput.file(out -> new SummaryJson(out).document(summary));
  }

  private void document(Summary summary) throws IOException {
    out.writeStartObject();
    out.writeNumberField("assessed", summary.count().assessed());
    out.writeNumberField("failed", summary.count().failed());
    out.writeArrayFieldStart("programmes");
    for (Summary.Programme programme : summary.programmes()) {
      out.writeStartObject();
      out.writeStringField("id", programme.id());
      text("title", programme.title());
      outcomes("outcomes", programme.outcomes());
      open(programme.open());
      out.writeObjectFieldStart("amounts");
      for (Map.Entry<String, Summary.CurrencySums> amounts : programme.amounts().entrySet()) {
        out.writeObjectFieldStart(amounts.getKey());
        out.writeStringField("total", amounts.getValue().total().toPlainString());
        amounts("byYear", amounts.getValue().byYear());
        out.writeArrayFieldStart("distribution");
        for (Map.Entry<BigDecimal, Long> bound : amounts.getValue().bounds().entrySet()) {
          out.writeStartObject();
          out.writeStringField("atMost", bound.getKey().toPlainString());
          out.writeNumberField("subjects", bound.getValue());
          out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
      }
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("requirements");
    for (Summary.Requirement requirement : summary.requirements()) {
      out.writeStartObject();
      out.writeStringField("id", requirement.id());
      text("title", requirement.title());
      out.writeStringField("severity", requirement.severity().name());
      outcomes("outcomes", requirement.outcomes());
      open(requirement.open());
      out.writeEndObject();
    }
    out.writeEndArray();
    severities(summary.severities());
    out.writeArrayFieldStart("payees");
    for (Summary.Payee payee : summary.payees()) {
      out.writeStartObject();
      out.writeStringField("payee", payee.payee());
      text("title", payee.title());
      out.writeStringField("period", payee.year());
      out.writeStringField("currency", payee.currency());
      out.writeStringField("value", payee.amount().toPlainString());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("places");
    for (Summary.Place place : summary.places()) {
      place(place);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void place(Summary.Place place) throws IOException {
    out.writeStartObject();
    out.writeStringField("level", place.level());
    out.writeStringField("code", place.code());
    text("title", place.title());
    out.writeNumberField("cases", place.cases());
    out.writeObjectFieldStart("eligible");
    for (Map.Entry<String, Long> eligible : place.eligible().entrySet()) {
      out.writeNumberField(eligible.getKey(), eligible.getValue());
    }
    out.writeEndObject();
    out.writeObjectFieldStart("amounts");
    for (Map.Entry<String, ? extends Map<String, BigDecimal>> programme : place.amounts().entrySet()) {
      amounts(programme.getKey(), programme.getValue());
    }
    out.writeEndObject();
    severities(place.severities());
    out.writeEndObject();
  }

  private void severities(Map<Severity, ? extends Map<Outcome, Long>> severities) throws IOException {
    out.writeObjectFieldStart("severities");
    for (Map.Entry<Severity, ? extends Map<Outcome, Long>> severity : severities.entrySet()) {
      outcomes(severity.getKey().name(), severity.getValue());
    }
    out.writeEndObject();
  }

  private void outcomes(String name, Map<Outcome, Long> outcomes) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<Outcome, Long> outcome : outcomes.entrySet()) {
      out.writeNumberField(outcome.getKey().name(), outcome.getValue());
    }
    out.writeEndObject();
  }

  private void open(List<Summary.OpenFact> open) throws IOException {
    out.writeArrayFieldStart("missing");
    for (Summary.OpenFact missing : open) {
      out.writeStartObject();
      out.writeStringField("fact", missing.fact());
      text("title", missing.title());
      out.writeNumberField("answers", missing.answers());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void amounts(String name, Map<String, BigDecimal> amounts) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, BigDecimal> amount : amounts.entrySet()) {
      out.writeStringField(amount.getKey(), amount.getValue().toPlainString());
    }
    out.writeEndObject();
  }

  private void text(String name, Text text) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, String> words : new TreeMap<>(text.byLanguage()).entrySet()) {
      out.writeStringField(words.getKey(), words.getValue());
    }
    out.writeEndObject();
  }
}
