package io.github.huituo.internal.law;

import io.github.huituo.assessment.Step;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.util.List;

/**
 * One step of a computation. What goes into it and what comes of it are named components.
 *
 * <p>For example, {@code new StaffStep.ForPersons(7, new Ratio(1, 3), true, 3, unit)} reads "7 at 1:3, a part rounded up: 3 care
 * workers". A further step is one record here and its sentence in each language.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface ComputationStep extends Step
    permits DateStep, StaffStep, SumStep, ShareStep, TableStep, ScheduleStep, InstalmentStep, FeeStep, MonthStep, SessionStep {
  /** Returns the key of its sentence in the library's messages. */
  String key();

  /** Returns what is put into the sentence, in the order of its places. */
  List<Object> arguments();

  /**
   * Returns whether the result of the step follows from what a reader knows. It enters the result where it does.
   *
   * @param known what the cited law, the case and the steps before give
   */
  boolean follows(Ledger known);

  @Override
  default Text text() {
    return Messages.text(key(), arguments().toArray());
  }
}
