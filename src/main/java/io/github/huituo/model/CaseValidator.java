package io.github.huituo.model;

import com.google.common.collect.ImmutableList;
import io.github.huituo.text.Messages;
import io.github.huituo.text.Problems;
import io.github.huituo.text.Suggestions;
import io.github.huituo.text.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Checks a case against the vocabulary of its jurisdiction: known facts, types, allowed values, references that lead
 * somewhere, and facts that contradict each other.
 */
public final class CaseValidator {
  private final ChildcareCase childcareCase;
  private final Vocabulary vocabulary;
  private final CaseLocator locator;
  private final Problems problems;
  private final CaseCurrency currency;
  private final Map<SubjectKind, Map<String, Subject>> subjects = new EnumMap<>(SubjectKind.class);

  private CaseValidator(
      ChildcareCase childcareCase, Vocabulary vocabulary, CaseLocator locator, Problems problems) {
    this.childcareCase = childcareCase;
    this.vocabulary = vocabulary;
    this.locator = locator;
    this.problems = problems;
    this.currency = new CaseCurrency(vocabulary);
  }

  /** Notes everything that is wrong with the case. */
  public static void validate(
      ChildcareCase childcareCase, Vocabulary vocabulary, CaseLocator locator, Problems problems) {
    new CaseValidator(childcareCase, vocabulary, locator, problems).validate();
  }

  private void validate() {
    BoundedValues.checkDate(locator.of("case", "asOf"), childcareCase.asOf(), problems);
    List<Subject> all = CaseSubjects.all(childcareCase);
    if (!CaseSize.check(childcareCase, all, locator, problems)) {
      return;
    }
    for (Subject subject : all) {
      Map<String, Subject> known = subjects.computeIfAbsent(subject.kind(), k -> new LinkedHashMap<>());
      if (known.putIfAbsent(subject.id(), subject) != null) {
        problems.error(locator.of(subject), "duplicate-id", subject.id(), subject.kind().word());
      }
    }
    all.forEach(this::validateFacts);
    childcareCase.families().stream()
        .flatMap(f -> f.children().stream())
        .flatMap(c -> c.enrolment().stream())
        .forEach(this::validateClassOfEnrolment);
    childcareCase.institutions().stream()
        .flatMap(i -> i.classes().orElse(ImmutableList.of()).stream())
        .forEach(this::validateCounts);
  }

  private void validateFacts(Subject subject) {
    for (Map.Entry<String, Object> entry : subject.facts().entrySet()) {
      Optional<FactDefinition> known = vocabulary.fact(subject.kind(), entry.getKey());
      if (known.isEmpty()) {
        List<String> names = vocabulary.facts(subject.kind()).stream().map(FactDefinition::name).toList();
        problems.error(
            locator.of(subject, entry.getKey()),
            "unknown-key",
            entry.getKey(),
            String.join(", ", names),
            Suggestions.didYouMean(entry.getKey(), names));
      } else {
        validateFact(subject, known.get(), entry.getValue());
      }
    }
  }

  private void validateFact(Subject subject, FactDefinition fact, Object value) {
    if (!fact.type().accepts(value)) {
      problems.error(
          locator.of(subject, fact.name()),
          "wrong-type",
          value,
          fact.name(),
          fact.type().word(),
          fact.type().javaType().getSimpleName());
      return;
    }
    if (!BoundedValues.check(locator.of(subject, fact.name()), value, problems)) {
      return;
    }
    if (value instanceof Collection<?> items && items.size() < fact.fewest()) {
      problems.error(locator.of(subject, fact.name()), "too-few-items", items.size(), fact.name(), fact.fewest());
    }
    switch (fact.type()) {
      case COUNT -> {
        validateRange(subject, fact, new BigDecimal(value.toString()));
        validateAmong(subject, fact, (Integer) value);
      }
      case NUMBER -> validateRange(subject, fact, new BigDecimal(value.toString()));
      case COUNTS -> ((Collection<?>) value).forEach(v -> validateRange(subject, fact, new BigDecimal(v.toString())));
      case MONEY -> currency.check(locator.of(subject, fact.name()), fact.name(), (Money) value, problems);
      case CHOICE -> validateChoice(subject, fact, value);
      case CHOICES -> ((Collection<?>) value).forEach(v -> validateChoice(subject, fact, v));
      case REFERENCE -> validateReference(subject, fact, value);
      case REFERENCES -> ((Collection<?>) value).forEach(v -> validateReference(subject, fact, v));
      case DATED_EVENT -> {
        if (((Occurrence) value).happened() && ((Occurrence) value).on().isEmpty()) {
          problems.error(locator.of(subject, fact.name()), "not-a-dated-event", value);
        }
      }
      default -> { }
    }
  }

