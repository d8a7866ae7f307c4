package io.github.huituo.assessment;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Reads assessments from what {@link AssessmentJson} writes. */
final class AssessmentReader {
  private static final PolicyVersion NO_PACK = new PolicyVersion("", "", "");

  private final Problems problems = new Problems();
  private final AnswerReader answers = new AnswerReader(problems);

  private AssessmentReader() {}

  static Assessment read(String json) {
    AssessmentReader reader = new AssessmentReader();
    Assessment assessment = reader.assessment(Documents.parse("assessment.json", json));
    reader.problems.throwIfErrors();
    return assessment;
  }

  private Assessment assessment(Node document) {
    Fields fields = Fields.of(document, problems);
    Assessment read =
        ImmutableAssessment.builder()
            .caseId(fields.string("caseId"))
            .asOf(fields.required("asOf", fields.date("asOf")).orElse(LocalDate.EPOCH))
            .jurisdiction(fields.requiredString("jurisdiction"))
            .pack(fields.required("pack", fields.node("pack")).map(this::pack).orElse(NO_PACK))
            .questions(fields.node("questions").map(this::questions))
            .requirements(all("requirements", fields, this::requirement))
            .entitlements(all("entitlements", fields, this::entitlement))
            .accounts(all("accounts", fields, this::account))
            .build();
    fields.finish();
    return read;
  }

  private PolicyVersion pack(Node node) {
    Fields fields = Fields.of(node, problems);
    PolicyVersion pack =
        new PolicyVersion(fields.requiredString("id"), fields.requiredString("version"), fields.requiredString("contentHash"));
    fields.finish();
    return pack;
  }

  private AskedQuestions questions(Node node) {
    Fields fields = Fields.of(node, problems);
    AskedQuestions questions = new AskedQuestions(fields.strings("answered"), fields.strings("accounted"));
    fields.finish();
    return questions;
  }

  private RequirementAnswer requirement(Fields fields) {
    return ImmutableRequirementAnswer.builder()
        .from(answers.answer(fields))
        .severity(answers.constant("severity", fields, Severity.class, Severity.MANDATORY))
        .required(answers.quantity("required", fields))
        .actual(answers.quantity("actual", fields))
        .shortfall(answers.quantity("shortfall", fields))
        .unit(fields.text("unit"))
        .consequences(answers.all("consequences", fields, this::consequence))
        .build();
  }

  private Consequence consequence(Fields fields) {
    return new Consequence(
        answers.constant("kind", fields, Consequence.Kind.class, Consequence.Kind.WARNING),
        answers.constants("occasions", fields, Consequence.Occasion.class),
        fields.node("fine").map(this::fine),
        fields.text("by"),
        fields.text("whom"),
        fields.text("lasting"),
        answers.source(Fields.of(fields.required("source", fields.node("source")).orElse(fields.node()), problems)));
  }

  private Consequence.Fine fine(Node node) {
    Fields fields = Fields.of(node, problems);
    Consequence.Fine fine =
        new Consequence.Fine(
            answers.money("from", fields),
            fields.bool("fromIncluded").orElse(false),
            answers.money("to", fields),
            fields.bool("toIncluded").orElse(false));
    fields.finish();
    return fine;
  }

  private EntitlementAnswer entitlement(Fields fields) {
    Optional<Money> offsets = answers.money("offsets", fields);
    return ImmutableEntitlementAnswer.builder()
        .from(answers.answer(fields))
        .gives(answers.constant("gives", fields, Gives.class, Gives.STATUS))
        .exclusive(fields.string("exclusive"))
        .offsets(offsets)
        .payments(all("payments", fields, payment -> payment(payment, offsets)))
        .total(answers.money("total", fields))
        .figures(answers.all("figures", fields, answers::figure))
        .amountOpen(answers.missing("amountOpen", fields))
        .build();
  }

  private Payment payment(Fields fields, Optional<Money> commonFee) {
    return new Payment(
        fields.requiredString("period"),
        answers.requiredMoney("amount", fields),
        fields.requiredString("payee"),
        answers.money("offsets", fields).or(() -> commonFee),
        fields.string("recipient"));
  }

  private Account account(Fields fields) {
    return new Account(
        fields.requiredString("payee"),
        fields.requiredString("subject"),
        fields.requiredString("period"),
        all("entries", fields, this::entry),
        all("setAside", fields, this::entry),
        answers.requiredMoney("total", fields));
  }

  private Account.Entry entry(Fields fields) {
    return new Account.Entry(
        fields.requiredString("id"), fields.requiredString("subject"), answers.requiredMoney("amount", fields));
  }

  private <T> ImmutableList<T> all(String name, Fields fields, Function<Fields, T> reader) {
    fields.required(name, fields.node(name));
    return answers.all(name, fields, reader);
  }
}
