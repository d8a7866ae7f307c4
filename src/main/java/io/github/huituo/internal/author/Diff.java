package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.HuituoException;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.text.Problems;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The differences of two sets of rules. It compares packs, parameters day by day, questions, rules, dictionaries, open points,
 * settings, vocabulary and sources. Only the meaning counts, not how it is written.
 *
 * <p>Values are compared as they are in force, local ones laid over inherited ones; a change is reported once, in the pack where it
 * was made. A source with an {@code index.yaml} holds all packs that there are; another one is laid over the packs that the
 * library's jar carries.
 */
public final class Diff {
  private Diff() {}

  /**
   * Returns what changed, over all days; ordered by pack, then part, then id.
   *
   * @throws HuituoException with every problem of the files of both
   */
  public static ImmutableList<Change> of(PackSource before, PackSource after) {
    return of(before, Optional.empty(), after, Optional.empty());
  }

  /**
   * Returns the differences between the rules on two days. The new rules may be the old ones: compared are the values in force
   * and the questions asked on these days, and everything else that changed.
   *
   * @throws HuituoException with every problem of the files of both
   */
  public static ImmutableList<Change> of(
      PackSource before, LocalDate oldDay, PackSource after, LocalDate newDay) {
    return of(before, Optional.of(oldDay), after, Optional.of(newDay));
  }

  private static ImmutableList<Change> of(
      PackSource before, Optional<LocalDate> oldDay, PackSource after, Optional<LocalDate> newDay) {
    Problems problems = new Problems();
    RuleSet old = RuleSet.of(before, oldDay, problems);
    RuleSet now = RuleSet.of(after, newDay, problems);
    problems.throwIfErrors();
    TreeSet<String> packs = new TreeSet<>(old.laws().keySet());
    packs.addAll(now.laws().keySet());
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    for (String pack : packs) {
      boolean same = oldDay.equals(newDay) && old.laws().get(pack) == now.laws().get(pack);
      changes.addAll(same ? ImmutableList.of() : new PackDiff(pack, old, now).changes());
    }
    return changes.build();
  }
}
