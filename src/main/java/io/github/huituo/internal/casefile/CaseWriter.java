package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.internal.document.Node;
import io.github.huituo.model.CasePart.Cardinality;
import io.github.huituo.model.CaseChange;
import io.github.huituo.model.CaseChange.Absent;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a case as the document from which {@link CaseReader} reads the same case. */
public final class CaseWriter {
  private static final Location NOWHERE = Location.of("case.yaml");

  private CaseWriter() {}

  /** Returns the case as a document. */
  public static Node write(ChildcareCase childcareCase) {
    Map<String, Node> entries = new LinkedHashMap<>();
    childcareCase.caseId().ifPresent(id -> entries.put("caseId", FactType.write(id)));
    entries.put("asOf", FactType.write(childcareCase.asOf()));
    entries.put("jurisdiction", FactType.write(childcareCase.jurisdiction()));
    values("interpretations", childcareCase.interpretations(), entries);
    values("settings", childcareCase.settings(), entries);
    parts("", childcareCase.parts(), entries);
    if (!childcareCase.changes().isEmpty()) {
      entries.put("changes", sequence(childcareCase.changes().stream().map(CaseWriter::change).toList()));
    }
    return mapping(entries);
  }

  private static Node change(CaseChange change) {
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put("from", FactType.write(change.from()));
    values("interpretations", change.interpretations(), entries);
    values("settings", change.settings(), entries);
    parts("", change.parts(), entries);
    if (!change.added().isEmpty()) {
      Map<String, Node> added = new LinkedHashMap<>();
      parts("", change.added(), added);
      entries.put("adds", mapping(added));
    }
    return mapping(entries);
  }

  private static void values(String name, Map<String, ?> values, Map<String, Node> entries) {
    if (!values.isEmpty()) {
      Map<String, Node> written = new LinkedHashMap<>();
      values.forEach((id, value) -> written.put(id, FactType.write(value)));
      entries.put(name, mapping(written));
    }
  }

  /** Writes parts. One subject is under the key of a part that holds one, the others are in a list. */
  private static void parts(String holder, Map<CasePart, List<Subject>> parts, Map<String, Node> entries) {
    parts.forEach(
        (part, subjects) -> {
          boolean ofHolder = part.ids() == CasePart.Ids.OF_HOLDER && subjects.size() == 1;
          if (ofHolder || part.cardinality() == Cardinality.ONE) {
            subjects.forEach(s -> entries.put(part.key(), subject(s, ofHolder && s.id().equals(holder))));
          } else {
            entries.put(part.plural(), sequence(subjects.stream().map(s -> subject(s, false)).toList()));
          }
        });
  }

  private static Node subject(Subject subject, boolean namedByHolder) {
    Map<String, Node> entries = facts(subject);
    if (namedByHolder) {
      entries.remove("id");
    }
    parts(subject.id(), subject.parts(), entries);
    return mapping(entries);
  }

  /** Writes the id and the facts of a subject. Those of a group such as {@code meals.main} are under its name. */
  private static Map<String, Node> facts(Subject subject) {
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put("id", FactType.write(subject.id()));
    Map<String, Map<String, Node>> groups = new LinkedHashMap<>();
    subject.facts().forEach(
        (name, value) -> {
          int dot = name.indexOf('.');
          if (dot < 0) {
            entries.put(name, value(value));
          } else {
            groups
                .computeIfAbsent(name.substring(0, dot), g -> new LinkedHashMap<>())
                .put(name.substring(dot + 1), value(value));
          }
        });
    groups.forEach((group, facts) -> entries.put(group, mapping(facts)));
    return entries;
  }

  private static Node value(Object value) {
    return value == Absent.ABSENT ? scalar(Node.Kind.NULL, "null") : FactType.write(value);
  }

  static Node scalar(Node.Kind kind, String text) {
    return Node.scalar(kind, NOWHERE, text);
  }

  static Node sequence(List<Node> items) {
    return Node.sequence(NOWHERE, ImmutableList.copyOf(items));
  }

  static Node mapping(Map<String, Node> entries) {
    return Node.mapping(NOWHERE, ImmutableMap.copyOf(entries), ImmutableMap.of());
  }
}
