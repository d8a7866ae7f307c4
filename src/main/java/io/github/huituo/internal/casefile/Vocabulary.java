package io.github.huituo.internal.casefile;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import io.github.huituo.assessment.Text;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts and value lists that a jurisdiction knows. Facts belong to kinds of subjects, and lists hold words.
 *
 * <p>A vocabulary {@linkplain #extendedBy grows} from the core through the packs of a jurisdiction; the facts of a kind
 * keep their order, so that the place of a fact never changes in the packs that extend it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Vocabulary {
  /** The value list with the titles of terms. It also holds those of the keys of tables that are no facts. */
  public static final String TERMS = "term";

  /** The list of the terms given by packs that extend this one. Each has its title. A rule may read them without a definition. */
  public static final String LOCAL_TERMS = "local-term";

  /** The list that holds the words for units, such as {@code children} or {@code month}. */
  public static final String UNITS = "unit";

  /**
   * The list of a country's own words for what the library names itself. Its keys are a kind's word ({@code institution}), the name
   * of a part ({@code institutions}) or the path of a fact ({@code class.careWorkers}); with {@code ask.} before it the question, and
   * with {@code unit.} before a fact its unit. See also {@link CountryWords}.
   */
  public static final String WORDS = "word";

  private static final ImmutableSet<String> OF_NO_CASE = ImmutableSet.of(TERMS, LOCAL_TERMS, UNITS, WORDS);
  private static final String ASK = "ask.";
  private static final String UNIT = "unit.";

  private static final Vocabulary EMPTY = of(CaseShape.core());

  private final CaseShape shape;
  private final Map<SubjectKind, ImmutableMap<String, FactDefinition>> facts;
  private final Map<SubjectKind, ImmutableMap<String, Integer>> places;
  private final ImmutableMap<String, ImmutableMap<String, Text>> lists;
  private final Optional<String> currency;
  /** The meanings of all words. Of a word of several lists it is that of the first list. */
  private final Supplier<Map<String, Text>> meanings = Suppliers.memoize(() -> meanings(lists()));

  /** The same for the lists that no fact has. They are the words of reasons and of terms. */
  private final Supplier<Map<String, Text>> reasons = Suppliers.memoize(() -> meanings(listsOfNoFact()));

  /** The value lists of the facts of a name. */
  private final Supplier<ImmutableSetMultimap<String, String>> listsByName = Suppliers.memoize(this::listsByName);

  private Vocabulary(
      CaseShape shape,
      Map<SubjectKind, ImmutableMap<String, FactDefinition>> facts,
      ImmutableMap<String, ImmutableMap<String, Text>> lists,
      Optional<String> currency) {
    this.shape = shape;
    this.facts = facts;
    this.lists = lists;
    this.currency = currency;
    this.places = new LinkedHashMap<>();
    facts.forEach(
        (kind, byName) -> {
          ImmutableMap.Builder<String, Integer> order = ImmutableMap.builder();
          int place = 0;
          for (String name : byName.keySet()) {
            order.put(name, place++);
          }
          places.put(kind, order.buildOrThrow());
        });
  }

  /** Returns the vocabulary without words. */
  public static Vocabulary empty() {
    return EMPTY;
  }

  /** Returns the vocabulary without words of cases that have a shape. */
  public static Vocabulary of(CaseShape shape) {
    return new Vocabulary(shape, Map.of(), ImmutableMap.of(), Optional.empty());
  }

  /** Returns this vocabulary for cases that have further parts. */
  public Vocabulary with(Iterable<CasePart> parts) {
    return new Vocabulary(shape.with(parts), facts, lists, currency);
  }

  /** Returns the shape of the cases. */
  public CaseShape shape() {
    return shape;
  }

  /** Returns all facts, by kind in the order of the shape. */
  public Stream<FactDefinition> facts() {
    return shape.kinds().stream().flatMap(kind -> facts(kind).stream());
  }

  /** Returns this vocabulary with further facts and value lists. Words of a list that it has already are added. */
  public Vocabulary extendedBy(
      Iterable<FactDefinition> moreFacts, Map<String, ? extends Map<String, Text>> moreLists) {
    Map<SubjectKind, Map<String, FactDefinition>> grown = new LinkedHashMap<>();
    facts.forEach((kind, byName) -> grown.put(kind, new LinkedHashMap<>(byName)));
    moreFacts.forEach(
        fact -> grown.computeIfAbsent(fact.kind(), k -> new LinkedHashMap<>()).putIfAbsent(fact.name(), fact));
    Map<SubjectKind, ImmutableMap<String, FactDefinition>> frozen = new LinkedHashMap<>();
    grown.forEach((kind, byName) -> frozen.put(kind, ImmutableMap.copyOf(byName)));
    Map<String, Map<String, Text>> words = new LinkedHashMap<>();
    lists.forEach((id, list) -> words.put(id, new LinkedHashMap<>(list)));
    moreLists.forEach((id, list) -> words.computeIfAbsent(id, k -> new LinkedHashMap<>()).putAll(list));
    ImmutableMap.Builder<String, ImmutableMap<String, Text>> frozenLists = ImmutableMap.builder();
    words.forEach((id, list) -> frozenLists.put(id, ImmutableMap.copyOf(list)));
    ImmutableMap<String, ImmutableMap<String, Text>> all = frozenLists.buildOrThrow();
    ImmutableMap<String, Text> own = all.getOrDefault(WORDS, ImmutableMap.of());
    Map<SubjectKind, ImmutableMap<String, FactDefinition>> worded = new LinkedHashMap<>();
    frozen.forEach((kind, byName) -> worded.put(kind, ImmutableMap.copyOf(Maps.transformValues(byName, fact -> worded(fact, own)))));
    return new Vocabulary(shape, worded, all, currency);
  }

  @SuppressWarnings("ReferenceEquality") // The same texts are those that were found.
  private static FactDefinition worded(FactDefinition fact, Map<String, Text> own) {
    Text title = own.getOrDefault(fact.path(), fact.title());
    Text ask = own.getOrDefault(ASK + fact.path(), fact.ask());
    Text unit = own.getOrDefault(UNIT + fact.path(), fact.unit());
    return title == fact.title() && ask == fact.ask() && unit == fact.unit() ? fact : fact.with(title, ask, unit);
  }

  /** Returns what people call one subject of a kind. */
  public Text title(SubjectKind kind) {
    return list(WORDS).getOrDefault(kind.word(), kind.title());
  }

  /** Returns what people call several subjects of a kind. */
  public Text pluralTitle(SubjectKind kind) {
    return shape.partOf(kind).map(part -> list(WORDS).getOrDefault(part.plural(), kind.pluralTitle())).orElse(kind.pluralTitle());
  }

  /** Returns the title of a part of a case. */
  public Text title(CasePart part) {
    return list(WORDS).getOrDefault(part.name(), part.title());
  }

  /** Returns the question that asks for a part of a case. */
  public Text ask(CasePart part) {
    return list(WORDS).getOrDefault(ASK + part.name(), part.ask());
  }

  /** Returns every key by which the words of a country may be given. */
  public Set<String> wordKeys() {
    Set<String> keys = new TreeSet<>(CountryWords.FURTHER);
    shape.kinds().forEach(kind -> keys.add(kind.word()));
    for (SubjectKind kind : shape.kinds()) {
      shape.partOf(kind).map(CasePart::plural).ifPresent(keys::add);
      shape.parts(kind).forEach(part -> keys.add(part.name()));
      shape.parts(kind).forEach(part -> keys.add(ASK + part.name()));
    }
    facts().forEach(fact -> keys.addAll(List.of(fact.path(), ASK + fact.path())));
    facts().filter(fact -> !fact.unit().isEmpty()).forEach(fact -> keys.add(UNIT + fact.path()));
    return keys;
  }

  /** Returns this vocabulary with another currency of its amounts; unchanged if there is none. */
  public Vocabulary in(Optional<String> otherCurrency) {
    return otherCurrency.isEmpty() ? this : new Vocabulary(shape, facts, lists, otherCurrency);
  }

  /**
   * Returns the currency of every amount of a case. It is the declared one, otherwise the only one of the law's parameters. If it
   * is empty, a case may be in any currency, but all its amounts in the same.
   */
  public Optional<String> currency() {
    return currency;
  }

  /** Returns the facts about a kind of subject, in their fixed order. */
  public List<FactDefinition> facts(SubjectKind kind) {
    ImmutableMap<String, FactDefinition> byName = facts.get(kind);
    return byName == null ? ImmutableList.of() : byName.values().asList();
  }

  /** Returns the fact with this name. */
  public Optional<FactDefinition> fact(SubjectKind kind, String name) {
    ImmutableMap<String, FactDefinition> byName = facts.get(kind);
    return byName == null ? Optional.empty() : Optional.ofNullable(byName.get(name));
  }

  /** Returns the index of a fact among those of its kind. It is -1 if the fact is not known. */
  public int place(SubjectKind kind, String name) {
    ImmutableMap<String, Integer> order = places.get(kind);
    Integer place = order == null ? null : order.get(name);
    return place == null ? -1 : place;
  }

  /** Returns the words of a value list; empty if there is no such list. */
  public Map<String, Text> list(String id) {
    ImmutableMap<String, Text> words = lists.get(id);
    return words == null ? ImmutableMap.of() : words;
  }

  /** Returns the ids of all value lists. Terms, units and the words of a country are none, since no case names them. */
  public Iterable<String> lists() {
    return Iterables.filter(lists.keySet(), id -> !OF_NO_CASE.contains(id));
  }

  private Iterable<String> listsOfNoFact() {
    Set<String> ofFacts = facts().flatMap(fact -> fact.list().stream()).collect(Collectors.toSet());
    return Iterables.filter(lists(), id -> !ofFacts.contains(id));
  }

  private ImmutableSetMultimap<String, String> listsByName() {
    ImmutableSetMultimap.Builder<String, String> all = ImmutableSetMultimap.builder();
    facts().forEach(fact -> fact.list().ifPresent(list -> all.put(fact.name(), list)));
    return all.build();
  }

  private Map<String, Text> meanings(Iterable<String> ids) {
    Map<String, Text> all = new HashMap<>();
    ids.forEach(id -> list(id).forEach(all::putIfAbsent));
    return all;
  }

  /** Returns the meaning of a word of any value list, or the word itself. Where the list is known, give it. */
  public Text word(String word) {
    Text meaning = meanings.get().get(word);
    return meaning == null ? Text.same(word) : meaning;
  }

  /** Returns the meaning of a word of a value list. A word that the list does not have has that of any list. */
  public Text word(String list, String word) {
    Text meaning = list(list).get(word);
    return meaning == null ? word(word) : meaning;
  }

  /** Returns the meaning of a word that is the value of a fact. */
  public Text word(FactDefinition fact, String word) {
    return word(fact.list().orElse(""), word);
  }

  /** Returns the meaning of a word by which a table is keyed. The name of the key is that of a fact, or of a list. */
  public Text wordOfKey(String key, String word) {
    for (String list : listsByName.get().get(key)) {
      Text meaning = list(list).get(word);
      if (meaning != null) {
        return meaning;
      }
    }
    return word(key, word);
  }

  /** Returns the meaning of a word that a rule gives as a reason. It is empty if only values of facts have it. */
  public Optional<Text> reason(String word) {
    return Optional.ofNullable(reasons.get().get(word));
  }
}
