package io.github.huituo.tools.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks up the facts of a subject for a question, and records the missing ones. */
public final class OracleCase {
  private final CaseDocument document;
  private final OracleSubject subject;
  private final Set<String> facts = new TreeSet<>();
  private final Set<String> openPoints = new TreeSet<>();

  OracleCase(CaseDocument document, OracleSubject subject) {
    this.document = document;
    this.subject = subject;
  }

  public LocalDate asOf() {
    return document.asOf();
  }

  public String jurisdiction() {
    return document.jurisdiction();
  }

  public OracleSubject subject() {
    return subject;
  }

  /** Returns what is missing. The facts come first, and only when all are there the points that the law leaves open. */
  Set<String> missing() {
    return facts.isEmpty() ? openPoints : facts;
  }

  /** Records a missing fact. */
  public void lacks(String fact, OracleSubject of) {
    facts.add(fact + " " + of.id());
  }

  /** Returns the reading that the case chooses, or the default. Without a default it is null, and then the point is open. */
  public @Nullable String reading(String id, @Nullable String byDefault) {
    String chosen = document.interpretation(id);
    if (chosen == null && byDefault == null) {
      openPoints.add("interpretations." + id + " ");
    }
    return chosen == null ? byDefault : chosen;
  }

  /** Returns a value that the law leaves to the authority, or null. */
  public @Nullable BigDecimal setting(String id) {
    Object given = document.setting(id);
    if (given == null) {
      openPoints.add("settings." + id + " ");
    }
    return given == null ? null : amount(given);
  }

  /** Returns a fact of the subject or of what it leads to, or null. An example is {@code institution.kind}. */
  public @Nullable Object fact(String path) {
    int dot = path.indexOf('.');
    OracleSubject holder = leadTo(path.substring(0, dot));
    return holder == null ? null : fact(holder, path.substring(dot + 1));
  }

  /** Returns a fact of a thing, or null. */
  public @Nullable Object fact(OracleSubject holder, String name) {
    Object stated = holder.stated(name);
    if (stated == null) {
      lacks(holder.kind() + "." + name, holder);
    }
    return stated;
  }

  /** Returns the thing of a kind to which the subject leads, or null. */
  private @Nullable OracleSubject leadTo(String kind) {
    if (subject.kind().equals(kind)) {
      return subject;
    }
    if (subject.within() != null && subject.within().kind().equals(kind)) {
      return subject.within();
    }
    if (!subject.kind().equals("child")) {
      throw new IllegalArgumentException("a " + subject.kind() + " leads to no " + kind);
    }
    if (!(subject.stated("enrolment") instanceof Map<?, ?>)) {
      lacks("child.enrolment", subject);
      return null;
    }
    OracleSubject enrolment = document.find("enrolment", subject.id());
    if (kind.equals("enrolment") || enrolment == null) {
      return enrolment;
    }
    Object id = enrolment.stated(kind);
    OracleSubject found = document.find(kind, id);
    if (found == null) {
      lacks("enrolment." + kind, subject);
    }
    return found;
  }

  public @Nullable String word(String path) {
    Object stated = fact(path);
    return stated == null ? null : stated.toString();
  }

  public @Nullable Boolean flag(String path) {
    return (Boolean) fact(path);
  }

  public @Nullable BigDecimal number(String path) {
    Object stated = fact(path);
    return stated == null ? null : amount(stated);
  }

  public @Nullable LocalDate day(String path) {
    Object stated = fact(path);
    return stated == null ? null : LocalDate.parse(stated.toString());
  }

  /** Returns whether something has happened by the day of the question. */
  public @Nullable Boolean happened(String path) {
    Object stated = fact(path);
    if (stated instanceof Map<?, ?> dated) {
      return !LocalDate.parse(String.valueOf(dated.get("on"))).isAfter(asOf());
    }
    return (Boolean) stated;
  }

  public @Nullable Set<String> words(String path) {
    Object stated = fact(path);
    return stated == null ? null : words(stated);
  }

  static Set<String> words(Object stated) {
    Set<String> words = new TreeSet<>();
    ((List<?>) stated).forEach(w -> words.add(String.valueOf(w)));
    return words;
  }

  /** Returns a number, or the number of an amount of money. */
  public static BigDecimal amount(Object stated) {
    String text = stated.toString();
    return new BigDecimal(text.substring(text.indexOf(' ') + 1));
  }

