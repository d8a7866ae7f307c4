package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.casefile.CaseSubjects;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.property.Thresholds;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Occurrence;
import io.github.huituo.model.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The values of a fact that may turn an answer. They are those that the answer names, those at which the law of its question
 * changes, and those of the fact's type.
 *
 * <p>This class is immutable and thread-safe.
 */
final class FactCandidates {
  /** The law compares a day with so many completed years at the most. */
  private static final int MOST_VALUES = 24;

  private final Engine engine;
  private final Vocabulary vocabulary;
  private final Thresholds thresholds;

  FactCandidates(Engine engine, Thresholds thresholds) {
    this.engine = engine;
    this.vocabulary = engine.law().vocabulary();
    this.thresholds = thresholds;
  }

  /** Returns the paths of the facts that a question needs. They include those by which it is asked. */
  static Set<String> facts(Question question) {
    Set<String> paths = new TreeSet<>();
    question.scope().keySet().forEach(fact -> paths.add(fact.path()));
    for (Need need : question.needs()) {
      need.anyOf().forEach(fact -> paths.add(fact.path()));
      need.where().keySet().forEach(fact -> paths.add(fact.path()));
      need.when().keySet().forEach(fact -> paths.add(fact.path()));
    }
    return paths;
  }

  /** Returns whether the rules of a question speak of a fact. */
  boolean isReferenced(Question question, String path) {
    return thresholds.of(question).facts().contains(path);
  }

  /** Returns the values, the likeliest first, without the present one. */
  List<Object> values(FactDefinition fact, @Nullable Object present, Answer answer, ChildcareCase asked) {
    Question question = engine.law().question(answer.id()).orElseThrow();
    Thresholds.Of edges = thresholds.of(question);
    Set<Object> values = new LinkedHashSet<>(named(fact, present, answer));
    values.addAll(ofType(fact, present, edges, asked, question));
    values.remove(present);
    return values.stream().limit(MOST_VALUES).toList();
  }

  /** Returns the values for a fact. Its type and the law of a question give them. */
  private Collection<?> ofType(FactDefinition fact, @Nullable Object present, Thresholds.Of edges, ChildcareCase asked, Question question) {
    return switch (fact.type()) {
      case BOOLEAN -> List.of(true, false);
      case CHOICE -> Sets.union(scope(fact, question), vocabulary.list(fact.list().orElse("")).keySet());
      case CHOICES -> words(fact, present, edges);
      case COUNT ->
          Stream.concat(edges.numbers().stream(), Stream.of(BigDecimal.ZERO, BigDecimal.ONE))
              .map(n -> within(fact, n.setScale(0, RoundingMode.CEILING)).intValue())
              .toList();
      case NUMBER -> Stream.concat(Stream.of(BigDecimal.ZERO), edges.numbers().stream()).map(n -> within(fact, n)).toList();
      case MONEY -> money().map(currency -> amounts(edges, currency)).orElse(List.of());
      case DATE -> Stream.concat(Stream.of(asked.asOf()), edges.dates().stream()).toList();
      case EVENT, DATED_EVENT ->
          Stream.concat(Stream.of(Occurrence.on(asked.asOf()), Occurrence.of(false)), edges.dates().stream().map(Occurrence::on)).toList();
      case TEXT ->
          Stream.concat(
                  edges.words().stream().filter(w -> w.endsWith("*")).map(w -> w.substring(0, w.length() - 1)),
                  Stream.of(engine.law().id()))
              .toList();
      case COUNTS -> List.of(ImmutableList.of(1));
      case REFERENCE -> ids(fact, asked);
      case REFERENCES -> ids(fact, asked).stream().map(ImmutableList::of).toList();
      case AMOUNTS, DAYS_BY_MONTH -> List.of();
    };
  }

  private static List<Money> amounts(Thresholds.Of edges, CurrencyUnit currency) {
    List<Money> amounts = new ArrayList<>(edges.amounts());
    amounts.add(Money.zero(currency));
    edges.numbers().stream().filter(n -> n.signum() > 0).forEach(n -> amounts.add(Money.of(currency, n, RoundingMode.HALF_UP)));
    return amounts;
  }

