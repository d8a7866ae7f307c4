package io.github.huituo.internal.population;

import io.github.huituo.Problem;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.Detail;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Payment;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table with a row for each answer of an assessment. A case that could not be read has one, too. Several values in a cell are
 * separated by semicolons.
 */
final class AnswerTable implements AnswerForm {

  private final Detail detail;
  private final String language;
  private final List<String> columns;

  /**
   * Creates the form.
   *
   * @param language the language of problems
   */
  AnswerTable(Detail detail, String language) {
    this.detail = detail;
    this.language = language;
    List<String> names =
        new ArrayList<>(
            List.of(
                "line", "caseId", "asOf", "jurisdiction", "id", "subject", "outcome", "required", "actual", "shortfall", "currency",
                "total", "payments", "missing", "amountOpen", "error"));
    if (detail != Detail.NONE) {
      Messages.LANGUAGES.forEach(l -> names.add("because." + l));
      names.addAll(List.of("sources", "evidence"));
    }
    if (detail == Detail.FULL) {
      Messages.LANGUAGES.forEach(l -> names.add("title." + l));
      names.addAll(List.of("subjectKind", "severity", "gives", "interpretations", "settings", "rules"));
      Messages.LANGUAGES.forEach(l -> names.add("computation." + l));
    }
    this.columns = List.copyOf(names);
  }

  @Override
  public byte[] head() {
    return rows(List.of(columns));
  }

  @Override
  public byte[] lines(CaseRecord record, Assessment assessment) {
    List<List<String>> rows = new ArrayList<>();
    assessment.requirements().forEach(answer -> rows.add(row(record, assessment, answer)));
    assessment.entitlements().forEach(answer -> rows.add(row(record, assessment, answer)));
    return rows(rows);
  }

  @Override
  public byte[] lines(CaseRecord record, Optional<String> caseId, List<Problem> problems) {
    List<String> row = new ArrayList<>(List.of(String.valueOf(record.line()), caseId.orElse("")));
    while (row.size() < columns.size()) {
      row.add(columns.get(row.size()).equals("error") ? joined(problems, p -> p.in(language)) : "");
    }
    return rows(List.of(row));
  }

  private List<String> row(CaseRecord record, Assessment assessment, Answer answer) {
    List<String> row = new ArrayList<>();
    row.add(String.valueOf(record.line()));
    row.add(assessment.caseId().orElse(""));
    row.add(assessment.asOf().toString());
    row.add(assessment.jurisdiction());
    row.add(answer.id());
    row.add(answer.subject());
    row.add(answer.outcome().name());
    if (answer instanceof RequirementAnswer requirement) {
      row.add(requirement.required().map(Object::toString).orElse(""));
      row.add(requirement.actual().map(Object::toString).orElse(""));
      row.add(requirement.shortfall().map(Object::toString).orElse(""));
      row.addAll(List.of("", "", "", joined(answer.missing(), AnswerTable::fact), "", ""));
    } else {
      EntitlementAnswer entitlement = (EntitlementAnswer) answer;
      row.addAll(List.of("", "", ""));
      row.add(entitlement.total().map(t -> t.getCurrencyUnit().getCode()).orElse(""));
      row.add(entitlement.total().map(t -> t.getAmount().toPlainString()).orElse(""));
      row.add(joined(entitlement.payments(), AnswerTable::payment));
      row.add(joined(answer.missing(), AnswerTable::fact));
      row.add(joined(entitlement.amountOpen(), AnswerTable::fact));
      row.add("");
    }
    explain(answer, row);
    return row;
  }

  private void explain(Answer answer, List<String> row) {
    if (detail != Detail.NONE) {
      Messages.LANGUAGES.forEach(l -> row.add(answer.because().in(l)));
      row.add(joined(answer.sources(), AnswerTable::source));
      row.add(answer.evidence().map(Evidence::word).orElse(""));
    }
    if (detail == Detail.FULL) {
      Messages.LANGUAGES.forEach(l -> row.add(answer.title().in(l)));
      row.add(answer.subjectKind().word());
      row.add(answer instanceof RequirementAnswer requirement ? requirement.severity().name() : "");
      row.add(answer instanceof EntitlementAnswer entitlement ? entitlement.gives().name() : "");
      row.add(joined(answer.interpretations(), i -> i.id() + "=" + i.choice()));
      row.add(joined(answer.settings(), s -> s.id() + "=" + s.value()));
      row.add(joined(answer.rules(), r -> r));
      Messages.LANGUAGES.forEach(l -> row.add(joined(answer.computation(), (Text step) -> step.in(l))));
    }
  }

  private static String fact(Missing missing) {
    return missing.subject().isEmpty() ? missing.fact() : missing.fact() + "(" + missing.subject() + ")";
  }

  private static String payment(Payment payment) {
    return payment.period() + " " + payment.amount().getAmount().toPlainString() + " " + payment.payee();
  }

  private static String source(CitedSource source) {
    return source.id() + source.article().map(a -> " " + a).orElse("");
  }

  private static <T> String joined(List<T> values, Function<? super T, String> word) {
    return values.stream().map(word).collect(Collectors.joining("; "));
  }

  private static byte[] rows(List<List<String>> rows) {
    return CsvRows.text(rows).getBytes(StandardCharsets.UTF_8);
  }
}
