package io.github.huituo.internal.engine.direct;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.engine.direct.MatchSteps.Match;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.Interpretation;
import io.github.huituo.internal.law.Law;
import io.github.huituo.internal.law.Parameter;
import io.github.huituo.internal.law.Term;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.drools.model.AlphaIndex;
import org.drools.model.Binding;
import org.drools.model.Declaration;
import org.drools.model.From1;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/** Turns the patterns of a rule into steps. Used for one rule; not thread-safe. */
final class PatternCompiler {
  private final Rule rule;
  private final RuleTerms terms;
  private final StepContext context;
  private final boolean preparing;
  private final Variables variables;
  private final Set<String> ofLaw = new HashSet<>();
  private final List<LawPattern> lawPatterns = new ArrayList<>();
  private final List<Integer> grounds = new ArrayList<>();
  private final List<Integer> subjects = new ArrayList<>();
  private final Set<String> foreignTerms = new HashSet<>();
  private int members;
  private boolean membersGrouped;

  /**
   * Creates the compiler of a rule's patterns.
   *
   * @param preparing whether what the law alone matches is matched before the steps
   */
  PatternCompiler(Rule rule, RuleTerms terms, StepContext context, boolean preparing, Variables variables) {
    this.rule = rule;
    this.terms = terms;
    this.context = context;
    this.preparing = preparing;
    this.variables = variables;
  }

  /** Returns the patterns that are matched before the steps. */
  List<LawPattern> lawPatterns() {
    return lawPatterns;
  }

  /** Returns the slots of the parameters, interpretations and terms that the outermost patterns match. */
  int[] grounds() {
    return grounds.stream().mapToInt(i -> i).toArray();
  }

  /** Returns the slots of the subjects that the outermost patterns match. */
  int[] subjects() {
    return subjects.stream().mapToInt(i -> i).toArray();
  }

  /** Returns how far the patterns look over the families of a case. */
  RuleReach reach() {
    return new RuleReach(members, membersGrouped, ImmutableSet.copyOf(foreignTerms));
  }

  private UnknownElement unknown(String element) {
    return new UnknownElement(rule, element);
  }

  /** Adds the steps of a pattern. */
  void add(Pattern<?> pattern, boolean outermost, List<RuleStep> steps) {
    Variable<?> variable = pattern.getPatternVariable();
    Class<?> type = variable.getType();
    Optional<From1<?>> from = source(variable);
    List<SingleConstraint> constraints = ConstraintTests.of(pattern, rule);
    if (pattern.isPassive() && from.isEmpty()) {
      throw unknown("?" + type.getSimpleName());
    } else if (type == Law.class || type == context.answers()) {
      given(pattern, variable, from.isEmpty() && constraints.isEmpty());
    } else if (type == Parameter.class || type == Interpretation.class) {
      note(outermost, grounds, variable);
      fetched(pattern, constraints, from.orElseThrow(() -> unknown(type.getSimpleName())), outermost, steps);
    } else if (from.isPresent()) {
      throw unknown("from");
    } else if (type == Term.class) {
      note(outermost, grounds, variable);
      term(pattern, constraints, steps);
    } else {
      note(outermost, subjects, variable);
      subject(pattern, constraints, outermost, steps);
    }
  }

  private void note(boolean outermost, List<Integer> slots, Variable<?> variable) {
    int slot = variables.bind(variable);
    if (outermost) {
      slots.add(slot);
    }
  }

  private Optional<From1<?>> source(Variable<?> variable) {
    if (!(variable instanceof Declaration<?> declaration)) {
      return Optional.empty();
    } else if (declaration.getWindow() != null) {
      throw unknown("over window");
    } else if (declaration.getSource() == null) {
      return Optional.empty();
    } else if (declaration.getSource() instanceof From1<?> from) {
      return Optional.of(from);
    }
    throw unknown("from");
  }

  /** Takes in a pattern of what there is once in each assessment. */
  private void given(Pattern<?> pattern, Variable<?> variable, boolean plain) {
    if (!plain || !pattern.getBindings().isEmpty()) {
      throw unknown(variable.getType().getSimpleName());
    }
    boolean isLaw = variable.getType() == Law.class;
    variables.set(variable, isLaw ? Variables.LAW : Variables.ANSWERS);
    if (isLaw) {
      ofLaw.add(variable.getName());
    }
  }

  private void fetched(
      Pattern<?> pattern, List<SingleConstraint> constraints, From1<?> from, boolean outermost, List<RuleStep> steps) {
    if (variables.slot(from.getVariable()) != Variables.LAW) {
      throw unknown("from");
    }
    @SuppressWarnings("unchecked")
    Function1<Law, @Nullable Object> provider = (Function1<Law, @Nullable Object>) ConstraintTests.unwrapped(from.getProvider());
    Variable<?> variable = pattern.getPatternVariable();
    pattern.getBindings().forEach(variables::defer);
    if (!preparing || !outermost) {
      steps.add(new MatchSteps.Fetched(match(pattern, constraints, Optional.empty()), provider));
      return;
    }
    ofLaw.add(variable.getName());
    for (Binding binding : pattern.getBindings()) {
      if (!isOfLaw(binding.getInputVariables())) {
        throw unknown(binding.getBoundVariable().getName());
      }
      ofLaw.add(binding.getBoundVariable().getName());
    }
    List<SlotTest> alone = new ArrayList<>();
    constraints.stream().filter(c -> isOfLaw(c.getVariables())).forEach(c -> test(c, alone));
    pattern.getBindings().forEach(b -> variables.fill(new Variable<?>[] {b.getBoundVariable()}, alone));
    List<SlotTest> joined = new ArrayList<>();
    constraints.stream().filter(c -> !isOfLaw(c.getVariables())).forEach(c -> test(c, joined));
    lawPatterns.add(new LawPattern(variables.slot(variable), variable.getType(), provider, alone.toArray(SlotTest.NONE)));
    if (!joined.isEmpty()) {
      steps.add(new MatchSteps.ConstraintCheck(joined.toArray(SlotTest.NONE)));
    }
  }

