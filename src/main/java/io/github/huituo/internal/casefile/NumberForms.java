package io.github.huituo.internal.casefile;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.Problems;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** The forms of facts that are numbers or amounts. */
final class NumberForms {
  /** A whole number. */
  static final FactForm WHOLE = new Whole();
  /** A whole number that may count some of what other facts of the subject count. */
  static final FactForm COUNT = new Count();
  /** A decimal number. */
  static final FactForm DECIMAL = new Decimal();
  /** An amount with its currency. */
  static final FactForm MONEY = new Amount();

  private NumberForms() {}

  private abstract static class Bounded extends FactForm {
    Bounded(Class<?> javaType) {
      super(javaType);
    }

    @Override
    void check(FactDefinition fact, Object value, CheckContext check) {
      BigDecimal number = new BigDecimal(value.toString());
      boolean tooSmall = fact.least().map(l -> number.compareTo(l) < 0).orElse(false);
      boolean tooLarge = fact.most().map(m -> number.compareTo(m) > 0).orElse(false);
      if (tooSmall || tooLarge) {
        check.error("out-of-range", number.toPlainString(), fact.name(), range(fact));
      }
    }

    private static Text range(FactDefinition fact) {
      String least = fact.least().map(BigDecimal::toPlainString).orElse("");
      String most = fact.most().map(BigDecimal::toPlainString).orElse("");
      return Messages.text(most.isEmpty() ? "part.range-from" : least.isEmpty() ? "part.range-to" : "part.range-between", least, most);
    }
  }

  private static class Whole extends Bounded {
    Whole() {
      super(Integer.class);
    }

    @Override
    Optional<Integer> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
      return BoundedValues.count(node, problems);
    }

    @Override
    Node write(Object value) {
      return CaseWriter.scalar(Node.Kind.NUMBER, value.toString());
    }

    @Override
    Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
      return BoundsSchema.count(fact.least(), fact.most());
    }
  }

  private static final class Count extends Whole {
    @Override
    void check(FactDefinition fact, Object value, CheckContext check) {
      super.check(fact, value, check);
      int count = (Integer) value;
      fact.mostAmong(check.facts())
          .filter(most -> count > most.getValue())
          .ifPresent(most -> check.error("more-than-among", count, fact.name(), most.getValue(), most.getKey()));
    }
  }

  private static final class Decimal extends Bounded {
    Decimal() {
      super(BigDecimal.class);
    }

    @Override
    Optional<BigDecimal> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
      return Fields.number(node, problems);
    }

    @Override
    Node write(Object value) {
      return CaseWriter.scalar(Node.Kind.NUMBER, ((BigDecimal) value).toPlainString());
    }

    @Override
    Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
      return BoundsSchema.number(fact.least(), fact.most());
    }
  }

  private static final class Amount extends FactForm {
    Amount() {
      super(Money.class);
    }

    @Override
    Optional<Money> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
      return BoundedValues.money(node, problems);
    }

    @Override
    Node write(Object value) {
      return CaseWriter.scalar(Node.Kind.STRING, value.toString());
    }

    @Override
    Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
      return BoundsSchema.money(vocabulary.currency());
    }

    @Override
    void check(FactDefinition fact, Object value, CheckContext check) {
      check.currency((Money) value);
    }
  }
}
