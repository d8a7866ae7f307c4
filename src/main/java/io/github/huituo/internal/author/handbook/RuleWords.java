package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.RuleCondition.AccumulateFunction;
import io.github.huituo.internal.engine.RuleCondition.Accumulation;
import io.github.huituo.internal.engine.RuleCondition.ConditionGroup;
import io.github.huituo.internal.engine.RuleCondition.Constraint;
import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleCondition.Joint;
import io.github.huituo.internal.engine.RuleCondition;
import io.github.huituo.internal.engine.RuleExpression.Comparison;
import io.github.huituo.internal.engine.RuleExpression.Junction;
import io.github.huituo.internal.engine.RuleExpression.LiteralValue;
import io.github.huituo.internal.engine.RuleExpression.MemberAccess;
import io.github.huituo.internal.engine.RuleExpression.Negation;
import io.github.huituo.internal.engine.RuleExpression;
import io.github.huituo.internal.engine.RuleSource;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the conditions of a rule in words. Facts, parameters, open points and terms appear by their titles. What it cannot read
 * stays as its author wrote it. Used for one rule; not thread-safe.
 */
final class RuleWords {
  private final Jurisdiction law;
  private final Map<String, List<Text>> definitions;
  private final RuleSource source;
  private final ExpressionWords words;
  private final Map<String, InterpretationPoint> points = new HashMap<>();
  private int depth;

  /**
   * Creates the words for one rule.
   *
   * @param definitions the names of the rules that define each term
   * @param source the text of the rule
   */
  RuleWords(Jurisdiction law, Map<String, List<Text>> definitions, RuleSource source) {
    this.law = law;
    this.definitions = definitions;
    this.source = source;
    this.words = new ExpressionWords(law.vocabulary(), source);
  }

  /** Returns the conditions, one a line. */
  List<Text> of(List<RuleCondition> conditions) {
    return sentences(conditions);
  }

  private List<Text> sentences(List<RuleCondition> conditions) {
    List<Text> each = new ArrayList<>();
    conditions.forEach(condition -> sentence(condition).ifPresent(each::add));
    return each;
  }

  private Optional<Text> joined(List<RuleCondition> conditions, String joint) {
    List<Text> each = sentences(conditions);
    return each.isEmpty() ? Optional.empty() : Optional.of(Phrases.join(each, joint));
  }

  private Optional<Text> sentence(RuleCondition condition) {
    if (condition instanceof ConditionGroup group) {
      depth++;
      Optional<Text> inner = joined(group.parts(), group.joint() == Joint.OR ? "or" : "and");
      depth--;
      return switch (group.joint()) {
        case AND, OR -> inner;
        case NOT, EXISTS -> inner.map(t -> Phrases.text("rule." + group.joint().name().toLowerCase(Locale.ROOT), t));
        case FORALL -> Optional.of(asWritten(condition));
      };
    } else if (condition instanceof Accumulation counted) {
      return counted(counted);
    } else if (condition instanceof FactPattern fact) {
      return fact(fact);
    }
    return Optional.of(asWritten(condition));
  }

  private Text asWritten(RuleCondition condition) {
    return Text.same(source.words(condition.span()));
  }

  private Optional<Text> counted(Accumulation counted) {
    Optional<Text> what = joined(counted.parts(), "and");
    List<Text> phrases = new ArrayList<>();
    for (AccumulateFunction function : counted.functions()) {
      if (function.arguments().size() == 1 && !function.variable().isEmpty()) {
        String argument = function.arguments().get(0);
        boolean sum = function.function().equals("sum");
        Text name = sum ? words.variable(argument) : what.orElseGet(() -> words.variable(argument));
        Text all = Phrases.text(sum ? "rule.sum" : "rule.count", name);
        words.bind(function.variable(), all);
        phrases.add(all);
      }
    }
    return phrases.isEmpty() ? what : Optional.of(Phrases.text("rule.counted", Phrases.join(phrases, "and")));
  }

  private Optional<Text> fact(FactPattern fact) {
    return switch (fact.type()) {
      case "Answers" -> Optional.empty();
      case "Interpretation" -> interpretation(fact);
      case "Parameter" -> parameter(fact);
      case "Term" -> term(fact);
      default -> subject(fact);
    };
  }

