package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.NumberRange;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.Band;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a {@code vocabulary.yaml}. Used for one file; not thread-safe. */
final class VocabularyReader {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?");

  private final Problems problems;
  private final List<CasePart> parts = new ArrayList<>();
  private final List<FactDefinition> facts = new ArrayList<>();
  private final Map<String, Map<String, Text>> lists = new LinkedHashMap<>();
  private final List<Node> listsNamed = new ArrayList<>();
  private final List<Node> unitsNamed = new ArrayList<>();
  private final Map<String, Node> wordsNamed = new LinkedHashMap<>();
  private final Map<Location, FactDefinition> amongNamed = new LinkedHashMap<>();
  private final Map<CasePart, Node> insteadNamed = new LinkedHashMap<>();
  private Optional<String> currency = Optional.empty();
  private CaseShape shape;

  VocabularyReader(CaseShape shape, Problems problems) {
    this.shape = shape;
    this.problems = problems;
  }

  /** Returns the parts of cases that it adds. */
  List<CasePart> parts() {
    return parts;
  }

  List<FactDefinition> facts() {
    return facts;
  }

  Map<String, Map<String, Text>> lists() {
    return lists;
  }

  Optional<String> currency() {
    return currency;
  }

  void read(Node root) {
    Fields fields = Fields.of(root, problems);
    currency = fields.string("currency");
    currency.filter(c -> !Units.isCurrency(c)).ifPresent(c -> problems.error(root.get("currency").orElse(root).at(), "no-currency", c));
    fields.mapping("lists").forEach(this::readList);
    fields.node("terms").ifPresent(terms -> readList(Vocabulary.TERMS, terms));
    fields.node("localTerms").ifPresent(this::readLocalTerms);
    fields.node("words").ifPresent(this::readWords);
    fields.mapping("kinds").forEach(this::readKind);
    fields.node("units").ifPresent(units -> readList(Vocabulary.UNITS, units));
    for (Map.Entry<String, Node> entry : fields.mapping("facts").entrySet()) {
      KindReader.kindOfKey(entry, "facts", shape, problems)
          .ifPresent(
              kind ->
                  Fields.of(entry.getValue(), problems)
                      .node()
                      .entries()
                      .forEach((name, node) -> readFact(kind, name, node)));
    }
    fields.finish();
  }

  /** Notes the names in facts that do not exist. They are names of value lists, units and facts. */
  void checkNames(Vocabulary words) {
    ImmutableSet<String> lists = ImmutableSet.copyOf(words.lists());
    for (Node named : listsNamed) {
      if (!lists.contains(named.text())) {
        problems.error(named.at(), "unknown-list", named.text(), Suggestions.didYouMean(named.text(), lists));
      }
    }
    wordsNamed.forEach(
        (key, node) -> {
          if (!words.wordKeys().contains(key)) {
            problems.error(node.at(), "unknown-word", key, Suggestions.didYouMean(key, words.wordKeys()));
          }
        });
    amongNamed.forEach((at, fact) -> checkAmong(at, fact, words));
    insteadNamed.forEach((part, named) -> checkInsteadOf(named, part, words));
    Units units = Units.of(words);
    unitsNamed.forEach(unit -> units.check(unit, problems));
  }

  private void checkAmong(Location at, FactDefinition fact, Vocabulary words) {
    List<String> counts =
        words.facts(fact.kind()).stream()
            .filter(f -> f.type() == FactType.COUNT || f.type() == FactType.COUNTS)
            .map(FactDefinition::name)
            .filter(name -> !name.equals(fact.name()))
            .toList();
    for (String name : fact.among().keySet()) {
      if (!counts.contains(name)) {
        problems.error(at, "not-one-of", "'" + name + "'", "among", String.join(", ", counts), Suggestions.didYouMean(name, counts));
      }
    }
  }

