package io.github.huituo.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Care workers shared out to classes. */
class SharingTest {
  /** 27 of the 29 whom seven rooms need by themselves. The shares are 5.6, 6.5, 4.7, 4.7 and three times 1.9. */
  @Test
  void fewer_than_all_classes_need_are_shared_in_proportion() {
    assertThat(Sharing.inProportion(27, List.of(6, 7, 5, 5, 2, 2, 2))).containsExactly(5, 6, 5, 5, 2, 2, 2);
    assertThat(Sharing.inProportion(1, List.of(1, 2))).containsExactly(0, 1);
    assertThat(Sharing.inProportion(0, List.of(1, 1))).containsExactly(0, 0);
  }

  /** Ten and four children with one care worker each: the third is with the ten. */
  @Test
  void each_further_one_is_with_the_most_children_to_a_care_worker() {
    assertThat(Sharing.of(1, List.of(4, 10), List.of(1, 1))).containsExactly(0, 1);
  }
}
