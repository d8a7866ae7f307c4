package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** The library's types that calls of rules give. */
  private static final ImmutableMap<String, Class<?>> FURTHER = further();

  private final Map<String, Map<String, String>> members = new TreeMap<>();
  private final Map<String, Map<String, FactDefinition>> facts = new TreeMap<>();
  private final Map<String, Class<?>> classes = new TreeMap<>();

  RuleTypes(Vocabulary vocabulary) {
    for (Class<?> type : OF_LIBRARY) {
      members.put(type.getSimpleName(), members(type));
      classes.put(type.getSimpleName(), type);
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
      classes.put(kind.ruleName(), SubjectBases.of(kind));
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

  /** Returns whether a member may be without a value. It may where what it is, or is computed from, is not known. */
  boolean mayBeMissing(String type, String member) {
    if (!isSubject(type)) {
      return false;
    }
    String day = member.endsWith("On") ? member.substring(0, member.length() - 2) : member;
    String getter = "get" + Character.toUpperCase(member.charAt(0)) + member.substring(1);
    return fact(type, member).isPresent()
        || fact(type, day).filter(f -> f.type().isEvent()).isPresent()
        || methods(type, getter, 0)
            .anyMatch(m -> m.getAnnotatedReturnType().isAnnotationPresent(Nullable.class));
  }

  /** Returns the type that a member gives, also one that no rule names. Of {@code daily()} it is that of the values of each day. */
  String resultOf(String type, String member) {
    String known = typeOf(type, member);
    return known.isEmpty() ? methods(type, member).map(m -> classOf(m.getReturnType())).findFirst().orElse("") : known;
  }

  /** Returns whether every method of a name with so many arguments needs this one. */
  boolean needs(String type, String name, int arguments, int index) {
    List<Method> all = methods(type, name, arguments).toList();
    return !all.isEmpty() && all.stream().allMatch(m -> isNeeded(m, index));
  }

  private static boolean isNeeded(Method method, int index) {
    boolean further = method.isVarArgs() && index >= method.getParameterCount() - 1;
    AnnotatedType type = method.getAnnotatedParameterTypes()[further ? method.getParameterCount() - 1 : index];
    AnnotatedType one = further ? ((AnnotatedArrayType) type).getAnnotatedGenericComponentType() : type;
    return !one.isAnnotationPresent(Nullable.class);
  }

  private Stream<Method> methods(String type, String name, int arguments) {
    return methods(type, name)
        .filter(m -> m.isVarArgs() ? arguments >= m.getParameterCount() - 1 : m.getParameterCount() == arguments);
  }

  private Stream<Method> methods(String type, String name) {
    Class<?> known = classes.getOrDefault(type, FURTHER.get(type));
    return known == null ? Stream.empty() : Arrays.stream(known.getMethods()).filter(m -> m.getName().equals(name));
  }

  private static String classOf(Class<?> type) {
    return FURTHER.containsValue(type) ? type.getSimpleName() : "";
  }

  /** Returns the classes of the library that rules can come to use. They are by their simple names. */
  private static ImmutableMap<String, Class<?>> further() {
    Map<String, Class<?>> found = new TreeMap<>();
    Deque<Class<?>> open = new ArrayDeque<>(OF_LIBRARY);
    while (!open.isEmpty()) {
      for (Method method : open.pop().getMethods()) {
        Class<?> type = method.getReturnType();
        if (type.getPackageName().equals(Figure.class.getPackageName()) && found.putIfAbsent(type.getSimpleName(), type) == null) {
          open.push(type);
        }
      }
    }
    return ImmutableMap.copyOf(found);
  }

  /** Returns the type that a member gives. It is "" if the type is one of Java's own. */
  String typeOf(String type, String member) {
    return members.getOrDefault(type, Map.of()).getOrDefault(member, "");
  }

  /** Returns the fact of the vocabulary with this name in rules. */
  Optional<FactDefinition> fact(String type, String name) {
    return Optional.ofNullable(facts.getOrDefault(type, Map.of()).get(name));
  }
}
