package io.github.huituo.tools.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers every question about every subject of a case, as the law file requires. */
public final class Oracle {
  private final List<OracleQuestion> questions;

  public Oracle(List<OracleQuestion> questions) {
    this.questions = List.copyOf(questions);
  }

  public List<OracleQuestion> questions() {
    return questions;
  }

  /** Returns the verdicts by question and subject. */
  public Map<String, OracleVerdict> answer(CaseDocument document) {
    Map<String, OracleVerdict> verdicts = new TreeMap<>();
    for (OracleQuestion question : questions) {
      if (question.isAskedOn(document.asOf())) {
        for (OracleSubject subject : document.all(question.kind())) {
          verdicts.put(question.id() + " " + subject.id(), question.ask(new OracleCase(document, subject)));
        }
      }
    }
    return verdicts;
  }
}
