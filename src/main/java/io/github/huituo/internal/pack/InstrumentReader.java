package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.ImmutableSource;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.text.Problems;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the legal instruments of a {@code sources.yaml}. Used for one pack; not thread-safe. */
final class InstrumentReader {
  private final Problems problems;

  InstrumentReader(Problems problems) {
    this.problems = problems;
  }

  /** Returns the instruments, by id. */
  ImmutableMap<String, Source> read(Node document) {
    Map<String, Source> instruments = new LinkedHashMap<>();
    Fields root = Fields.of(document, problems);
    for (Node node : root.items("sources")) {
      Source instrument = instrument(node);
      if (instruments.put(instrument.id(), instrument) != null) {
        problems.error(node.at(), "duplicate-source", instrument.id());
      }
    }
    root.finish();
    return ImmutableMap.copyOf(instruments);
  }

  private Source instrument(Node node) {
    Fields fields = Fields.of(node, problems);
    Source instrument =
        ImmutableSource.builder()
            .id(fields.requiredString("id"))
            .title(fields.translated("title"))
            .number(fields.string("number"))
            .article(fields.node("article").map(n -> fields.text("article")))
            .issuer(fields.translated("issuer"))
            .issued(fields.date("issued"))
            .inForce(fields.date("inForce"))
            .expires(fields.date("expires"))
            .evidence(
                fields
                    .required("evidence", fields.oneOf("evidence", Evidence.class, Evidence::word))
                    .orElse(Evidence.SINGLE_SOURCE))
            .build();
    fields.string("note");
    fields.finish();
    return instrument;
  }
}
