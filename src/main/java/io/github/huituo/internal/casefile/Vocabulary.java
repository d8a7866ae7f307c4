package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.huituo.assessment.Text;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which facts a jurisdiction knows about which subjects, and which words its value lists hold.
 *
 * <p>A vocabulary {@linkplain #extendedBy grows} from the core through the packs of a jurisdiction; the facts of a kind
 * keep their order, so that the place of a fact never changes in the packs that extend it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Vocabulary {
  /** The value list with the titles of terms. It also holds those of the keys of tables that are no facts. */
  public static final String TERMS = "term";

  /** The list that holds the words for units, such as {@code children} or {@code month}. */
  public static final String UNITS = "unit";

  private static final Vocabulary EMPTY = of(CaseShape.core());

  private final CaseShape shape;
  private final Map<SubjectKind, ImmutableMap<String, FactDefinition>> facts;
  private final Map<SubjectKind, ImmutableMap<String, Integer>> places;
  private final ImmutableMap<String, ImmutableMap<String, Text>> lists;
  private final Optional<String> currency;

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

  /** Returns this vocabulary with further facts and value lists; words of a list that it has already are added. */
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
    return new Vocabulary(shape, frozen, frozenLists.buildOrThrow(), currency);
  }

  /** Returns this vocabulary with another currency of its amounts; unchanged if there is none. */
  public Vocabulary in(Optional<String> otherCurrency) {
    return otherCurrency.isEmpty() ? this : new Vocabulary(shape, facts, lists, otherCurrency);
  }

  /**
   * Returns the currency of every amount of a case: the declared one, otherwise the only one of the law's parameters. If it is
   * empty, a case may be in any currency, but all its amounts in the same.
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

  /** Returns the ids of all value lists; terms and units are none, since no case names them. */
  public Iterable<String> lists() {
    return Iterables.filter(lists.keySet(), id -> !id.equals(TERMS) && !id.equals(UNITS));
  }

  /** Returns the meaning of a word of any value list, or the word itself. */
  public Text word(String word) {
    for (String id : lists()) {
      Text text = list(id).get(word);
      if (text != null) {
        return text;
      }
    }
    return Text.same(word);
  }
}
