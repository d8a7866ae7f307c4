package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.pack.BundledSource;
import io.github.huituo.testpack.TestPack;
import java.util.List;

/** Edited packs, compared with those that the jar carries. */
final class BundledDiff {
  private BundledDiff() {}

  static List<Change> changes(TestPack edited) {
    return Diff.of(BundledSource.get(), edited);
  }

  static Change onlyChange(TestPack edited) {
    List<Change> changes = changes(edited);
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  /** Returns the changed aspects of a change, each as a line. */
  static List<String> words(Change change) {
    return change.details().stream()
        .map(detail -> (Change.Aspect) detail)
        .map(aspect -> aspect.name() + ": " + aspect.before() + " -> " + aspect.after())
        .toList();
  }
}
