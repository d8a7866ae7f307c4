package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Sets;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleView.RequiredReading;
import io.github.huituo.internal.text.Problems;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The check of the facts that rules pass to methods. No rule may pass one that may be missing to a method that needs it. */
final class MissingFactCheck {
  private final RuleTypes types;
  private final Problems problems;
  private final ImmutableListMultimap<String, Definition> definitions;
  private final Map<Definition, Set<String>> ofDefinitions = new IdentityHashMap<>();

  /** A rule that inserts a term. With it are the expression for its subject, and the readings of the law under which it applies. */
  private record Definition(AnalyzedRule rule, RuleExpression subject, ImmutableList<RequiredReading> readings) {
    boolean agreesWith(List<RequiredReading> others) {
      return readings.stream().noneMatch(reading -> others.stream().anyMatch(reading::excludes));
    }
  }

  private MissingFactCheck(List<AnalyzedRule> all, RuleTypes types, Problems problems) {
    this.types = types;
    this.problems = problems;
    ImmutableListMultimap.Builder<String, Definition> byTerm = ImmutableListMultimap.builder();
    for (AnalyzedRule rule : all) {
      for (RuleView.InsertedTerm term : rule.view().termsInserted()) {
        if (term.name().isPresent() && term.call().arguments().size() > 1) {
          byTerm.put(term.name().get(), new Definition(rule, term.call().arguments().get(1), rule.view().requiredReadings()));
        }
      }
    }
    this.definitions = byTerm.build();
  }

  /**
   * Notes the facts that a pack's rules pass though they may be missing.
   *
   * @param own the rules of the pack
   * @param all those and the rules of the packs that it extends, which may define the terms of its own
   */
  static void check(List<AnalyzedRule> own, List<AnalyzedRule> all, RuleTypes types, Problems problems) {
    MissingFactCheck check = new MissingFactCheck(all, types, problems);
    own.forEach(check::check);
  }

  private void check(AnalyzedRule rule) {
    KnownFacts facts = facts(rule);
    Set<String> reported = new HashSet<>();
    for (RuleCondition condition : rule.view().conditions()) {
      for (FactPattern pattern : (Iterable<FactPattern>) RuleView.patterns(condition)::iterator) {
        KnownFacts.Names names = facts.in(pattern, condition);
        pattern.constraints().stream()
            .flatMap(c -> RuleView.calls(c.expression()))
            .forEach(call -> check(rule, call, names, reported));
      }
    }
    rule.view().calls().forEach(call -> check(rule, call, facts.consequence(), reported));
  }

  private void check(AnalyzedRule rule, Invocation call, KnownFacts.Names names, Set<String> reported) {
    RuleSource source = rule.view().source();
    for (int i = 0; i < call.arguments().size(); i++) {
      RuleExpression argument = call.arguments().get(i);
      if (names.isUnknown(argument) && names.needs(call, i) && reported.add(names.way(argument))) {
        problems.error(
            source.at(argument.span()), "fact-may-be-missing", rule.rule().name(), source.words(argument.span()), call.method());
      }
    }
  }

  private KnownFacts facts(AnalyzedRule rule) {
    List<RequiredReading> readings = rule.view().requiredReadings();
    return KnownFacts.of(rule, types, term -> ofTerm(term, readings));
  }

  /**
   * Returns the facts that every definition of a term makes known. They are by the ways from its subject. Definitions under a
   * reading of the law other than that of the rule that reads the term are none.
   */
  private Set<String> ofTerm(String name, List<RequiredReading> readings) {
    Set<String> common = null;
    for (Definition definition : definitions.get(name)) {
      if (definition.agreesWith(readings)) {
        Set<String> known = known(definition);
        common = common == null ? known : Sets.intersection(common, known).immutableCopy();
      }
    }
    return common == null ? Set.of() : common;
  }

  private Set<String> known(Definition definition) {
    Set<String> known = ofDefinitions.get(definition);
    if (known == null) {
      // A term that needs itself is noted elsewhere, and makes nothing known.
      ofDefinitions.put(definition, Set.of());
      known = facts(definition.rule()).from(definition.subject());
      ofDefinitions.put(definition, known);
    }
    return known;
  }
}
