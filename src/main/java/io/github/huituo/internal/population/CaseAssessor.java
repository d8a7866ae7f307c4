package io.github.huituo.internal.population;

import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and assesses one record after another. Immutable and thread-safe. */
final class CaseAssessor {
  private final LoadedPolicy policy;
  private final CaseForm form;
  private final Set<String> questions;

  /**
   * Creates an assessor.
   *
   * @param questions the words for the questions that are asked; all if there are none
   */
  CaseAssessor(LoadedPolicy policy, CaseForm form, Set<String> questions) {
    this.policy = policy;
    this.form = form;
    this.questions = questions;
  }

  /**
   * What came out of a record.
   *
   * @param caseId the caller's own name for the case
   * @param asked the case; empty if it could not be read
   * @param assessment the answers; empty if it could not be assessed
   * @param problems why not
   */
  record Result(
      Optional<String> caseId, Optional<ChildcareCase> asked, Optional<Assessment> assessment, List<Problem> problems) {}

  Result assess(CaseRecord record) {
    Optional<String> caseId = Optional.empty();
    try {
      Node document = form.document(record);
      caseId = CaseForm.caseId(document);
      ChildcareCase asked = policy.read(document);
      return new Result(caseId, Optional.of(asked), Optional.of(policy.assess(asked, questions)), List.of());
    } catch (HuituoException e) {
      return new Result(caseId, Optional.empty(), Optional.empty(), e.problems());
    }
  }
}
