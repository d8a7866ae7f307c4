package io.github.huituo.engine;

import com.google.common.hash.Hashing;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.model.Vocabulary;
import io.github.huituo.pack.CoreVocabulary;
import io.github.huituo.pack.Pack;
import io.github.huituo.pack.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final String COMPILER = "1";

  private static final Pattern RULE = Pattern.compile("\\s*rule\\s+\"");
  private static final Pattern WHEN = Pattern.compile("(?m)\\bwhen\\b");

  /** Returns the code of packs that extend each other, from the most general on. */
  static List<PackCode> of(List<Pack> packs) {
    List<PackCode> all = new ArrayList<>();
    Optional<PackCode> parent = Optional.empty();
    for (Pack pack : packs) {
      Vocabulary vocabulary =
          parent.map(PackCode::vocabulary).orElse(CoreVocabulary.get()).extendedBy(pack.facts(), pack.lists());
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
      for (SubjectKind kind : SubjectKind.values()) {
        CoreVocabulary.get().facts(kind).forEach(f -> content.append(f.path()).append(f.type()).append(f.ruleName()));
      }
    }
    content.append(pack.vocabularyText());
    for (RuleFile file : pack.ruleFiles()) {
      content.append('\n').append(file.name()).append('\n').append(file.text());
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
    return parent.isEmpty() || !pack.facts().isEmpty();
  }

  /** Returns the package of the classes of its subjects. */
  String subjectPackage() {
    return hasOwnSubjects() ? packageName : parent.map(PackCode::subjectPackage).orElse(packageName);
  }

  /** Returns whether there is anything to compile. */
  boolean isEmpty() {
    return !hasOwnSubjects() && pack.ruleFiles().stream().allMatch(f -> f.rules().isEmpty());
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
    for (SubjectKind kind : SubjectKind.values()) {
      head.append("import " + subjectPackage() + "." + kind.ruleName() + "; ");
    }
    for (String name : List.of("Parameter", "Figure", "Interpretation", "Months", "Schedule", "Term")) {
      head.append("import io.github.huituo.law." + name + "; ");
    }
    return head.append("import io.github.huituo.engine.Answers; ").append(definitionsFirst(text)).toString();
  }

  /**
   * Has the rules without a question run before the others, so that a deciding rule may rely on a term that does not hold.
   * Authors cannot set an order; this one follows from what the rules are.
   */
  private static String definitionsFirst(String text) {
    StringBuilder out = new StringBuilder();
    for (String part : text.split("(?m)(?=^\\s*rule\\s+\")", -1)) {
      boolean defines = RULE.matcher(part).lookingAt() && !part.contains("@question");
      out.append(defines ? WHEN.matcher(part).replaceFirst("salience 1 when") : part);
    }
    return out.toString();
  }
}
