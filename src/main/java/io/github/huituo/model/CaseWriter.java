package io.github.huituo.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.document.Node;
import io.github.huituo.text.Location;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Writes a case as the document from which {@link CaseReader} reads the same case. */
public final class CaseWriter {
  private static final Location NOWHERE = Location.of("case.yaml");

  private CaseWriter() {}

  /** Returns the case as a document. */
  public static Node write(ChildcareCase childcareCase) {
    Map<String, Node> entries = new LinkedHashMap<>();
    childcareCase.caseId().ifPresent(id -> entries.put("caseId", value(id)));
    entries.put("asOf", value(childcareCase.asOf()));
    entries.put("jurisdiction", value(childcareCase.jurisdiction()));
    values("interpretations", childcareCase.interpretations(), entries);
    values("settings", childcareCase.settings(), entries);
    put("families", childcareCase.families().stream().map(CaseWriter::family).toList(), entries);
    put("institutions", childcareCase.institutions().stream().map(CaseWriter::institution).toList(), entries);
    put("employers", childcareCase.employers().stream().map(e -> mapping(facts(e))).toList(), entries);
    childcareCase.city().ifPresent(city -> entries.put("city", mapping(facts(city))));
    return mapping(entries);
  }

  private static void values(String name, Map<String, ?> values, Map<String, Node> entries) {
    if (!values.isEmpty()) {
      Map<String, Node> written = new LinkedHashMap<>();
      values.forEach((id, value) -> written.put(id, value(value)));
      entries.put(name, mapping(written));
    }
  }

  private static void put(String name, List<Node> items, Map<String, Node> entries) {
    if (!items.isEmpty()) {
      entries.put(name, Node.sequence(NOWHERE, ImmutableList.copyOf(items)));
    }
  }

  private static Node family(Family family) {
    Map<String, Node> entries = facts(family);
    put("guardians", family.guardians().stream().map(g -> mapping(facts(g))).toList(), entries);
    put("children", family.children().stream().map(CaseWriter::child).toList(), entries);
    return mapping(entries);
  }

  private static Node child(Child child) {
    Map<String, Node> entries = facts(child);
    child.enrolment().ifPresent(e -> entries.put("enrolment", enrolment(e)));
    return mapping(entries);
  }

  /** Writes an enrolment, which has no id of its own in a case file. */
  private static Node enrolment(Enrolment enrolment) {
    Map<String, Node> entries = facts(enrolment);
    entries.remove("id");
    enrolment.sessions().ifPresent(all -> entries.put("sessions", subjects(all)));
    return mapping(entries);
  }

  private static Node institution(Institution institution) {
    Map<String, Node> entries = facts(institution);
    institution.classes().ifPresent(all -> entries.put("classes", subjects(all)));
    institution.staff().ifPresent(all -> entries.put("staff", subjects(all)));
    return mapping(entries);
  }

  private static Node subjects(List<? extends Subject> all) {
    return Node.sequence(NOWHERE, all.stream().map(s -> mapping(facts(s))).collect(ImmutableList.toImmutableList()));
  }

  /** Writes the id and the facts of a subject; those of a group such as {@code meals.main} under its name. */
  private static Map<String, Node> facts(Subject subject) {
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put("id", value(subject.id()));
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
    if (value instanceof Collection<?> items) {
      List<Node> written = new ArrayList<>();
      items.forEach(item -> written.add(value(item)));
      return Node.sequence(NOWHERE, ImmutableList.copyOf(written));
    } else if (value instanceof Occurrence event) {
      return event.on().map(on -> mapping(Map.of("on", value(on)))).orElseGet(() -> value(event.happened()));
    } else if (value instanceof BigDecimal number) {
      return Node.scalar(Node.Kind.NUMBER, NOWHERE, number.toPlainString());
    } else if (value instanceof Integer) {
      return Node.scalar(Node.Kind.NUMBER, NOWHERE, value.toString());
    } else if (value instanceof Boolean) {
      return Node.scalar(Node.Kind.BOOLEAN, NOWHERE, value.toString());
    } else if (value instanceof Money || value instanceof LocalDate || value instanceof String) {
      return Node.scalar(Node.Kind.STRING, NOWHERE, value.toString());
    }
    throw new IllegalArgumentException(value + " is no value of a fact");
  }

  private static Node mapping(Map<String, Node> entries) {
    return Node.mapping(NOWHERE, ImmutableMap.copyOf(entries), ImmutableMap.of());
  }
}
