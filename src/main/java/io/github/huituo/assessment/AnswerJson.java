package io.github.huituo.assessment;

import static io.github.huituo.assessment.JsonNames.ACTUAL;
import static io.github.huituo.assessment.JsonNames.AMOUNT;
import static io.github.huituo.assessment.JsonNames.AMOUNT_OPEN;
import static io.github.huituo.assessment.JsonNames.ASK;
import static io.github.huituo.assessment.JsonNames.BECAUSE;
import static io.github.huituo.assessment.JsonNames.COMPUTATION;
import static io.github.huituo.assessment.JsonNames.ENROLMENT;
import static io.github.huituo.assessment.JsonNames.EVIDENCE;
import static io.github.huituo.assessment.JsonNames.EXCLUSIVE;
import static io.github.huituo.assessment.JsonNames.FACT;
import static io.github.huituo.assessment.JsonNames.FIGURES;
import static io.github.huituo.assessment.JsonNames.GIVES;
import static io.github.huituo.assessment.JsonNames.ID;
import static io.github.huituo.assessment.JsonNames.MISSING;
import static io.github.huituo.assessment.JsonNames.OFFSETS;
import static io.github.huituo.assessment.JsonNames.OUTCOME;
import static io.github.huituo.assessment.JsonNames.PAYEE;
import static io.github.huituo.assessment.JsonNames.PAYMENTS;
import static io.github.huituo.assessment.JsonNames.PERIOD;
import static io.github.huituo.assessment.JsonNames.RECIPIENT;
import static io.github.huituo.assessment.JsonNames.REQUIRED;
import static io.github.huituo.assessment.JsonNames.SEVERITY;
import static io.github.huituo.assessment.JsonNames.SHORTFALL;
import static io.github.huituo.assessment.JsonNames.SUBJECT;
import static io.github.huituo.assessment.JsonNames.SUBJECT_KIND;
import static io.github.huituo.assessment.JsonNames.TITLE;
import static io.github.huituo.assessment.JsonNames.TOTAL;
import static io.github.huituo.assessment.JsonNames.UNIT;
import static io.github.huituo.assessment.JsonNames.VALUE;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.huituo.internal.text.SharedFields;
import java.io.IOException;
import java.util.List;

/** Writes answers as JSON, always with the same bytes for the same answer. */
class AnswerJson extends JsonFields {
  private final JsonGenerator out;
  private final GroundsJson grounds;
  private final ConsequenceJson consequences;
  private final boolean reasons;
  private final boolean full;

  AnswerJson(JsonGenerator out, Detail detail) {
    super(out);
    this.out = out;
    this.grounds = new GroundsJson(out);
    this.consequences = new ConsequenceJson(out, grounds);
    this.reasons = detail != Detail.NONE;
    this.full = detail == Detail.FULL;
  }

  final void write(RequirementAnswer answer) throws IOException {
    begin(answer);
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
      consequences.write(answer.consequences());
    }
    end(answer);
  }

  final void write(EntitlementAnswer answer) throws IOException {
    begin(answer);
    if (full && answer.offsets().isPresent()) {
      money(OFFSETS, answer.offsets().get());
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
    if (full && answer instanceof SharedFields shared) {
      shared.questionJson().writeFields(out, other -> new AnswerJson(other, Detail.FULL).question(answer));
    } else {
      question(answer);
    }
  }

  private void question(Answer answer) throws IOException {
    if (full) {
      string(SUBJECT_KIND, answer.subjectKind().word());
      text(TITLE, answer.title());
    }
    string(OUTCOME, answer.outcome().name());
    if (full && answer instanceof RequirementAnswer requirement) {
      string(SEVERITY, requirement.severity().name());
    } else if (full && answer instanceof EntitlementAnswer entitlement) {
      string(GIVES, entitlement.gives().name());
      if (entitlement.exclusive().isPresent()) {
        string(EXCLUSIVE, entitlement.exclusive().get());
      }
    }
  }

  private void end(Answer answer) throws IOException {
    if (reasons) {
      text(BECAUSE, answer.because());
    }
    List<Text> computation = full ? answer.computation() : List.of();
    List<Missing> missing = answer.missing();
    if (full && computation.isEmpty() && missing.isEmpty() && answer instanceof SharedFields shared) {
      shared.groundsJson().writeFields(out, other -> new AnswerJson(other, Detail.FULL).grounds(answer, computation, missing));
    } else {
      grounds(answer, computation, missing);
    }
    out.writeEndObject();
  }

  private void grounds(Answer answer, List<Text> computation, List<Missing> missing) throws IOException {
    if (full) {
      startArray(COMPUTATION);
      for (Text step : computation) {
        text(step);
      }
      out.writeEndArray();
    }
    if (reasons) {
      grounds.sources(answer.sources());
      string(EVIDENCE, answer.evidence().map(Evidence::word).orElse(null));
    }
    if (full) {
      grounds.interpretations(answer.interpretations());
      grounds.settings(answer.settings());
    }
    missing(MISSING, missing);
    if (full) {
      grounds.rules(answer.rules());
    }
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
