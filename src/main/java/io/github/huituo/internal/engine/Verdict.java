package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.pack.Jurisdiction;
import java.util.List;
import java.util.function.Predicate;

/**
 * The conclusions about one subject that decide a question. They are among all that rules made.
 *
 * <p>A conclusion that does not rest on an open point makes the open point irrelevant; one that grants an amount makes irrelevant
 * that another grants it without one. An amount that an authority sets, and cannot set to nothing, leaves the entitlement decided.
 *
 * @param conclusions those that decide
 * @param waiting those that wait for an open point, if only the amount depends on it
 */
record Verdict(ImmutableList<Conclusion> conclusions, ImmutableList<Conclusion> waiting) {
  private static final Verdict NONE = new Verdict(ImmutableList.of(), ImmutableList.of());

  static Verdict of(List<Conclusion> all, Jurisdiction law) {
    if (all.isEmpty()) {
      return NONE;
    }
    if (all.size() == 1 && all.get(0).outcome() != Outcome.UNDETERMINED) {
      return new Verdict(ImmutableList.of(all.get(0)), ImmutableList.of());
    }
    ImmutableList<Conclusion> decided = those(all, c -> c.outcome() != Outcome.UNDETERMINED);
    if (decided.isEmpty()) {
      ImmutableList<Conclusion> granted = those(all, c -> c.grantsWhateverIsSet(law));
      return granted.isEmpty()
          ? new Verdict(ImmutableList.copyOf(all), ImmutableList.of())
          : new Verdict(granted.stream().map(Conclusion::apartFromAmount).collect(ImmutableList.toImmutableList()), granted);
    }
    ImmutableList<Conclusion> whole = those(decided, c -> !c.leavesAmountToOthers());
    if (whole.isEmpty()) {
      return new Verdict(decided, those(all, c -> c.outcome() == Outcome.UNDETERMINED));
    }
    boolean granted =
        whole.size() == decided.size()
            || whole.stream().allMatch(c -> c.outcome() == Outcome.ELIGIBLE || c.nothingFallsDue());
    return new Verdict(granted ? whole : decided, ImmutableList.of());
  }

  private static ImmutableList<Conclusion> those(List<Conclusion> all, Predicate<Conclusion> condition) {
    ImmutableList.Builder<Conclusion> those = ImmutableList.builderWithExpectedSize(all.size());
    for (Conclusion conclusion : all) {
      if (condition.test(conclusion)) {
        those.add(conclusion);
      }
    }
    return those.build();
  }

  /** Returns whether nothing is lacking. Neither an answer may be lacking nor, where the subject is entitled, the amount. */
  boolean isWhole() {
    for (int i = 0; i < conclusions.size(); i++) {
      if (!conclusions.get(i).leavesAmountToOthers()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the choices of the host for which the amount waits. */
  ImmutableList<Missing> awaited(Jurisdiction law) {
    return waiting.isEmpty() ? ImmutableList.of() : OpenChoice.missing(law, waiting);
  }
}
