package io.github.huituo.internal.engine;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.engine.direct.DirectRules;
import io.github.huituo.internal.engine.direct.LawView;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.CaseChoices;
import io.github.huituo.internal.law.Law;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Term;
import io.github.huituo.model.ChildcareCase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Runs rules straight from the executable model. Thread-safe. */
final class DirectExecution implements RuleExecution {
  /** Most hosts ask for one day and one choice; those that sweep over days or choices ask for each of them once. */
  private static final int VIEWS = 64;

  private final DirectRules rules;
  private final ImmutableList<RuleInfo> infos;
  private final ImmutableMap<String, ParameterSeries> parameters;
  private final Cache<ViewKey, LawView> views = CacheBuilder.newBuilder().maximumSize(VIEWS).concurrencyLevel(1).build();

  /** What of a case the view of the law depends on. */
  private record ViewKey(LocalDate asOf, Map<String, String> interpretations, Map<String, Object> settings) {}

  DirectExecution(DirectRules rules, ImmutableList<RuleInfo> infos, ImmutableMap<String, ParameterSeries> parameters) {
    this.rules = rules;
    this.infos = infos;
    this.parameters = parameters;
  }

  @Override
  public List<Term> run(
      ChildcareCase childcareCase, List<SubjectFact> subjects, CaseChoices readings, Answers answers, IntConsumer fired) {
    return rules.run(
        view(childcareCase, readings),
        subjects,
        answers,
        (rule, grounds) -> {
          answers.firing(infos.get(rule), Arrays.asList(grounds));
          fired.accept(rule);
        });
  }

  private LawView view(ChildcareCase childcareCase, CaseChoices readings) {
    ViewKey key = new ViewKey(childcareCase.asOf(), childcareCase.interpretations(), childcareCase.settings());
    LawView known = views.getIfPresent(key);
    if (known == null) {
      known = rules.view(new Law(parameters, childcareCase.asOf(), readings));
      views.put(key, known);
    }
    return known;
  }

  @Override
  public RuleExecution withParameters(ImmutableMap<String, ParameterSeries> others) {
    return new DirectExecution(rules, infos, others);
  }
}
