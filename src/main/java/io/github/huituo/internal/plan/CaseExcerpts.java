package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.property.Thresholds;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The parts of a case that the answer to a question may depend on. A nursery has dozens of members of staff, of whom few questions speak.
 *
 * <p>This class is immutable and thread-safe.
 */
final class CaseExcerpts {
  private final CaseShape shape;
  private final Map<String, ImmutableSet<SubjectKind>> byQuestion = new TreeMap<>();

  CaseExcerpts(Engine engine, Thresholds thresholds) {
    this.shape = engine.law().vocabulary().shape();
    for (Question question : engine.law().questions()) {
      ImmutableSet.Builder<SubjectKind> kinds = ImmutableSet.builder();
      kinds.add(question.subject());
      for (String path : thresholds.of(question).facts()) {
        int dot = path.indexOf('.');
        shape.kind(path.substring(0, dot)).ifPresent(kind -> {
          kinds.add(kind);
          shape.factPart(kind, path.substring(dot + 1)).ifPresent(part -> kinds.add(part.kind()));
        });
      }
      byQuestion.put(question.id(), kinds.build());
    }
  }

  /** Returns the case without what the rules of a question leave out. It is the same case if they speak of everything. */
  ChildcareCase of(ChildcareCase whole, String question) {
    Set<SubjectKind> referenced = byQuestion.getOrDefault(question, ImmutableSet.of());
    ChildcareCase.Builder excerpt = whole.toBuilder();
    boolean changed = false;
    for (Map.Entry<CasePart, List<Subject>> part : whole.parts().entrySet()) {
      List<Subject> kept = part.getValue().stream().map(s -> of(s, referenced)).toList();
      changed |= isOther(kept, part.getValue());
      excerpt.part(part.getKey(), kept);
    }
    return changed ? excerpt.build() : whole;
  }

  private Subject of(Subject subject, Set<SubjectKind> referenced) {
    Map<CasePart, List<Subject>> kept = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<CasePart, List<Subject>> part : subject.parts().entrySet()) {
      boolean keeps = shape.within(part.getKey().kind()).stream().anyMatch(referenced::contains);
      List<Subject> within = keeps ? part.getValue().stream().map(s -> of(s, referenced)).toList() : List.of();
      changed |= !keeps || isOther(within, part.getValue());
      if (keeps) {
        kept.put(part.getKey(), within);
      }
    }
    return changed ? subject.kind().subject(subject.id(), subject.facts(), kept) : subject;
  }

  /** Compares by identity, since what is kept is the same subject. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isOther(List<Subject> kept, List<Subject> before) {
    return IntStream.range(0, before.size()).anyMatch(i -> kept.get(i) != before.get(i));
  }
}
