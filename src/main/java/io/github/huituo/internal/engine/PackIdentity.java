package io.github.huituo.internal.engine;

import com.google.common.collect.Iterables;
import com.google.common.collect.MapMaker;
import com.google.common.hash.Hashing;
import io.github.huituo.internal.pack.CoreVocabulary;
import io.github.huituo.internal.pack.KnownCode;
import io.github.huituo.internal.pack.Pack;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The name of the code of a pack by its content. Unchanged code has the same name. */
final class PackIdentity {
  /** Changes when the compiler gives other code for the same files. */
  private static final String COMPILER = "13";

  /** The names of packs in memory by the package of what they extend. A check and each engine ask for them. */
  private static final Map<Pack, Map<String, String>> BY_CONTENT = new MapMaker().weakKeys().makeMap();

  private PackIdentity() {}

  /** Returns the package of the code of a pack. */
  static String packageName(Pack pack, Optional<PackCode> parent) {
    String parentPackage = parent.map(PackCode::packageName).orElse("");
    return pack.knownCode()
        .filter(known -> known.parentPackage().equals(parentPackage))
        .map(KnownCode::packageName)
        .orElseGet(
            () ->
                BY_CONTENT
                    .computeIfAbsent(pack, p -> new ConcurrentHashMap<>())
                    .computeIfAbsent(parentPackage, parentsName -> byContent(pack, parentsName)));
  }

  /** Returns the package of the code of a pack, from its files. */
  static String byContent(Pack pack, String parentPackage) {
    StringBuilder content = new StringBuilder(COMPILER).append(parentPackage);
    if (parentPackage.isEmpty()) {
      CaseShape shape = CaseShape.core();
      shape.kinds().forEach(kind -> content.append(kind.ruleName()).append(shape.accessors(kind)).append(lists(shape, kind)));
      CoreVocabulary.get().facts().forEach(f -> content.append(f.path()).append(f.type()).append(f.ruleName()));
    }
    pack.vocabularyFile().ifPresent(file -> content.append(file.written()));
    for (RuleFile file : Iterables.concat(pack.ruleFiles(), pack.dictionaries())) {
      content.append('\n').append(file.name()).append('\n').append(file.written());
    }
    String hash = Hashing.sha256().hashString(content, StandardCharsets.UTF_8).toString().substring(0, 12);
    return packagePrefix(pack.id()) + hash;
  }

  /** Returns the names by which rules reach lists of subjects. The lists are those in a subject of a kind. */
  private static List<String> lists(CaseShape shape, SubjectKind kind) {
    return shape.parts(kind).stream().filter(CasePart::hasList).map(CasePart::plural).toList();
  }

  /** Returns how the packages of a pack begin, whatever its content. */
  static String packagePrefix(String pack) {
    return "huituo.packs." + pack.replace('-', '_') + ".h";
  }
}