  /** Returns the values that the answer itself requires. */
  List<Object> named(FactDefinition fact, @Nullable Object present, Answer answer) {
    if (!(answer instanceof RequirementAnswer requirement) || requirement.required().isEmpty()) {
      return List.of();
    }
    List<Object> named = new ArrayList<>();
    Quantity required = requirement.required().get();
    Optional<BigDecimal> number = required.number();
    Optional<BigDecimal> shortfall = requirement.shortfall().flatMap(Quantity::number);
    switch (fact.type()) {
      case COUNT -> {
        if (present instanceof Integer now) {
          shortfall.ifPresent(s -> named.add(now + s.setScale(0, RoundingMode.CEILING).intValue()));
          excess(requirement).ifPresent(e -> named.add(Math.max(0, now - e.setScale(0, RoundingMode.CEILING).intValue())));
        }
        number.ifPresent(n -> named.add(n.setScale(0, RoundingMode.CEILING).intValue()));
      }
      case NUMBER -> {
        if (present instanceof BigDecimal now) {
          shortfall.ifPresent(s -> named.add(now.add(s)));
        }
        number.ifPresent(named::add);
      }
      case MONEY -> {
        if (required instanceof Quantity.Amount amount) {
          named.add(amount.value());
        }
      }
      case DATE -> {
        if (required instanceof Quantity.Day day) {
          named.add(day.value());
        }
      }
      case EVENT, DATED_EVENT -> {
        if (required instanceof Quantity.Day day) {
          named.add(Occurrence.on(day.value()));
        }
      }
      case CHOICE -> named.add(required.toString());
      case COUNTS -> number.ifPresent(n -> named.add(ImmutableList.of(n.setScale(0, RoundingMode.DOWN).intValue())));
      case CHOICES -> {
        if (requirement.shortfall().orElse(null) instanceof Quantity.Words missing) {
          Set<String> all = new TreeSet<>(missing.value());
          strings(present).forEach(all::add);
          named.add(ImmutableSortedSet.copyOf(all));
        }
      }
      default -> {}
    }
    return named.stream().filter(value -> fits(fact, value)).toList();
  }

  /** Returns by how much there is too much; empty if the answer compares no numbers. */
  private static Optional<BigDecimal> excess(RequirementAnswer answer) {
    Optional<BigDecimal> actual = answer.actual().flatMap(Quantity::number);
    Optional<BigDecimal> required = answer.required().flatMap(Quantity::number);
    return actual.flatMap(a -> required.map(a::subtract)).filter(e -> e.signum() > 0);
  }

  private boolean fits(FactDefinition fact, Object value) {
    List<String> words = value instanceof Collection<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of(value.toString());
    return fact.type().accepts(value)
        && (!fact.type().isOfList() || vocabulary.list(fact.list().orElse("")).keySet().containsAll(words));
  }

  private List<Object> words(FactDefinition fact, @Nullable Object present, Thresholds.Of edges) {
    Set<String> all = vocabulary.list(fact.list().orElse("")).keySet();
    List<Object> values = new ArrayList<>();
    if (present == null && fact.fewest() == 0) {
      values.add(ImmutableSortedSet.<String>of());
    }
    edges.sets().stream().filter(all::containsAll).forEach(set -> values.add(with(present, set)));
    edges.words().stream().filter(all::contains).forEach(word -> values.add(with(present, Set.of(word))));
    return values;
  }

  private static ImmutableSortedSet<String> with(@Nullable Object present, Collection<String> more) {
    Set<String> all = new TreeSet<>(more);
    strings(present).forEach(all::add);
    return ImmutableSortedSet.copyOf(all);
  }

  private static List<String> strings(@Nullable Object value) {
    return value instanceof Collection<?> words ? words.stream().map(String::valueOf).toList() : List.of();
  }

  private static Set<String> scope(FactDefinition fact, Question question) {
    return question.scope().getOrDefault(new Need.FactRef(fact.kind(), fact.name()), ImmutableSet.of());
  }

  private Optional<CurrencyUnit> money() {
    return vocabulary.currency().map(CurrencyUnit::of);
  }

  private static List<Object> ids(FactDefinition fact, ChildcareCase asked) {
    return CaseSubjects.all(asked).stream().filter(s -> fact.to().filter(s.kind()::equals).isPresent()).<Object>map(Subject::id).toList();
  }

  private static BigDecimal within(FactDefinition fact, BigDecimal number) {
    BigDecimal atLeast = fact.least().map(number::max).orElse(number);
    return fact.most().map(atLeast::min).orElse(atLeast);
  }

  /** Returns the facts of a subject on which a question may depend, by name. */
  List<FactDefinition> definitions(Question question, Subject subject) {
    Set<String> referenced = facts(question);
    return vocabulary.facts(subject.kind()).stream().filter(f -> referenced.contains(f.path())).toList();
  }

  /** Returns the definition of a fact that an answer names as missing. */
  Optional<FactDefinition> definition(String path) {
    int dot = path.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : vocabulary.shape().kind(path.substring(0, dot)).flatMap(kind -> vocabulary.fact(kind, path.substring(dot + 1)));
  }

  /** Returns the readings of a point that the law leaves open. */
  Set<String> readings(String point) {
    return Optional.ofNullable(engine.law().openPoints().get(point)).map(p -> Set.copyOf(p.choices().keySet())).orElse(Set.of());
  }

  /** Returns what is in a case by kind and id. */
  static Optional<Subject> subject(ChildcareCase asked, String kind, String id) {
    return CaseSubjects.all(asked).stream().filter(s -> s.kind().word().equals(kind) && s.id().equals(id)).findFirst();
  }

  /** Returns the facts that a case holds of a subject. */
  static Map<String, Object> known(ChildcareCase asked, String kind, String id) {
    return subject(asked, kind, id).map(Subject::facts).orElse(Map.of());
  }
}
