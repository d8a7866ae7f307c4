package io.github.huituo.internal.engine;

import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.pack.CoreVocabulary;
import io.github.huituo.internal.pack.Pack;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The code of a pack: its vocabulary and rules. It is on top of the code of the packs it extends.
 *
 * <p>The name of the package is a hash of the content, so that unchanged code is never compiled twice: a folder that differs from
 * the bundled packs in parameters only runs on the bundled classes.
 *
 * @param pack the pack
 * @param parent the code of the pack that it extends
 * @param packageName the package of its rules
 * @param vocabulary all facts that it knows
 */
record PackCode(Pack pack, Optional<PackCode> parent, String packageName, Vocabulary vocabulary) {
  /** Returns the code of packs that extend each other, from the most general on. */
  static List<PackCode> of(List<Pack> packs) {
    List<PackCode> all = new ArrayList<>();
    Optional<PackCode> parent = Optional.empty();
    for (Pack pack : packs) {
      Vocabulary vocabulary =
          pack.extending(parent.map(PackCode::vocabulary).orElse(CoreVocabulary.get()));
      PackCode code = new PackCode(pack, parent, PackIdentity.packageName(pack, parent), vocabulary);
      all.add(code);
      parent = Optional.of(code);
    }
    return all;
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
        && pack.ruleFiles().stream().allMatch(f -> RuleSections.of(f.text()).rules().isEmpty());
  }

  /** Returns the dictionaries of its sentences. Its own come behind those of the packs that it extends. */
  List<RuleFile> dictionaries() {
    List<RuleFile> all = new ArrayList<>(parent.map(PackCode::dictionaries).orElse(List.of()));
    all.addAll(pack.dictionaries());
    return all;
  }

  /**
   * Returns the rule files in rule language. It notes what is wrong with dictionaries and sentences; files with sentences need
   * the compiler.
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
}
