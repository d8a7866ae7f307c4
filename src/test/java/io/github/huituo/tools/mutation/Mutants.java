package io.github.huituo.tools.mutation;

import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.engine.MutableEngine;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds everything in a pack that can be changed. */
final class Mutants {
  private final PackSource source;
  private final PackLibrary library;

  Mutants(PackSource source, PackLibrary library) {
    this.source = source;
    this.library = library;
  }

  /** Returns the mutants of the files with values, rules and questions. */
  List<Mutant> ofValues(String pack) {
    List<Mutant> all = new ArrayList<>();
    for (String file : source.files()) {
      if (!file.startsWith(pack + "/") || !file.endsWith(".yaml")) {
        continue;
      }
      Node root = source.document(file);
      MutantEdits edits = new MutantEdits(pack, file, source.text(file));
      if (file.equals(pack + "/pack.yaml")) {
        PackFileMutator.pack(root, points(pack), edits);
      } else if (file.equals(pack + "/questions.yaml")) {
        PackFileMutator.questions(root, edits);
      } else if (file.contains("/parameters/")) {
        ParameterMutator.mutate(root, edits);
        root.get("table").ifPresent(table -> all.addAll(ofTable(pack, file, root, table.text())));
      }
      all.addAll(edits.mutants());
    }
    return all;
  }

  private List<Mutant> ofTable(String pack, String parameterFile, Node parameter, String table) {
    String file = Path.of(parameterFile).resolveSibling(table).normalize().toString().replace('\\', '/');
    MutantEdits edits = new MutantEdits(pack, file, source.text(file));
    TableMutator.mutate(parameter, file, source.text(file), edits);
    return edits.mutants();
  }

  private Map<String, Node> points(String pack) {
    Map<String, Node> points = new HashMap<>();
    List<String> lineage = library.jurisdiction(pack).lineage();
    for (String each : lineage) {
      source.document(each + "/pack.yaml").get("interpretations").ifPresent(all -> all.entries().forEach((id, point) -> {
        if (point.get("choices").isPresent()) {
          points.put(id, point);
        }
      }));
    }
    return points;
  }

  /** Returns the mutants of the rules, in rule language also where an author writes sentences. */
  List<Mutant> ofRules(String pack, MutableEngine engine) {
    List<Mutant> all = new ArrayList<>();
    engine.rules().forEach(rule -> all.addAll(RuleMutator.mutate(pack, rule)));
    return all;
  }
}