  /** Returns the classes or staff of the institution, or null if they are unknown. */
  public @Nullable List<OracleSubject> each(String kind) {
    OracleSubject institution = subject.kind().equals("institution") ? subject : subject.within();
    if (institution == null) {
      throw new IllegalArgumentException(subject + " is in no institution");
    }
    return each(kind, institution);
  }

  public @Nullable List<OracleSubject> each(String kind, OracleSubject institution) {
    return fact(institution, kind.equals("class") ? "classes" : "staff") == null
        ? null
        : document.of(institution, kind);
  }

  /** Returns all children of the family of the child. */
  public List<OracleSubject> siblings() {
    return document.all("child").stream().filter(child -> child.within() == subject.within()).toList();
  }

  /** Returns the sessions of the child's enrolment, or null if they are not known. */
  public @Nullable List<OracleSubject> sessions() {
    return fact("enrolment.sessions") == null
        ? null
        : document.all("session").stream().filter(s -> s.within() != null && s.within().within() == subject).toList();
  }

  /** Returns a fact of the institution of a child, or null; writes nothing down. */
  public @Nullable Object ofInstitution(OracleSubject child, String name) {
    OracleSubject institution = document.find("institution", child.stated("enrolment.institution"));
    return institution == null ? null : institution.stated(name);
  }

  /** Returns the institution that a child's enrolment names. */
  public OracleSubject institutionOf(OracleSubject child) {
    return java.util.Objects.requireNonNull(document.find("institution", child.stated("enrolment.institution")));
  }

  /** Returns how many children are in a class, or null. */
  public @Nullable Integer children(OracleSubject group) {
    if (group.stated("children") == null && group.stated("childrenAges") instanceof List<?> ages) {
      return ages.size();
    }
    Object stated = fact(group, "children");
    return stated == null ? null : (Integer) stated;
  }

  /** Returns how many children are in all classes of the institution, or null. */
  public @Nullable Integer childrenOfAll() {
    return childrenOf(each("class"));
  }

  public @Nullable Integer childrenOf(@Nullable List<OracleSubject> classes) {
    if (classes == null) {
      return null;
    }
    boolean open = false;
    int sum = 0;
    for (OracleSubject group : classes) {
      Integer here = children(group);
      open |= here == null;
      sum += here == null ? 0 : here;
    }
    return open ? null : (Integer) sum;
  }

  /** Returns the ages of the children of a class in completed months. They are null if they are missing. */
  static @Nullable List<Integer> ages(OracleSubject group) {
    if (!(group.stated("childrenAges") instanceof List<?> stated)) {
      return null;
    }
    List<Integer> ages = new ArrayList<>();
    stated.forEach(age -> ages.add((Integer) age));
    return ages;
  }

  /** Returns the youngest or oldest age of a class. It is from all ages or from the one that is stated. Null if neither is. */
  public @Nullable Integer age(OracleSubject group, boolean oldest) {
    Integer stated = statedAge(group, oldest);
    if (stated == null) {
      lacks("class.childrenAges", group);
    }
    return stated;
  }

  /** Returns the youngest or oldest age of a class if it is stated. It records nothing. */
  public static @Nullable Integer statedAge(OracleSubject group, boolean oldest) {
    List<Integer> ages = ages(group);
    if (ages != null && !ages.isEmpty()) {
      return oldest ? java.util.Collections.max(ages) : java.util.Collections.min(ages);
    }
    return (Integer) group.stated(oldest ? "oldestAge" : "youngestAge");
  }

  /** Returns the institutions that the employer in question runs alone or with others. */
  public List<OracleSubject> institutionsRun() {
    return document.all("institution").stream()
        .filter(
            i ->
                subject.id().equals(i.stated("sponsor"))
                    || (i.stated("jointSponsors") instanceof List<?> joint && joint.contains(subject.id())))
        .toList();
  }

  /** Returns the institutions without a known sponsor. */
  public List<OracleSubject> institutionsOfNobodyTold() {
    return document.all("institution").stream().filter(i -> i.stated("sponsor") == null && i.stated("jointSponsors") == null).toList();
  }

  /** Returns the employer with an id, or null. */
  public @Nullable OracleSubject employer(@Nullable Object id) {
    return id == null ? null : document.find("employer", id);
  }
}
