package io.github.huituo.engine;

import io.github.huituo.engine.subject.ChildFact;
import io.github.huituo.engine.subject.CityFact;
import io.github.huituo.engine.subject.ClassFact;
import io.github.huituo.engine.subject.EmployerFact;
import io.github.huituo.engine.subject.EnrolmentFact;
import io.github.huituo.engine.subject.FamilyFact;
import io.github.huituo.engine.subject.GuardianFact;
import io.github.huituo.engine.subject.InstitutionFact;
import io.github.huituo.engine.subject.SessionFact;
import io.github.huituo.engine.subject.StaffFact;
import io.github.huituo.engine.subject.SubjectFact;
import io.github.huituo.model.FactDefinition;
import io.github.huituo.model.FactType;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.model.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes, for one vocabulary, the Java source of the subjects that rules match: one class for each kind, with an accessor for
 * every fact, so that a rule reads a fact as a field and a misspelt fact does not compile.
 */
final class VocabularySource {
  private static final String BASE = "io.github.huituo.engine.subject.";

  /** Which subjects a kind leads to, by the name of the accessor. */
  private static final Map<SubjectKind, Map<String, SubjectKind>> LINKS =
      Map.of(
          SubjectKind.GUARDIAN, Map.of("family", SubjectKind.FAMILY, "employer", SubjectKind.EMPLOYER),
          SubjectKind.CHILD, Map.of("family", SubjectKind.FAMILY, "enrolment", SubjectKind.ENROLMENT),
          SubjectKind.ENROLMENT,
              Map.of(
                  "child", SubjectKind.CHILD,
                  "institution", SubjectKind.INSTITUTION,
                  "classGroup", SubjectKind.CLASS),
          SubjectKind.SESSION, Map.of("enrolment", SubjectKind.ENROLMENT),
          SubjectKind.CLASS, Map.of("institution", SubjectKind.INSTITUTION),
          SubjectKind.STAFF, Map.of("institution", SubjectKind.INSTITUTION),
          SubjectKind.INSTITUTION, Map.of("sponsor", SubjectKind.EMPLOYER));

  private final String packageName;
  private final String parentPackage;
  private final Vocabulary vocabulary;
  private final Vocabulary inherited;

  /**
   * Creates the writer of one pack's classes.
   *
   * @param packageName the package of the classes
   * @param parentPackage the package of the classes that they extend, or "" for the first pack
   * @param vocabulary all facts that the pack knows
   * @param inherited those of them that the parent's classes have already
   */
  VocabularySource(String packageName, String parentPackage, Vocabulary vocabulary, Vocabulary inherited) {
    this.packageName = packageName;
    this.parentPackage = parentPackage;
    this.vocabulary = vocabulary;
    this.inherited = inherited;
  }

  /** Returns the source of every class, by its simple name. */
  Map<String, String> classes() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (SubjectKind kind : SubjectKind.values()) {
      sources.put(kind.ruleName(), subject(kind));
    }
    sources.put("Subjects", factory());
    return sources;
  }

  private String base(SubjectKind kind) {
    if (!parentPackage.isEmpty()) {
      return parentPackage + "." + kind.ruleName();
    }
    return baseClass(kind).getName();
  }

  /** Returns the class on which the classes of a kind are built. */
  static Class<? extends SubjectFact> baseClass(SubjectKind kind) {
    return switch (kind) {
      case FAMILY -> FamilyFact.class;
      case GUARDIAN -> GuardianFact.class;
      case CHILD -> ChildFact.class;
      case ENROLMENT -> EnrolmentFact.class;
      case SESSION -> SessionFact.class;
      case INSTITUTION -> InstitutionFact.class;
      case CLASS -> ClassFact.class;
      case STAFF -> StaffFact.class;
      case EMPLOYER -> EmployerFact.class;
      case CITY -> CityFact.class;
    };
  }

  private String subject(SubjectKind kind) {
    String name = kind.ruleName();
    StringBuilder fields = new StringBuilder();
    StringBuilder reads = new StringBuilder();
    StringBuilder accessors = new StringBuilder();
    List<FactDefinition> facts = vocabulary.facts(kind);
    for (int place = inherited.facts(kind).size(); place < facts.size(); place++) {
      FactDefinition fact = facts.get(place);
      if (links(kind).containsKey(fact.ruleName())) {
        continue;
      }
      if (fact.type() == FactType.EVENT || fact.type() == FactType.DATED_EVENT) {
        String read = "(io.github.huituo.model.Occurrence) value(" + place + ")";
        field(fields, accessors, "Boolean", fact.ruleName());
        field(fields, accessors, "java.time.LocalDate", fact.ruleName() + "On");
        reads
            .append("    io.github.huituo.model.Occurrence o" + place + " = " + read + ";\n")
            .append("    this." + fact.ruleName() + " = o" + place + " == null ? null : (Boolean) o" + place + ".by(getAsOf());\n")
            .append("    this." + fact.ruleName() + "On = o" + place + " != null && o" + place + ".by(getAsOf()) ? o" + place + ".on().orElse(null) : null;\n");
      } else {
        String type = type(fact.type());
        field(fields, accessors, type, fact.ruleName());
        reads.append("    this." + fact.ruleName() + " = (" + type + ") value(" + place + ");\n");
      }
    }
    links(kind)
        .forEach(
            (link, to) ->
                accessors.append(
                    "  @Override public " + to.ruleName() + " get" + capital(link) + "() { return ("
                        + to.ruleName() + ") super.get" + capital(link) + "(); }\n"));
    return "package " + packageName + ";\n"
        + "@SuppressWarnings(\"unchecked\")\n"
        + "public class " + name + " extends " + base(kind) + " {\n"
        + fields
        + "  public " + name + "(" + BASE + "SubjectFact.Stated stated) {\n    super(stated);\n" + reads + "  }\n"
        + accessors
        + "}\n";
  }

  private static Map<String, SubjectKind> links(SubjectKind kind) {
    return new java.util.TreeMap<>(LINKS.getOrDefault(kind, Map.of()));
  }

  private static void field(StringBuilder fields, StringBuilder accessors, String type, String name) {
    fields.append("  private final " + type + " " + name + ";\n");
    accessors.append("  public " + type + " get" + capital(name) + "() { return " + name + "; }\n");
  }

  private static String type(FactType type) {
    return switch (type) {
      case CHOICES -> "java.util.Set<String>";
      case COUNTS -> "java.util.List<Integer>";
      case REFERENCES -> "java.util.List<String>";
      default -> type.javaType().getName();
    };
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String factory() {
    StringBuilder cases = new StringBuilder();
    for (SubjectKind kind : SubjectKind.values()) {
      cases.append("      case " + kind.name() + ": return new " + kind.ruleName() + "(stated);\n");
    }
    return "package " + packageName + ";\n"
        + "public class Subjects implements " + BASE + "SubjectFact.Factory {\n"
        + "  public " + BASE + "SubjectFact create(" + BASE + "SubjectFact.Stated stated) {\n"
        + "    switch (stated.kind()) {\n"
        + cases
        + "      default: throw new IllegalArgumentException();\n"
        + "    }\n  }\n}\n";
  }
}
