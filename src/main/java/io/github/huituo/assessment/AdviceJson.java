package io.github.huituo.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.internal.text.JsonOutput;
import java.io.IOException;
import java.util.List;

/** Writes advice as JSON, always with the same bytes for the same advice. */
final class AdviceJson {
  private final JsonGenerator out;
  private final AssessmentJson answers;

  private AdviceJson(JsonGenerator out, AssessmentJson answers) {
    this.out = out;
    this.answers = answers;
  }

  static String file(Assessment assessment, List<Advice> advice, Detail detail) {
    return JsonOutput.file(out -> write(out, assessment, advice, detail));
  }

  static String line(Assessment assessment, List<Advice> advice, Detail detail) {
    return JsonOutput.inOneLine(out -> write(out, assessment, advice, detail));
  }

  private static void write(JsonGenerator out, Assessment assessment, List<Advice> advice, Detail detail) throws IOException {
    AssessmentJson answers = new AssessmentJson(out, detail);
    out.writeStartObject();
    out.writeFieldName("assessment");
    answers.write(assessment);
    out.writeFieldName("advice");
    new AdviceJson(out, answers).list(advice);
    out.writeEndObject();
  }

  private void list(List<Advice> all) throws IOException {
    out.writeStartArray();
    for (Advice advice : all) {
      out.writeStartObject();
      out.writeStringField("id", advice.answer().id());
      out.writeStringField("subject", advice.answer().subject());
      answers.text("title", advice.answer().title());
      out.writeStringField("outcome", advice.answer().outcome().name());
      out.writeArrayFieldStart("remedies");
      for (Advice.Remedy remedy : advice.remedies()) {
        remedy(remedy);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void remedy(Advice.Remedy remedy) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("changes");
    for (Text change : remedy.changes()) {
      answers.text(change);
    }
    out.writeEndArray();
    out.writeNumberField("effort", remedy.effort());
    out.writeStringField("becomes", remedy.becomes().outcome().name());
    if (remedy.becomes() instanceof EntitlementAnswer entitlement && entitlement.total().isPresent()) {
      answers.money("total", entitlement.total().get());
    }
    out.writeArrayFieldStart("also");
    for (Advice.Effect effect : remedy.also()) {
      effect(effect);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void effect(Advice.Effect effect) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", effect.id());
    out.writeStringField("subject", effect.subject());
    answers.text("title", effect.title());
    if (effect.before().isPresent()) {
      out.writeStringField("before", effect.before().get().name());
    }
    if (effect.after().isPresent()) {
      out.writeStringField("after", effect.after().get().name());
    }
    if (effect.total().isPresent()) {
      answers.money("total", effect.total().get());
    }
    out.writeEndObject();
  }
}
