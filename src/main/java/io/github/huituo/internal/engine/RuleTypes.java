package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.subject.SubjectBases;
import io.github.huituo.internal.law.Ages;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.law.Headcount;
import io.github.huituo.internal.law.Interpretation;
import io.github.huituo.internal.law.Law;
import io.github.huituo.internal.law.Months;
import io.github.huituo.internal.law.Parameter;
import io.github.huituo.internal.law.Particulars;
import io.github.huituo.internal.law.Schedule;
import io.github.huituo.internal.law.Staffing;
import io.github.huituo.internal.law.Term;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.SubjectKind;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The types of rules and their members. The members are the facts of a subject, and the methods of the library's values.
 *
 * <p>This class is immutable and thread-safe.
 */
final class RuleTypes {
  /** The library's types in rules, apart from the subjects. */
  static final ImmutableList<Class<?>> OF_LIBRARY =
      ImmutableList.of(
          Law.class, Parameter.class, Figure.class, Headcount.class, Interpretation.class, Months.class, Schedule.class,
          Staffing.class, Term.class, Particulars.class, Ages.class, Answers.class);

  private final Map<String, Map<String, String>> members = new TreeMap<>();
  private final Map<String, Map<String, FactDefinition>> facts = new TreeMap<>();

  RuleTypes(Vocabulary vocabulary) {
    for (Class<?> type : OF_LIBRARY) {
      members.put(type.getSimpleName(), members(type));
    }
    for (SubjectKind kind : vocabulary.shape().kinds()) {
      Map<String, String> names = members(SubjectBases.of(kind));
      vocabulary.shape().accessors(kind).forEach((link, to) -> add(link, "get", to.ruleName(), names));
      for (CasePart part : vocabulary.shape().parts(kind)) {
        if (part.hasList()) {
          names.put(part.plural(), "");
          add(part.plural() + "Stated", "is", "", names);
        }
      }
      Map<String, FactDefinition> known = new LinkedHashMap<>();
      for (FactDefinition fact : vocabulary.facts(kind)) {
        known.put(fact.ruleName(), fact);
        names.putIfAbsent(fact.ruleName(), "");
        if (fact.type().isEvent()) {
          names.putIfAbsent(fact.ruleName() + "On", "");
        }
      }
      members.put(kind.ruleName(), names);
      facts.put(kind.ruleName(), known);
    }
  }

  /** Returns the names of the members of a class with their types. The type is "" for one of Java's own. */
  private static Map<String, String> members(Class<?> type) {
    Map<String, String> names = new TreeMap<>();
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass() != Object.class) {
        String gives = name(method.getReturnType());
        names.put(method.getName(), gives);
        int prefix = method.getName().startsWith("get") ? 3 : method.getName().startsWith("is") ? 2 : 0;
        if (prefix > 0 && method.getParameterCount() == 0 && method.getName().length() > prefix) {
          String rest = method.getName().substring(prefix);
          names.put(Character.toLowerCase(rest.charAt(0)) + rest.substring(1), gives);
        }
      }
    }
    return names;
  }

  /** Adds a property, and the method that gives it. */
  private static void add(String property, String prefix, String type, Map<String, String> names) {
    names.put(property, type);
    names.put(prefix + Character.toUpperCase(property.charAt(0)) + property.substring(1), type);
  }

  private static String name(Class<?> type) {
    return OF_LIBRARY.contains(type) ? type.getSimpleName() : "";
  }

  /** Returns the names of all types. */
  Set<String> names() {
    return members.keySet();
  }

  boolean isKnown(String type) {
    return members.containsKey(type);
  }

  /** Returns whether a type is a subject. */
  boolean isSubject(String type) {
    return facts.containsKey(type);
  }

  /** Returns the names that may be asked of a type. */
  Set<String> membersOf(String type) {
    return members.getOrDefault(type, Map.of()).keySet();
  }


  /** Returns the type that a member gives, or "" if it is one of Java's own. */
  String typeOf(String type, String member) {
    return members.getOrDefault(type, Map.of()).getOrDefault(member, "");
  }

  /** Returns the fact of the vocabulary with this name in rules. */
  Optional<FactDefinition> fact(String type, String name) {
    return Optional.ofNullable(facts.getOrDefault(type, Map.of()).get(name));
  }
}
