package io.github.huituo.internal.engine;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.engine.RuleCondition.Constraint;
import io.github.huituo.internal.engine.RuleExpression.Comparison;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleExpression.Junction;
import io.github.huituo.internal.engine.RuleExpression.LiteralValue;
import io.github.huituo.internal.engine.RuleExpression.MemberAccess;
import io.github.huituo.internal.engine.RuleExpression.NameUse;
import io.github.huituo.internal.engine.RuleExpression.Negation;
import io.github.huituo.internal.engine.RuleExpression.OtherExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * The reader of the expressions of a rule. It uses the rule engine's parser, and keeps their positions in the text of the rule.
 * The parser gives constraints no positions: words and signs are found one behind the other, since nothing but space and
 * punctuation is between them.
 */
final class ExpressionReader {
  private final String text;
  private final String plain;
  private int cursor;

  /**
   * The text of a rule, scanned once for all its expressions.
   *
   * @param words the text
   * @param uncommented the text without comments, which might hold the same words
   * @param plain the text without strings and comments
   */
  record ScannedText(String words, String uncommented, String plain) {
    static ScannedText of(String text) {
      return new ScannedText(text, RuleScanner.withoutComments(text), RuleScanner.withoutWords(text));
    }
  }

  private ExpressionReader(ScannedText text, RuleSpan span) {
    this.text = text.uncommented().substring(0, span.end());
    this.plain = text.plain().substring(0, span.end());
    this.cursor = span.begin();
  }

  /** Reads a constraint. One that cannot be read is an {@link OtherExpression}, and the compiler reports it. */
  static Constraint constraint(ScannedText text, RuleSpan span) {
    try {
      DrlxExpression read = DrlxParseUtil.parseExpression(span.of(text.words()));
      ExpressionReader reader = new ExpressionReader(text, span);
      String variable = read.getBind() == null ? "" : read.getBind().getIdentifier();
      if (!variable.isEmpty()) {
        reader.find(variable);
      }
      return new Constraint(variable, reader.read(read.getExpr()), span);
    } catch (ParseProblemException e) {
      return new Constraint("", new OtherExpression(ImmutableList.of(), span), span);
    }
  }

  /** Reads the expressions of a consequence that are part of no other. One that cannot be read has none. */
  static ImmutableList<RuleExpression> consequence(ScannedText text, RuleSpan span) {
    try {
      BlockStmt block = DrlxParseUtil.parseBlock("{" + span.of(text.words()) + "}");
      List<RuleExpression> all = new ArrayList<>();
      new ExpressionReader(text, span).collect(block, all);
      return ImmutableList.copyOf(all);
    } catch (ParseProblemException e) {
      return ImmutableList.of();
    }
  }

  private void collect(Node node, List<RuleExpression> all) {
    for (Node child : node.getChildNodes()) {
      if (child instanceof Expression expression) {
        all.add(read(expression));
      } else {
        collect(child, all);
      }
    }
  }

  private RuleExpression read(Expression expression) {
    if (expression.isEnclosedExpr()) {
      return read(expression.asEnclosedExpr().getInner());
    }
    String name = name(expression);
    if (!name.isEmpty()) {
      return new NameUse(name, find(name));
    } else if (expression instanceof StringLiteralExpr string) {
      int begin = find("\"" + string.getValue() + "\"").begin();
      return new LiteralValue(string.asString(), true, new RuleSpan(begin, cursor));
    } else if (expression instanceof LiteralExpr) {
      String value = PrintUtil.printNode(expression);
      return new LiteralValue(value, false, find(value));
    } else if (expression instanceof FieldAccessExpr access) {
      RuleExpression scope = read(access.getScope());
      RuleSpan member = find(access.getNameAsString());
      return new MemberAccess(scope, access.getNameAsString(), new RuleSpan(scope.span().begin(), member.end()));
    } else if (expression instanceof MethodCallExpr call) {
      return call(call);
    } else if (expression instanceof UnaryExpr not && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      int begin = find("!").begin();
      RuleExpression operand = read(not.getExpression());
      return new Negation(operand, new RuleSpan(begin, operand.span().end()));
    } else if (expression instanceof PointFreeExpr free) {
      RuleExpression left = read(free.getLeft());
      return pointFree(left, left.span().begin(), free.isNegated(), free.getOperator().getIdentifier(), free.getRight());
    } else if (expression instanceof BinaryExpr binary) {
      return switch (binary.getOperator()) {
        case AND, OR -> junction(binary);
        case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> {
          RuleExpression left = read(binary.getLeft());
          yield comparison(left, left.span().begin(), binary.getOperator().asString(), binary.getRight());
        }
        default -> other(expression);
      };
    }
    return other(expression);
  }