  private void checkInsteadOf(Node named, CasePart part, Vocabulary words) {
    List<String> others = new ArrayList<>();
    for (SubjectKind holder : part.holder().stream().toList()) {
      words.facts(holder).forEach(fact -> others.add(fact.name()));
      words.shape().parts(holder).stream().filter(p -> !p.equals(part)).forEach(p -> others.add(p.name()));
    }
    for (String name : part.insteadOf()) {
      if (!others.contains(name)) {
        problems.error(
            named.at(), "not-one-of", "'" + name + "'", "insteadOf", String.join(", ", others), Suggestions.didYouMean(name, others));
      }
    }
  }

  private void readKind(String word, Node node) {
    KindReader.part(word, node, shape, problems)
        .ifPresent(
            part -> {
              parts.add(part);
              node.get("insteadOf").ifPresent(named -> insteadNamed.put(part, named));
              shape = shape.with(List.of(part));
            });
  }

  private void readList(String id, Node node) {
    ImmutableMap.Builder<String, Text> words = ImmutableMap.builder();
    Fields.of(node, problems).node().entries().forEach((word, text) -> words.put(word, Fields.translated(text, word, problems)));
    lists.put(id, words.buildOrThrow());
  }

  private void readLocalTerms(Node terms) {
    readList(Vocabulary.LOCAL_TERMS, terms);
    lists.merge(Vocabulary.TERMS, lists.get(Vocabulary.LOCAL_TERMS), VocabularyReader::both);
  }

  private static Map<String, Text> both(Map<String, Text> some, Map<String, Text> others) {
    Map<String, Text> all = new LinkedHashMap<>(others);
    all.putAll(some);
    return all;
  }

  private void readWords(Node words) {
    wordsNamed.putAll(Fields.of(words, problems).node().entries());
    readList(Vocabulary.WORDS, words);
  }

  private void readFact(SubjectKind kind, String name, Node node) {
    if (!NAME.matcher(name).matches()) {
      problems.error(node.at(), "bad-name", name);
    }
    Fields fields = Fields.of(node, problems);
    Optional<FactType> type = fields.required("type", fields.oneOf("type", FactType.class, FactType::word));
    Optional<String> to = fields.string("to");
    Optional<String> list = fields.string("list");
    fields.node("list").ifPresent(listsNamed::add);
    fields.node("unit").ifPresent(unitsNamed::add);
    Text title = fields.required("title", fields.node("title")).map(n -> Fields.translated(n, "title", problems)).orElse(Text.empty());
    Text ask = fields.required("ask", fields.node("ask")).map(n -> Fields.translated(n, "ask", problems)).orElse(Text.empty());
    FactType known = type.orElse(FactType.TEXT);
    if (known.isOfList()) {
      fields.required("list", list);
    }
    FactDefinition fact =
        new FactDefinition(
            kind,
            name,
            fields.string("as").orElse(camelCase(name)),
            known,
            title,
            ask,
            fields.text("unit"),
            list,
            to.flatMap(shape::kind),
            fields.number("least"),
            fields.number("most"),
            fields.number("fewest").map(BigDecimal::intValue).orElse(0),
            among(fields.mapping("among")),
            fields.bool("inferable").orElse(false));
    facts.add(fact);
    fields.node("among").ifPresent(n -> amongNamed.put(n.at(), fact));
    fields.finish();
  }

  /** Reads the facts that bound a number: {@code {ages: "[36, )", children: "*"}}. */
  private Map<String, NumberRange> among(Map<String, Node> written) {
    ImmutableMap.Builder<String, NumberRange> among = ImmutableMap.builder();
    written.forEach(
        (fact, node) -> {
          Optional<Range<BigDecimal>> which = node.text().equals("*") ? Optional.of(Range.all()) : numbers(node.text());
          which.ifPresentOrElse(
              w -> among.put(fact, NumberRange.of(w)), () -> problems.error(node.at(), "not-among", "'" + node.text() + "'"));
        });
    return among.buildOrThrow();
  }

  @SuppressWarnings("unchecked") // A band without days is one of numbers.
  private static Optional<Range<BigDecimal>> numbers(String text) {
    return Band.parse(text).filter(band -> !text.contains("-")).map(band -> (Range<BigDecimal>) band.range());
  }

  private static String camelCase(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? name
        : name.substring(0, dot) + Character.toUpperCase(name.charAt(dot + 1)) + name.substring(dot + 2);
  }
}
