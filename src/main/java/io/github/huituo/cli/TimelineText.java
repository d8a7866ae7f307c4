package io.github.huituo.cli;

import io.github.huituo.assessment.Timeline;
import io.github.huituo.internal.pack.Jurisdiction;
import java.util.ArrayList;
import java.util.List;

/** A timeline in text for people. It has what changes on which day and why, what falls due, and what is owed. */
final class TimelineText {
  private final TimelineView view;
  private final ReportPen pen;
  private final boolean corrected;

  TimelineText(Jurisdiction law, String language, boolean coloured, Timeline timeline) {
    this.view = new TimelineView(law, language, timeline);
    this.pen = new ReportPen(language, coloured);
    this.corrected = timeline.corrections().isPresent();
  }

  /** Returns the text, ending with a line break. */
  String written() {
    pen.line(pen.bold(view.title()));
    writeCorrections();
    view.borders().forEach(this::write);
    if (view.borders().isEmpty()) {
      pen.line("");
      pen.line(view.text("timeline.nothing-changes"));
    }
    if (view.otherBorders() > 0) {
      pen.line("");
      pen.line(pen.dim(view.text("timeline.other-borders", view.otherBorders())));
    }
    writePayments();
    return pen.written();
  }

  private void write(TimelineView.Border border) {
    pen.heading(view.text("timeline.from", border.words()));
    border.causes().forEach(cause -> pen.line("  " + pen.dim(cause)));
    border.changes().forEach(change -> pen.line("  " + pen.marked(change.outcome()) + " " + change.text()));
  }

  private void writePayments() {
    List<List<String>> rows = new ArrayList<>();
    view.payments().forEach(due -> rows.add(List.of(due.what(), due.when(), due.amount(), due.payee())));
    if (!rows.isEmpty()) {
      pen.heading(view.text("timeline.payments"));
      Columns.table(rows, rows.get(0).size()).forEach(line -> pen.line("  " + line));
    }
  }

  private void writeCorrections() {
    if (!corrected) {
      return;
    }
    pen.heading(view.text("timeline.corrections"));
    if (view.corrections().isEmpty()) {
      pen.line("  " + view.text("timeline.nothing-owed"));
    }
    for (TimelineView.Owed owed : view.corrections()) {
      pen.line("  " + owed.payee() + "  " + owed.when() + "  " + owed.what() + view.text("cli.colon") + pen.bold(owed.difference()));
      owed.reasons().forEach(reason -> pen.line("      " + pen.dim(reason)));
    }
  }
}
