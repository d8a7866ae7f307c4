package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.text.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The law of one jurisdiction: its own pack laid over those that it extends.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Jurisdiction {
  private final ImmutableList<Pack> packs;
  private final Vocabulary vocabulary;
  private final ImmutableMap<String, Source> sources;
  private final ImmutableMap<String, InterpretationPoint> openPoints;
  private final ImmutableMap<String, Setting> settings;
  private final ImmutableMap<String, ImmutableList<Sanction>> sanctions;
  private final ImmutableSortedMap<String, Question> questions;
  private final ImmutableMap<String, ParameterSeries> parameters;
  private final String contentHash;

  /** The cited places that answers have named, which are shared by all that name them. */
  private final Map<Citation, CitedSource> cited = new ConcurrentHashMap<>();

  /** The lists of words of the facts of each answered question, by its id. */
  private final Map<String, ImmutableList<Map<String, Text>>> lists = new ConcurrentHashMap<>();

  private Jurisdiction(Optional<Jurisdiction> parent, Pack pack, Problems problems) {
    this.packs =
        ImmutableList.<Pack>builder().addAll(parent.map(Jurisdiction::packs).orElse(ImmutableList.of())).add(pack).build();
    Vocabulary words =
        pack.extending(parent.map(Jurisdiction::vocabulary).orElse(CoreVocabulary.get())).in(pack.currency());
    this.sources = merged(parent.map(Jurisdiction::sources), pack.sources());
    this.openPoints = merged(parent.map(Jurisdiction::openPoints), pack.openPoints());
    this.settings = merged(parent.map(Jurisdiction::settings), pack.settings());
    this.sanctions = merged(parent.map(Jurisdiction::sanctions), pack.sanctions());
    Map<String, Question> asked = new TreeMap<>(parent.map(Jurisdiction::questionsById).orElse(ImmutableSortedMap.of()));
    for (Question question : pack.questions()) {
      Question before = asked.putIfAbsent(question.id(), question);
      if (before != null) {
        problems.error(question.at(), "duplicate-question", question.id(), before.at());
      }
    }
    this.questions = ImmutableSortedMap.copyOf(asked);
    this.parameters = layered(parent, pack, settings, problems);
    this.vocabulary = words.currency().isPresent() ? words : words.in(LawCurrency.of(parameters.values()));
    String parentHash = parent.map(Jurisdiction::contentHash).orElse("");
    this.contentHash =
        pack.knownCode().filter(known -> known.parentHash().equals(parentHash)).map(KnownCode::lawHash).orElseGet(() -> hash(packs));
  }

  private Jurisdiction(Jurisdiction that, ImmutableMap<String, ParameterSeries> parameters) {
    this.packs = that.packs;
    this.vocabulary = that.vocabulary;
    this.sources = that.sources;
    this.openPoints = that.openPoints;
    this.settings = that.settings;
    this.sanctions = that.sanctions;
    this.questions = that.questions;
    this.parameters = parameters;
    this.contentHash = that.contentHash;
  }

  private static String hash(List<Pack> packs) {
    String hashes = packs.stream().map(Pack::contentHash).collect(Collectors.joining("\n"));
    return Hashing.sha256().hashString(hashes, StandardCharsets.UTF_8).toString();
  }

  /** Returns the same law with other values. Tools use it that ask what a change of the law would do. */
  public Jurisdiction withParameters(ImmutableMap<String, ParameterSeries> others) {
    return new Jurisdiction(this, others);
  }

  /** Lays a pack over the law of its parent, noting what does not fit. */
  static Jurisdiction of(Optional<Jurisdiction> parent, Pack pack, Problems problems) {
    return new Jurisdiction(parent, pack, problems);
  }

  private static <V> ImmutableMap<String, V> merged(Optional<ImmutableMap<String, V>> inherited, Map<String, V> own) {
    Map<String, V> all = new LinkedHashMap<>(inherited.orElse(ImmutableMap.of()));
    all.putAll(own);
    return ImmutableMap.copyOf(all);
  }

  private static ImmutableMap<String, ParameterSeries> layered(
      Optional<Jurisdiction> parent, Pack pack, Map<String, Setting> settings, Problems problems) {
    Map<String, ParameterSeries> all = new LinkedHashMap<>(parent.map(Jurisdiction::parameters).orElse(ImmutableMap.of()));
    for (ParameterSeries own : pack.parameters().values()) {
      ParameterSeries inherited = all.get(own.id());
      if (inherited == null) {
        all.put(own.id(), own);
      } else {
        parent.ifPresent(
            p ->
                p.packs().stream()
                    .flatMap(q -> Optional.ofNullable(q.protectedParameters().get(own.id())).stream())
                    .forEach(stricter -> Protection.check(inherited, own, stricter, settings, problems)));
        all.put(own.id(), Layering.over(inherited, own));
      }
    }
    Protection.checkTypes(pack, all, problems);
    return ImmutableMap.copyOf(all);
  }

  /** Returns the id of the jurisdiction. */
  public String id() {
    return pack().id();
  }

  /** Returns its own pack. */
  public Pack pack() {
    return packs.get(packs.size() - 1);
  }

  /** Returns the packs, from the most general to its own. */
  public ImmutableList<Pack> packs() {
    return packs;
  }

  /** Returns the language of its people, by ISO 639 code. It is that of its own pack, or of the nearest that it extends. */
  public Optional<String> language() {
    return packs.reverse().stream().flatMap(p -> p.language().stream()).findFirst();
  }

  /** Returns the facts that it knows. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns the instruments, by id. */
  public ImmutableMap<String, Source> sources() {
    return sources;
  }

  /** Returns the words that a planner has to know. They are those of its own pack, or of the nearest that it extends. */
  public PlanTerms plan() {
    return packs.reverse().stream().flatMap(p -> p.plan().stream()).findFirst().map(Supplier::get).orElse(PlanTerms.NONE);
  }

  /** Returns a place in the law as answers name it. */
  public CitedSource cited(Citation citation) {
    return cited.computeIfAbsent(citation, this::named);
  }

  private CitedSource named(Citation citation) {
    Source source = sources.get(citation.source());
    return new CitedSource(
        citation.source(),
        source == null ? Text.same(citation.source()) : source.title(),
        source == null ? Optional.empty() : source.number(),
        citation.article(),
        citation.evidence());
  }

  /** Returns the open points, by id. */
  public ImmutableMap<String, InterpretationPoint> openPoints() {
    return openPoints;
  }

  /** Returns the settings, by full id. */
  public ImmutableMap<String, Setting> settings() {
    return settings;
  }

  /** Returns the scopes that questions may name. */
  ImmutableMap<String, ImmutableMap<Need.FactRef, ImmutableSet<String>>> scopes() {
    return pack().scopes();
  }

  /** Returns the lists of consequences of unmet requirements, by name. The local ones are laid over the inherited ones. */
  public ImmutableMap<String, ImmutableList<Sanction>> sanctions() {
    return sanctions;
  }

  /** Returns what follows if a requirement is not met, on whatever day. */
  public ImmutableList<Sanction> sanctions(Question question) {
    ImmutableList.Builder<Sanction> all = ImmutableList.builder();
    question.sanctions().named().forEach(name -> all.addAll(sanctions.getOrDefault(name, ImmutableList.of())));
    return all.addAll(question.sanctions().own()).build();
  }

  /** Returns the questions, ordered by id. */
  public ImmutableList<Question> questions() {
    return questions.values().asList();
  }

  private ImmutableSortedMap<String, Question> questionsById() {
    return questions;
  }

  /** Returns the question with this id. */
  public Optional<Question> question(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** Returns the title of a word that is a value of a fact. The lists of the facts that the question needs come first. */
  public Text value(Question question, String word) {
    for (Map<String, Text> list : lists.computeIfAbsent(question.id(), id -> lists(question))) {
      Text meaning = list.get(word);
      if (meaning != null) {
        return meaning;
      }
    }
    return vocabulary.word(word);
  }

  private ImmutableList<Map<String, Text>> lists(Question question) {
    return question.needs().stream()
        .flatMap(need -> need.anyOf().stream())
        .flatMap(fact -> vocabulary.fact(fact.kind(), fact.name()).flatMap(FactDefinition::list).stream())
        .distinct()
        .map(vocabulary::list)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the parameters, by id, the local values laid over the inherited ones. */
  public ImmutableMap<String, ParameterSeries> parameters() {
    return parameters;
  }

  /** Returns a hash of all files of all its packs but the scenarios. */
  public String contentHash() {
    return contentHash;
  }

  /** Returns the ids of the packs, its own first. */
  public List<String> lineage() {
    List<String> ids = new ArrayList<>(packs.stream().map(Pack::id).toList());
    Collections.reverse(ids);
    return ids;
  }
}