  /** Returns the name that an expression is, or "". */
  private static String name(Expression expression) {
    return expression instanceof DrlNameExpr drl
        ? drl.getNameAsString()
        : expression instanceof NameExpr java ? java.getNameAsString() : expression.isThisExpr() ? "this" : "";
  }

  private Invocation call(MethodCallExpr call) {
    Optional<RuleExpression> scope = call.getScope().map(this::read);
    RuleSpan method = find(call.getNameAsString());
    int close = closing(find("(").begin());
    ImmutableList<RuleExpression> arguments = readAll(call.getArguments());
    cursor = close + 1;
    int begin = scope.map(s -> s.span().begin()).orElse(method.begin());
    return new Invocation(scope, call.getNameAsString(), arguments, method, new RuleSpan(begin, close + 1));
  }

  private OtherExpression other(Expression expression) {
    int begin = cursor;
    List<RuleExpression> parts = new ArrayList<>();
    collect(expression, parts);
    return new OtherExpression(ImmutableList.copyOf(parts), new RuleSpan(begin, cursor));
  }

  private ImmutableList<RuleExpression> readAll(List<Expression> expressions) {
    return expressions.stream().map(this::read).collect(ImmutableList.toImmutableList());
  }

  private Comparison comparison(RuleExpression left, int begin, String operator, Expression right) {
    RuleSpan sign = find(operator);
    RuleExpression with = read(right);
    return new Comparison(left, operator, ImmutableList.of(with), sign, new RuleSpan(begin, with.span().end()));
  }

  private Comparison pointFree(RuleExpression left, int begin, boolean negated, String operator, List<Expression> right) {
    int first = negated ? find("not").begin() : -1;
    RuleSpan word = find(operator);
    RuleSpan sign = new RuleSpan(negated ? first : word.begin(), word.end());
    int next = next();
    ImmutableList<RuleExpression> with = readAll(right);
    if (next < plain.length() && plain.charAt(next) == '(') {
      cursor = closing(next) + 1;
    }
    return new Comparison(left, (negated ? "not " : "") + operator, with, sign, new RuleSpan(begin, cursor));
  }

  private Junction junction(BinaryExpr binary) {
    List<RuleExpression> operands = new ArrayList<>();
    List<RuleSpan> operators = new ArrayList<>();
    operands(binary, binary.getOperator(), operands, operators);
    RuleSpan span = new RuleSpan(operands.get(0).span().begin(), cursor);
    boolean either = binary.getOperator() == BinaryExpr.Operator.OR;
    return new Junction(either, ImmutableList.copyOf(operands), ImmutableList.copyOf(operators), span);
  }

  private void operands(
      Expression expression, BinaryExpr.Operator operator, List<RuleExpression> operands, List<RuleSpan> operators) {
    if (expression instanceof BinaryExpr binary && binary.getOperator() == operator) {
      operands(binary.getLeft(), operator, operands, operators);
      operators.add(find(operator.asString()));
      operands(binary.getRight(), operator, operands, operators);
    } else {
      operands.add(half(expression, operands).orElseGet(() -> read(expression)));
    }
  }

  /** Reads {@code == "B"} of {@code role == "A" || == "B"}. It compares what the operand before it compares. */
  private Optional<RuleExpression> half(Expression expression, List<RuleExpression> before) {
    if (before.isEmpty() || !(before.get(before.size() - 1) instanceof Comparison last)) {
      return Optional.empty();
    } else if (expression instanceof HalfBinaryExpr half) {
      return Optional.of(comparison(last.left(), next(), half.getOperator().asString(), half.getRight()));
    } else if (expression instanceof HalfPointFreeExpr half) {
      return Optional.of(pointFree(last.left(), next(), half.isNegated(), half.getOperator().getIdentifier(), half.getRight()));
    }
    return Optional.empty();
  }

  /** Returns the position of the next word or sign, and goes on behind it. */
  private RuleSpan find(String token) {
    int begin = text.indexOf(token, cursor);
    if (begin < 0) {
      return new RuleSpan(cursor, cursor);
    }
    cursor = begin + token.length();
    return new RuleSpan(begin, cursor);
  }

  /** Returns the index of the next character that is no space. */
  private int next() {
    int next = cursor;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < plain.length(); i++) {
      depth += plain.charAt(i) == '(' ? 1 : plain.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return plain.length() - 1;
  }
}
