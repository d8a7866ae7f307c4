package io.github.huituo.tools.mutation;

import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.engine.MutableEngine;
import io.github.huituo.internal.pack.PackFileKind;
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
      switch (PackFileKind.of(file)) {
        case PACK, TOPIC -> PackFileMutator.pack(root, points(pack), edits);
        case ALL_QUESTIONS -> root.entries().values().forEach(questions -> PackFileMutator.questions(questions, edits));
        case QUESTIONS -> PackFileMutator.questions(root, edits);
        case PARAMETERS -> {
          for (Node parameter : root.is(Node.Kind.SEQUENCE) ? root.items() : List.of(root)) {
            ParameterMutator.mutate(parameter, edits);
            parameter.get("table").ifPresent(table -> all.addAll(ofTable(pack, file, parameter, table.text())));
          }
        }
        default -> {}
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
    for (String file : source.files()) {
      PackFileKind kind = PackFileKind.of(file);
      if ((kind == PackFileKind.PACK || kind == PackFileKind.TOPIC) && lineage.contains(file.substring(0, file.indexOf('/')))) {
        source.document(file).get("interpretations").ifPresent(all -> all.entries().forEach((id, point) -> {
          if (point.get("choices").isPresent()) {
            points.put(id, point);
          }
        }));
      }
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
