package io.github.huituo.tools.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case file as a JSON library parses it, and the subjects in it. */
public final class CaseDocument {
  private final Map<?, ?> root;
  private final List<OracleSubject> things = new ArrayList<>();

  public CaseDocument(Map<?, ?> root) {
    this.root = root;
    for (OracleSubject employer : listed("employer", "employers", "employer", root, null)) {
      things.add(employer);
    }
    for (OracleSubject institution : listed("institution", "institutions", "institution", root, null)) {
      things.add(institution);
      things.addAll(listed("", "classes", "class", institution.document(), institution));
      things.addAll(listed("", "staff", "staff", institution.document(), institution));
    }
    for (OracleSubject family : listed("family", "families", "family", root, null)) {
      things.add(family);
      for (OracleSubject child : listed("", "children", "child", family.document(), family)) {
        things.add(child);
        if (child.document().get("enrolment") instanceof Map<?, ?> enrolment) {
          OracleSubject place = new OracleSubject("enrolment", child.id(), enrolment, child);
          things.add(place);
          things.addAll(listed("", "sessions", "session", enrolment, place));
        }
      }
    }
    EnrolledChildren enrolled = new EnrolledChildren(asOf(), all("child"));
    things.replaceAll(enrolled::counted);
    if (root.get("city") instanceof Map<?, ?> city) {
      things.add(new OracleSubject("city", idOf(city, "city"), city, null));
    }
  }

  private static List<OracleSubject> listed(String one, String many, String kind, Map<?, ?> in, @Nullable OracleSubject within) {
    List<OracleSubject> found = new ArrayList<>();
    if (in.get(one) instanceof Map<?, ?> single) {
      found.add(new OracleSubject(kind, idOf(single, one), single, within));
    }
    if (in.get(many) instanceof List<?> several) {
      for (int i = 0; i < several.size(); i++) {
        Map<?, ?> each = (Map<?, ?>) several.get(i);
        found.add(new OracleSubject(kind, idOf(each, kind + "-" + (i + 1)), each, within));
      }
    }
    return found;
  }

  private static String idOf(Map<?, ?> document, String otherwise) {
    Object id = document.get("id");
    return id == null ? otherwise : id.toString();
  }

  public LocalDate asOf() {
    return LocalDate.parse(String.valueOf(root.get("asOf")));
  }

  public String jurisdiction() {
    return String.valueOf(root.get("jurisdiction"));
  }

  @Nullable String interpretation(String id) {
    return root.get("interpretations") instanceof Map<?, ?> chosen && chosen.get(id) != null
        ? String.valueOf(chosen.get(id))
        : null;
  }

  @Nullable Object setting(String id) {
    return root.get("settings") instanceof Map<?, ?> given ? given.get(id) : null;
  }

  List<OracleSubject> all(String kind) {
    return things.stream().filter(t -> t.kind().equals(kind)).toList();
  }

  @Nullable OracleSubject find(String kind, @Nullable Object id) {
    return things.stream()
        .filter(t -> t.kind().equals(kind) && t.id().equals(String.valueOf(id)))
        .findFirst()
        .orElse(null);
  }

  /** Returns the things of a kind that an institution holds. */
  List<OracleSubject> of(OracleSubject institution, String kind) {
    return things.stream().filter(t -> t.kind().equals(kind) && t.within() == institution).toList();
  }
}
