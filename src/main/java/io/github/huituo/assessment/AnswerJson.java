package io.github.huituo.assessment;

import static io.github.huituo.assessment.JsonNames.ACTUAL;
import static io.github.huituo.assessment.JsonNames.AMOUNT;
import static io.github.huituo.assessment.JsonNames.AMOUNT_OPEN;
import static io.github.huituo.assessment.JsonNames.ARTICLE;
import static io.github.huituo.assessment.JsonNames.ASK;
import static io.github.huituo.assessment.JsonNames.BECAUSE;
import static io.github.huituo.assessment.JsonNames.BY;
import static io.github.huituo.assessment.JsonNames.CHOICE;
import static io.github.huituo.assessment.JsonNames.CHOSEN_BY_HOST;
import static io.github.huituo.assessment.JsonNames.COMPUTATION;
import static io.github.huituo.assessment.JsonNames.CONSEQUENCES;
import static io.github.huituo.assessment.JsonNames.ENROLMENT;
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
import static io.github.huituo.assessment.JsonNames.KIND;
import static io.github.huituo.assessment.JsonNames.LASTING;
import static io.github.huituo.assessment.JsonNames.MEANING;
import static io.github.huituo.assessment.JsonNames.MISSING;
import static io.github.huituo.assessment.JsonNames.NUMBER;
import static io.github.huituo.assessment.JsonNames.OCCASIONS;
import static io.github.huituo.assessment.JsonNames.OFFSETS;
import static io.github.huituo.assessment.JsonNames.OUTCOME;
import static io.github.huituo.assessment.JsonNames.PAYEE;
import static io.github.huituo.assessment.JsonNames.PAYMENTS;
import static io.github.huituo.assessment.JsonNames.PERIOD;
import static io.github.huituo.assessment.JsonNames.RECIPIENT;
import static io.github.huituo.assessment.JsonNames.REQUIRED;
import static io.github.huituo.assessment.JsonNames.RULES;
import static io.github.huituo.assessment.JsonNames.SETTINGS;
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
import static io.github.huituo.assessment.JsonNames.WHOM;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.huituo.internal.text.SharedList;
import java.io.IOException;
import java.util.List;

/** Writes answers as JSON, always with the same bytes for the same answer. */
class AnswerJson extends JsonFields {
  private final JsonGenerator out;
  private final boolean reasons;
  private final boolean full;

  AnswerJson(JsonGenerator out, Detail detail) {
    super(out);
    this.out = out;
    this.reasons = detail != Detail.NONE;
    this.full = detail == Detail.FULL;
  }

  final void write(RequirementAnswer answer) throws IOException {
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

  final void write(EntitlementAnswer answer) throws IOException {
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
      list(INTERPRETATIONS, answer.interpretations(), AnswerJson::write);
      list(SETTINGS, answer.settings(), AnswerJson::write);
    }
    missing(MISSING, answer.missing());
    if (full) {
      list(RULES, answer.rules(), (json, rule) -> json.out.writeString(rule));
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
    list(SOURCES, answer.sources(), AnswerJson::write);
    string(EVIDENCE, answer.evidence().map(Evidence::word).orElse(null));
  }

  private void write(InterpretationChoice reading) throws IOException {
    out.writeStartObject();
    string(ID, reading.id());
    string(CHOICE, reading.choice());
    text(TITLE, reading.title());
    text(MEANING, reading.meaning());
    out.writeFieldName(CHOSEN_BY_HOST);
    out.writeBoolean(reading.byHost());
    out.writeEndObject();
  }

  private void write(UsedSetting setting) throws IOException {
    out.writeStartObject();
    string(ID, setting.id());
    value(VALUE, setting.value());
    text(TITLE, setting.title());
    out.writeEndObject();
  }

  /** How an element of a list is written, whatever the detail. */
  private interface Element<E> {
    void write(AnswerJson json, E element) throws IOException;
  }

  private <E> void list(SerializedString name, List<E> all, Element<E> element) throws IOException {
    out.writeFieldName(name);
    if (all instanceof SharedList<E> shared) {
      shared.json().write(out, other -> new AnswerJson(other, Detail.FULL).elements(shared, element));
    } else {
      elements(all, element);
    }
  }

  private <E> void elements(List<E> all, Element<E> element) throws IOException {
    out.writeStartArray();
    for (E each : all) {
      element.write(this, each);
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
}
