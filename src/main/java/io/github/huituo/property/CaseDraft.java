package io.github.huituo.property;

import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.City;
import io.github.huituo.model.ClassGroup;
import io.github.huituo.model.Employer;
import io.github.huituo.model.Enrolment;
import io.github.huituo.model.FactDefinition;
import io.github.huituo.model.Family;
import io.github.huituo.model.Guardian;
import io.github.huituo.model.Institution;
import io.github.huituo.model.Session;
import io.github.huituo.model.StaffMember;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.pack.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** One case while it is drawn. Not thread-safe. */
final class CaseDraft implements FactValues.Drawn {
  private static final Set<SubjectKind> OF_FAMILY =
      EnumSet.of(SubjectKind.FAMILY, SubjectKind.GUARDIAN, SubjectKind.CHILD, SubjectKind.ENROLMENT, SubjectKind.SESSION);
  private static final Set<SubjectKind> OF_INSTITUTION =
      EnumSet.of(SubjectKind.INSTITUTION, SubjectKind.CLASS, SubjectKind.STAFF, SubjectKind.ENROLMENT);

  private final CaseGenerator generator;
  private final LocalDate asOf;
  private final Random random;
  private final Set<String> focused = new HashSet<>();
  private final Set<String> needed = new HashSet<>();
  private final EnumSet<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
  private int toldBesides;
  private int toldOfFocus;
  private int truths;
  private boolean onlyFocus;
  private boolean allOfFocus;
  private final EnumMap<SubjectKind, List<String>> ids = new EnumMap<>(SubjectKind.class);
  private final Map<String, List<String>> classesOf = new LinkedHashMap<>();

  CaseDraft(CaseGenerator generator, List<Question> focus, LocalDate asOf, Random random) {
    this.generator = generator;
    this.asOf = asOf;
    this.random = random;
    for (Question question : focus) {
      kinds.add(question.subject());
      focused.addAll(generator.thresholds().of(question).facts());
      question.needs().forEach(n -> n.anyOf().forEach(f -> needed.add(f.path())));
    }
    focused.forEach(path -> SubjectKind.of(path.substring(0, path.indexOf('.'))).ifPresent(kinds::add));
    this.toldOfFocus = Chance.oneOf(List.of(100, 100, 97, 90, 60), random);
    this.toldBesides = Chance.oneOf(List.of(0, 0, 5, 30, 90), random);
    // Many conditions are met together only where most of them are.
    this.truths = Chance.oneOf(List.of(66, 66, 97), random);
  }

  /** Tells everything of the focus, and mostly what meets conditions. */
  CaseDraft allTold() {
    toldOfFocus = 100;
    truths = 97;
    return this;
  }

  /** Tells everything that the focus needs, and nothing besides the focus, at the thresholds of the law. */
  CaseDraft onlyFocus() {
    toldOfFocus = 100;
    toldBesides = 0;
    onlyFocus = true;
    allOfFocus = random.nextBoolean();
    truths = 50;
    return this;
  }

  @Override
  public boolean atEdges() {
    return onlyFocus;
  }

  @Override
  public int truths() {
    return truths;
  }

  private boolean needs(Set<SubjectKind> some) {
    return !Collections.disjoint(kinds, some);
  }

  private int number(boolean needed, int most) {
    if (needed) {
      return random.nextInt(20) == 0 ? 0 : 1 + (random.nextInt(3) == 0 ? random.nextInt(most) : 0);
    }
    return !onlyFocus && random.nextInt(5) == 0 ? 1 : 0;
  }

