package io.github.huituo.tools.mutation;

import io.github.huituo.Location;
import io.github.huituo.internal.document.Node;
import java.util.List;

/** Changes the cells and rows of a table in CSV without quotation marks. */
final class TableMutator {
  private TableMutator() {}

  /** Changes a table of the parameter with this document. */
  static void mutate(Node parameter, String file, String text, MutantEdits edits) {
    String id = parameter.get("id").map(Node::text).orElse("");
    String type = ParameterMutator.type(parameter);
    List<String> keys = parameter.get("keys").map(k -> k.items().stream().map(Node::text).toList()).orElse(List.of());
    List<String> lines = text.lines().toList();
    List<String> columns = List.of(lines.get(0).split(",", -1));
    for (int line = 2; line <= lines.size(); line++) {
      String[] cells = lines.get(line - 1).split(",", -1);
      int column = 1;
      for (int i = 0; i < columns.size(); i++) {
        Node cell = Node.scalar(Node.Kind.STRING, new Location(file, line, column), cells[i]);
        String name = columns.get(i);
        if (name.equals("from") || name.equals("until")) {
          MutantKind kind = name.equals("from") ? MutantKind.FROM : MutantKind.UNTIL;
          Steps.day(cells[i]).forEach(d -> edits.replace(kind, id, cell, d));
        } else if (name.equals("value")) {
          ParameterMutator.scalar(edits, id, type, cell);
        } else if (keys.contains(name) && cells[i].matches("\\d+")) {
          Steps.number(cells[i]).forEach(k -> edits.replace(MutantKind.BOUND, id, cell, k));
        }
        column += cells[i].length() + 1;
      }
      edits.dropLines(MutantKind.ROW, id, line, "without row " + (line - 1));
    }
  }
}
