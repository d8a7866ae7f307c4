package io.github.huituo.tools.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.huituo.Tries;
import io.github.huituo.testpack.BundledPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reasons of the list of reviewed mutants that can be tried. */
class EquivalentMutantsTest {
  private static final EquivalentMutants REVIEWED = new EquivalentMutants(Path.of("src/test/resources/mutation/equivalent.yaml"));

  @Test
  void a_mutant_of_days_on_which_no_question_is_asked_is_read_by_none_of_that_day() {
    assumeTrue(Tries.areAll(), "the rules of all packs are read for this");
    List<String> listed = REVIEWED.listedBecause("Every question that reads the value begins no earlier");
    UnaskedDays days = new UnaskedDays(BundledPolicy.loaded());

    assertThat(listed).isNotEmpty();
    assertThat(listed.stream().flatMap(mutant -> days.doubt(mutant).stream())).isEmpty();
  }
}
