package io.github.huituo.internal.engine;

import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.subject.SubjectBases;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.SubjectKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the Java source of the subjects of one vocabulary. Each kind has a class with an accessor for every fact, so that a rule
 * reads a fact as a field and a misspelt fact does not compile.
 */
final class VocabularySource {
  private static final String LIST = "com.google.common.collect.ImmutableList";
  private static final String DAYS = "java.util.Map<java.time.YearMonth, Integer>";
  private static final String BASE = "io.github.huituo.internal.engine.subject.";

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
    for (SubjectKind kind : vocabulary.shape().kinds()) {
      sources.put(kind.ruleName(), subject(kind));
    }
    sources.put("Subjects", factory());
    return sources;
  }

  private String base(SubjectKind kind) {
    return isInherited(kind) ? parentPackage + "." + kind.ruleName() : SubjectBases.of(kind).getName();
  }

  private boolean isInherited(SubjectKind kind) {
    return !parentPackage.isEmpty() && inherited.shape().partOf(kind).isPresent();
  }

  private String subject(SubjectKind kind) {
    String name = kind.ruleName();
    Map<String, SubjectKind> links = vocabulary.shape().accessors(kind);
    StringBuilder fields = new StringBuilder();
    StringBuilder reads = new StringBuilder();
    StringBuilder accessors = new StringBuilder();
    List<FactDefinition> facts = vocabulary.facts(kind);
    for (int place = inherited.facts(kind).size(); place < facts.size(); place++) {
      FactDefinition fact = facts.get(place);
      if (links.containsKey(fact.ruleName())) {
        continue;
      }
      if (fact.type().isEvent()) {
        String read = "(io.github.huituo.model.Occurrence) value(" + place + ")";
        field(fields, accessors, "Boolean", fact.ruleName());
        field(fields, accessors, "java.time.LocalDate", fact.ruleName() + "On");
        reads
            .append("    io.github.huituo.model.Occurrence o" + place + " = " + read + ";\n")
            .append("    this." + fact.ruleName() + " = o" + place + " == null ? null : (Boolean) o" + place + ".by(getAsOf());\n")
            .append("    this." + fact.ruleName() + "On = o" + place + " != null && o" + place + ".by(getAsOf())")
            .append(" ? o" + place + ".on().orElse(null) : null;\n");
      } else {
        String type = fact.type().isByMonth() ? DAYS : fact.type().sourceType();
        field(fields, accessors, type, fact.ruleName());
        reads.append("    this." + fact.ruleName() + " = " + read(fact, type, place) + ";\n");
      }
    }
    links.forEach((link, to) -> link(accessors, link, to.ruleName()));
    List<CasePart> known = isInherited(kind) ? inherited.shape().parts(kind) : List.of();
    vocabulary.shape().parts(kind).stream()
        .filter(part -> part.hasList() && !known.contains(part))
        .forEach(part -> part(accessors, part));
    return "package " + packageName + ";\n"
        + "@SuppressWarnings(\"unchecked\")\n"
        + "public class " + name + " extends " + base(kind) + " {\n"
        + fields
        + "  public " + name + "(" + BASE + "SubjectFact.SubjectData stated) {\n    super(stated);\n" + reads + "  }\n"
        + accessors
        + "}\n";
  }

  /** Returns the expression that reads a fact; days by month are a map in rules. */
  private static String read(FactDefinition fact, String type, int place) {
    String value = "value(" + place + ")";
    return fact.type().isByMonth()
        ? value + " == null ? null : ((io.github.huituo.model.DaysByMonth) " + value + ").byMonth()"
        : "(" + type + ") " + value;
  }

  private static void link(StringBuilder accessors, String name, String type) {
    accessors.append("  public " + type + " get" + capital(name) + "() { return (" + type + ") link(\"" + name + "\"); }\n");
  }

  private static void part(StringBuilder accessors, CasePart part) {
    String accessor = "part(\"" + part.name() + "\")";
    accessors
        .append("  public " + LIST + "<" + part.kind().ruleName() + "> " + part.plural() + "() { return " + accessor + "; }\n")
        .append("  public boolean is" + capital(part.plural()) + "Stated() { return isPartStated(\"" + part.name() + "\"); }\n");
  }

  private static void field(StringBuilder fields, StringBuilder accessors, String type, String name) {
    fields.append("  private final " + type + " " + name + ";\n");
    accessors.append("  public " + type + " get" + capital(name) + "() { return " + name + "; }\n");
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String factory() {
    StringBuilder cases = new StringBuilder();
    for (SubjectKind kind : vocabulary.shape().kinds()) {
      cases.append("      case \"" + kind.word() + "\": return new " + kind.ruleName() + "(stated);\n");
    }
    return "package " + packageName + ";\n"
        + "public class Subjects implements " + BASE + "SubjectFact.Factory {\n"
        + "  public " + BASE + "SubjectFact create(" + BASE + "SubjectFact.SubjectData stated) {\n"
        + "    switch (stated.kind().word()) {\n"
        + cases
        + "      default: throw new IllegalArgumentException();\n"
        + "    }\n  }\n}\n";
  }
}
