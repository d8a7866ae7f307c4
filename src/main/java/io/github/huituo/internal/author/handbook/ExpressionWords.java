package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.RuleExpression.Comparison;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleExpression.LiteralValue;
import io.github.huituo.internal.engine.RuleExpression.MemberAccess;
import io.github.huituo.internal.engine.RuleExpression.NameUse;
import io.github.huituo.internal.engine.RuleExpression.Negation;
import io.github.huituo.internal.engine.RuleExpression;
import io.github.huituo.internal.engine.RuleSource;
import io.github.huituo.internal.law.Figure;
import io.github.huituo.internal.law.Headcount;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Words for the expressions of a rule. Facts have their titles, and calls what they compute. Used for one rule; not thread-safe.
 */
final class ExpressionWords {
  private static final String HEADCOUNT = Headcount.class.getSimpleName();
  private static final String FIGURE = Figure.class.getSimpleName();
  private static final String PART_STATED = "Stated";

  private final Vocabulary vocabulary;
  private final RuleSource source;
  private final Map<String, Text> variables = new HashMap<>();

  ExpressionWords(Vocabulary vocabulary, RuleSource source) {
    this.vocabulary = vocabulary;
    this.source = source;
  }

  /** Gives a variable its words. */
  void bind(String name, Text words) {
    variables.put(name, words);
  }

  /** Returns the calls within an expression. */
  static List<RuleExpression> calls(RuleExpression expression) {
    return expression.all().filter(Invocation.class::isInstance).toList();
  }

  Text title(SubjectKind kind, String name) {
    return known(kind, name).orElseGet(() -> derived(name));
  }

  /** Returns the title of a fact; {@code …On} is the day of an event. */
  private Optional<Text> known(SubjectKind kind, String name) {
    for (FactDefinition fact : vocabulary.facts(kind)) {
      if (fact.ruleName().equals(name)) {
        return Optional.of(fact.title());
      } else if ((fact.ruleName() + "On").equals(name)) {
        return Optional.of(Phrases.text("rule.day-of", fact.title()));
      }
    }
    return Optional.empty();
  }

  Text variable(String name) {
    Text known = variables.get(name);
    return known == null ? Text.same(name) : known;
  }

  Text expression(SubjectKind kind, RuleExpression expression) {
    String text = source.words(expression.span());
    RuleExpression root = root(expression);
    boolean calls = !calls(expression).isEmpty();
    if (expression instanceof LiteralValue literal && literal.quoted()) {
      return vocabulary.word(literal.value());
    } else if (root != expression && root.name().equals(HEADCOUNT)) {
      return chain(Phrases.text("rule.heads"), expression);
    } else if (root != expression && root.name().equals(FIGURE)) {
      return chain(vocabulary.title(kind), expression);
    } else if (root != expression && root.name().startsWith("$")) {
      return calls ? chain(variable(root.name()), expression) : named(kind, text.substring(text.indexOf('.') + 1));
    } else if (expression instanceof Invocation && root instanceof Invocation) {
      return chain(vocabulary.title(kind), expression);
    }
    return text.startsWith("$") ? variable(text) : expression instanceof NameUse ? named(kind, text) : Text.same(text);
  }

  /** Returns what a fact is compared with. A word has its meaning in the list of the fact. */
  Text compared(SubjectKind kind, RuleExpression fact, RuleExpression with) {
    String name = fact instanceof MemberAccess access ? access.member() : source.words(fact.span());
    return with instanceof LiteralValue literal && literal.quoted()
        ? vocabulary.facts(kind).stream()
            .filter(f -> f.ruleName().equals(name))
            .findFirst()
            .map(f -> vocabulary.word(f, literal.value()))
            .orElseGet(() -> vocabulary.wordOfKey(name, literal.value()))
        : expression(kind, with);
  }

