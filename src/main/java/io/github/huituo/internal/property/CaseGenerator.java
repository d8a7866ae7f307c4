package io.github.huituo.internal.property;

import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Employer;
import io.github.huituo.model.Family;
import io.github.huituo.model.Institution;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Draws cases of any pack from its vocabulary, its thresholds and its dates. Each case states most facts of a few questions and
 * a few others; facts are missing at random. The same random numbers give the same case.
 *
 * <p>This class is thread-safe.
 */
public final class CaseGenerator {
  /** One case of so many is steered. */
  private static final int STEERED = 8;

  private final Jurisdiction law;
  private final Thresholds thresholds;
  private final FactValues values;
  private final BiFunction<ChildcareCase, Question, AssessmentResult> assess;

  CaseGenerator(Jurisdiction law, Thresholds thresholds, BiFunction<ChildcareCase, Question, AssessmentResult> assess) {
    this.law = law;
    this.assess = assess;
    this.thresholds = thresholds;
    this.values = new FactValues(law, thresholds);
  }

  /** Returns a whole case; one of some is led towards meeting what it is about. */
  public ChildcareCase next(Random random) {
    List<Question> focus = focus(random);
    boolean steered = random.nextInt(STEERED) == 0;
    CaseDraft draft = new CaseDraft(this, focus, asOf(focus.get(0), random), random);
    return steered ? TargetedSearch.towards(focus.get(0), draft.complete().wholeCase(), this, assess, random) : draft.wholeCase();
  }

  /** Returns a case for a question. It has all facts on which the answer may depend, and few others. */
  ChildcareCase about(Question question, Random random) {
    return new CaseDraft(this, List.of(question), asOf(question, random), random).onlyFocus().wholeCase();
  }

  /** Returns a family with guardians and children; it refers to no institution and no employer. */
  public Family family(Random random) {
    return (Family) drawn(SubjectKind.FAMILY, random);
  }

  /** Returns an institution with classes and staff; it refers to no employer. */
  public Institution institution(Random random) {
    return (Institution) drawn(SubjectKind.INSTITUTION, random);
  }

  /** Returns an employer. */
  public Employer employer(Random random) {
    return (Employer) drawn(SubjectKind.EMPLOYER, random);
  }

  private Subject drawn(SubjectKind kind, Random random) {
    List<Question> focus = focus(random);
    CasePart part = law.vocabulary().shape().partOf(kind).orElseThrow();
    return new CaseDraft(this, focus, asOf(focus.get(0), random), random).subject(part, kind.word() + "-1");
  }

  Jurisdiction law() {
    return law;
  }

  FactValues values() {
    return values;
  }

  Thresholds thresholds() {
    return thresholds;
  }

  /** Draws the questions that the case is about. They are rather of the pack itself than of those that it extends. */
  private List<Question> focus(Random random) {
    List<Question> own = law.pack().questions();
    List<Question> focus = new ArrayList<>();
    do {
      focus.add(SeededChoice.oneOf(own.isEmpty() || random.nextInt(3) == 0 ? law.questions() : own, random));
    } while (focus.size() < 3 && random.nextBoolean());
    return focus;
  }

  /** Draws a day. It is at a date of the question or of the pack, a day before or after, or anywhere between. */
  LocalDate asOf(Question question, Random random) {
    NavigableSet<LocalDate> own = new TreeSet<>(thresholds.of(question).dates());
    NavigableSet<LocalDate> dates = own.isEmpty() || random.nextInt(10) == 0 ? thresholds.dates() : own;
    if (dates.isEmpty()) {
      return LocalDate.EPOCH;
    }
    if (random.nextInt(3) == 0) {
      return SeededChoice.oneOf(List.copyOf(dates), random).plusDays(random.nextInt(3) - 1L);
    }
    LocalDate first = question.from().orElse(dates.first());
    LocalDate last = question.until().orElse(thresholds.dates().last().plusYears(2));
    long days = Math.max(1, last.toEpochDay() - first.toEpochDay());
    LocalDate day = first.plusDays((long) (random.nextDouble() * days));
    return switch (random.nextInt(8)) {
      case 0 -> FactValues.monthEnd(day);
      case 1 -> FactValues.leapDay(day);
      case 2 -> day.withDayOfMonth(1);
      default -> day;
    };
  }

  /** Draws readings of open points; a point without a default is mostly read one way. */
  Map<String, String> interpretations(Random random) {
    Map<String, String> chosen = new LinkedHashMap<>();
    boolean any = random.nextBoolean();
    for (InterpretationPoint point : law.openPoints().values()) {
      int percent = point.byDefault().isEmpty() ? 85 : any ? 30 : 0;
      if (random.nextInt(100) < percent) {
        chosen.put(point.id(), SeededChoice.oneOf(List.copyOf(point.choices().keySet()), random));
      }
    }
    return chosen;
  }

  /** Draws settings within what the law allows, mostly at its bounds. */
  Map<String, Object> settings(Random random) {
    Map<String, Object> given = new LinkedHashMap<>();
    for (Setting setting : law.settings().values()) {
      if (random.nextInt(4) > 0) {
        BigDecimal least = setting.least().orElse(BigDecimal.ZERO);
        BigDecimal most = setting.most().orElse(least.add(BigDecimal.valueOf(10_000)));
        BigDecimal between = least.add(BigDecimal.valueOf(random.nextInt(most.subtract(least).intValue() + 1)));
        given.put(setting.id(), SeededChoice.oneOf(List.of(least, most, between), random));
      }
    }
    return given;
  }
}
