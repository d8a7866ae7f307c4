package io.github.huituo.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Evidence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationTest {
  private static Citation of(String source, String article, Evidence evidence) {
    return new Citation(source, Optional.ofNullable(article), evidence);
  }

  @Test
  void citations_are_ordered_by_source_then_article_then_evidence() {
    Citation whole = of("act", null, Evidence.ASSUMPTION);
    Citation four = of("act", "4", Evidence.CORROBORATED);
    Citation weaker = of("act", "4", Evidence.SINGLE_SOURCE);
    Citation five = of("act", "5", Evidence.TEXT);
    Citation other = of("plan", null, Evidence.TEXT);
    assertThat(List.of(other, five, weaker, four, whole).stream().sorted()).containsExactly(whole, four, weaker, five, other);
  }

  @Test
  void of_two_grades_of_evidence_the_weaker_one_counts() {
    assertThat(Evidence.TEXT.weaker(Evidence.SINGLE_SOURCE)).isEqualTo(Evidence.SINGLE_SOURCE);
    assertThat(Evidence.SINGLE_SOURCE.weaker(Evidence.TEXT)).isEqualTo(Evidence.SINGLE_SOURCE);
    assertThat(Evidence.TEXT.weaker(Evidence.TEXT)).isEqualTo(Evidence.TEXT);
    assertThat(Evidence.SINGLE_SOURCE.word()).isEqualTo("single-source");
  }
}
