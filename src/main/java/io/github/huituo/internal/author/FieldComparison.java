package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Compares the expected value of a field in a scenario with an answer's JSON.
 *
 * <p>Expectations are in short forms: amounts as {@code CNY 300.00}, readings as {@code {id: choice}}, sources and missing facts
 * by their ids. Of objects only the stated fields are compared; of lists, everything. Used for one field; not thread-safe.
 */
final class FieldComparison {
  /** The fields by which a single word identifies an object of an answer's list. */
  private static final ImmutableSet<String> NAMES = ImmutableSet.of("fact", "id");

  private final List<Difference> differences = new ArrayList<>();

  private FieldComparison() {}

  /**
   * One difference.
   *
   * @param at the location of the expectation
   * @param field the field, with the part of it that differs
   * @param what the expected and the actual value, or by how much it differs, or the missing or extra items
   */
  record Difference(Location at, String field, Text what) {}

  /** Returns what differs in a field; nothing if the expectation holds. */
  static List<Difference> of(String field, Node expected, Optional<Node> actual) {
    FieldComparison comparison = new FieldComparison();
    if (actual.isPresent()) {
      comparison.value(field, expected, actual.get());
    } else if (!expected.is(Node.Kind.NULL)) {
      comparison.note(expected, field, "difference.nothing", shown(expected));
    }
    return comparison.differences;
  }

  private void note(Node expected, String field, String key, Object... arguments) {
    differences.add(new Difference(expected.at(), field, Messages.text(key, arguments)));
  }

  private void value(String field, Node expected, Node actual) {
    switch (expected.kind()) {
      case MAPPING -> {
        if (actual.is(Node.Kind.SEQUENCE)) {
          choices(field, expected, actual);
        } else {
          expected
              .entries()
              .forEach((name, wanted) -> differences.addAll(of(field + "." + name, wanted, actual.get(name))));
        }
      }
      case SEQUENCE -> {
        if (!actual.is(Node.Kind.SEQUENCE)) {
          note(expected, field, "difference.other", shown(expected), shown(actual));
        } else if (expected.items().stream().anyMatch(e -> e.get("period").isPresent())) {
          payments(field, expected, actual);
        } else if (expected.items().stream().allMatch(e -> e.is(Node.Kind.STRING))) {
          unmatched(field, expected, actual, FieldComparison::scalar);
        } else {
          inOrder(field, expected.items(), actual.items(), expected);
        }
      }
      default -> {
        if (!scalar(expected, actual)) {
          scalarDiffers(field, expected, actual);
        }
      }
    }
  }

  /** Readings and settings are expected as {@code {id: choice}}. */
  private void choices(String field, Node expected, Node actual) {
    expected
        .entries()
        .forEach(
            (id, choice) -> {
              Optional<Node> found = actual.items().stream().filter(i -> text(i, "id").equals(id)).findFirst();
              Optional<Node> chosen = found.map(f -> f.get("choice").or(() -> f.get("value")).orElse(f));
              differences.addAll(of(field + "." + id, choice, chosen));
            });
  }

  private void payments(String field, Node expected, Node actual) {
    for (List<Node> pair : unmatched(field, expected, actual, FieldComparison::samePayment)) {
      value(field + " " + text(pair.get(0), "period"), pair.get(0), pair.get(1));
    }
  }

  /** The payee distinguishes payments to several for the same period. */
  private static boolean samePayment(Node expected, Node actual) {
    return text(expected, "period").equals(text(actual, "period"))
        && expected.get("payee").map(p -> p.text().equals(text(actual, "payee"))).orElse(true);
  }

  /** Notes the entries of one list that match nothing in the other. It returns what matches, each once. */
  private List<List<Node>> unmatched(String field, Node expected, Node actual, BiPredicate<Node, Node> matches) {
    List<Node> extra = new ArrayList<>(actual.items());
    List<Node> missing = new ArrayList<>();
    List<List<Node>> pairs = new ArrayList<>();
    for (Node wanted : expected.items()) {
      Optional<Node> found = extra.stream().filter(a -> matches.test(wanted, a)).findFirst();
      if (found.isPresent()) {
        // The index in the list and not the equal value: an answer may contain the same item twice.
        extra.remove(extra.indexOf(found.get()));
        pairs.add(List.of(wanted, found.get()));
      } else {
        missing.add(wanted);
      }
    }
    if (!missing.isEmpty()) {
      note(missing.get(0), field, "difference.missing", shown(missing));
    }
    if (!extra.isEmpty()) {
      note(expected, field, "difference.extra", shown(extra));
    }
    return pairs;
  }