  /** Returns the root of a chain of calls and members. It is a name, or a call of the pattern itself. */
  private static RuleExpression root(RuleExpression expression) {
    if (expression instanceof MemberAccess access) {
      return root(access.scope());
    }
    return expression instanceof Invocation call ? call.scope().map(ExpressionWords::root).orElse(call) : expression;
  }

  /** Returns the title of a fact of a subject. The fact may be that of another to which its links lead. */
  Text member(SubjectKind kind, RuleExpression expression) {
    return expression instanceof MemberAccess access ? named(kind, access.member()) : title(kind, source.words(expression.span()));
  }

  /** Returns a call in words. It is negated if {@code !} precedes it or if it is compared with {@code false}. */
  Text unless(RuleExpression expression, Function<RuleExpression, Text> words) {
    if (expression instanceof Negation not) {
      return not.operand() instanceof MemberAccess access && access.member().equals("absent")
          ? Phrases.text("rule.present", words.apply(access.scope()))
          : Phrases.text("rule.not", words.apply(not.operand()));
    }
    if (expression instanceof Comparison comparison && comparison.right().get(0) instanceof LiteralValue literal) {
      Text call = words.apply(comparison.left());
      boolean equal = comparison.operator().equals("==");
      if (isTruth(literal)) {
        return literal.value().equals("true") == equal ? call : Phrases.text("rule.not", call);
      } else if (!literal.quoted() && literal.value().equals("null")) {
        return equal ? Phrases.text("rule.none", call) : call;
      }
      return Phrases.text(equal ? "rule.equal" : "rule.unequal", call, vocabulary.word(literal.value()));
    }
    return words.apply(expression);
  }

  private static boolean isTruth(LiteralValue literal) {
    return !literal.quoted() && (literal.value().equals("true") || literal.value().equals("false"));
  }

  /** Returns the title of a property, of whatever kind of subject. */
  Text named(SubjectKind kind, String name) {
    List<SubjectKind> kinds = new ArrayList<>(List.of(kind));
    kinds.addAll(vocabulary.shape().kinds());
    for (SubjectKind each : kinds) {
      Optional<Text> known = known(each, name);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return derived(name);
  }

  /** Returns the title of a fact that is derived. {@code childrenStated} is whether a part is stated, even as empty. */
  private Text derived(String name) {
    return vocabulary.shape().kinds().stream()
        .flatMap(kind -> vocabulary.shape().parts(kind).stream())
        .filter(part -> name.equals(part.plural() + PART_STATED))
        .findFirst()
        .map(part -> Phrases.text("rule.part-stated", vocabulary.pluralTitle(part.kind())))
        .orElseGet(() -> DerivedFacts.title(name, vocabulary));
  }

  /** Writes {@code of($band).requiredFor($children).isAtMost($workers)} of what it begins with. */
  Text chain(Text begin, RuleExpression expression) {
    if (expression instanceof Invocation call) {
      if (call.scope().filter(scope -> scope.name().equals(FIGURE)).isPresent() && call.arguments().size() == 1) {
        // A figure of a fact has the words of the fact.
        return argument(begin, call.arguments().get(0));
      }
      Text of = call.scope().map(scope -> chain(begin, scope)).orElse(begin);
      return MethodWords.of(call.method(), of, call.arguments().stream().map(a -> argument(begin, a)).toList());
    } else if (expression instanceof MemberAccess access) {
      return MethodWords.of(access.member(), chain(begin, access.scope()), List.of());
    }
    if (expression.name().startsWith("$")) {
      return variable(expression.name());
    }
    return expression.name().equals(HEADCOUNT)
        ? Phrases.text("rule.heads")
        : MethodWords.of(source.words(expression.span()), begin, List.of());
  }

  private Text argument(Text begin, RuleExpression argument) {
    boolean ofPattern = argument instanceof Invocation && root(argument) instanceof Invocation;
    return ofPattern ? chain(begin, argument) : expression(SubjectKind.CHILD, argument);
  }
}
