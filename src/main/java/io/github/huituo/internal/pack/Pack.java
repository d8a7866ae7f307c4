package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import io.github.huituo.model.CasePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.immutables.value.Value;

/**
 * The files of one jurisdiction's own law, read.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface Pack {
  /** Returns the id, which is the name of its folder. */
  String id();

  /** Returns its title. */
  Text title();

  /** Returns its version. */
  String version();

  /** Returns the language of its people, by ISO 639 code, if it names one. */
  Optional<String> language();

  /** Returns the id of the pack that it extends. */
  Optional<String> parent();

  /** Returns the parts of cases that it adds, each with a kind of subject. */
  List<CasePart> parts();

  /** Returns the vocabulary of a pack that it extends with what it adds. */
  default Vocabulary extending(Vocabulary inherited) {
    return inherited.with(parts()).extendedBy(facts(), lists());
  }

  /** Returns the facts that it adds. */
  List<FactDefinition> facts();

  /** Returns the value lists that it adds. */
  Map<String, Map<String, Text>> lists();

  /** Returns the currency of every amount of its cases, if it names one. */
  Optional<String> currency();

  /** Returns the instruments that it adds, by id. */
  ImmutableMap<String, Source> sources();

  /** Returns the open points that it adds or for which it sets another default. */
  ImmutableMap<String, InterpretationPoint> openPoints();

  /** Returns the settings that it adds, by full id. */
  ImmutableMap<String, Setting> settings();

  /**
   * Returns the scopes that questions of this pack may name. Those of packs that extend it may, too; it has those that it
   * inherits.
   */
  ImmutableMap<String, ImmutableMap<Need.FactRef, ImmutableSet<String>>> scopes();

  /** Returns the titles of its topics, by folder. */
  ImmutableMap<String, Text> topics();

  /** Returns the title of the topic of a question; empty if its folder has none. */
  default Text topicOf(Question question) {
    String file = question.at().file().replace('\\', '/');
    return topics().entrySet().stream()
        .filter(topic -> file.substring(0, Math.max(file.lastIndexOf('/'), 0)).endsWith(id() + "/" + topic.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(Text.empty());
  }

  /** Returns the lists of what follows from unmet requirements, by name. The pack adds or replaces them. */
  ImmutableMap<String, ImmutableList<Sanction>> sanctions();

  /** Returns the parameters that no pack that extends this one may loosen. */
  ImmutableMap<String, Stricter> protectedParameters();

  /** Returns where each of them is located in {@code pack.yaml}. */
  ImmutableMap<String, Location> protectedAt();

  /** Returns the questions that it adds. */
  ImmutableList<Question> questions();

  /** Returns its parameters, by id. */
  ImmutableMap<String, ParameterSeries> parameters();

  /** Returns the words of its own that a planner has to know. A pack may have none. */
  Optional<Supplier<PlanTerms>> plan();

  /** Returns its rule files, ordered by name. */
  ImmutableList<RuleFile> ruleFiles();

  /** Returns its dictionaries from sentences to rule language, ordered by name. */
  ImmutableList<RuleFile> dictionaries();

  /** Returns its vocabulary file as its author wrote it. A pack may have none. */
  Optional<RuleFile> vocabularyFile();

  /** Returns what the build noted of its compiled rules. It is empty if they were not compiled before. */
  Optional<KnownCode> knownCode();

  /** Returns a hash of all its files but the scenarios. */
  String contentHash();

  /** Returns the location of its {@code pack.yaml}. */
  Location at();

  /** In which direction a value is stricter. */
  enum Stricter {
    /**
     * Less is stricter. An example is a lower number, an earlier day, fewer persons to one of staff, a narrower band or fewer
     * choices.
     */
    LOWER,
    /**
     * More is stricter. An example is a higher number, a later day, more persons to one of staff, a wider band or further
     * choices.
     */
    HIGHER
  }
}
