package io.github.huituo.assessment;

import static io.github.huituo.assessment.JsonNames.ACCOUNTED;
import static io.github.huituo.assessment.JsonNames.ACCOUNTS;
import static io.github.huituo.assessment.JsonNames.AMOUNT;
import static io.github.huituo.assessment.JsonNames.ANSWERED;
import static io.github.huituo.assessment.JsonNames.AS_OF;
import static io.github.huituo.assessment.JsonNames.CASE_ID;
import static io.github.huituo.assessment.JsonNames.CONTENT_HASH;
import static io.github.huituo.assessment.JsonNames.ENTITLEMENTS;
import static io.github.huituo.assessment.JsonNames.ENTRIES;
import static io.github.huituo.assessment.JsonNames.ID;
import static io.github.huituo.assessment.JsonNames.JURISDICTION;
import static io.github.huituo.assessment.JsonNames.PACK;
import static io.github.huituo.assessment.JsonNames.PAYEE;
import static io.github.huituo.assessment.JsonNames.PERIOD;
import static io.github.huituo.assessment.JsonNames.QUESTIONS;
import static io.github.huituo.assessment.JsonNames.REQUIREMENTS;
import static io.github.huituo.assessment.JsonNames.SET_ASIDE;
import static io.github.huituo.assessment.JsonNames.SUBJECT;
import static io.github.huituo.assessment.JsonNames.TOTAL;
import static io.github.huituo.assessment.JsonNames.VERSION;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.huituo.internal.text.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes assessments as JSON, always with the same bytes for the same assessment. */
final class AssessmentJson extends AnswerJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;

  AssessmentJson(JsonGenerator out, Detail detail) {
    super(out, detail);
    this.out = out;
  }

  static void write(Assessment assessment, Detail detail, OutputStream out) throws IOException {
    try (JsonGenerator generator = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      new AssessmentJson(generator, detail).write(assessment);
    }
  }

  static String file(Assessment assessment, Detail detail) {
    return JsonOutput.file(out -> new AssessmentJson(out, detail).write(assessment));
  }

  static String line(Assessment assessment, Detail detail) {
    return JsonOutput.inOneLine(out -> new AssessmentJson(out, detail).write(assessment));
  }

  static String line(Answer answer) {
    return JsonOutput.inOneLine(
        generator -> {
          AssessmentJson json = new AssessmentJson(generator, Detail.FULL);
          if (answer instanceof RequirementAnswer requirement) {
            json.write(requirement);
          } else {
            json.write((EntitlementAnswer) answer);
          }
        });
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
}
