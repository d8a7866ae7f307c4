package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.PlanTerms;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.Institution;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the law requires of a class of children. It is found by assessing the class by itself in its institution. Children whom
 * the law treats alike share the finding: those alone in a class of each kind, and many of them, have the same answers. Not
 * thread-safe.
 */
final class ClassNeeds {
  /** So many children of an age show how the law counts them. They do where one does not. */
  private static final int MANY = 60;

  private static final String ID = "class-1";

  private final Engine engine;
  private final Set<String> asked;
  private final Completion completion;
  private final ChildcareCase institution;
  private final PlanTerms terms;
  private final PlanTerms.Nursery nursery;
  private final Optional<Integer> classSize;
  private final ImmutableMap<String, Object> given;
  private final Map<Integer, Integer> alike = new HashMap<>();
  private final Map<List<String>, Integer> byAnswers = new HashMap<>();
  private final Map<Optional<String>, GrowingClass> empty = new HashMap<>();

  /**
   * Creates the needs of classes of an institution.
   *
   * @param institution a case with the institution, without classes
   * @param children how many children it has in all
   */
  ClassNeeds(
      Engine engine,
      Completion completion,
      ChildcareCase institution,
      PlanTerms.Nursery nursery,
      Optional<Integer> classSize,
      int children) {
    this.engine = engine;
    this.asked = AskedKinds.of(engine, SubjectKind.CLASS);
    this.completion = completion;
    this.institution = institution;
    this.terms = engine.law().plan();
    this.nursery = nursery;
    this.classSize = classSize;
    this.given = given(terms, nursery, children);
  }

  /** Returns what is given of each class of a nursery. */
  private static ImmutableMap<String, Object> given(PlanTerms terms, PlanTerms.Nursery nursery, int children) {
    Map<String, Object> given = new LinkedHashMap<>(nursery.ofClasses());
    terms.allChildren().forEach(fact -> given.put(fact.name(), children));
    return ImmutableMap.copyOf(given);
  }

  /** Returns the facts that are given of each class. */
  Set<String> given() {
    return given.keySet();
  }

  /** Returns the kinds of class that are tried. There is an empty one where the law knows none. */
  ImmutableList<Optional<String>> kinds() {
    return nursery
        .kinds()
        .map(k -> k.words().stream().map(Optional::of).collect(ImmutableList.toImmutableList()))
        .orElse(ImmutableList.of(Optional.empty()));
  }

  /** Returns what a class needs. It is empty if the children cannot be in one class of the kind. */
  Optional<ClassNeed> of(Optional<String> kind, List<Integer> ages) {
    List<Integer> sorted = ages.stream().sorted().toList();
    GrowingClass growing = empty(kind);
    for (int age : sorted) {
      growing = growing.with(age);
    }
    return growing.need().map(n -> n.of(ImmutableList.copyOf(sorted)));
  }

  /** Returns a class of a kind that nobody is in yet. */
  GrowingClass empty(Optional<String> kind) {
    return empty.computeIfAbsent(kind, k -> new GrowingClass(k, ImmutableList.of(), Optional.empty(), Optional.empty(), false));
  }

  /** A class to which one child after another is added. What is found is kept for the next children whom the law treats alike. */
  final class GrowingClass {
    private final Optional<String> kind;
    private final ImmutableList<Integer> ages;
    private final Optional<ClassNeed> need;
    private final Optional<ClassNeed> last;
    private final boolean ended;
    private final Map<Integer, GrowingClass> next = new HashMap<>();

    /**
     * Creates a class.
     *
     * @param last what it needed with the most children with whom it could be
     * @param ended whether it cannot be whoever is added
     */
    private GrowingClass(
        Optional<String> kind, ImmutableList<Integer> ages, Optional<ClassNeed> need, Optional<ClassNeed> last, boolean ended) {
      this.kind = kind;
      this.ages = ages;
      this.need = need;
      this.last = last;
      this.ended = ended;
    }

    /** Returns whether it may be with older children. As it is, it may not be. */
    boolean mayBeWith(int oldest) {
      return !ended && isPossible(kind, oldest, ages.size() + 1);
    }

    /**
     * Returns what it needs with children of further ages, whom the law treats like those. It is empty if they cannot be
     * together.
     */
    Optional<ClassNeed> need() {
      return need;
    }

