package io.github.huituo.fuzz;

import io.github.huituo.HuituoException;
import io.github.huituo.internal.document.Documents;
import java.util.List;
import java.util.Optional;

/** Makes the input of a finding smaller as long as the same is found. */
final class FuzzShrinker {
  private static final int MOST_TRIALS = 2_000;

  private final FuzzTrial trial;
  private int trials;

  FuzzShrinker(FuzzTrial trial) {
    this.trial = trial;
  }

  /** Returns the finding with the smallest input that was found for it. */
  FuzzFinding shrink(FuzzFinding finding) {
    trials = 0;
    FuzzFinding smallest = bySlots(finding);
    return byCharacters(smallest);
  }

  private FuzzFinding bySlots(FuzzFinding finding) {
    FuzzFinding smallest = finding;
    Object tree;
    try {
      tree = JsonTree.of(Documents.parse(finding.input().name(), finding.input().text()));
    } catch (HuituoException | StackOverflowError e) {
      return finding;
    }
    for (int i = 0; i < JsonTree.slots(tree).size() && trials < MOST_TRIALS; ) {
      Object smaller = JsonTree.copy(tree);
      JsonTree.slots(smaller).get(i).remove();
      Optional<FuzzFinding> same = same(smallest, JsonTree.text(smaller));
      if (same.isPresent()) {
        tree = smaller;
        smallest = same.get();
      } else {
        i++;
      }
    }
    return smallest;
  }

  private FuzzFinding byCharacters(FuzzFinding finding) {
    FuzzFinding smallest = finding;
    for (int length : List.of(1000, 100, 20, 5, 1)) {
      for (int at = 0; at + length <= smallest.input().text().length() && trials < MOST_TRIALS; ) {
        String text = smallest.input().text();
        Optional<FuzzFinding> same = same(smallest, text.substring(0, at) + text.substring(at + length));
        smallest = same.orElse(smallest);
        at += same.isPresent() ? 0 : length;
      }
    }
    return smallest;
  }

  private Optional<FuzzFinding> same(FuzzFinding finding, String text) {
    trials++;
    return trial.run(finding.input().withText(text)).filter(other -> other.what().equals(finding.what()));
  }
}
