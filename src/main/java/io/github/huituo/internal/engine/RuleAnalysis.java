package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<String, Set<String>> asked;
  private final ImmutableSet<String> parameters;
  private final ImmutableSet<String> silencesAnswered;
  private final Map<String, Set<String>> words = new TreeMap<>();

  private RuleAnalysis(List<AnalyzedRule> rules, Set<String> mentioned) {
    Set<String> questions = new TreeSet<>(mentioned);
    Set<String> silent = new TreeSet<>();
    Set<String> all = new TreeSet<>(mentioned);
    Map<String, Set<String>> byQuestion = new TreeMap<>();
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
        byQuestion.computeIfAbsent(question, q -> new TreeSet<>()).add(parameter.name());
      }
    }
    this.answered = ImmutableSet.copyOf(questions);
    this.parameters = ImmutableSet.copyOf(all);
    this.silencesAnswered = ImmutableSet.copyOf(silent);
    this.asked = byQuestion;
  }

  /** Reads the packs that jurisdictions share once. Packs are read by one thread; those read may be reviewed by several. */
  public static final class Reader {
    /**
     * The rules of a pack.
     *
     * @param types the types that they may use
     * @param rules those that can be read
     * @param mentioned every word in quotation marks in files with others, which may be what they name
     */
    private record ReadPack(RuleTypes types, List<AnalyzedRule> rules, ImmutableSet<String> mentioned) {}

    /**
     * The rules of a file.
     *
     * @param rules those that can be read
     * @param faults what is wrong with these and with the file
     * @param syntax where the reading of each other one ends
     */
    private record ReadFile(RuleFile file, List<AnalyzedRule> rules, Problems faults, Problems syntax) {
      static ReadFile of(RuleFile file, RuleTypes types, Vocabulary vocabulary) {
        Problems faults = new Problems();
        Problems syntax = new Problems();
        LintCheck.check(file, faults);
        List<AnalyzedRule> rules =
            RuleParser.rules(file, syntax).stream().map(rule -> AnalyzedRule.of(rule, types, vocabulary, faults)).toList();
        return new ReadFile(file, rules, faults, syntax);
      }
    }

    private final Map<String, ReadPack> read = new HashMap<>();

    /** Creates a reader that has read nothing. */
    public Reader() {}

    /** Reads the packs of a jurisdiction that are not read yet, noting what is wrong. */
    public void read(Jurisdiction law, Problems problems) {
      for (PackCode code : PackCode.of(law.packs())) {
        if (!read.containsKey(code.packageName())) {
          read.put(code.packageName(), read(code, problems));
        }
      }
    }

    /**
     * Reviews the rules of a jurisdiction's own pack, noting what is wrong. It sees them in the light of those that they build
     * on, which have been read.
     */
    public RuleAnalysis review(Jurisdiction law, Problems problems) {
      List<AnalyzedRule> all = new ArrayList<>();
      Set<String> mentioned = new TreeSet<>();
      ReadPack own = null;
      for (PackCode code : PackCode.of(law.packs())) {
        own = Objects.requireNonNull(read.get(code.packageName()), code.packageName());
        all.addAll(own.rules());
        mentioned.addAll(own.mentioned());
      }
      if (own != null) {
        new RuleAnalyzer(law, own.types(), own.rules(), all, mentioned, problems).judge();
      }
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
      for (ReadFile file : files.parallelStream().map(file -> ReadFile.of(file, types, code.vocabulary())).toList()) {
        rules.addAll(file.rules());
        own.addAll(file.faults().sorted());
        if (file.syntax().hasErrors()) {
          whole = false;
          mentioned.addAll(ParsedRule.quoted(file.file().written()));
        }
        // A sentence that is not understood is left as it is, and cannot be read as a rule.
        file.syntax().sorted().stream().filter(p -> !reported.contains(line(p))).forEach(p -> own.addAll(List.of(p)));
      }
      problems.addAll(own.sorted());
      if (whole && !own.hasErrors()) {
        RuleCatalogue.keep(code.pack(), rules.stream().map(AnalyzedRule::view).collect(ImmutableList.toImmutableList()));
      }
      return new ReadPack(types, List.copyOf(rules), mentioned.build());
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
          if (parametersOfIt.contains(parameter)) {
            around.addAll(words.getOrDefault(question, Set.of()));
          }
        });
    return around;
  }

  /** Returns the ids of the parameters for which the rules of a question ask. */
  public Set<String> parametersOf(String question) {
    return asked.getOrDefault(question, Set.of());
  }
}
