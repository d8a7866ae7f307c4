package io.github.huituo.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Writes assessments as JSON, always with the same bytes for the same assessment. */
final class AssessmentJson {
  static final JsonFactory JSON = new JsonFactory();
  static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final int FIRST_SIZE = 1 << 13;

  private final JsonGenerator out;

  private final boolean reasons;
  private final boolean full;

  AssessmentJson(JsonGenerator out, Detail detail) {
    this.out = out;
    this.reasons = detail != Detail.NONE;
    this.full = detail == Detail.FULL;
  }

  static void write(Assessment assessment, Detail detail, OutputStream out) throws IOException {
    try (JsonGenerator generator = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      new AssessmentJson(generator, detail).write(assessment);
    }
  }

  static String write(Assessment assessment, Detail detail, boolean indented) {
    StringWriter text = new StringWriter(FIRST_SIZE);
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      if (indented) {
        generator.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
      }
      new AssessmentJson(generator, detail).write(assessment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static String write(Answer answer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      AssessmentJson json = new AssessmentJson(generator, Detail.FULL);
      if (answer instanceof RequirementAnswer requirement) {
        json.write(requirement);
      } else {
        json.write((EntitlementAnswer) answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  void write(Assessment assessment) throws IOException {
    out.writeStartObject();
    if (assessment.caseId().isPresent()) {
      out.writeStringField("caseId", assessment.caseId().get());
    }
    out.writeStringField("asOf", assessment.asOf().toString());
    out.writeStringField("jurisdiction", assessment.jurisdiction());
    out.writeObjectFieldStart("pack");
    out.writeStringField("id", assessment.pack().id());
    out.writeStringField("version", assessment.pack().version());
    out.writeStringField("contentHash", assessment.pack().contentHash());
    out.writeEndObject();
    if (assessment.questions().isPresent()) {
      out.writeObjectFieldStart("questions");
      words("answered", assessment.questions().get().answered());
      words("accounted", assessment.questions().get().accounted());
      out.writeEndObject();
    }
    out.writeArrayFieldStart("requirements");
    for (RequirementAnswer answer : assessment.requirements()) {
      write(answer);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("entitlements");
    for (EntitlementAnswer answer : assessment.entitlements()) {
      write(answer);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("accounts");
    for (Account account : assessment.accounts()) {
      write(account);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(Account account) throws IOException {
    out.writeStartObject();
    out.writeStringField("payee", account.payee());
    out.writeStringField("subject", account.subject());
    out.writeStringField("period", account.period());
    entries("entries", account.entries());
    entries("setAside", account.setAside());
    money("total", account.total());
    out.writeEndObject();
  }

  private void entries(String name, List<Account.Entry> entries) throws IOException {
    out.writeArrayFieldStart(name);
    for (Account.Entry entry : entries) {
      out.writeStartObject();
      out.writeStringField("id", entry.id());
      out.writeStringField("subject", entry.subject());
      money("amount", entry.amount());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  void write(RequirementAnswer answer) throws IOException {
    begin(answer);
    if (full) {
      out.writeStringField("severity", answer.severity().name());
    }
    if (answer.required().isPresent()) {
      value("required", answer.required().get());
    }
    if (answer.actual().isPresent()) {
      value("actual", answer.actual().get());
    }
    if (answer.shortfall().isPresent()) {
      value("shortfall", answer.shortfall().get());
    }
    if (full && !answer.unit().isEmpty()) {
      text("unit", answer.unit());
    }
    if (full && !answer.consequences().isEmpty()) {
      out.writeArrayFieldStart("consequences");
      for (Consequence consequence : answer.consequences()) {
        write(consequence);
      }
      out.writeEndArray();
    }
    end(answer);
  }

  private void write(Consequence consequence) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", consequence.kind().name());
    out.writeArrayFieldStart("occasions");
    for (Consequence.Occasion occasion : consequence.occasions()) {
      out.writeString(occasion.name());
    }
    out.writeEndArray();
    if (consequence.fine().isPresent()) {
      write(consequence.fine().get());
    }
    if (!consequence.by().isEmpty()) {
      text("by", consequence.by());
    }
    if (!consequence.whom().isEmpty()) {
      text("whom", consequence.whom());
    }
    if (!consequence.lasting().isEmpty()) {
      text("lasting", consequence.lasting());
    }
    out.writeFieldName("source");
    write(consequence.source());
    out.writeEndObject();
  }

  private void write(Consequence.Fine fine) throws IOException {
    out.writeObjectFieldStart("fine");
    if (fine.from().isPresent()) {
      money("from", fine.from().get());
      out.writeBooleanField("fromIncluded", fine.fromIncluded());
    }
    if (fine.to().isPresent()) {
      money("to", fine.to().get());
      out.writeBooleanField("toIncluded", fine.toIncluded());
    }
    out.writeEndObject();
  }

  private void write(CitedSource source) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", source.id());
    text("title", source.title());
    if (source.number().isPresent()) {
      out.writeStringField("number", source.number().get());
    }
    if (source.article().isPresent()) {
      out.writeStringField("article", source.article().get());
    }
    out.writeStringField("evidence", source.evidence().word());
    out.writeEndObject();
  }

  void write(EntitlementAnswer answer) throws IOException {
    begin(answer);
    if (full) {
      out.writeStringField("gives", answer.gives().name());
      if (answer.exclusive().isPresent()) {
        out.writeStringField("exclusive", answer.exclusive().get());
      }
      if (answer.offsets().isPresent()) {
        money("offsets", answer.offsets().get());
      }
    }
    out.writeArrayFieldStart("payments");
    for (Payment payment : answer.payments()) {
      out.writeStartObject();
      out.writeStringField("period", payment.period());
      money("amount", payment.amount());
      out.writeStringField("payee", payment.payee());
      if (payment.recipient().isPresent()) {
        out.writeStringField("recipient", payment.recipient().get());
      }
      if (full && payment.fee().isPresent() && answer.offsets().isEmpty()) {
        money("offsets", payment.fee().get());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    if (answer.total().isPresent()) {
      money("total", answer.total().get());
    }
    if (full) {
      figures(answer.figures());
    }
    if (!answer.amountOpen().isEmpty()) {
      missing("amountOpen", answer.amountOpen());
    }
    end(answer);
  }

  private void figures(List<NamedFigure> figures) throws IOException {
    if (figures.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("figures");
    for (NamedFigure figure : figures) {
      out.writeStartObject();
      out.writeStringField("id", figure.id());
      text("title", figure.title());
      out.writeStringField("period", figure.period());
      value("value", figure.value());
      if (!figure.unit().isEmpty()) {
        text("unit", figure.unit());
      }
      if (figure.enrolment().isPresent()) {
        out.writeStringField("enrolment", figure.enrolment().get());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void begin(Answer answer) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", answer.id());
    out.writeStringField("subject", answer.subject());
    if (full) {
      out.writeStringField("subjectKind", answer.subjectKind().word());
      text("title", answer.title());
    }
    out.writeStringField("outcome", answer.outcome().name());
  }

  private void end(Answer answer) throws IOException {
    if (reasons) {
      reasons(answer);
    }
    if (full) {
      choices(answer);
    }
    missing("missing", answer.missing());
    if (full) {
      words("rules", answer.rules());
    }
    out.writeEndObject();
  }

  private void reasons(Answer answer) throws IOException {
    text("because", answer.because());
    if (full) {
      out.writeArrayFieldStart("computation");
      for (Text step : answer.computation()) {
        text(step);
      }
      out.writeEndArray();
    }
    out.writeArrayFieldStart("sources");
    for (CitedSource source : answer.sources()) {
      write(source);
    }
    out.writeEndArray();
    out.writeStringField("evidence", answer.evidence().map(Evidence::word).orElse(null));
  }

  private void choices(Answer answer) throws IOException {
    out.writeArrayFieldStart("interpretations");
    for (InterpretationChoice reading : answer.interpretations()) {
      out.writeStartObject();
      out.writeStringField("id", reading.id());
      out.writeStringField("choice", reading.choice());
      text("title", reading.title());
      text("meaning", reading.meaning());
      out.writeBooleanField("chosenByHost", reading.byHost());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("settings");
    for (UsedSetting setting : answer.settings()) {
      out.writeStartObject();
      out.writeStringField("id", setting.id());
      value("value", setting.value());
      text("title", setting.title());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void words(String name, List<String> words) throws IOException {
    out.writeArrayFieldStart(name);
    for (String word : words) {
      out.writeString(word);
    }
    out.writeEndArray();
  }

  private void missing(String name, List<Missing> all) throws IOException {
    out.writeArrayFieldStart(name);
    for (Missing missing : all) {
      out.writeStartObject();
      out.writeStringField("fact", missing.fact());
      out.writeStringField("subject", missing.subject());
      if (full) {
        text("title", missing.title());
        text("ask", missing.ask());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  void text(String name, Text text) throws IOException {
    out.writeFieldName(name);
    text(text);
  }

  void text(Text text) throws IOException {
    out.writeStartObject();
    Map<String, String> words = text.byLanguage();
    String[] languages = words.keySet().toArray(new String[0]);
    Arrays.sort(languages);
    for (String language : languages) {
      out.writeStringField(language, words.get(language));
    }
    out.writeEndObject();
  }

  void money(String name, Money amount) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("currency", amount.getCurrencyUnit().getCode());
    out.writeStringField("value", amount.getAmount().toPlainString());
    out.writeEndObject();
  }

  private void value(String name, Quantity value) throws IOException {
    if (value instanceof Quantity.Count count) {
      out.writeNumberField(name, count.value());
    } else if (value instanceof Quantity.Decimal decimal) {
      out.writeNumberField(name, decimal.value());
    } else if (value instanceof Quantity.Amount amount) {
      money(name, amount.value());
    } else if (value instanceof Quantity.Truth truth) {
      out.writeBooleanField(name, truth.value());
    } else if (value instanceof Quantity.Words words) {
      words(name, words.value());
    } else {
      out.writeStringField(name, value.toString());
    }
  }
}
