package io.github.huituo.internal.population;

import static io.github.huituo.internal.population.SyntheticFacts.mapping;
import static io.github.huituo.internal.population.SyntheticFacts.number;
import static io.github.huituo.internal.population.SyntheticFacts.sequence;
import static io.github.huituo.internal.population.SyntheticFacts.word;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.population.PopulationModel.ClassModel;
import io.github.huituo.internal.population.PopulationModel.FactFigure;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A nursery with the families around it. The families whose children have a place there make one case together with it, so that
 * its classes have the children that fill them and its requirements count once; each other family makes a case of its own.
 */
final class SyntheticBlock {
  private final PopulationModel model;
  private final SplittableRandom chance;
  private final SyntheticFacts facts;
  private final String number;
  private final List<OpenClass> classes = new ArrayList<>();
  private final List<Node> enrolledFamilies = new ArrayList<>();
  private final List<Node> otherFamilies = new ArrayList<>();
  private final String place;
  private final boolean sponsored;
  private final int mostClasses;
  private int staffChildren;

  /** A class with the ages of its children in completed months. */
  private static final class OpenClass {
    private final String id;
    private final ClassModel kind;
    private final List<Integer> ages = new ArrayList<>();

    OpenClass(String id, ClassModel kind) {
      this.id = id;
      this.kind = kind;
    }
  }

  private SyntheticBlock(PopulationModel model, long seed, long number) {
    this.model = model;
    // Blocks do not share their chance, so that each is the same wherever it is made.
    this.chance = new SplittableRandom(new SplittableRandom(seed + 0x9E3779B97F4A7C15L * number).nextLong());
    this.facts = new SyntheticFacts(model, chance);
    this.number = String.valueOf(number);
    this.place = model.places().word(chance, model.asOf());
    this.sponsored = Boolean.parseBoolean(model.nursery().sponsored().word(chance, model.asOf()));
    this.mostClasses = model.nursery().mostClasses().count(chance, model.asOf());
  }

  /** Returns the cases of a block. */
  static List<Node> cases(PopulationModel model, long seed, long number) {
    return new SyntheticBlock(model, seed, number).cases();
  }

  private List<Node> cases() {
    int families = model.nursery().families().count(chance, model.asOf());
    for (int i = 0; i < families; i++) {
      family("f" + number + "-" + i);
    }
    List<Node> cases = new ArrayList<>();
    Map<String, Node> whole = new LinkedHashMap<>();
    whole.put("families", sequence(enrolledFamilies));
    whole.put("institution", nursery());
    if (sponsored) {
      whole.put("employer", mapping(sponsor()));
    }
    whole.put("city", mapping(facts.of("city", "city")));
    cases.add(childcareCase("n" + number, whole));
    for (int i = 0; i < otherFamilies.size(); i++) {
      cases.add(childcareCase("f" + number + "-" + i, Map.of("family", otherFamilies.get(i))));
    }
    int employers = model.employers().map(draw -> draw.count(chance, model.asOf())).orElse(0);
    for (int i = 0; i < employers; i++) {
      String id = "e" + number + "-" + i;
      cases.add(childcareCase(id, Map.of("employer", mapping(facts.of(SubjectKind.EMPLOYER.word(), id)))));
    }
    return cases;
  }

  private Map<String, Node> sponsor() {
    Map<String, Node> sponsor = facts.of(SubjectKind.EMPLOYER.word(), "e" + number);
    facts.put(sponsor, model.nursery().sponsor());
    sponsor.put(CoreFacts.STAFF_CHILDREN_ENROLLED.name(), number(staffChildren));
    return sponsor;
  }

  private Node childcareCase(String id, Map<String, Node> parts) {
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put("caseId", word(id));
    entries.put("asOf", word(model.asOf().toString()));
    entries.put("jurisdiction", word(model.jurisdiction()));
    if (!model.settings().isEmpty()) {
      entries.put("settings", mapping(model.settings()));
    }
    entries.putAll(parts);
    return mapping(entries);
  }

