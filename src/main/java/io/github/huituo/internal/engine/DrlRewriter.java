package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.engine.RuleCondition.Constraint;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.direct.RuleTerms;
import io.github.huituo.internal.law.Interpretation;
import io.github.huituo.internal.law.Parameter;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Writes rules as they are compiled, on their own lines.
 *
 * <p>Rules without a question run before the others, so that a deciding rule may rely on a term that does not hold: authors cannot
 * set an order, and this one follows from what the rules are. Parameters and interpretations are fetched from the law by their ids
 * where a rule asks for them, so that a run holds the facts of its case and not the whole law, however much of it there is. The
 * names of the terms that a rule reads and inserts are annotations of it.
 */
final class DrlRewriter {
  private static final ImmutableSet<String> FETCHED =
      ImmutableSet.of(Parameter.class.getSimpleName(), Interpretation.class.getSimpleName());

  private record Edit(RuleSpan span, String words) {}

  private final RuleView rule;
  private final List<Edit> edits = new ArrayList<>();

  private DrlRewriter(RuleView rule) {
    this.rule = rule;
  }

  /** Returns the text of a rule file as it is compiled: with package and imports. */
  static String rewritten(RuleFile file, PackCode code) {
    StringBuilder out = new StringBuilder("package " + code.packageName() + "; ");
    for (SubjectKind kind : code.vocabulary().shape().kinds()) {
      out.append("import " + code.subjectPackage() + "." + kind.ruleName() + "; ");
    }
    for (Class<?> type : RuleTypes.OF_LIBRARY) {
      out.append("import " + type.getName() + "; ");
    }
    out.append("import accumulate " + TotalAccumulateFunction.class.getName() + " " + TotalAccumulateFunction.NAME + "; ");
    RuleSections sections = RuleSections.of(file.text());
    out.append(sections.head());
    for (RuleSections.RuleSection section : sections.rules()) {
      // A rule that cannot be read stays as it is, and the compiler reports it.
      List<ParsedRule> read = RuleParser.rules(file.translated(section.text()), new Problems());
      out.append(read.size() == 1 ? new DrlRewriter(RuleViewReader.view(read.get(0))).rewritten(section.text()) : section.text());
    }
    return out.toString();
  }

  private String rewritten(String section) {
    rule.patterns().forEach(this::fetch);
    int afterWhen = rule.source().conditions().begin();
    if (!edits.isEmpty()) {
      edits.add(new Edit(new RuleSpan(afterWhen, afterWhen), " $law : Law()"));
    }
    int when = afterWhen - "when".length();
    String order = terms().annotations() + (rule.question().isEmpty() ? "salience 1 " : "");
    if (!order.isEmpty()) {
      edits.add(new Edit(new RuleSpan(when, when), order));
    }
    edits.sort(Comparator.comparing((Edit edit) -> edit.span().begin()).reversed());
    StringBuilder out = new StringBuilder(section);
    edits.forEach(edit -> out.replace(edit.span().begin(), edit.span().end(), edit.words()));
    return out.toString();
  }

  /** Returns the names of the terms that the rule reads and inserts. */
  private RuleTerms terms() {
    ImmutableSet.Builder<String> read = ImmutableSet.<String>builder().addAll(rule.termsRead());
    if (rule.readsAnyTerm()) {
      read.add(RuleTerms.ANY);
    }
    return new RuleTerms(read.build(), rule.termsInsertedByName().orElse(ImmutableSet.of(RuleTerms.ANY)));
  }

  private void fetch(FactPattern pattern) {
    if (!FETCHED.contains(pattern.type()) || pattern.source().isPresent()) {
      return;
    }
    for (int i = 0; i < pattern.constraints().size(); i++) {
      ImmutableSet<String> ids = FactPattern.namesOf(pattern.constraints().get(i), "id");
      if (ids.size() == 1) {
        edits.add(new Edit(withComma(pattern, i), " "));
        int end = pattern.inner().end() + 1;
        String fetch = "$law." + pattern.type().toLowerCase(Locale.ROOT) + "(\"" + ids.iterator().next() + "\")";
        edits.add(new Edit(new RuleSpan(end, end), " from " + fetch));
        return;
      }
    }
  }

  /** Returns the position of a constraint with the comma behind it. If it is the last of several, it is that before it. */
  private RuleSpan withComma(FactPattern pattern, int i) {
    List<Constraint> all = pattern.constraints();
    Constraint constraint = all.get(i);
    if (all.size() == 1) {
      return pattern.inner();
    }
    if (i + 1 < all.size()) {
      int begin = i == 0 ? pattern.inner().begin() : constraint.span().begin();
      return new RuleSpan(begin, rule.source().text().indexOf(',', constraint.span().end()) + 1);
    }
    return new RuleSpan(i == 0 ? pattern.inner().begin() : all.get(i - 1).span().end(), constraint.span().end());
  }
}
