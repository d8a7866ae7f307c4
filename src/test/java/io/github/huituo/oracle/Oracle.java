package io.github.huituo.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers every question about every subject of a case, as the law file says. */
public final class Oracle {
  private final List<Question> questions;

  public Oracle(List<Question> questions) {
    this.questions = List.copyOf(questions);
  }

  public List<Question> questions() {
    return questions;
  }

  /** Returns the verdicts by question and subject. */
  public Map<String, Verdict> answer(CaseDocument document) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (Question question : questions) {
      if (question.isAskedOn(document.asOf())) {
        for (Thing subject : document.all(question.kind())) {
          verdicts.put(question.id() + " " + subject.id(), question.ask(new Look(document, subject)));
        }
      }
    }
    return verdicts;
  }
}
