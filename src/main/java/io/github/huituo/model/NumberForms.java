package io.github.huituo.model;

import io.github.huituo.document.Fields;
import io.github.huituo.document.Node;
import io.github.huituo.text.Messages;
import io.github.huituo.text.Problems;
import io.github.huituo.text.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.joda.money.format.MoneyFormatException;

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
    private final String jsonType;

    Bounded(Class<?> javaType, String jsonType) {
      super(javaType);
      this.jsonType = jsonType;
    }

    @Override
    Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", jsonType);
      fact.least().ifPresent(least -> schema.put("minimum", least));
      fact.most().ifPresent(most -> schema.put("maximum", most));
      return schema;
    }

    @Override
    void check(FactDefinition fact, Object value, Check check) {
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
      return Messages.text(most.isEmpty() ? "range-from" : least.isEmpty() ? "range-to" : "range-between", least, most);
    }
  }

  private static class Whole extends Bounded {
    Whole() {
      super(Integer.class, "integer");
    }

    @Override
    Optional<Integer> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
      if (node.is(Node.Kind.NUMBER)) {
        try {
          return Optional.of(new BigDecimal(node.text()).intValueExact());
        } catch (ArithmeticException e) {
          // Said below, with the place.
        }
      }
      problems.error(node.at(), "not-a-count", node.shown());
      return Optional.empty();
    }

    @Override
    Node write(Object value) {
      return CaseWriter.scalar(Node.Kind.NUMBER, value.toString());
    }
  }

  private static final class Count extends Whole {
    @Override
    void check(FactDefinition fact, Object value, Check check) {
      super.check(fact, value, check);
      int count = (Integer) value;
      fact.mostAmong(check.facts())
          .filter(most -> count > most.getValue())
          .ifPresent(most -> check.error("more-than-among", count, fact.name(), most.getValue(), most.getKey()));
    }
  }

  private static final class Decimal extends Bounded {
    Decimal() {
      super(BigDecimal.class, "number");
    }

    @Override
    Optional<BigDecimal> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
      return Fields.number(node, problems);
    }

    @Override
    Node write(Object value) {
      return CaseWriter.scalar(Node.Kind.NUMBER, ((BigDecimal) value).toPlainString());
    }
  }

  private static final class Amount extends FactForm {
    Amount() {
      super(Money.class);
    }

    @Override
    Optional<Money> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
      return money(node, problems);
    }

    @Override
    Node write(Object value) {
      return CaseWriter.scalar(Node.Kind.STRING, value.toString());
    }

    @Override
    Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "string");
      schema.put("pattern", "^" + vocabulary.currency().orElse("[A-Z]{3}") + " -?[0-9]+(\\.[0-9]+)?$");
      return schema;
    }

    @Override
    void check(FactDefinition fact, Object value, Check check) {
      check
          .vocabulary()
          .currency()
          .filter(c -> !c.equals(((Money) value).getCurrencyUnit().getCode()))
          .ifPresent(c -> check.error("other-currency", value, fact.name(), c));
    }
  }

  /** Reads an amount with its currency. */
  static Optional<Money> money(Node node, Problems problems) {
    if (node.is(Node.Kind.STRING)) {
      try {
        return Optional.of(Money.parse(node.text()));
      } catch (MoneyFormatException | ArithmeticException | IllegalArgumentException e) {
        // Said below, with the place.
      }
    }
    problems.error(node.at(), "not-money", node.shown());
    return Optional.empty();
  }
}
