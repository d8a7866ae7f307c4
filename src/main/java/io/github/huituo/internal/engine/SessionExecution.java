package io.github.huituo.internal.engine;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.engine.direct.RuleFailure;
import io.github.huituo.internal.engine.direct.RuleReach;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.Law;
import io.github.huituo.internal.law.Term;
import io.github.huituo.internal.pack.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;

/**
 * The run of rules in sessions of the rule engine, one for each case. It is for rules that direct execution does not know, and
 * for tests that compare both. Thread-safe.
 */
final class SessionExecution implements RuleExecution {
  private final Supplier<PlacedRules> rules;
  private final ImmutableList<RuleInfo> infos;

  /** The rules as sessions know them. They have their places in the row of all rules. */
  private record PlacedRules(KieBase base, Map<Rule, Integer> places) {}

  /** Creates the execution of the rules of models. Each model is at the place of what is known of it. */
  SessionExecution(List<Model> models, ImmutableList<RuleInfo> infos) {
    this.rules = Suppliers.memoize(() -> placed(OrderedModels.of(models, infos)));
    this.infos = infos;
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
  public PreparedRules under(Law law) {
    return new PreparedRules() {
      @Override
      public List<Term> run(List<SubjectFact> subjects, Answers answers, Set<Question> unasked, IntConsumer fired) {
        return SessionExecution.this.run(law, subjects, answers, unasked, fired);
      }

      @Override
      public int count() {
        return infos.size();
      }
    };
  }

  /** Which rules a question needs is known of those only that run directly. */
  @Override
  public PreparedRules under(Law law, Collection<Question> questions) {
    return under(law);
  }

  @Override
  public RuleReach.Extent extent(Collection<Question> questions) {
    return RuleReach.Extent.ALL_FAMILIES;
  }

  private List<Term> run(Law law, List<SubjectFact> subjects, Answers answers, Set<Question> unasked, IntConsumer fired) {
    PlacedRules placed = Objects.requireNonNull(rules.get());
    KieSession session = placed.base().newKieSession();
    try {
      session.insert(answers);
      session.insert(law);
      subjects.forEach(session::insert);
      session.fireAllRules(
          match -> {
            int place = placed.places().getOrDefault(match.getRule(), -1);
            if (infos.get(place).question().filter(unasked::contains).isPresent()) {
              return false;
            }
            answers.firing(infos.get(place), new ArrayList<>(match.getObjects()));
            fired.accept(place);
            return true;
          });
      List<Term> terms = new ArrayList<>();
      session.getObjects(Term.class::isInstance).forEach(term -> terms.add((Term) term));
      return terms;
    } catch (RuntimeException | StackOverflowError e) {
      throw failure(e, placed);
    } finally {
      session.dispose();
    }
  }

  private RuleFailure failure(Throwable error, PlacedRules placed) {
    for (Throwable each = error; each != null; each = each.getCause()) {
      if (each instanceof ConsequenceException consequence && consequence.getMatch() != null) {
        Match match = consequence.getMatch();
        List<SubjectFact> matched = new ArrayList<>();
        for (Object fact : match.getObjects()) {
          if (fact instanceof SubjectFact subject) {
            matched.add(subject);
          }
        }
        return new RuleFailure(placed.places().getOrDefault(match.getRule(), -1), matched, error);
      }
    }
    return new RuleFailure(named(error), List.of(), error);
  }

  /** Returns the place of the rule whose condition failed, or -1. The rule engine gives only its name in words. */
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
