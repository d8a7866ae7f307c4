package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape.CaseLink;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Checks a case against the vocabulary of its jurisdiction. It looks for unknown facts, wrong types and values, dangling
 * references, and contradicting facts.
 */
public final class CaseValidator {
  private final ChildcareCase childcareCase;
  private final List<Subject> all;
  private final Vocabulary vocabulary;
  private final CaseLocator locator;
  private final Problems problems;
  private final CaseCurrency currency;
  private final Map<SubjectKind, Map<String, Subject>> subjects = new LinkedHashMap<>();

  private CaseValidator(
      ChildcareCase childcareCase, Vocabulary vocabulary, CaseLocator locator, Problems problems) {
    this.childcareCase = childcareCase;
    this.all = CaseSubjects.all(childcareCase);
    this.vocabulary = vocabulary;
    this.locator = locator;
    this.problems = problems;
    this.currency = new CaseCurrency(vocabulary);
  }

  /** Notes everything that is wrong with the case. What it is from each of its changes on counts as well. */
  public static void validate(
      ChildcareCase childcareCase, Vocabulary vocabulary, CaseLocator locator, Problems problems) {
    new CaseValidator(childcareCase, vocabulary, locator, problems).validate();
    CaseChanges.check(
        childcareCase, locator, problems, (changed, at) -> new CaseValidator(changed, vocabulary, at, problems).validate());
  }

  private void validate() {
    BoundedValues.checkDate(locator.of("case", "asOf"), childcareCase.asOf(), problems);
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
    for (CaseLink link : vocabulary.shape().links()) {
      all.stream().filter(s -> s.kind().equals(link.from())).forEach(s -> validateWithin(s, link));
    }
    all.stream().filter(s -> s.kind().equals(SubjectKind.CLASS)).forEach(this::validateCounts);
    all.forEach(this::validateInsteadOf);
  }

  private void validateFacts(Subject subject) {
    if (vocabulary.shape().partOf(subject.kind()).isEmpty()) {
      List<String> words = vocabulary.shape().kinds().stream().map(SubjectKind::word).toList();
      String word = subject.kind().word();
      problems.error(locator.of(subject), "unknown-key", word, String.join(", ", words), Suggestions.didYouMean(word, words));
      return;
    }
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
    fact.type().check(fact, value, new FactCheck(subject, fact));
  }

  /** What a fact of one subject is checked against. */
  private final class FactCheck implements FactForm.CheckContext {
    private final Subject subject;
    private final FactDefinition fact;

    FactCheck(Subject subject, FactDefinition fact) {
      this.subject = subject;
      this.fact = fact;
    }

    @Override
    public Vocabulary vocabulary() {
      return vocabulary;
    }

    @Override
    public Map<String, Object> facts() {
      return subject.facts();
    }

    @Override
    public Iterable<String> ids(SubjectKind kind) {
      return subjects.getOrDefault(kind, Map.of()).keySet();
    }

    @Override
    public void currency(Money amount) {
      currency.check(locator.of(subject, fact.name()), fact.name(), amount, problems);
    }

    @Override
    public void error(String key, Object... arguments) {
      problems.error(locator.of(subject, fact.name()), key, arguments);
    }
  }

  /** Notes a reference to a subject that belongs to another holder. An example is a class that is not one of the institution. */
  private void validateWithin(Subject subject, CaseLink link) {
    Object holder = link.within().map(subject.facts()::get).orElse(null);
    Object named = subject.facts().get(link.fact());
    Map<String, Subject> known = subjects.getOrDefault(link.to(), Map.of());
    if (holder == null || named == null || !known.containsKey(named.toString())) {
      return;
    }
    CasePart part = vocabulary.shape().partOf(link.to()).orElseThrow();
    boolean elsewhere =
        part.holder().stream()
            .flatMap(kind -> all.stream().filter(s -> s.kind().equals(kind) && s.id().equals(holder)))
            .flatMap(s -> s.part(part).orElse(ImmutableList.of()).stream())
            .noneMatch(s -> s.id().equals(named));
    if (elsewhere) {
      Text within = part.holder().map(vocabulary::title).orElseThrow();
      problems.error(locator.of(subject, link.fact()), "class-elsewhere", named, holder, vocabulary.title(link.to()), within);
    }
  }

  private void validateCounts(Subject group) {
    if (validateListed(group)) {
      return;
    }
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

  /**
   * Returns whether the children are listed. It notes what counts them, too, or gives their ages, or states what is stated of
   * each.
   */
  private boolean validateListed(Subject group) {
    boolean isListed = false;
    for (Map.Entry<CasePart, List<Subject>> part : group.parts().entrySet()) {
      String count = part.getKey().listedUnder().orElse(null);
      if (count != null) {
        isListed = true;
        List<Subject> listed = part.getValue();
        group.facts().keySet().stream()
            .filter(fact -> ClassCounts.ALL.contains(fact) || listed.stream().anyMatch(child -> child.facts().containsKey(fact)))
            .forEach(fact -> listedAndCounted(group, fact, count, part.getKey()));
      }
    }
    return isListed;
  }

  /** Notes what states the same as a list of subjects. Examples are the ages of children who are listed. */
  private void validateInsteadOf(Subject holder) {
    for (CasePart part : holder.parts().keySet()) {
      for (String other : part.insteadOf()) {
        if (holder.facts().containsKey(other)
            || holder.parts().entrySet().stream().anyMatch(p -> p.getKey().name().equals(other) && !p.getValue().isEmpty())) {
          listedAndCounted(holder, other, part.name(), part);
        }
      }
    }
  }

  private void listedAndCounted(Subject holder, String stated, String list, CasePart part) {
    problems.error(locator.of(holder, stated), "listed-and-counted", stated, list, vocabulary.title(part));
  }

  /** Notes a stated age that differs from the children's ages. It is that of the youngest or the oldest. */
  private void validateAge(Subject group, String fact, List<Integer> ages) {
    Object stated = group.facts().get(fact);
    if (stated instanceof Integer && !ages.contains(stated)) {
      problems.error(
          locator.of(group, fact), "ages-differ", stated, fact, ages.isEmpty() ? "-" : ages.get(0).toString());
    }
  }
}
