package io.github.huituo.tools.mutation;

import io.github.huituo.Location;
import io.github.huituo.internal.document.Node;
import java.util.ArrayList;
import java.util.List;

/** The mutants of one file, each made by changing the text of a value. */
final class MutantEdits {
  private final String pack;
  private final String file;
  private final String text;
  private final List<Mutant> mutants = new ArrayList<>();

  MutantEdits(String pack, String file, String text) {
    this.pack = pack;
    this.file = file;
    this.text = text;
  }

  List<Mutant> mutants() {
    return mutants;
  }

  /** Writes another word in the place of a scalar or of a key. */
  void replace(MutantKind kind, String about, Location at, String before, String after) {
    int begin = offset(at);
    if (text.charAt(begin) == '"' || text.charAt(begin) == '\'') {
      begin++;
    }
    if (!text.startsWith(before, begin)) {
      throw new IllegalStateException(at + ": '" + before + "' is not there");
    }
    add(kind, about, at.line(), before + " → " + after, begin, begin + before.length(), after);
  }

  void replace(MutantKind kind, String about, Node node, String after) {
    replace(kind, about, node.at(), node.text(), after);
  }

  /** Writes a list in one line in the place of a list. */
  void replaceList(MutantKind kind, String about, Node list, List<String> after, String change) {
    int begin = offset(list.at());
    if (text.charAt(begin) != '[') {
      throw new IllegalStateException(list.at() + ": write the list in one line: [a, b]");
    }
    add(kind, about, list.at().line(), change, begin, text.indexOf(']', begin) + 1, "[" + String.join(", ", after) + "]");
  }

  /** Takes an item out of a list. The list is written in one line, or with each item on a line of its own. */
  void dropItem(MutantKind kind, String about, Node list, Node item, String change) {
    if (text.charAt(offset(list.at())) == '[') {
      replaceList(kind, about, list, list.items().stream().filter(n -> n != item).map(n -> '"' + n.text() + '"').toList(), change);
    } else if (list.items().size() > 1) {
      dropLines(kind, about, item.at().line(), change);
    }
  }

  /** Takes out the lines of an entry. They are that of its beginning, and those further to the right. */
  void dropLines(MutantKind kind, String about, int line, String change) {
    int begin = offset(new Location(file, line, 1));
    int indent = indent(begin);
    int end = next(begin);
    while (end < text.length() && indent(end) > indent) {
      end = next(end);
    }
    add(kind, about, line, change, begin, end, "");
  }

  private int indent(int begin) {
    int at = begin;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - begin;
  }

  private int next(int begin) {
    int end = text.indexOf('\n', begin);
    return end < 0 ? text.length() : end + 1;
  }

  private int offset(Location at) {
    int begin = 0;
    for (int line = 1; line < at.line(); line++) {
      begin = next(begin);
    }
    return begin + at.column() - 1;
  }

  private void add(MutantKind kind, String about, int line, String change, int begin, int end, String after) {
    String changed = text.substring(0, begin) + after + text.substring(end);
    String named = about.isEmpty() ? change : about + ": " + change;
    mutants.add(new Mutant(pack, file, line, kind, about, named, changed, ""));
  }
}
