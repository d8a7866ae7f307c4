package io.github.huituo.author.handbook;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.engine.Engine;
import io.github.huituo.engine.RuleInfo;
import io.github.huituo.pack.Jurisdiction;
import io.github.huituo.pack.Pack;
import io.github.huituo.pack.RuleFile;
import io.github.huituo.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of all packs: which answer a question, and which define a term. */
final class RuleBook {
  private static final Pattern CONCLUSION = Pattern.compile("\\$answers\\.(\\w+)\\(");
  private static final Pattern DEFINES = Pattern.compile("Term\\.(?:of|counting)\\(\\s*\"([^\"]+)\"");
  private static final Pattern TERM = Pattern.compile("Term\\(\\s*name\\s*==\\s*\"([^\"]+)\"");
  private static final Pattern POINT = Pattern.compile("Interpretation\\(\\s*id\\s*==\\s*\"([^\"]+)\"");
  private static final Pattern PARAMETER = Pattern.compile("Parameter\\(\\s*id\\s*==\\s*\"([^\"]+)\"");

  private static final ImmutableMap<String, List<String>> OUTCOMES =
      ImmutableMap.of(
          "met", List.of("MET"),
          "notMet", List.of("NOT_MET"),
          "eligible", List.of("ELIGIBLE"),
          "notEligible", List.of("NOT_ELIGIBLE"),
          "undetermined", List.of("UNDETERMINED"),
          "notApplicable", List.of("NOT_APPLICABLE"));

  private final Map<String, List<RuleView>> byQuestion = new HashMap<>();
  private final Map<String, List<RuleView>> byTerm = new LinkedHashMap<>();

  private record Written(RuleInfo info, RuleText author, RuleText language) {}

  RuleBook(Contents contents) {
    for (Jurisdiction law : contents.laws()) {
      Engine engine = contents.policy().engine(law.id());
      List<Written> rules = written(engine, law.pack());
      Map<String, List<Text>> definitions = definitions(rules);
      byTerm.forEach(
          (term, views) ->
              definitions.computeIfAbsent(term, key -> views.stream().map(RuleView::because).toList()));
      for (Written rule : rules) {
        RuleView view = view(rule, law, definitions);
        rule.info().question().ifPresent(q -> byQuestion.computeIfAbsent(q.id(), key -> new ArrayList<>()).add(view));
        for (String term : found(DEFINES, String.join("\n", rule.language().conclusion()))) {
          byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(view);
        }
      }
    }
  }

  private static List<Written> written(Engine engine, Pack pack) {
    Map<String, RuleFile> files = new HashMap<>();
    engine.inRuleLanguage(pack).forEach(file -> files.put(file.shown(), file));
    List<Written> rules = new ArrayList<>();
    for (RuleInfo info : engine.rules(pack.id())) {
      RuleFile file = files.get(info.at().file());
      if (file != null) {
        RuleFile language = new RuleFile(file.name(), file.shown(), file.text());
        rules.add(new Written(info, RuleText.of(file, info.at().line()), RuleText.of(language, info.at().line())));
      }
    }
    return rules;
  }

  private static Map<String, List<Text>> definitions(List<Written> rules) {
    Map<String, List<Text>> definitions = new HashMap<>();
    for (Written rule : rules) {
      for (String term : found(DEFINES, String.join("\n", rule.language().conclusion()))) {
        definitions.computeIfAbsent(term, key -> new ArrayList<>()).add(established(rule.info()));
      }
    }
    return definitions;
  }

  /** Returns what a definition establishes: its name, a sentence, which {@code @zh} and {@code @en} say in those languages. */
  private static Text established(RuleInfo info) {
    Map<String, String> said = new HashMap<>(info.because().byLanguage());
    said.putIfAbsent("en", info.name());
    return Text.of(said);
  }

  private static RuleView view(Written rule, Jurisdiction law, Map<String, List<Text>> definitions) {
    String conditions = String.join("\n", rule.language().conditions());
    boolean sentences = rule.author().inSentences();
    List<String> outcomes = new ArrayList<>();
    for (String method : found(CONCLUSION, String.join("\n", rule.language().conclusion()))) {
      outcomes.addAll(OUTCOMES.getOrDefault(method, List.of("MET", "NOT_MET")));
    }
    RuleInfo info = rule.info();
    List<String> lines = new ArrayList<>();
    if (sentences) {
      lines.addAll(rule.author().conditions());
      rule.author().conclusion().forEach(line -> lines.add("⇒ " + line.strip()));
    }
    return new RuleView(
        info.name(),
        "rule-" + Links.safe(info.name()),
        law.pack().title(),
        outcomes.stream().distinct().toList(),
        info.question().isPresent() ? info.because() : established(info),
        sentences ? List.of() : new RuleWords(law, definitions).of(conditions),
        lines,
        rule.author().written(),
        info.citation().map(c -> List.of(Cite.of(c, law))).orElse(List.of()),
        found(PARAMETER, conditions),
        found(POINT, conditions),
        found(TERM, conditions));
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** Returns the rules that answer a question, in the order of packs and files. */
  List<RuleView> answering(String question) {
    return byQuestion.getOrDefault(question, List.of());
  }

  /** Returns the rules that define the terms that these rules ask for, and the terms that those ask for in turn. */
  List<RuleView> definitionsFor(List<RuleView> rules) {
    Map<String, RuleView> found = new LinkedHashMap<>();
    List<RuleView> waiting = new ArrayList<>(rules);
    while (!waiting.isEmpty()) {
      RuleView next = waiting.remove(0);
      for (String term : next.terms()) {
        for (RuleView definition : byTerm.getOrDefault(term, List.of())) {
          if (found.putIfAbsent(definition.anchor(), definition) == null) {
            waiting.add(definition);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }
}
