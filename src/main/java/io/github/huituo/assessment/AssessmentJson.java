package io.github.huituo.assessment;

import static io.github.huituo.assessment.JsonNames.ACCOUNTED;
import static io.github.huituo.assessment.JsonNames.ACCOUNTS;
import static io.github.huituo.assessment.JsonNames.ACTUAL;
import static io.github.huituo.assessment.JsonNames.AMOUNT;
import static io.github.huituo.assessment.JsonNames.AMOUNT_OPEN;
import static io.github.huituo.assessment.JsonNames.ANSWERED;
import static io.github.huituo.assessment.JsonNames.ARTICLE;
import static io.github.huituo.assessment.JsonNames.ASK;
import static io.github.huituo.assessment.JsonNames.AS_OF;
import static io.github.huituo.assessment.JsonNames.BECAUSE;
import static io.github.huituo.assessment.JsonNames.BY;
import static io.github.huituo.assessment.JsonNames.CASE_ID;
import static io.github.huituo.assessment.JsonNames.CHOICE;
import static io.github.huituo.assessment.JsonNames.CHOSEN_BY_HOST;
import static io.github.huituo.assessment.JsonNames.COMPUTATION;
import static io.github.huituo.assessment.JsonNames.CONSEQUENCES;
import static io.github.huituo.assessment.JsonNames.CONTENT_HASH;
import static io.github.huituo.assessment.JsonNames.CURRENCY;
import static io.github.huituo.assessment.JsonNames.ENROLMENT;
import static io.github.huituo.assessment.JsonNames.ENTITLEMENTS;
import static io.github.huituo.assessment.JsonNames.ENTRIES;
import static io.github.huituo.assessment.JsonNames.EVIDENCE;
import static io.github.huituo.assessment.JsonNames.EXCLUSIVE;
import static io.github.huituo.assessment.JsonNames.FACT;
import static io.github.huituo.assessment.JsonNames.FIGURES;
import static io.github.huituo.assessment.JsonNames.FINE;
import static io.github.huituo.assessment.JsonNames.FROM;
import static io.github.huituo.assessment.JsonNames.FROM_INCLUDED;
import static io.github.huituo.assessment.JsonNames.GIVES;
import static io.github.huituo.assessment.JsonNames.ID;
import static io.github.huituo.assessment.JsonNames.INTERPRETATIONS;
import static io.github.huituo.assessment.JsonNames.JURISDICTION;
import static io.github.huituo.assessment.JsonNames.KIND;
import static io.github.huituo.assessment.JsonNames.LASTING;
import static io.github.huituo.assessment.JsonNames.MEANING;
import static io.github.huituo.assessment.JsonNames.MISSING;
import static io.github.huituo.assessment.JsonNames.NUMBER;
import static io.github.huituo.assessment.JsonNames.OCCASIONS;
import static io.github.huituo.assessment.JsonNames.OFFSETS;
import static io.github.huituo.assessment.JsonNames.OUTCOME;
import static io.github.huituo.assessment.JsonNames.PACK;
import static io.github.huituo.assessment.JsonNames.PAYEE;
import static io.github.huituo.assessment.JsonNames.PAYMENTS;
import static io.github.huituo.assessment.JsonNames.PERIOD;
import static io.github.huituo.assessment.JsonNames.QUESTIONS;
import static io.github.huituo.assessment.JsonNames.RECIPIENT;
import static io.github.huituo.assessment.JsonNames.REQUIRED;
import static io.github.huituo.assessment.JsonNames.REQUIREMENTS;
import static io.github.huituo.assessment.JsonNames.RULES;
import static io.github.huituo.assessment.JsonNames.SETTINGS;
import static io.github.huituo.assessment.JsonNames.SET_ASIDE;
import static io.github.huituo.assessment.JsonNames.SEVERITY;
import static io.github.huituo.assessment.JsonNames.SHORTFALL;
import static io.github.huituo.assessment.JsonNames.SOURCE;
import static io.github.huituo.assessment.JsonNames.SOURCES;
import static io.github.huituo.assessment.JsonNames.SUBJECT;
import static io.github.huituo.assessment.JsonNames.SUBJECT_KIND;
import static io.github.huituo.assessment.JsonNames.TITLE;
import static io.github.huituo.assessment.JsonNames.TO;
import static io.github.huituo.assessment.JsonNames.TOTAL;
import static io.github.huituo.assessment.JsonNames.TO_INCLUDED;
import static io.github.huituo.assessment.JsonNames.UNIT;
import static io.github.huituo.assessment.JsonNames.VALUE;
import static io.github.huituo.assessment.JsonNames.VERSION;
import static io.github.huituo.assessment.JsonNames.WHOM;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes assessments as JSON, always with the same bytes for the same assessment. */
final class AssessmentJson {
  static final JsonFactory JSON = new JsonFactory();
  static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");


