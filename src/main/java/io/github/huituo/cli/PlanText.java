package io.github.huituo.cli;

import java.util.ArrayList;
import java.util.List;

/** Writes a plan for people. It is what is proposed, what it costs, and how the first year goes. */
final class PlanText {
  private final PlanView view;
  private final ReportPen pen;

  PlanText(PlanView view, String language, boolean coloured) {
    this.view = view;
    this.pen = new ReportPen(language, coloured);
  }

  /** Returns the text, ending with a line break. */
  String written() {
    pen.line(pen.bold(view.title()));
    pen.line(pen.marked(view.complies() ? "MET" : "NOT_MET") + " " + view.verdict());
    view.sections().forEach(this::write);
    return pen.written();
  }

  private void write(PlanView.Section section) {
    pen.heading(section.title());
    List<List<String>> rows = new ArrayList<>(section.rows());
    if (!section.head().isEmpty()) {
      rows.add(0, section.head());
    }
    List<String> lines = Columns.table(rows, section.words());
    for (int i = 0; i < lines.size(); i++) {
      pen.line("  " + (i == 0 && !section.head().isEmpty() ? pen.dim(lines.get(i)) : lines.get(i)));
    }
    section.notes().forEach(note -> pen.line("  " + note));
  }
}
