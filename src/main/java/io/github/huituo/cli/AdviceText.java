package io.github.huituo.cli;

import io.github.huituo.assessment.Advice;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.pack.Jurisdiction;
import java.util.List;
import java.util.stream.Collectors;

/** Writes advice for people: what would turn each answer, and what else that changes. */
final class AdviceText {
  private final ReportPen pen;
  private final Wording wording;
  private final Amounts amounts;
  private final String language;

  AdviceText(Jurisdiction law, String language, boolean coloured) {
    this.pen = new ReportPen(language, coloured);
    this.wording = new Wording(law, language);
    this.amounts = new Amounts(law);
    this.language = language;
  }

  /** Returns the text, ending with a line break; empty if there is no advice. */
  String of(List<Advice> all) {
    if (!all.isEmpty()) {
      pen.heading(pen.text("advice.heading"));
      all.stream().filter(a -> !a.remedies().isEmpty()).forEach(this::write);
      List<Advice> without = all.stream().filter(a -> a.remedies().isEmpty()).toList();
      if (!without.isEmpty()) {
        String names = without.stream().map(a -> pen.name(a.answer())).collect(Collectors.joining(pen.text("plan.between")));
      pen.line("  " + pen.text("advice.nothing", names));
      }
    }
    return pen.written();
  }

  private void write(Advice advice) {
    pen.line("  " + pen.marked(advice.answer()) + " " + pen.name(advice.answer()));
    for (Advice.Remedy remedy : advice.remedies()) {
      String changes = remedy.changes().stream().map(this::words).collect(Collectors.joining(pen.text("plan.and")));
      pen.line("      → " + changes + total(remedy.becomes()));
      remedy.also().forEach(effect -> pen.line("          " + pen.dim(pen.text("advice.also", effect(effect)))));
    }
  }

  private String total(Answer becomes) {
    return becomes instanceof EntitlementAnswer entitlement
        ? entitlement.total().map(t -> pen.text("advice.total", amounts.of(t))).orElse("")
        : "";
  }

  private String effect(Advice.Effect effect) {
    String subject = effect.subject().isEmpty() ? "" : " · " + effect.subject();
    String after = effect.after().map(this::outcome).orElse(pen.text("advice.no-longer"));
    String sum = effect.total().map(t -> pen.text("advice.total", amounts.of(t))).orElse("");
    return words(effect.title())
        + subject
        + pen.text("cli.colon")
        + effect.before().map(o -> outcome(o) + " → ").orElse("")
        + after
        + sum;
  }

  private String outcome(Outcome outcome) {
    return pen.text("outcome." + outcome);
  }

  private String words(Text text) {
    return wording.of(text.in(language));
  }
}
