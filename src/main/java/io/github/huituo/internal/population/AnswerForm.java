package io.github.huituo.internal.population;

import io.github.huituo.Problem;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Detail;
import java.util.List;
import java.util.Optional;

/** In which form assessments are written. Implementations are immutable and thread-safe. */
interface AnswerForm {
  /** Returns what is written before the first assessment. */
  byte[] head();

  /** Returns the whole lines of an assessment. */
  byte[] lines(CaseRecord record, Assessment assessment);

  /** Returns the whole lines of a record that could not be read. */
  byte[] lines(CaseRecord record, Optional<String> caseId, List<Problem> problems);

  /**
   * Returns the form of a file by its name.
   *
   * @param language the language of problems
   */
  static AnswerForm of(String name, Detail detail, String language) {
    return CaseForm.isTable(name) ? new AnswerTable(detail, language) : new AnswerLines(detail, language);
  }
}
