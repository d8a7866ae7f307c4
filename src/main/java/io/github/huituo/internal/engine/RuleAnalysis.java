package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An analysis of the rules of a jurisdiction without compiling or running them. Every rule that can be parsed is analysed, even
 * if others cannot be. Needs the compiler's parser.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RuleAnalysis {
  private final ImmutableSet<String> answered;
  private final Map<String, Map<String, Location>> asked;
  private final ImmutableSet<String> parameters;
  private final ImmutableSet<String> silencesAnswered;
  private final Map<String, Set<String>> words = new TreeMap<>();

  private RuleAnalysis(List<AnalyzedRule> rules, Set<String> mentioned) {
    Set<String> questions = new TreeSet<>(mentioned);
    Set<String> silent = new TreeSet<>();
    Set<String> all = new TreeSet<>(mentioned);
    Map<String, Map<String, Location>> byQuestion = new TreeMap<>();
    for (AnalyzedRule rule : rules) {
      String question = rule.question();
      if (!question.isEmpty()) {
        questions.add(question);
      }
      words.computeIfAbsent(question, q -> new TreeSet<>()).addAll(rule.rule().quoted());
      for (AnalyzedRule.NamedPattern parameter : rule.named("Parameter", "id")) {
        all.add(parameter.name());
        if (rule.answersSilenceOf(parameter.name())) {
          silent.add(parameter.name());
        }
        byQuestion
            .computeIfAbsent(question, q -> new TreeMap<>())
            .putIfAbsent(parameter.name(), rule.view().source().at(parameter.pattern().span()));
      }
    }
    this.answered = ImmutableSet.copyOf(questions);
    this.parameters = ImmutableSet.copyOf(all);
    this.silencesAnswered = ImmutableSet.copyOf(silent);
    this.asked = byQuestion;
  }

  /** Reads the packs that jurisdictions share once. Not thread-safe. */
  public static final class Reader {
    /**
     * The rules of a pack.
     *
     * @param rules those that can be read
     * @param mentioned every word in quotation marks in files with others, which may be what they name
     */
    private record ReadPack(List<AnalyzedRule> rules, ImmutableSet<String> mentioned) {}

    private final Map<String, ReadPack> read = new HashMap<>();

    /** Creates a reader that has read nothing. */
    public Reader() {}

    /**
     * Reviews the rules of a jurisdiction's own pack, noting what is wrong. It sees them in the light of those that they build
     * on.
     */
    public RuleAnalysis review(Jurisdiction law, Problems problems) {
      List<AnalyzedRule> all = new ArrayList<>();
      Set<String> mentioned = new TreeSet<>();
      List<AnalyzedRule> own = List.of();
      for (PackCode code : PackCode.of(law.packs())) {
        ReadPack pack = read.get(code.packageName());
        if (pack == null) {
          pack = read(code, problems);
          read.put(code.packageName(), pack);
        }
        own = pack.rules();
        all.addAll(own);
        mentioned.addAll(pack.mentioned());
      }
      new RuleAnalyzer(law, own, all, mentioned, problems).judge();
      return new RuleAnalysis(all, mentioned);
    }

    private static ReadPack read(PackCode code, Problems problems) {
      Problems own = new Problems();
      RuleTypes types = new RuleTypes(code.vocabulary());
      List<AnalyzedRule> rules = new ArrayList<>();
      ImmutableSet.Builder<String> mentioned = ImmutableSet.builder();
      List<RuleFile> files = code.inRuleLanguage(own);
      if (own.hasErrors()) {
        Iterables.concat(code.dictionaries(), code.pack().ruleFiles()).forEach(f -> mentioned.addAll(ParsedRule.quoted(f.written())));
      }
      Set<Location> reported = new TreeSet<>();
      own.sorted().forEach(p -> reported.add(line(p)));
      boolean whole = true;
      for (RuleFile file : files) {
        LintCheck.check(file, own);
        Problems syntax = new Problems();
        for (ParsedRule rule : RuleParser.rules(file, syntax)) {
          rules.add(AnalyzedRule.of(rule, types, code.vocabulary(), own));
        }
        if (syntax.hasErrors()) {
          whole = false;
          mentioned.addAll(ParsedRule.quoted(file.written()));
        }
        // A sentence that is not understood is left as it is, and cannot be read as a rule.
        syntax.sorted().stream().filter(p -> !reported.contains(line(p))).forEach(p -> own.addAll(List.of(p)));
      }
      problems.addAll(own.sorted());
      if (whole && !own.hasErrors()) {
        RuleCatalogue.keep(code.pack(), rules.stream().map(AnalyzedRule::view).collect(ImmutableList.toImmutableList()));
      }
      return new ReadPack(List.copyOf(rules), mentioned.build());
    }

    private static Location line(Problem problem) {
      return new Location(problem.at().file(), problem.at().line(), 1);
    }
  }

  /** Returns the ids of the questions that some rule answers. */
  public Set<String> answeredQuestions() {
    return answered;
  }

  /** Returns the ids of the parameters for which some rule asks. */
  public Set<String> askedParameters() {
    return parameters;
  }

  /** Returns whether some rule answers where a parameter has no row. */
  public boolean answersSilenceOf(String parameter) {
    return silencesAnswered.contains(parameter);
  }

  /**
   * Returns the words around a parameter. They are in the conditions of all rules that answer a question for which it is asked.
   */
  public Set<String> wordsAround(String parameter) {
    Set<String> around = new TreeSet<>();
    asked.forEach(
        (question, parametersOfIt) -> {
          if (parametersOfIt.containsKey(parameter)) {
            around.addAll(words.getOrDefault(question, Set.of()));
          }
        });
    return around;
  }

  /** Returns the parameters that the rules of a question ask for. Each has its first place. */
  public Map<String, Location> parametersOf(String question) {
    return asked.getOrDefault(question, Map.of());
  }

}
