package io.github.huituo.internal.engine;

import com.google.common.collect.Lists;
import io.github.huituo.internal.engine.direct.DirectRules;
import io.github.huituo.internal.engine.direct.UnknownElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;

/**
 * Models with their rules in another order. Definitions have the salience of their strata: one that looks whether there is no term
 * fires in a session after all those that insert it.
 */
final class OrderedModels {
  private OrderedModels() {}

  /** Returns the models with such definitions. They are the same models where the order of their definitions is not known. */
  static List<Model> of(List<Model> models, List<RuleInfo> infos) {
    List<Rule> rules = models.stream().flatMap(model -> model.getRules().stream()).toList();
    List<Boolean> deciding = infos.stream().map(info -> info.question().isPresent()).toList();
    List<Integer> order;
    try {
      order = DirectRules.order(rules, deciding);
    } catch (UnknownElement e) {
      return models;
    }
    Map<Rule, Integer> saliences = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      int rule = order.get(i);
      if (!deciding.get(rule)) {
        saliences.put(rules.get(rule), order.size() - i);
      }
    }
    return models.stream().map(model -> ordered(model, saliences)).toList();
  }

  /** Returns the models with their rules the other way round. */
  static List<Model> reversed(List<Model> models) {
    return models.stream().map(model -> with(Lists.reverse(model.getRules()), model)).toList();
  }

  private static Model ordered(Model model, Map<Rule, Integer> saliences) {
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : model.getRules()) {
      Integer salience = saliences.get(rule);
      rules.add(
          salience == null || !(rule.getView() instanceof CompositePatterns patterns)
              ? rule
              : withSalience(rule, patterns, salience));
    }
    return with(rules, model);
  }

  private static Model with(List<Rule> rules, Model model) {
    ModelImpl ordered = new ModelImpl(model.getName()).withRules(rules).withQueries(model.getQueries()).withGlobals(model.getGlobals());
    model.getTypeMetaDatas().forEach(ordered::addTypeMetaData);
    return ordered;
  }

  private static Rule withSalience(Rule rule, CompositePatterns patterns, int salience) {
    return new RuleImpl(
        rule.getPackage(), rule.getName(), rule.getUnit(), patterns, Map.of(Rule.Attribute.SALIENCE, salience), rule.getMetaData());
  }
}
