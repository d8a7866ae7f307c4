package io.github.huituo.internal.engine;

import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The compilation of the rules of packs without those known to be wrong. It finds the errors that only the compiler detects. */
public final class RuleBuild {
  private final List<Problem> known;
  private final Problems problems = new Problems();
  private final Map<String, ClassLoader> loaders = new HashMap<>();

  private RuleBuild(List<Problem> known) {
    this.known = known.stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList();
  }

  /**
   * Returns the compiler's errors.
   *
   * @param laws the jurisdictions, whose vocabularies are sound
   * @param known the problems that are known already
   */
  public static List<Problem> check(List<Jurisdiction> laws, List<Problem> known) {
    RuleBuild build = new RuleBuild(known);
    laws.forEach(build::check);
    return build.problems.sorted();
  }

  private void check(Jurisdiction law) {
    ClassLoader parent = RuleBuild.class.getClassLoader();
    for (PackCode code : PackCode.of(law.packs())) {
      ClassLoader made = loaders.get(code.packageName());
      if (made == null) {
        made = compiled(code, parent);
        loaders.put(code.packageName(), made);
      }
      parent = made;
    }
  }

  private ClassLoader compiled(PackCode code, ClassLoader parent) {
    if (code.isEmpty() || !CompiledPack.canCompile()) {
      return parent;
    } else if (BundledModels.modelOf(code.packageName()).isPresent()) {
      return RuleBuild.class.getClassLoader();
    }
    List<RuleFile> sound =
        code.inRuleLanguage(new Problems()).stream()
            .map(this::withoutWrongRules)
            .filter(f -> !RuleSections.of(f.text()).rules().isEmpty())
            .toList();
    return new PackClassLoader(parent, code.packageName(), RuleCompiler.compile(code, sound, parent, problems));
  }

  /** Blanks out the rules with a problem. */
  private RuleFile withoutWrongRules(RuleFile file) {
    List<Integer> wrong =
        known.stream().map(Problem::at).filter(at -> at.file().equals(file.shown())).map(Location::line).toList();
    if (wrong.isEmpty()) {
      return file;
    }
    String[] lines = file.text().split("\\R", -1);
    List<Integer> begins = new ArrayList<>(List.of(0));
    RuleSections.of(file.text()).rules().forEach(r -> begins.add(r.line() - 1));
    begins.add(lines.length);
    for (int i = 0; i + 1 < begins.size(); i++) {
      int begin = begins.get(i);
      int end = begins.get(i + 1);
      if (wrong.stream().anyMatch(line -> line > begin && line <= end)) {
        Arrays.fill(lines, begin, end, "");
      }
    }
    return file.translated(String.join("\n", lines));
  }
}
