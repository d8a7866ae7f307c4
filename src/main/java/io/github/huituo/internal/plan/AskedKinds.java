package io.github.huituo.internal.plan;

import io.github.huituo.internal.engine.Engine;
import io.github.huituo.model.SubjectKind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which the questions about kinds of subjects are asked. */
final class AskedKinds {
  private AskedKinds() {}

  /** Returns the words of those kinds about which the law asks anything. */
  static Set<String> of(Engine engine, SubjectKind... kinds) {
    return Stream.of(kinds)
        .filter(kind -> engine.law().questions().stream().anyMatch(q -> q.subject().equals(kind)))
        .map(SubjectKind::word)
        .collect(Collectors.toUnmodifiableSet());
  }
}
