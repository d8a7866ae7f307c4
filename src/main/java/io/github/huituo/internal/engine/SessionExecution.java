package io.github.huituo.internal.engine;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.engine.direct.RuleFailure;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.CaseChoices;
import io.github.huituo.internal.law.Law;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Term;
import io.github.huituo.model.ChildcareCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;

/**
 * Runs rules in sessions of the rule engine, one for each case: for rules that direct execution does not know, and for tests that
 * compare both. Thread-safe.
 */
final class SessionExecution implements RuleExecution {
  private final Supplier<PlacedRules> rules;
  private final ImmutableList<RuleInfo> infos;
  private final ImmutableMap<String, ParameterSeries> parameters;

  /** The rules as sessions know them, with their places in the row of all rules. */
  private record PlacedRules(KieBase base, Map<Rule, Integer> places) {}

  private SessionExecution(
      Supplier<PlacedRules> rules, ImmutableList<RuleInfo> infos, ImmutableMap<String, ParameterSeries> parameters) {
    this.rules = rules;
    this.infos = infos;
    this.parameters = parameters;
  }

  /** Returns the execution of the rules of models, of which each is at the place of what is known of it. */
  static SessionExecution of(
      List<Model> models, ImmutableList<RuleInfo> infos, ImmutableMap<String, ParameterSeries> parameters) {
    return new SessionExecution(Suppliers.memoize(() -> placed(models)), infos, parameters);
  }

  private static PlacedRules placed(List<Model> models) {
    Map<String, Integer> byName = new HashMap<>();
    for (Model model : models) {
      model.getRules().forEach(rule -> byName.put(rule.getPackage() + " " + rule.getName(), byName.size()));
    }
    KieBase base = KieBaseBuilder.createKieBaseFromModel(models);
    Map<Rule, Integer> places = new IdentityHashMap<>();
    for (KiePackage kiePackage : base.getKiePackages()) {
      for (Rule rule : kiePackage.getRules()) {
        places.put(rule, byName.getOrDefault(rule.getPackageName() + " " + rule.getName(), -1));
      }
    }
    return new PlacedRules(base, places);
  }

  @Override
  public RuleExecution withParameters(ImmutableMap<String, ParameterSeries> others) {
    return new SessionExecution(rules, infos, others);
  }

  @Override
  public List<Term> run(
      ChildcareCase childcareCase, List<SubjectFact> subjects, CaseChoices readings, Answers answers, IntConsumer fired) {
    PlacedRules placed = rules.get();
    KieSession session = placed.base().newKieSession();
    SubjectFact evaluated = null;
    try {
      session.insert(answers);
      session.insert(new Law(parameters, childcareCase.asOf(), readings));
      for (SubjectFact subject : subjects) {
        evaluated = subject;
        session.insert(subject);
      }
      evaluated = null;
      session.fireAllRules(
          match -> {
            int place = placed.places().getOrDefault(match.getRule(), -1);
            answers.firing(infos.get(place), match.getObjects());
            fired.accept(place);
            return true;
          });
      List<Term> terms = new ArrayList<>();
      session.getObjects(Term.class::isInstance).forEach(term -> terms.add((Term) term));
      return terms;
    } catch (RuntimeException | StackOverflowError e) {
      throw failure(e, placed, evaluated);
    } finally {
      session.dispose();
    }
  }

  private RuleFailure failure(Throwable error, PlacedRules placed, @Nullable SubjectFact evaluated) {
    for (Throwable each = error; each != null; each = each.getCause()) {
      if (each instanceof ConsequenceException consequence && consequence.getMatch() != null) {
        Match match = consequence.getMatch();
        List<SubjectFact> matched = new ArrayList<>();
        for (Object fact : match.getObjects()) {
          if (fact instanceof SubjectFact subject) {
            matched.add(subject);
          }
        }
        return new RuleFailure(placed.places().getOrDefault(match.getRule(), -1), null, matched, error);
      }
    }
    return new RuleFailure(named(error), evaluated, List.of(), error);
  }

  /** Returns the place of the rule whose condition failed, of which the rule engine gives only the name in words, or -1. */
  private int named(Throwable error) {
    for (Throwable each = error; each != null; each = each.getCause()) {
      String words = String.valueOf(each.getMessage());
      for (int i = 0; i < infos.size(); i++) {
        if (words.contains('"' + infos.get(i).name() + '"')) {
          return i;
        }
      }
    }
    return -1;
  }
}