  private static Optional<String> one(ImmutableSet<String> names) {
    return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
  }

  private Text constraints(FactPattern fact) {
    return Text.same(String.join(", ", fact.constraints().stream().map(c -> source.words(c.span())).toList()));
  }

  private Optional<Text> interpretation(FactPattern fact) {
    InterpretationPoint point = one(fact.namesOf("id")).map(law.openPoints()::get).orElse(null);
    if (point == null) {
      return Optional.of(constraints(fact));
    }
    words.bind(fact.variable(), Phrases.text("rule.reading-of", point.title()));
    for (Constraint constraint : fact.constraints()) {
      if (!constraint.variable().isEmpty()) {
        points.put(constraint.variable(), point);
      }
    }
    ImmutableSet<String> choices = fact.namesOf("choice");
    return Optional.of(
        choices.isEmpty() ? Phrases.text("rule.reading", point.title())
            : Phrases.join(choices.stream().map(c -> Phrases.text("rule.read-as", point.title(), choice(point, c))).toList(), "or"));
  }

  private static Text choice(InterpretationPoint point, String word) {
    Text text = point.choices().get(word);
    return text == null ? Text.same(word) : text;
  }

  private Optional<Text> parameter(FactPattern fact) {
    ParameterSeries series = one(fact.namesOf("id")).map(law.parameters()::get).orElse(null);
    if (series == null) {
      return Optional.of(constraints(fact));
    }
    Text name = Phrases.text("rule.quoted", series.description());
    words.bind(fact.variable(), name);
    List<Text> phrases = new ArrayList<>();
    for (Constraint constraint : fact.constraints()) {
      if (FactPattern.namesOf(constraint, "id").isEmpty()) {
        phrases.add(Phrases.join(
            alternatives(constraint.expression()).stream().map(c -> words.unless(computed(c), call -> words.chain(name, call))).toList(),
            "or"));
      }
    }
    return phrases.isEmpty() ? Optional.empty() : Optional.of(Phrases.join(phrases, "and"));
  }

  private static List<RuleExpression> alternatives(RuleExpression expression) {
    return expression instanceof Junction junction && junction.either() ? junction.operands() : List.of(expression);
  }

  /** Returns what a constraint computes: of {@code $day : of().monthsAfter($born) != null} the day. */
  private static RuleExpression computed(RuleExpression expression) {
    return expression instanceof Comparison comparison && comparison.operator().equals("!=")
            && comparison.right().get(0) instanceof LiteralValue value && value.value().equals("null")
        ? comparison.left() : expression;
  }

  private Optional<Text> term(FactPattern fact) {
    ImmutableSet<String> names = fact.namesOf("name");
    for (Constraint constraint : fact.constraints()) {
      if (!constraint.variable().isEmpty()) {
        Text titles = Phrases.join(names.stream().map(this::termTitle).toList(), "or");
        words.bind(constraint.variable(), Phrases.text("rule.of-term", titles));
      }
    }
    return names.isEmpty() ? Optional.of(constraints(fact)) : Optional.of(Phrases.join(names.stream().map(this::term).toList(), "or"));
  }

  private Text term(String name) {
    List<Text> rules = definitions.getOrDefault(name, List.of());
    return rules.size() == 1
        ? Phrases.text("rule.term", Phrases.text("rule.quoted", rules.get(0)))
        : Phrases.text("rule.one-of-terms", termTitle(name), rules.size());
  }

  private Text termTitle(String name) {
    Text title = law.vocabulary().list(Vocabulary.TERMS).get(name);
    return title == null ? Text.same(name.replace('-', ' ')) : title;
  }

