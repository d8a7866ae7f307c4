package io.github.huituo.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.internal.text.JsonOutput;
import java.io.IOException;

/** Writes timelines as JSON, always with the same bytes for the same timeline. */
final class TimelineJson {
  private final JsonGenerator out;
  private final AssessmentJson answers;

  private TimelineJson(JsonGenerator out) {
    this.out = out;
    this.answers = new AssessmentJson(out, Detail.FULL);
  }

  static String write(Timeline timeline) {
    return JsonOutput.file(out -> new TimelineJson(out).writeAll(timeline));
  }

  private void writeAll(Timeline timeline) throws IOException {
    out.writeStartObject();
    out.writeStringField("from", timeline.from().toString());
    out.writeStringField("to", timeline.to().toString());
    out.writeArrayFieldStart("spans");
    for (int i = 0; i < timeline.spans().size(); i++) {
      span(timeline.spans().get(i), i == 0);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("payments");
    for (TimelinePayment payment : timeline.payments()) {
      payment(payment);
    }
    out.writeEndArray();
    if (timeline.corrections().isPresent()) {
      out.writeArrayFieldStart("corrections");
      for (Correction correction : timeline.corrections().get()) {
        correction(correction);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void span(Span span, boolean whole) throws IOException {
    out.writeStartObject();
    out.writeStringField("from", span.from().toString());
    out.writeStringField("to", span.to().toString());
    out.writeArrayFieldStart("causes");
    for (Span.Cause cause : span.causes()) {
      out.writeStartObject();
      out.writeStringField("kind", cause.kind().name());
      answers.text(JsonNames.TEXT, cause.text());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("changes");
    for (ChangeOfAnswer change : span.changes()) {
      change(change);
    }
    out.writeEndArray();
    if (whole) {
      out.writeFieldName("assessment");
      answers.write(span.assessment());
    }
    out.writeEndObject();
  }

  private void change(ChangeOfAnswer change) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", change.id());
    out.writeStringField("subject", change.subject());
    out.writeStringField("extent", change.extent().name());
    if (change.before().isPresent()) {
      out.writeStringField("before", change.before().get().outcome().name());
    }
    answers.text(JsonNames.TEXT, change.text());
    if (change.after().isPresent()) {
      out.writeFieldName("answer");
      if (change.after().get() instanceof RequirementAnswer requirement) {
        answers.write(requirement);
      } else {
        answers.write((EntitlementAnswer) change.after().get());
      }
    }
    out.writeEndObject();
  }

  private void payment(TimelinePayment due) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", due.id());
    out.writeStringField("subject", due.subject());
    out.writeStringField("period", due.payment().period());
    answers.money(JsonNames.AMOUNT, due.payment().amount());
    out.writeStringField("payee", due.payment().payee());
    out.writeStringField("payeeId", due.payee());
    out.writeStringField("decisive", due.decisive().toString());
    out.writeBooleanField("setAside", due.setAside());
    out.writeEndObject();
  }

  private void correction(Correction correction) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", correction.id());
    out.writeStringField("subject", correction.subject());
    out.writeStringField("period", correction.period());
    out.writeStringField("payee", correction.payeeKind());
    out.writeStringField("payeeId", correction.payee());
    answers.money(JsonNames.PAID, correction.paid());
    answers.money(JsonNames.DUE, correction.due());
    answers.money(JsonNames.OWED, correction.owed());
    out.writeArrayFieldStart("reasons");
    for (Text reason : correction.reasons()) {
      answers.text(reason);
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
