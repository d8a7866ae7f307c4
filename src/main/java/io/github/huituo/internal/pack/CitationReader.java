package io.github.huituo.internal.pack;

import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code source}, {@code article} and {@code evidence} that every value and question carries. */
final class CitationReader {
  private final Map<String, Source> sources;
  private final Problems problems;

  CitationReader(Map<String, Source> sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /** Reads the three entries of a mapping. */
  Citation read(Fields fields) {
    String source = fields.requiredString("source");
    Optional<String> article = fields.string("article");
    Optional<Evidence> evidence = fields.oneOf("evidence", Evidence.class, Evidence::word);
    Location at = fields.node("source").map(n -> n.at()).orElse(fields.at());
    Location evidenceAt = fields.node("evidence").map(n -> n.at()).orElse(at);
    return checked(source, article, evidence, at, evidenceAt);
  }

  /** Returns the citation of these parts, noting what is wrong with them. */
  Citation checked(
      String source, Optional<String> article, Optional<Evidence> evidence, Location at, Location evidenceAt) {
    Source known = sources.get(source);
    if (known == null && !source.isEmpty()) {
      problems.error(at, "unknown-source", source, Suggestions.didYouMean(source, sources.keySet()));
    }
    Evidence grade = evidence.orElseGet(() -> known == null ? Evidence.TEXT : known.evidence());
    if (grade == Evidence.ASSUMPTION) {
      problems.error(evidenceAt, "assumption-as-law");
    }
    return new Citation(source, article, grade);
  }
}