  private Optional<Text> subject(FactPattern fact) {
    Optional<SubjectKind> kind = law.vocabulary().shape().kindInRules(fact.type());
    if (kind.isEmpty()) {
      return Optional.of(asWritten(fact));
    }
    Text title = law.vocabulary().title(kind.get());
    words.bind(fact.variable(), title);
    List<Text> phrases = new ArrayList<>();
    for (Constraint constraint : fact.constraints()) {
      List<Text> each = new ArrayList<>();
      String bound = constraint.variable();
      for (RuleExpression one : alternatives(constraint.expression())) {
        constraint(kind.get(), bound, one).ifPresent(each::add);
        bound = "";
      }
      if (!each.isEmpty()) {
        phrases.add(Phrases.join(each, "or"));
      }
    }
    if (phrases.isEmpty()) {
      // Alone it has no words; under "not" it means that there is none.
      return depth == 0 ? Optional.empty() : Optional.of(Phrases.text("rule.some", title));
    }
    return Optional.of(Phrases.text("rule.subject", title, Phrases.join(phrases, "list")));
  }

  private Optional<Text> constraint(SubjectKind kind, String bound, RuleExpression constraint) {
    if (constraint instanceof Junction both && !both.either()) {
      List<Text> each = new ArrayList<>();
      both.operands().forEach(one -> constraint(kind, "", one).ifPresent(each::add));
      return each.isEmpty() ? Optional.empty() : Optional.of(Phrases.join(each, "and"));
    } else if (constraint instanceof Comparison comparison
        && comparison.right().size() == 1 && ExpressionWords.calls(comparison.left()).isEmpty()) {
      return comparison(kind, bound, comparison);
    } else if (!ExpressionWords.calls(constraint).isEmpty()) {
      return Optional.of(words.unless(constraint, call -> words.expression(kind, call)));
    }
    boolean denied = constraint instanceof Negation;
    RuleExpression asserted = constraint instanceof Negation not ? not.operand() : constraint;
    if (asserted instanceof MemberAccess access && access.member().equals("empty")) {
      return Optional.of(Phrases.text(denied ? "rule.some-of" : "rule.empty", words.title(kind, source.words(access.scope().span()))));
    }
    Text title = words.member(kind, constraint);
    words.bind(bound, title);
    return bound.isEmpty() ? Optional.of(Phrases.text("rule.holds", title)) : Optional.empty();
  }

  private Optional<Text> comparison(SubjectKind kind, String bound, Comparison comparison) {
    String left = source.words(comparison.left().span());
    RuleExpression right = comparison.right().get(0);
    if (!bound.isEmpty()) {
      words.bind(bound, words.member(kind, comparison.left()));
    }
    if (left.equals("this")
        || (source.words(right.span()).startsWith("$") && law.vocabulary().fact(kind, left).isEmpty() && isLink(left))) {
      return Optional.empty();
    }
    InterpretationPoint point = points.get(left);
    if (point != null && right instanceof LiteralValue choice) {
      return Optional.of(Phrases.text("rule.read-as", point.title(), choice(point, choice.value())));
    }
    Text title = left.startsWith("$") ? words.variable(left) : words.member(kind, comparison.left());
    String sign = comparison.operator();
    String value = right instanceof LiteralValue literal && !literal.quoted() ? literal.value() : "";
    return Optional.of(
        switch (value) {
          case "null" -> Phrases.text(sign.equals("!=") ? "rule.known" : "rule.unknown", title);
          case "true", "false" ->
              Phrases.text(truth(value.equals("true"), sign.equals("=="), law.vocabulary().fact(kind, left).isPresent()), title);
          default -> Phrases.text("rule." + signName(sign), title, words.compared(kind, comparison.left(), right));
        });
  }

  /** Returns the phrase for what a comparison with a truth value admits. A fact that is not equal to one may also be unknown. */
  private static String truth(boolean value, boolean equal, boolean mayBeUnknown) {
    if (value == equal) {
      return mayBeUnknown && !equal ? "rule.yes-or-unknown" : "rule.yes";
    }
    return mayBeUnknown && !equal ? "rule.no-or-unknown" : "rule.no";
  }

  /** Returns whether this only names the holder of the pattern. */
  private boolean isLink(String name) {
    return law.vocabulary().shape().kind(name).isPresent() || name.equals("classGroup");
  }

  private static String signName(String sign) {
    return switch (sign) {
      case "==" -> "equal";
      case "!=" -> "unequal";
      case "<=" -> "isAtMost";
      case ">=" -> "isAtLeast";
      case "<" -> "isBelow";
      case ">" -> "isAbove";
      case "contains" -> "contains";
      default -> "lacks";
    };
  }
}
