package io.github.huituo.internal.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.Tries;
import io.github.huituo.internal.pack.PackLibrary;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packs of the jar have no fault that {@code check} knows. On generated cases it finds none, either. */
class BundledCheckTest {
  @Test
  void check_finds_nothing() {
    assertThat(Check.of(PackLibrary.folder(Path.of("rules")), Tries.times(Check.CASES))).isEmpty();
  }
}