    /** Returns the class with a further child. */
    GrowingClass with(int age) {
      int same = alike(age);
      GrowingClass known = next.get(same);
      if (known == null) {
        ImmutableList<Integer> all = ImmutableList.<Integer>builder().addAll(ages).add(same).build();
        boolean small = classSize.filter(most -> all.size() > most).isEmpty();
        boolean fits = small && !ended && (ages.isEmpty() || need.isPresent() || isLargerWith(same));
        Optional<ClassNeed> grown = fits ? found(kind, all, last) : Optional.empty();
        boolean over = ended || !small || (grown.isEmpty() && !ages.isEmpty() && !isPossible(kind, same, 1));
        known = new GrowingClass(kind, all, grown, grown.or(() -> last), over || (grown.isEmpty() && ages.isEmpty()));
        next.put(same, known);
      }
      return known;
    }

    /** Returns whether as many children like an added one may be together. */
    private boolean isLargerWith(int age) {
      return ages.stream().anyMatch(a -> a != age) && isPossible(kind, age, ages.size() + 1);
    }
  }

  /** Returns whether so many children of an age may be together. They are in a class of a kind. */
  private boolean isPossible(Optional<String> kind, int age, int number) {
    GrowingClass growing = empty(kind);
    for (int i = 0; i < number; i++) {
      growing = growing.with(age);
      if (growing.need().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the first age asked about among those that are alike. The law treats these in the same way. */
  private int alike(int age) {
    return alike.computeIfAbsent(age, a -> byAnswers.computeIfAbsent(signature(a), s -> a));
  }

  private List<String> signature(int age) {
    List<String> answers = new ArrayList<>();
    for (Optional<String> kind : kinds()) {
      for (int number : asked.isEmpty() ? List.<Integer>of() : List.of(1, MANY)) {
        Map<String, Object> facts = facts(kind, Collections.nCopies(number, age));
        facts.put(terms.classStaff().name(), 0);
        assess(facts).requirements().forEach(a -> answers.add(a.id() + a.outcome() + a.required()));
      }
    }
    return answers;
  }

  private Optional<ClassNeed> found(Optional<String> kind, List<Integer> ages, Optional<ClassNeed> smaller) {
    Map<String, Object> begin = facts(kind, ages);
    // A class with one child fewer has what this one needs but for the last child.
    smaller.ifPresent(s -> s.facts().forEach(begin::putIfAbsent));
    Completion.Result result = completion.of(with(begin), asked, this::isAboutClass, new ClassLevers(begin.keySet(), given.keySet()));
    if (!Completion.mandatory(result.unmet()).isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> all = new TreeMap<>(result.completed().institutions().get(0).classes().orElseThrow().get(0).facts());
    int workers = all.get(terms.classStaff().name()) instanceof Integer number ? number : 0;
    BigDecimal area = Areas.of(SubjectKind.CLASS, all, terms.area());
    BigDecimal outdoor = Areas.of(SubjectKind.CLASS, all, terms.outdoor());
    return Optional.of(new ClassNeed(kind, ImmutableList.copyOf(ages), workers, area, outdoor, ImmutableMap.copyOf(all)));
  }

  /** What an answer lacks of the institution is no matter of the class. */
  private boolean isAboutClass(RequirementAnswer answer) {
    return answer.subject().equals(ID)
        && (answer.missing().isEmpty() || answer.missing().stream().anyMatch(m -> m.subject().equals(ID) || m.subject().isEmpty()));
  }

  private Map<String, Object> facts(Optional<String> kind, List<Integer> ages) {
    Map<String, Object> facts = new LinkedHashMap<>(given);
    kind.ifPresent(word -> facts.put(nursery.kinds().orElseThrow().fact(), word));
    facts.put(CaseEdit.AGES, ImmutableList.copyOf(ages));
    return facts;
  }

  private ChildcareCase with(Map<String, Object> facts) {
    Institution empty = institution.institutions().get(0);
    ClassGroup group = ClassGroup.builder().id(ID).putAllFacts(facts).build();
    return institution.toBuilder().institutions(List.of(empty.toBuilder().classes(List.of(group)).build())).build();
  }

  private Assessment assess(Map<String, Object> facts) {
    ChildcareCase tried = with(facts);
    // Its ages were validated with the demand, and whatever else it has is given by the pack.
    engine.noteValid(tried);
    return engine.assess(tried, asked, CaseLocator.NONE);
  }

  /** What may be changed of a class. It is everything but its kind, who is in it, and what is given of each class. */
  private record ClassLevers(Set<String> begun, Set<String> given) implements Levers {
    @Override
    public boolean allows(CaseEdit edit) {
      return edit instanceof CaseEdit.OfFact fact
          && fact.kind().equals(SubjectKind.CLASS)
          && !PlanLevers.isWhoIsThere(fact)
          && !given.contains(fact.fact())
          && (PlanLevers.isFree(fact) || !begun.contains(fact.fact()));
    }

    @Override
    public int effort(CaseEdit edit) {
      return 1;
    }
  }
}