  private <T> List<T> some(int count, SubjectKind kind, Function<String, T> draw) {
    List<T> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = kind.word() + "-" + (ids(kind).size() + 1);
      ids.computeIfAbsent(kind, k -> new ArrayList<>()).add(id);
      drawn.add(draw.apply(id));
    }
    return drawn;
  }

  @Override
  public List<String> ids(SubjectKind kind) {
    return ids.getOrDefault(kind, List.of());
  }

  ChildcareCase wholeCase() {
    List<Employer> employers = some(number(kinds.contains(SubjectKind.EMPLOYER), 2), SubjectKind.EMPLOYER, this::employer);
    List<Institution> institutions = some(number(needs(OF_INSTITUTION), 2), SubjectKind.INSTITUTION, this::institution);
    List<Family> families = some(number(needs(OF_FAMILY), 2), SubjectKind.FAMILY, this::family);
    boolean city = number(kinds.contains(SubjectKind.CITY), 1) > 0;
    return ChildcareCase.builder()
        .asOf(asOf)
        .jurisdiction(generator.law().id())
        .interpretations(generator.interpretations(random))
        .settings(generator.settings(random))
        .employers(employers)
        .institutions(institutions)
        .families(families)
        .city(city ? Optional.of(City.builder().id("city").facts(facts(SubjectKind.CITY)).build()) : Optional.empty())
        .build();
  }

  Employer employer(String id) {
    return Employer.builder().id(id).facts(facts(SubjectKind.EMPLOYER)).build();
  }

  Institution institution(String id) {
    Institution.Builder built = Institution.builder().id(id).facts(facts(SubjectKind.INSTITUTION));
    if (isTold(kinds.contains(SubjectKind.CLASS) || kinds.contains(SubjectKind.ENROLMENT))) {
      List<ClassGroup> classes = some(random.nextInt(4), SubjectKind.CLASS, this::classGroup);
      built.classes(classes);
      classesOf.put(id, classes.stream().map(ClassGroup::id).toList());
    }
    if (isTold(kinds.contains(SubjectKind.STAFF))) {
      built.staff(some(random.nextInt(4), SubjectKind.STAFF, this::member));
    }
    return built.build();
  }

  private ClassGroup classGroup(String id) {
    Map<String, Object> facts = CoherentFacts.ofClass(facts(SubjectKind.CLASS));
    return ClassGroup.builder()
        .id(id)
        .facts(CoherentFacts.ofParts(facts, generator.law().vocabulary().facts(SubjectKind.CLASS)))
        .build();
  }

  private StaffMember member(String id) {
    return StaffMember.builder().id(id).facts(facts(SubjectKind.STAFF)).build();
  }

  Family family(String id) {
    return Family.builder()
        .id(id)
        .facts(facts(SubjectKind.FAMILY))
        .guardians(some(number(kinds.contains(SubjectKind.GUARDIAN), 2), SubjectKind.GUARDIAN, this::guardian))
        .children(some(number(true, 3), SubjectKind.CHILD, this::child))
        .build();
  }

  private Guardian guardian(String id) {
    return Guardian.builder().id(id).facts(facts(SubjectKind.GUARDIAN)).build();
  }

  private Child child(String id) {
    Child.Builder built = Child.builder().id(id).facts(facts(SubjectKind.CHILD));
    if (isTold(kinds.contains(SubjectKind.ENROLMENT) || kinds.contains(SubjectKind.INSTITUTION))) {
      Enrolment.Builder enrolment = Enrolment.builder().id(id).facts(enrolment());
      if (isTold(kinds.contains(SubjectKind.SESSION))) {
        enrolment.sessions(some(random.nextInt(5), SubjectKind.SESSION, this::session));
      }
      built.enrolment(enrolment.build());
    }
    return built.build();
  }

  private Session session(String id) {
    return Session.builder().id(id).facts(CoherentFacts.ofSession(facts(SubjectKind.SESSION), random)).build();
  }

  private Map<String, Object> enrolment() {
    Map<String, Object> facts = facts(SubjectKind.ENROLMENT);
    List<String> there = classesOf.getOrDefault(String.valueOf(facts.get("institution")), List.of());
    if (facts.containsKey("class") && facts.containsKey("institution") && !there.contains(facts.get("class"))) {
      // A class of an enrolment is one of its institution.
      facts.remove("class");
      if (!there.isEmpty()) {
        facts.put("class", Chance.oneOf(there, random));
      }
    }
    return facts;
  }

  /** A fact of the focus that no question needs matters if it is told, such as a last day. */
  private boolean isTold(FactDefinition fact) {
    return isTold(focused.contains(fact.path())) && (allOfFocus || needed.contains(fact.path()) || random.nextBoolean());
  }

  private boolean isTold(boolean ofFocus) {
    return random.nextInt(100) < (ofFocus ? toldOfFocus : toldBesides);
  }

  private Map<String, Object> facts(SubjectKind kind) {
    Map<String, Object> drawn = new LinkedHashMap<>();
    for (FactDefinition fact : generator.law().vocabulary().facts(kind)) {
      if (isTold(fact)) {
        generator.values().draw(fact, asOf, this, random).ifPresent(v -> drawn.put(fact.name(), v));
      }
    }
    return CoherentFacts.ofParts(drawn, generator.law().vocabulary().facts(kind));
  }
}
