package io.github.huituo.engine;

import com.google.common.collect.Iterables;
import com.google.common.hash.Hashing;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.model.Vocabulary;
import io.github.huituo.pack.CoreVocabulary;
import io.github.huituo.pack.Pack;
import io.github.huituo.pack.RuleFile;
import io.github.huituo.text.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a pack is code: its vocabulary and its rules, on top of the code of the packs it extends.
 *
 * <p>The name of the package tells the content, so that unchanged code is never compiled twice: a folder that differs from
 * the bundled packs in parameters only runs on the bundled classes.
 *
 * @param pack the pack
 * @param parent the code of the pack that it extends
 * @param packageName the package of its rules
 * @param vocabulary all facts that it knows
 */
record PackCode(Pack pack, Optional<PackCode> parent, String packageName, Vocabulary vocabulary) {
  /** Changes when the compiler gives other code for the same files. */
  private static final String COMPILER = "6";

  private static final Pattern RULE = Pattern.compile("\\s*rule\\s+\"");
  private static final Pattern BY_ID =
      Pattern.compile("\\b(Parameter|Interpretation)\\(\\s*id\\s*==\\s*\"([^\"]+)\"\\s*,?");
  private static final Pattern WHEN = Pattern.compile("(?m)\\bwhen\\b");

  /** Returns the code of packs that extend each other, from the most general on. */
  static List<PackCode> of(List<Pack> packs) {
    List<PackCode> all = new ArrayList<>();
    Optional<PackCode> parent = Optional.empty();
    for (Pack pack : packs) {
      Vocabulary vocabulary =
          pack.extending(parent.map(PackCode::vocabulary).orElse(CoreVocabulary.get()));
      PackCode code = new PackCode(pack, parent, packageName(pack, parent), vocabulary);
      all.add(code);
      parent = Optional.of(code);
    }
    return all;
  }

  private static String packageName(Pack pack, Optional<PackCode> parent) {
    StringBuilder content = new StringBuilder(COMPILER);
    if (parent.isPresent()) {
      content.append(parent.get().packageName());
    } else {
      CoreVocabulary.get().facts().forEach(f -> content.append(f.path()).append(f.type()).append(f.ruleName()));
    }
    content.append(pack.vocabularyText());
    for (RuleFile file : Iterables.concat(pack.ruleFiles(), pack.dictionaries())) {
      content.append('\n').append(file.name()).append('\n').append(file.written());
    }
    String hash = Hashing.sha256().hashString(content, StandardCharsets.UTF_8).toString().substring(0, 12);
    return packagePrefix(pack.id()) + hash;
  }

  /** Returns how the packages of a pack begin, whatever its content. */
  static String packagePrefix(String pack) {
    return "huituo.packs." + pack.replace('-', '_') + ".h";
  }

  /** Returns whether its subjects have other classes than those of its parent. */
  boolean hasOwnSubjects() {
    return parent.isEmpty() || !pack.facts().isEmpty() || !pack.parts().isEmpty();
  }

  /** Returns the package of the classes of its subjects. */
  String subjectPackage() {
    return hasOwnSubjects() ? packageName : parent.map(PackCode::subjectPackage).orElse(packageName);
  }

  /** Returns whether there is anything to compile. */
  boolean isEmpty() {
    return !hasOwnSubjects()
        && pack.dictionaries().isEmpty()
        && pack.ruleFiles().stream().allMatch(f -> f.rules().isEmpty());
  }

  /** Returns the dictionaries of its sentences: its own, behind those of the packs that it extends. */
  List<RuleFile> dictionaries() {
    List<RuleFile> all = new ArrayList<>(parent.map(PackCode::dictionaries).orElse(List.of()));
    all.addAll(pack.dictionaries());
    return all;
  }

  /**
   * Returns the rule files in rule language, noting what is wrong with dictionaries and sentences; those with sentences need the
   * compiler.
   */
  List<RuleFile> inRuleLanguage(Problems problems) {
    if (pack.dictionaries().isEmpty() && pack.ruleFiles().stream().noneMatch(RuleFile::inSentences)) {
      return pack.ruleFiles();
    }
    if (!CompiledPack.canCompile()) {
      problems.error(pack.at(), "no-compiler");
      return List.of();
    }
    Dictionary dictionary = Dictionary.of(dictionaries(), problems);
    return problems.hasErrors() ? List.of() : Sentences.inRuleLanguage(pack.ruleFiles(), dictionary, problems);
  }

  /** Returns the source of the classes of its subjects. */
  VocabularySource subjects() {
    return new VocabularySource(
        packageName,
        parent.map(PackCode::subjectPackage).orElse(""),
        vocabulary,
        parent.map(PackCode::vocabulary).orElse(Vocabulary.empty()));
  }

  /** Returns the text of a rule file as it is compiled: with package and imports, on its own lines. */
  String drl(String text) {
    StringBuilder head = new StringBuilder("package " + packageName + "; ");
    for (SubjectKind kind : vocabulary.shape().kinds()) {
      head.append("import " + subjectPackage() + "." + kind.ruleName() + "; ");
    }
    for (Class<?> type : RuleTypes.OF_LIBRARY) {
      head.append("import " + type.getName() + "; ");
    }
    return head.append(compiled(text)).toString();
  }

  /**
   * Returns a rule file as it is compiled. Rules without a question run before the others, so that a deciding rule may rely on a
   * term that does not hold: authors cannot set an order, and this one follows from what the rules are. Parameters and readings
   * are fetched from the law by their ids where a rule asks for them, so that a session holds the facts of its case and not the
   * whole law, however much of it there is.
   */
  private static String compiled(String text) {
    StringBuilder out = new StringBuilder();
    for (String part : text.split("(?m)(?=^\\s*rule\\s+\")", -1)) {
      if (!RULE.matcher(part).lookingAt()) {
        out.append(part);
        continue;
      }
      String fetched = fetched(part);
      String salience = part.contains("@question") ? "" : "salience 1 ";
      String law = fetched.equals(part) ? "" : " $law : Law()";
      out.append(WHEN.matcher(fetched).replaceFirst(Matcher.quoteReplacement(salience + "when" + law)));
    }
    return out.toString();
  }

  private static String fetched(String rule) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = BY_ID.matcher(rule);
    int done = 0;
    while (matcher.find(done)) {
      int end = closing(rule, matcher.end());
      if (end < 0) {
        break;
      }
      String type = matcher.group(1);
      out.append(rule, done, matcher.start()).append(type).append("( ").append(rule, matcher.end(), end + 1);
      out.append(" from $law.").append(type.toLowerCase(Locale.ROOT)).append("(\"").append(matcher.group(2)).append("\")");
      done = end + 1;
    }
    return out.append(rule, done, rule.length()).toString();
  }

  /** Returns where the parenthesis closes that is open, or -1. */
  private static int closing(String text, int from) {
    int open = 1;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted) {
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (open == 0) {
          return i;
        }
      }
    }
    return -1;
  }
}
