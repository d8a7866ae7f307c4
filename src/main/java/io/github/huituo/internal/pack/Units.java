package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * The units of a jurisdiction, such as {@code CNY/month}, {@code %} or {@code hours/week}. Their words are those of the
 * vocabulary, or words of one's own in each language.
 *
 * @param words the words that the vocabulary lists under {@code units}
 * @param currency the currency of the jurisdiction, for suggestions
 */
record Units(Map<String, Text> words, Optional<String> currency) {
  private static final Pattern MONEY = Pattern.compile("[A-Z]{3}(/.*)?");

  static Units of(Vocabulary vocabulary) {
    return new Units(vocabulary.list(Vocabulary.UNITS), vocabulary.currency());
  }

  /** Returns whether a unit reads as an amount of money. Whether there is such a currency is another matter. */
  static boolean looksLikeMoney(String unit) {
    return MONEY.matcher(unit).matches();
  }

  static boolean isCurrency(String code) {
    try {
      CurrencyUnit.of(code);
      return true;
    } catch (IllegalCurrencyException e) {
      return false;
    }
  }

  /** Returns the words of a unit in each language. Words of one's own are given with it. */
  Text text(String unit) {
    return words.getOrDefault(unit, Text.same(unit));
  }

  /** Returns whether a unit is known, and notes it otherwise. A unit with words of its own always is. */
  boolean check(Node node, Problems problems) {
    String unit = node.text();
    boolean known = node.is(Node.Kind.MAPPING) || unit.isEmpty() || isKnown(unit);
    if (!known) {
      problems.error(node.at(), "unknown-unit", unit, String.join(", ", words.keySet()), suggestion(unit));
    }
    return known;
  }

  private boolean isKnown(String unit) {
    String[] parts = unit.split("/", 2);
    boolean first = words.containsKey(parts[0]) || looksLikeMoney(unit) && isCurrency(parts[0]);
    return first && (parts.length == 1 || words.containsKey(parts[1]));
  }

  private Text suggestion(String unit) {
    String[] parts = unit.split("/", 2);
    Optional<String> first = nearest(parts[0]);
    Optional<String> second = parts.length == 1 ? Optional.of("") : nearest(parts[1]).map(per -> "/" + per);
    return first.isPresent() && second.isPresent() ? Suggestions.didYouMean(first.get() + second.get()) : Text.empty();
  }

  private Optional<String> nearest(String word) {
    if (isKnown(word)) {
      return Optional.of(word);
    }
    Set<String> candidates = ImmutableSet.<String>builder().addAll(words.keySet()).addAll(currency.stream().toList()).build();
    return namedSo(word).or(() -> Suggestions.nearest(word, candidates));
  }

  /** Returns the code of a currency by the last word of its English name. It is the jurisdiction's own, or the only one. */
  private Optional<String> namedSo(String word) {
    List<String> codes =
        Currency.getAvailableCurrencies().stream()
            .filter(c -> c.getDisplayName(Locale.ENGLISH).toLowerCase(Locale.ROOT).endsWith(" " + word.toLowerCase(Locale.ROOT)))
            .map(Currency::getCurrencyCode)
            .filter(Units::isCurrency)
            .collect(Collectors.toList());
    return currency.filter(codes::contains).or(() -> codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty());
  }
}
