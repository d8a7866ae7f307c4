package io.github.huituo.internal.engine.direct;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.engine.direct.LawView.LiveRule;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.Law;
import io.github.huituo.internal.law.Term;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Rules of the executable model that run without a session. Each is a row of steps over its variables.
 *
 * <p>What the law alone decides is worked out once for each {@link LawView}, which any number of cases share.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DirectRules {
  private final List<CompiledRule> inOrder;
  private final ImmutableMap<SubjectKind, Integer> kinds;
  private final ImmutableMap<String, Integer> termNames;
  private final ImmutableList<RuleTerms> terms;

  /**
   * A rule in two forms.
   *
   * @param prepared the steps behind what the law alone matches
   * @param whole all steps, for a law that makes a condition fail, and how far the rule looks over the families of a case
   */
  private record CompiledRule(RuleSteps prepared, Supplier<Whole> whole) {
    RuleReach reach() {
      return whole.get().reach();
    }
  }

  /** A rule with all its steps. Few are ever asked for, so they are made when they are. */
  private record Whole(RuleSteps steps, RuleReach reach) {
    static Whole of(int place, Rule rule, RuleTerms terms, StepContext context) {
      // Several threads may ask, each for another rule, and the rules share the context.
      synchronized (context) {
        StepCompiler compiler = new StepCompiler(place, rule, terms, context, false);
        return new Whole(compiler.compile(), compiler.reach());
      }
    }
  }

  private DirectRules(List<CompiledRule> inOrder, List<RuleTerms> terms, StepContext context) {
    this.inOrder = List.copyOf(inOrder);
    this.terms = ImmutableList.copyOf(terms);
    this.kinds = context.kinds();
    this.termNames = context.termNames();
  }

  /**
   * Returns the rules in a form that runs.
   *
   * @param rules the rules
   * @param deciding whether each of them answers a question
   * @param vocabulary the facts of the subjects and how they belong together
   * @param answers the type of the object to which rules give their answers
   * @throws UnknownElement if a rule holds what direct execution does not know
   */
  public static DirectRules of(List<Rule> rules, List<Boolean> deciding, Vocabulary vocabulary, Class<?> answers) {
    List<RuleTerms> terms = rules.stream().map(RuleTerms::of).toList();
    StepContext context = new StepContext(vocabulary, answers);
    List<CompiledRule> inOrder = new ArrayList<>();
    for (int i : Strata.order(rules, terms, deciding)) {
      RuleSteps prepared = new StepCompiler(i, rules.get(i), terms.get(i), context, true).compile();
      Supplier<Whole> whole = Suppliers.memoize(() -> Whole.of(i, rules.get(i), terms.get(i), context));
      inOrder.add(new CompiledRule(prepared, whole));
    }
    return new DirectRules(inOrder, terms, context);
  }

  /**
   * Returns the places of rules in the order in which they run. Each definition comes after those that insert what it looks for.
   *
   * @param deciding whether each of them answers a question
   * @throws UnknownElement if there is no such order
   */
  public static List<Integer> order(List<Rule> rules, List<Boolean> deciding) {
    return Strata.order(rules, rules.stream().map(RuleTerms::of).toList(), deciding);
  }

  /** Returns the rules that can fire under this law. */
  public LawView view(Law law) {
    return view(law, inOrder);
  }

  private static LawView view(Law law, List<CompiledRule> rules) {
    List<LiveRule> live = new ArrayList<>();
    for (CompiledRule rule : rules) {
      live(rule, law, live);
    }
    return new LawView(live);
  }

  private static void live(CompiledRule rule, Law law, List<LiveRule> live) {
    try {
      add(rule.prepared, law, live);
    } catch (Exception | StackOverflowError e) {
      // It fails only for cases that come as far as the condition, so the condition is left to them.
      try {
        add(rule.whole.get().steps(), law, live);
      } catch (Exception never) {
        throw new IllegalStateException(never);
      }
    }
  }

  private static void add(RuleSteps steps, Law law, List<LiveRule> live) throws Exception {
    @Nullable Object[] filled = steps.filledBy(law);
    if (filled != null) {
      live.add(new LiveRule(steps, filled));
    }
  }

  /**
   * Returns the rules that can fire under this law. They are among some rules and all definitions that they need.
   *
   * @param some the places of the rules
   * @param names the names of terms that are needed besides
   */
  public LawView view(Law law, Set<Integer> some, Set<String> names) {
    return view(law, needed(some, names));
  }

  /**
   * Returns how far some rules look over the families of a case. All definitions that they need count.
   *
   * @param some the places of the rules
   * @param names the names of terms that are needed besides
   */
  public RuleReach.Extent extent(Set<Integer> some, Set<String> names) {
    List<CompiledRule> rules = needed(some, names);
    return RuleReach.of(
        rules.stream().map(CompiledRule::reach).toList(),
        rules.stream().filter(rule -> rule.reach().members() > 0).map(rule -> terms.get(rule.prepared.rule())).toList());
  }

  private List<CompiledRule> needed(Set<Integer> some, Set<String> names) {
    Set<Integer> wanted = new HashSet<>(some);
    Set<String> needed = new HashSet<>(names);
    some.forEach(rule -> needed.addAll(terms.get(rule).read()));
    // Definitions come after those that they need, so that one look from the end finds all.
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      int rule = inOrder.get(i).prepared.rule();
      RuleTerms of = terms.get(rule);
      if (!of.inserted().isEmpty() && (needed.contains(RuleTerms.ANY) || of.inserted().stream().anyMatch(needed::contains))) {
        wanted.add(rule);
        needed.addAll(of.read());
      }
    }
    return inOrder.stream().filter(rule -> wanted.contains(rule.prepared.rule())).toList();
  }

  /**
   * Runs the rules on the facts of one case. It returns the terms that definitions found.
   *
   * @param answers the object to which rules give their answers
   * @param left the places of the rules that do not run
   * @throws RuleFailure if a rule fails
   */
  public List<Term> run(LawView view, List<SubjectFact> subjects, Object answers, BitSet left, FiringListener listener) {
    RuleRun run = new RuleRun(subjects, kinds, termNames, listener);
    view.run(run, answers, left);
    return run.terms();
  }
}