  private void inOrder(String field, List<Node> expected, List<Node> actual, Node whole) {
    int both = Math.min(expected.size(), actual.size());
    for (int i = 0; i < both; i++) {
      value(field + "[" + i + "]", expected.get(i), actual.get(i));
    }
    if (expected.size() > both) {
      note(expected.get(both), field, "difference.missing", shown(expected.subList(both, expected.size())));
    }
    if (actual.size() > both) {
      note(whole, field, "difference.extra", shown(actual.subList(both, actual.size())));
    }
  }

  /** The message for numbers includes their difference. */
  private void scalarDiffers(String field, Node expected, Node actual) {
    Optional<BigDecimal> wanted = number(shown(expected));
    Optional<BigDecimal> found = number(shown(actual));
    if (wanted.isEmpty() || found.isEmpty() || !currency(shown(expected)).equals(currency(shown(actual)))) {
      note(expected, field, "difference.other", shown(expected), shown(actual));
      return;
    }
    BigDecimal by = found.get().subtract(wanted.get());
    note(
        expected,
        field,
        by.signum() < 0 ? "difference.less" : "difference.more",
        shown(expected),
        shown(actual),
        currency(shown(actual)) + by.abs().toPlainString());
  }

  /** Returns the number of an amount, such as {@code CNY 300.00}, or of a bare number. */
  private static Optional<BigDecimal> number(String shown) {
    String number = shown.substring(currency(shown).length());
    return number.matches("-?[0-9]+(\\.[0-9]+)?") ? Optional.of(new BigDecimal(number)) : Optional.empty();
  }

  /** Returns the currency of an amount with a space behind it, or "". */
  private static String currency(String shown) {
    return shown.matches("[A-Z]{3} .*") ? shown.substring(0, 4) : "";
  }

  private static boolean scalar(Node expected, Node actual) {
    if (expected.is(Node.Kind.NULL)) {
      return actual.is(Node.Kind.NULL);
    }
    if (actual.is(Node.Kind.MAPPING)) {
      String amount = text(actual, "currency") + " " + text(actual, "value");
      return amount.equals(expected.text())
          || sameNumber(text(actual, "value"), expected)
          || NAMES.stream()
              .map(name -> text(actual, name))
              .anyMatch(t -> t.equals(expected.text()) || t.endsWith("." + expected.text()))
          || actual.entries().values().stream().anyMatch(v -> v.is(Node.Kind.STRING) && hasWords(v.text(), expected.text()));
    }
    return actual.text().equals(expected.text()) || sameNumber(actual.text(), expected);
  }

  /** A sentence may be expected by a part of it. */
  private static boolean hasWords(String sentence, String part) {
    return part.length() > 3 && sentence.contains(part);
  }

  private static boolean sameNumber(String actual, Node expected) {
    return expected.is(Node.Kind.NUMBER)
        && actual.matches("-?[0-9]+(\\.[0-9]+)?")
        && new BigDecimal(actual).compareTo(new BigDecimal(expected.text())) == 0;
  }

  private static String text(Node node, String name) {
    return node.get(name).map(Node::text).orElse("");
  }

  private static String shown(List<Node> nodes) {
    return nodes.stream().map(FieldComparison::shown).collect(Collectors.joining(", "));
  }

  /** Returns a value as a person would write it. */
  private static String shown(Node node) {
    return switch (node.kind()) {
      case SEQUENCE -> "[" + shown(node.items()) + "]";
      case MAPPING -> {
        Optional<Node> currency = node.get("currency");
        if (currency.isPresent()) {
          yield currency.get().text() + " " + text(node, "value");
        }
        if (node.get("period").isPresent()) {
          yield node.entries().values().stream().map(FieldComparison::shown).collect(Collectors.joining(" "));
        }
        for (String name : NAMES) {
          if (node.get(name).isPresent()) {
            yield text(node, name) + (node.get("choice").isPresent() ? "=" + text(node, "choice") : "");
          }
        }
        yield node.entries().entrySet().stream()
            .map(e -> e.getKey() + ": " + shown(e.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
      }
      case NULL -> "null";
      default -> node.text();
    };
  }
}