  private static final int FIRST_SIZE = 1 << 15;

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
    CharArrayWriter text = new CharArrayWriter(FIRST_SIZE);
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
    CharArrayWriter text = new CharArrayWriter();
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
      string(CASE_ID, assessment.caseId().get());
    }
    string(AS_OF, assessment.asOf().toString());
    string(JURISDICTION, assessment.jurisdiction());
    startObject(PACK);
    string(ID, assessment.pack().id());
    string(VERSION, assessment.pack().version());
    string(CONTENT_HASH, assessment.pack().contentHash());
    out.writeEndObject();
    if (assessment.questions().isPresent()) {
      startObject(QUESTIONS);
      words(ANSWERED, assessment.questions().get().answered());
      words(ACCOUNTED, assessment.questions().get().accounted());
      out.writeEndObject();
    }
    startArray(REQUIREMENTS);
    for (RequirementAnswer answer : assessment.requirements()) {
      write(answer);
    }
    out.writeEndArray();
    startArray(ENTITLEMENTS);
    for (EntitlementAnswer answer : assessment.entitlements()) {
      write(answer);
    }
    out.writeEndArray();
    startArray(ACCOUNTS);
    for (Account account : assessment.accounts()) {
      write(account);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(Account account) throws IOException {
    out.writeStartObject();
    string(PAYEE, account.payee());
    string(SUBJECT, account.subject());
    string(PERIOD, account.period());
    entries(ENTRIES, account.entries());
    entries(SET_ASIDE, account.setAside());
    money(TOTAL, account.total());
    out.writeEndObject();
  }

  private void entries(SerializedString name, List<Account.Entry> entries) throws IOException {
    startArray(name);
    for (Account.Entry entry : entries) {
      out.writeStartObject();
      string(ID, entry.id());
      string(SUBJECT, entry.subject());
      money(AMOUNT, entry.amount());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  void write(RequirementAnswer answer) throws IOException {
    begin(answer);
    if (full) {
      string(SEVERITY, answer.severity().name());
    }
    if (answer.required().isPresent()) {
      value(REQUIRED, answer.required().get());
    }
    if (answer.actual().isPresent()) {
      value(ACTUAL, answer.actual().get());
    }
    if (answer.shortfall().isPresent()) {
      value(SHORTFALL, answer.shortfall().get());
    }
    if (full && !answer.unit().isEmpty()) {
      text(UNIT, answer.unit());
    }
    if (full && !answer.consequences().isEmpty()) {
      startArray(CONSEQUENCES);
      for (Consequence consequence : answer.consequences()) {
        write(consequence);
      }
      out.writeEndArray();
    }
    end(answer);
  }

  private void write(Consequence consequence) throws IOException {
    out.writeStartObject();
    string(KIND, consequence.kind().name());
    startArray(OCCASIONS);
    for (Consequence.Occasion occasion : consequence.occasions()) {
      out.writeString(occasion.name());
    }
    out.writeEndArray();
    if (consequence.fine().isPresent()) {
      write(consequence.fine().get());
    }
    if (!consequence.by().isEmpty()) {
      text(BY, consequence.by());
    }
    if (!consequence.whom().isEmpty()) {
      text(WHOM, consequence.whom());
    }
    if (!consequence.lasting().isEmpty()) {
      text(LASTING, consequence.lasting());
    }
    out.writeFieldName(SOURCE);
    write(consequence.source());
    out.writeEndObject();
  }

  private void write(Consequence.Fine fine) throws IOException {
    startObject(FINE);
    if (fine.from().isPresent()) {
      money(FROM, fine.from().get());
      out.writeFieldName(FROM_INCLUDED);
    out.writeBoolean(fine.fromIncluded());
    }
    if (fine.to().isPresent()) {
      money(TO, fine.to().get());
      out.writeFieldName(TO_INCLUDED);
    out.writeBoolean(fine.toIncluded());
    }
    out.writeEndObject();
  }

  private void write(CitedSource source) throws IOException {
    out.writeStartObject();
    string(ID, source.id());
    text(TITLE, source.title());
    if (source.number().isPresent()) {
      string(NUMBER, source.number().get());
    }
    if (source.article().isPresent()) {
      string(ARTICLE, source.article().get());
    }
    string(EVIDENCE, source.evidence().word());
    out.writeEndObject();
  }

  void write(EntitlementAnswer answer) throws IOException {
    begin(answer);
    if (full) {
      string(GIVES, answer.gives().name());
      if (answer.exclusive().isPresent()) {
        string(EXCLUSIVE, answer.exclusive().get());
      }
      if (answer.offsets().isPresent()) {
        money(OFFSETS, answer.offsets().get());
      }
    }
    startArray(PAYMENTS);
    for (Payment payment : answer.payments()) {
      out.writeStartObject();
      string(PERIOD, payment.period());
      money(AMOUNT, payment.amount());
      string(PAYEE, payment.payee());
      if (payment.recipient().isPresent()) {
        string(RECIPIENT, payment.recipient().get());
      }
      if (full && payment.fee().isPresent() && answer.offsets().isEmpty()) {
        money(OFFSETS, payment.fee().get());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    if (answer.total().isPresent()) {
      money(TOTAL, answer.total().get());
    }
    if (full) {
      figures(answer.figures());
    }
    if (!answer.amountOpen().isEmpty()) {
      missing(AMOUNT_OPEN, answer.amountOpen());
    }
    end(answer);
  }

  private void figures(List<NamedFigure> figures) throws IOException {
    if (figures.isEmpty()) {
      return;
    }
    startArray(FIGURES);
    for (NamedFigure figure : figures) {
      out.writeStartObject();
      string(ID, figure.id());
      text(TITLE, figure.title());
      string(PERIOD, figure.period());
      value(VALUE, figure.value());
      if (!figure.unit().isEmpty()) {
        text(UNIT, figure.unit());
      }
      if (figure.enrolment().isPresent()) {
        string(ENROLMENT, figure.enrolment().get());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void begin(Answer answer) throws IOException {
    out.writeStartObject();
    string(ID, answer.id());
    string(SUBJECT, answer.subject());
    if (full) {
      string(SUBJECT_KIND, answer.subjectKind().word());
      text(TITLE, answer.title());
    }
    string(OUTCOME, answer.outcome().name());
  }

  private void end(Answer answer) throws IOException {
    if (reasons) {
      reasons(answer);
    }
    if (full) {
      choices(answer);
    }
    missing(MISSING, answer.missing());
    if (full) {
      words(RULES, answer.rules());
    }
    out.writeEndObject();
  }

  private void reasons(Answer answer) throws IOException {
    text(BECAUSE, answer.because());
    if (full) {
      startArray(COMPUTATION);
      for (Text step : answer.computation()) {
        text(step);
      }
      out.writeEndArray();
    }
    startArray(SOURCES);
    for (CitedSource source : answer.sources()) {
      write(source);
    }
    out.writeEndArray();
    string(EVIDENCE, answer.evidence().map(Evidence::word).orElse(null));
  }

  private void choices(Answer answer) throws IOException {
    startArray(INTERPRETATIONS);
    for (InterpretationChoice reading : answer.interpretations()) {
      out.writeStartObject();
      string(ID, reading.id());
      string(CHOICE, reading.choice());
      text(TITLE, reading.title());
      text(MEANING, reading.meaning());
      out.writeFieldName(CHOSEN_BY_HOST);
    out.writeBoolean(reading.byHost());
      out.writeEndObject();
    }
    out.writeEndArray();
    startArray(SETTINGS);
    for (UsedSetting setting : answer.settings()) {
      out.writeStartObject();
      string(ID, setting.id());
      value(VALUE, setting.value());
      text(TITLE, setting.title());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void words(SerializedString name, List<String> words) throws IOException {
    startArray(name);
    for (String word : words) {
      out.writeString(word);
    }
    out.writeEndArray();
  }

  private void missing(SerializedString name, List<Missing> all) throws IOException {
    startArray(name);
    for (Missing missing : all) {
      out.writeStartObject();
      string(FACT, missing.fact());
      string(SUBJECT, missing.subject());
      if (full) {
        text(TITLE, missing.title());
        text(ASK, missing.ask());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  void text(SerializedString name, Text text) throws IOException {
    out.writeFieldName(name);
    text(text);
  }

  void text(Text text) throws IOException {
    text.write(out);
  }

  /** Writes a text under a name that assessments do not have. */
  void text(String name, Text text) throws IOException {
    text(new SerializedString(name), text);
  }

  /** Writes an amount under a name that assessments do not have. */
  void money(String name, Money amount) throws IOException {
    money(new SerializedString(name), amount);
  }

  private void string(SerializedString name, @Nullable String value) throws IOException {
    out.writeFieldName(name);
    out.writeString(value);
  }

  private void startArray(SerializedString name) throws IOException {
    out.writeFieldName(name);
    out.writeStartArray();
  }

  private void startObject(SerializedString name) throws IOException {
    out.writeFieldName(name);
    out.writeStartObject();
  }

  void money(SerializedString name, Money amount) throws IOException {
    startObject(name);
    string(CURRENCY, amount.getCurrencyUnit().getCode());
    string(VALUE, amount.getAmount().toPlainString());
    out.writeEndObject();
  }

  private void value(SerializedString name, Quantity value) throws IOException {
    if (value instanceof Quantity.Count count) {
      out.writeFieldName(name);
      out.writeNumber(count.value());
    } else if (value instanceof Quantity.Decimal decimal) {
      out.writeFieldName(name);
      out.writeNumber(decimal.value());
    } else if (value instanceof Quantity.Amount amount) {
      money(name, amount.value());
    } else if (value instanceof Quantity.Truth truth) {
      out.writeFieldName(name);
      out.writeBoolean(truth.value());
    } else if (value instanceof Quantity.Words words) {
      words(name, words.value());
    } else {
      string(name, value.toString());
    }
  }
}
