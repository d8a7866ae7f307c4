package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Answer;
import io.github.huituo.model.ChildcareCase;

/**
 * Changes of a case that turn an answer.
 *
 * @param edits the changes
 * @param effort the sum of their efforts
 * @param changed the case with them
 * @param answer the answer for that case
 */
record CaseRemedy(ImmutableList<CaseEdit> edits, int effort, ChildcareCase changed, Answer answer) {
  /** Returns the same changes of a case of which this one has a part. */
  CaseRemedy on(ChildcareCase whole) {
    return new CaseRemedy(edits, effort, CaseEdit.all(edits, whole), answer);
  }
}
