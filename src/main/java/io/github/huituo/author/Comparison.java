package io.github.huituo.author;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.document.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares what a scenario expects of a field with what an answer's JSON says, in the short forms in which people write:
 * amounts as {@code CNY 300.00}, readings as {@code {id: choice}}, sources and missing facts by their ids.
 */
final class Comparison {
  /** Under which of these names an object of an answer's list stands when it is named by a word. */
  private static final ImmutableSet<String> NAMES = ImmutableSet.of("fact", "id");

  private Comparison() {}

  /** Returns whether the expectation holds; of objects only the stated fields are compared. */
  static boolean holds(Node expected, Node actual) {
    return switch (expected.kind()) {
      case MAPPING -> mapping(expected, actual);
      case SEQUENCE -> sequence(expected.items(), actual);
      case NULL -> actual.is(Node.Kind.NULL);
      case BOOLEAN -> actual.text().equals(expected.text());
      case NUMBER, STRING -> scalar(expected, actual);
    };
  }

  private static boolean mapping(Node expected, Node actual) {
    if (actual.is(Node.Kind.SEQUENCE)) {
      return expected.entries().entrySet().stream()
          .allMatch(
              e ->
                  actual.items().stream()
                      .anyMatch(
                          item ->
                              text(item, "id").equals(e.getKey())
                                  && (text(item, "choice").equals(e.getValue().text())
                                      || holds(e.getValue(), item.get("value").orElse(item)))));
    }
    return expected.entries().entrySet().stream()
        .allMatch(e -> actual.get(e.getKey()).map(a -> holds(e.getValue(), a)).orElse(false));
  }

  private static boolean sequence(List<Node> expected, Node actual) {
    if (!actual.is(Node.Kind.SEQUENCE) || expected.size() != actual.items().size()) {
      return false;
    }
    boolean words = expected.stream().allMatch(e -> e.is(Node.Kind.STRING));
    if (words) {
      return expected.stream().allMatch(e -> actual.items().stream().anyMatch(a -> scalar(e, a)));
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!holds(expected.get(i), actual.items().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean scalar(Node expected, Node actual) {
    if (actual.is(Node.Kind.MAPPING)) {
      String amount = text(actual, "currency") + " " + text(actual, "value");
      return amount.equals(expected.text())
          || sameNumber(text(actual, "value"), expected)
          || NAMES.stream()
              .map(name -> text(actual, name))
              .anyMatch(t -> t.equals(expected.text()) || t.endsWith("." + expected.text()))
          || actual.entries().values().stream().anyMatch(v -> v.is(Node.Kind.STRING) && says(v.text(), expected.text()));
    }
    return actual.text().equals(expected.text()) || sameNumber(actual.text(), expected);
  }

  /** A sentence may be expected by a part of it. */
  private static boolean says(String sentence, String part) {
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

  /** Returns a value as a person would write it. */
  static String shown(Node node) {
    return switch (node.kind()) {
      case SEQUENCE -> node.items().stream().map(Comparison::shown).collect(Collectors.joining(", ", "[", "]"));
      case MAPPING -> {
        Optional<Node> currency = node.get("currency");
        if (currency.isPresent()) {
          yield currency.get().text() + " " + text(node, "value");
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