  private void validateRange(Subject subject, FactDefinition fact, BigDecimal value) {
    boolean tooSmall = fact.least().map(l -> value.compareTo(l) < 0).orElse(false);
    boolean tooLarge = fact.most().map(m -> value.compareTo(m) > 0).orElse(false);
    if (tooSmall || tooLarge) {
      problems.error(
          locator.of(subject, fact.name()),
          "out-of-range",
          value.toPlainString(),
          fact.name(),
          range(fact));
    }
  }

  private static Text range(FactDefinition fact) {
    String least = fact.least().map(BigDecimal::toPlainString).orElse("");
    String most = fact.most().map(BigDecimal::toPlainString).orElse("");
    return Messages.text(most.isEmpty() ? "range-from" : least.isEmpty() ? "range-to" : "range-between", least, most);
  }

  private void validateAmong(Subject subject, FactDefinition fact, int value) {
    fact.mostAmong(subject.facts())
        .filter(most -> value > most.getValue())
        .ifPresent(
            most ->
                problems.error(
                    locator.of(subject, fact.name()), "more-than-among", value, fact.name(), most.getValue(), most.getKey()));
  }

  private void validateChoice(Subject subject, FactDefinition fact, Object value) {
    Collection<String> allowed = vocabulary.list(fact.list().orElse("")).keySet();
    String word = String.valueOf(value);
    if (!allowed.contains(word)) {
      problems.error(
          locator.of(subject, fact.name()),
          "not-one-of",
          "'" + word + "'",
          fact.name(),
          String.join(", ", allowed),
          Suggestions.didYouMean(word, allowed));
    }
  }

  private void validateReference(Subject subject, FactDefinition fact, Object value) {
    SubjectKind to = fact.to().orElse(subject.kind());
    Collection<String> known = subjects.getOrDefault(to, Map.of()).keySet();
    String id = String.valueOf(value);
    if (!known.contains(id)) {
      problems.error(
          locator.of(subject, fact.name()),
          "dangling-reference",
          id,
          fact.name(),
          to.word(),
          known.isEmpty() ? "-" : String.join(", ", known),
          Suggestions.didYouMean(id, known));
    }
  }

  private void validateClassOfEnrolment(Enrolment enrolment) {
    Object institution = enrolment.facts().get("institution");
    Object group = enrolment.facts().get("class");
    if (institution == null || group == null) {
      return;
    }
    boolean elsewhere =
        childcareCase.institutions().stream()
            .filter(i -> i.id().equals(institution))
            .flatMap(i -> i.classes().stream())
            .noneMatch(classes -> classes.stream().anyMatch(c -> c.id().equals(group)));
    if (elsewhere && subjects.getOrDefault(SubjectKind.CLASS, Map.of()).containsKey(group.toString())) {
      problems.error(locator.of(enrolment, "class"), "class-elsewhere", group, institution);
    }
  }

  private void validateCounts(ClassGroup group) {
    if (!(group.facts().get("childrenAges") instanceof List<?> ages)) {
      if (group.facts().get("children") instanceof Integer children && children == 0) {
        validateAge(group, "youngestAge", ImmutableList.of());
        validateAge(group, "oldestAge", ImmutableList.of());
      } else if (group.facts().get("youngestAge") instanceof Integer youngest
          && group.facts().get("oldestAge") instanceof Integer oldest
          && youngest > oldest) {
        problems.error(locator.of(group, "youngestAge"), "ages-reversed", youngest, oldest);
      }
      return;
    }
    if (group.facts().get("children") instanceof Integer children && ages.size() != children) {
      problems.error(locator.of(group, "childrenAges"), "counts-differ", children, ages.size());
    }
    List<Integer> ordered = ages.stream().filter(Integer.class::isInstance).map(Integer.class::cast).sorted().toList();
    validateAge(group, "youngestAge", ordered.stream().limit(1).toList());
    validateAge(group, "oldestAge", ordered.stream().skip(Math.max(0, ordered.size() - 1)).toList());
  }

  /** Notes the age of the youngest or the oldest if it is not the one that the children's ages say. */
  private void validateAge(ClassGroup group, String fact, List<Integer> said) {
    Object told = group.facts().get(fact);
    if (told instanceof Integer && !said.contains(told)) {
      problems.error(
          locator.of(group, fact), "ages-differ", told, fact, said.isEmpty() ? "-" : said.get(0).toString());
    }
  }
}
