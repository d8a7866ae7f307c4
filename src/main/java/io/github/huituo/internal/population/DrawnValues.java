package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.document.Node;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Writes drawn words as the value of a fact. */
final class DrawnValues {
  private static final Location NOWHERE = Location.of("population");

  private DrawnValues() {}

  /**
   * Returns the value.
   *
   * @param currency the currency of amounts
   */
  static Node node(FactDefinition fact, List<String> drawn, String currency) {
    return switch (fact.type()) {
      case MONEY -> scalar(Node.Kind.STRING, currency + " " + money(drawn.get(0), currency));
      case CHOICES, COUNTS, REFERENCES -> list(drawn);
      case EVENT, DATED_EVENT -> event(drawn.get(0));
      default -> plain(drawn.get(0));
    };
  }

  private static String money(String amount, String currency) {
    int places = CurrencyUnit.of(currency).getDecimalPlaces();
    return new BigDecimal(amount).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static Node list(List<String> words) {
    return Node.sequence(NOWHERE, words.stream().map(DrawnValues::plain).collect(ImmutableList.toImmutableList()));
  }

  private static Node event(String word) {
    return word.equals("true") || word.equals("false")
        ? plain(word)
        : Node.mapping(NOWHERE, ImmutableMap.of("on", scalar(Node.Kind.STRING, word)), ImmutableMap.of());
  }

  private static Node plain(String word) {
    if (word.equals("true") || word.equals("false")) {
      return scalar(Node.Kind.BOOLEAN, word);
    }
    return scalar(word.matches("-?[0-9]+(\\.[0-9]+)?") ? Node.Kind.NUMBER : Node.Kind.STRING, word);
  }

  private static Node scalar(Node.Kind kind, String text) {
    return Node.scalar(kind, NOWHERE, text);
  }
}