  private void family(String id) {
    int count = model.family().children().count(chance, model.asOf());
    List<LocalDate> births = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      births.add(birth());
    }
    births.sort(null);
    int eldest = model.births().order().map(order -> order.eldest().count(chance, model.asOf())).orElse(0);
    List<Node> children = new ArrayList<>();
    int enrolled = 0;
    for (int i = 0; i < count; i++) {
      Map<String, Node> child = facts.of("child", id + "-c" + i);
      child.put("birthDate", word(births.get(i).toString()));
      Node order = number(eldest + i);
      model.births().order().ifPresent(o -> child.put(o.fact().name(), order));
      enrolled += enrol(child, births.get(i)) ? 1 : 0;
      children.add(mapping(child));
    }
    List<Node> guardians = new ArrayList<>();
    boolean ofStaff = false;
    int adults = model.family().guardians().count(chance, model.asOf());
    for (int i = 0; i < adults; i++) {
      Map<String, Node> guardian = facts.of("guardian", id + "-g" + i);
      guardian.put("residence", word(place));
      boolean works = Boolean.parseBoolean(model.nursery().sponsorStaff().word(chance, model.asOf()));
      if (enrolled > 0 && sponsored && works) {
        guardian.put("employer", word("e" + number));
        ofStaff = true;
      }
      guardians.add(mapping(guardian));
    }
    staffChildren += ofStaff ? enrolled : 0;
    Map<String, Node> family = facts.of("family", id);
    family.put("guardians", sequence(guardians));
    family.put("children", sequence(children));
    (enrolled > 0 ? enrolledFamilies : otherFamilies).add(mapping(family));
  }

  /** Returns a day of birth. The year is drawn by chance, and the month by its share of the births. */
  private LocalDate birth() {
    while (true) {
      LocalDate any = model.asOf().minusMonths(chance.nextInt(model.births().underMonths() + 1));
      int month = model.births().months().count(chance, model.asOf());
      LocalDate first = LocalDate.of(any.getYear(), month, 1);
      LocalDate day = first.plusDays(chance.nextInt(first.lengthOfMonth()));
      if (!day.isAfter(model.asOf()) && day.isAfter(model.asOf().minusMonths(model.births().underMonths()))) {
        return day;
      }
    }
  }

  /** Gives the child a place if it wants one and a class has room. It returns whether the child has one. */
  private boolean enrol(Map<String, Node> child, LocalDate birth) {
    int months = (int) ChronoUnit.MONTHS.between(birth, model.asOf());
    if (chance.nextDouble() >= model.enrolment().share(months)) {
      return false;
    }
    for (ClassModel kind : model.nursery().classes()) {
      if (months >= kind.from() && months < kind.to()) {
        OpenClass open =
            classes.stream()
                .filter(c -> c.kind.equals(kind) && c.ages.size() < kind.children())
                .findFirst()
                .orElseGet(() -> new OpenClass("k" + (classes.size() + 1), kind));
        if (open.ages.isEmpty() && classes.size() >= mostClasses) {
          return false;
        }
        if (open.ages.isEmpty()) {
          classes.add(open);
        }
        open.ages.add(months);
        Map<String, Node> enrolment = facts.of("enrolment", "");
        enrolment.put("institution", word("n" + number));
        enrolment.put("class", word(open.id));
        int there = chance.nextInt(Math.max(1, months - model.nursery().classes().get(0).from() + 1));
        enrolment.put("from", word(model.asOf().minusMonths(there).withDayOfMonth(1).toString()));
        model.enrolment().sessions().ifPresent(number -> enrolment.put("sessions", sessions(child, number)));
        child.put("enrolment", mapping(enrolment));
        return true;
      }
    }
    return false;
  }

  /** Returns the sessions of care of a child, one a day. */
  private Node sessions(Map<String, Node> child, Draw number) {
    Map<String, Node> byDay = new TreeMap<>();
    int count = number.count(chance, model.asOf());
    for (int i = 0; i < count; i++) {
      Map<String, Node> session = facts.of("session", Objects.requireNonNull(child.get("id")).text() + "-s" + i);
      byDay.putIfAbsent(session.getOrDefault("date", word("")).text(), mapping(session));
    }
    return sequence(List.copyOf(byDay.values()));
  }

  private Node nursery() {
    Map<String, Node> nursery = facts.of("institution", "n" + number);
    nursery.put("location", word(place));
    if (sponsored) {
      nursery.put("sponsor", word("e" + number));
      facts.put(nursery, model.nursery().employerRun());
    }
    List<Node> groups = new ArrayList<>();
    for (OpenClass open : classes) {
      Map<String, Node> group = new LinkedHashMap<>();
      group.put("id", word(open.id));
      // Not counted from the enrolments, because of a brother or sister at home a case cannot state that there is none.
      group.put(CoreFacts.CHILDREN_AGES.name(), sequence(open.ages.stream().sorted().map(SyntheticFacts::number).toList()));
      int needed = (open.ages.size() + open.kind.perWorker() - 1) / open.kind.perWorker();
      int workers = Math.max(0, needed + model.nursery().surplus().count(chance, model.asOf()));
      group.put("careWorkers", number(workers));
      facts.put(group, open.kind.facts());
      groups.add(mapping(group));
    }
    nursery.put("classes", sequence(groups));
    List<Node> staff = new ArrayList<>();
    for (ImmutableList<FactFigure> member : model.nursery().staff()) {
      Map<String, Node> person = new LinkedHashMap<>();
      person.put("id", word("s" + staff.size()));
      facts.put(person, member);
      staff.add(mapping(person));
    }
    nursery.put("staff", sequence(staff));
    return mapping(nursery);
  }
}
