package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.engine.direct.DirectRules;
import io.github.huituo.internal.engine.direct.LawView;
import io.github.huituo.internal.engine.direct.RuleReach;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.Law;
import io.github.huituo.internal.law.Term;
import io.github.huituo.internal.pack.Question;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Runs rules straight from the executable model. Thread-safe. */
final class DirectExecution implements RuleExecution {
  private final DirectRules rules;
  private final ImmutableList<RuleInfo> infos;
  private final Map<Question, BitSet> byQuestion = new IdentityHashMap<>();

  DirectExecution(DirectRules rules, ImmutableList<RuleInfo> infos) {
    this.rules = rules;
    this.infos = infos;
    for (int i = 0; i < infos.size(); i++) {
      Question question = infos.get(i).question().orElse(null);
      if (question != null) {
        byQuestion.computeIfAbsent(question, q -> new BitSet()).set(i);
      }
    }
  }

  private BitSet rulesOf(Set<Question> questions) {
    BitSet places = new BitSet(infos.size());
    for (Question question : questions) {
      BitSet own = byQuestion.get(question);
      if (own != null) {
        places.or(own);
      }
    }
    return places;
  }

  @Override
  public PreparedRules under(Law law) {
    return new DirectView(rules.view(law));
  }

  @Override
  public PreparedRules under(Law law, Collection<Question> questions) {
    return new DirectView(rules.view(law, deciding(questions), terms(questions)));
  }

  @Override
  public RuleReach.Extent extent(Collection<Question> questions) {
    return rules.extent(deciding(questions), terms(questions));
  }

  /** Returns the names of the terms on which it depends which facts the questions need. */
  private static Set<String> terms(Collection<Question> questions) {
    return questions.stream().flatMap(q -> q.needs().stream()).flatMap(need -> need.unless().stream()).collect(Collectors.toSet());
  }

  /** Returns the places of the rules that answer the questions. */
  private Set<Integer> deciding(Collection<Question> questions) {
    Set<String> ids = questions.stream().map(Question::id).collect(Collectors.toSet());
    Set<Integer> deciding = new HashSet<>();
    for (int i = 0; i < infos.size(); i++) {
      if (infos.get(i).question().filter(q -> ids.contains(q.id())).isPresent()) {
        deciding.add(i);
      }
    }
    return deciding;
  }

  private final class DirectView implements PreparedRules {
    private final LawView view;

    DirectView(LawView view) {
      this.view = view;
    }

    @Override
    public List<Term> run(List<SubjectFact> subjects, Answers answers, Set<Question> unasked, IntConsumer fired) {
      return rules.run(
          view,
          subjects,
          answers,
          rulesOf(unasked),
          (rule, grounds) -> {
            answers.firing(infos.get(rule), Arrays.asList(grounds));
            fired.accept(rule);
          });
    }

    @Override
    public int count() {
      return view.count();
    }
  }
}