  private boolean isOfLaw(Variable<?>[] all) {
    return Arrays.stream(all).allMatch(v -> ofLaw.contains(v.getName()));
  }

  private void test(SingleConstraint constraint, List<SlotTest> into) {
    variables.fill(constraint.getVariables(), into);
    into.add(ConstraintTests.test(constraint, variables));
  }

  private void term(Pattern<?> pattern, List<SingleConstraint> constraints, List<RuleStep> steps) {
    Optional<String> name = take(constraints, c -> literal("name", c));
    Optional<Variable<?>> of =
        take(constraints, c -> other("of", c).filter(v -> SubjectFact.class.isAssignableFrom(v.getType())));
    if (name.isPresent() ? !terms.read().contains(name.get()) : terms.read().isEmpty()) {
      throw unknown("Term");
    }
    if (of.filter(v -> context.isMember(v.getType())).isEmpty()) {
      foreignTerms.add(name.orElse(RuleTerms.ANY));
    }
    int subject = of.isPresent() ? filled(of.get(), steps) : -1;
    pattern.getBindings().forEach(variables::defer);
    steps.add(
        new MatchSteps.Terms(
            match(pattern, constraints, Optional.empty()), name.isPresent() ? context.termName(name.get()) : -1, subject));
  }

  private void subject(Pattern<?> pattern, List<SingleConstraint> constraints, boolean outermost, List<RuleStep> steps) {
    Class<?> type = pattern.getPatternVariable().getType();
    if (!context.isOfPack(type)) {
      throw unknown(type.getSimpleName());
    }
    Optional<SubjectKind> kind = context.kind(type);
    Optional<Variable<?>> same = take(constraints, c -> other("this", c));
    Optional<CasePart> list = kind.flatMap(context::listOf);
    Optional<Variable<?>> holder =
        same.isPresent() || list.isEmpty()
            ? Optional.empty()
            : take(
                constraints,
                c -> other(list.get().holderLink().orElse(""), c).filter(v -> context.kind(v.getType()).equals(list.get().holder())));
    int other = same.or(() -> holder).map(v -> filled(v, steps)).orElse(-1);
    Optional<FactTests> facts = kind.map(context::factTests);
    pattern.getBindings().forEach(b -> variables.defer(b, facts.flatMap(f -> f.place(b, constraints))));
    Match match = match(pattern, constraints, facts);
    if (same.isPresent()) {
      steps.add(new MatchSteps.Same(match, other));
    } else if (holder.isPresent()) {
      steps.add(new MatchSteps.Held(match, other, list.get().name()));
    } else {
      if (context.isMember(type)) {
        members++;
        membersGrouped |= !outermost;
      }
      steps.add(new MatchSteps.Subjects(match, kind.map(context::place).orElse(StepContext.NOWHERE)));
    }
  }

  /** Takes the first constraint of a form away, and returns what it gives. */
  private static <T> Optional<T> take(List<SingleConstraint> constraints, Function<SingleConstraint, Optional<T>> form) {
    for (Iterator<SingleConstraint> each = constraints.iterator(); each.hasNext();) {
      Optional<T> given = form.apply(each.next());
      if (given.isPresent()) {
        each.remove();
        return given;
      }
    }
    return Optional.empty();
  }

  /** Returns the slot of a variable, which is filled when the next step begins. */
  private int filled(Variable<?> variable, List<RuleStep> steps) {
    List<SlotTest> fillings = new ArrayList<>();
    variables.fill(new Variable<?>[] {variable}, fillings);
    if (!fillings.isEmpty()) {
      steps.add(new MatchSteps.ConstraintCheck(fillings.toArray(SlotTest.NONE)));
    }
    return variables.slot(variable);
  }

  /** Returns the match of a pattern. The constraints on it alone come first, as the rule engine tries them. */
  private Match match(Pattern<?> pattern, List<SingleConstraint> constraints, Optional<FactTests> facts) {
    List<SlotTest> tests = new ArrayList<>();
    Variable<?> variable = pattern.getPatternVariable();
    int slot = variables.slot(variable);
    constraints.stream()
        .filter(c -> isAlone(c, variable))
        .forEach(c -> facts.flatMap(f -> f.test(c, slot, pattern.getBindings())).ifPresentOrElse(tests::add, () -> test(c, tests)));
    constraints.stream().filter(c -> !isAlone(c, variable)).forEach(c -> test(c, tests));
    return new Match(slot, variable.getType(), tests.toArray(SlotTest.NONE));
  }

  private static boolean isAlone(SingleConstraint constraint, Variable<?> variable) {
    return constraint.getVariables().length == 1 && constraint.getVariables()[0] == variable;
  }

  /** Returns the text that a constraint compares a member with: {@code name == "hours-known"}. */
  private static Optional<String> literal(String member, SingleConstraint constraint) {
    return constraint.getIndex() instanceof AlphaIndex<?, ?> index
            && index.getConstraintType() == Index.ConstraintType.EQUAL
            && index.getRightValue() instanceof String text
            && ConstraintTests.words(constraint).equals(member + " == \"" + text + "\"")
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Returns the variable that a constraint compares a member with: {@code of == $child}. */
  private static Optional<Variable<?>> other(String member, SingleConstraint constraint) {
    Variable<?>[] all = constraint.getVariables();
    return all.length == 2 && ConstraintTests.words(constraint).equals(member + " == " + all[1].getName())
        ? Optional.of(all[1])
        : Optional.empty();
  }
}
