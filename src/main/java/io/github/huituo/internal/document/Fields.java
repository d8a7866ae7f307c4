package io.github.huituo.internal.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Bounds;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The entries of a mapping, read one by one. It notes what is wrong and, at {@link #finish}, what is unknown.
 *
 * <p>Every reading returns empty where the entry is absent or wrong, and reading goes on, so that a user sees all
 * problems at once. Not thread-safe.
 */
public final class Fields {
  /** The length of a date of a year with four digits. */
  private static final int DATE_LENGTH = 10;

  /** Other years, which few documents have. */
  private static final class OtherYears {
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  }

  private final Node node;
  private final Problems problems;
  private final Set<String> read = new LinkedHashSet<>();

  private Fields(Node node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  /** Returns a reader of this node, which should be a mapping. If it is not, that is noted and it reads as empty. */
  public static Fields of(Node node, Problems problems) {
    if (node.is(Node.Kind.MAPPING)) {
      return new Fields(node, problems);
    }
    if (!node.is(Node.Kind.NULL)) {
      refuse(node, problems, "not-a-mapping", node.shown());
    }
    return new Fields(Node.mapping(node.at(), ImmutableMap.of(), ImmutableMap.of()), problems);
  }

  /** Returns the node that is read. */
  public Node node() {
    return node;
  }

  /** Returns the location of the node. */
  public Location at() {
    return node.at();
  }

  /** Returns the entry with this name, if it is there and not null. */
  public Optional<Node> node(String name) {
    read.add(name);
    return node.get(name).filter(n -> !n.is(Node.Kind.NULL));
  }

  /** Returns the words of an entry; a number or truth value counts as its words. */
  public Optional<String> string(String name) {
    return node(name).flatMap(n -> string(n, problems));
  }

  /** Returns the words of an entry that must be there, or "". */
  public String requiredString(String name) {
    return required(name, string(name)).orElse("");
  }

  /** Returns a date entry. */
  public Optional<LocalDate> date(String name) {
    return node(name).flatMap(n -> date(n, problems));
  }

  /** Returns a truth value. */
  public Optional<Boolean> bool(String name) {
    return node(name).flatMap(n -> bool(n, problems));
  }

  /** Returns a decimal number. */
  public Optional<BigDecimal> number(String name) {
    return node(name).flatMap(n -> number(n, problems));
  }

  /** Returns a text by language; a plain string reads the same in every language. */
  public Text text(String name) {
    return node(name).map(n -> text(n, problems)).orElse(Text.empty());
  }

  /** Returns a text in every language of the library. It notes as a warning those in which it is missing. */
  public Text translated(String name) {
    return node(name).map(n -> translated(n, name, problems)).orElse(Text.empty());
  }

  /** Returns one of the words of an enumeration. */
  public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type, Function<E, String> word) {
    return node(name).flatMap(n -> oneOf(n, name, type, word, problems));
  }

  /** Returns one of the words of an enumeration. */
  public static <E extends Enum<E>> Optional<E> oneOf(
      Node node, String name, Class<E> type, Function<E, String> word, Problems problems) {
    String text = node.text();
    for (E constant : type.getEnumConstants()) {
      if (word.apply(constant).equals(text)) {
        return Optional.of(constant);
      }
    }
    ImmutableList<String> allowed =
        Arrays.stream(type.getEnumConstants()).map(word).collect(ImmutableList.toImmutableList());
    refuse(
        node,
        problems,
        "not-one-of",
        node.shown(),
        name,
        String.join(", ", allowed),
        Suggestions.didYouMean(text, allowed));
    return Optional.empty();
  }

  /** Returns the items of a sequence entry; empty if it is absent. */
  public ImmutableList<Node> items(String name) {
    return node(name).map(n -> items(n, problems)).orElse(ImmutableList.of());
  }

  /** Returns the strings of a sequence entry; empty if it is absent. */
  public ImmutableList<String> strings(String name) {
    return items(name).stream()
        .flatMap(n -> string(n, problems).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the entries of a mapping entry; empty if it is absent. */
  public Map<String, Node> mapping(String name) {
    return node(name).map(n -> of(n, problems).node.entries()).orElse(ImmutableMap.of());
  }

  /** Notes that an entry which must be there is missing. */
  public <T> Optional<T> required(String name, Optional<T> value) {
    if (value.isEmpty() && node.get(name).filter(n -> !n.is(Node.Kind.NULL)).isEmpty()) {
      problems.error(node.at(), "required", name);
    }
    return value;
  }

  /** Notes every entry that was not asked for. */
  public void finish() {
    for (String name : node.entries().keySet()) {
      if (!read.contains(name)) {
        problems.error(
            node.keyAt(name),
            "unknown-key",
            name,
            String.join(", ", read),
            Suggestions.didYouMean(name, read));
      }
    }
  }

  /** Notes that a value cannot be used. The problem is a sign in it that is mistyped, or else the sentence with this key. */
  public static void refuse(Node node, Problems problems, String key, Object... arguments) {
    problems.addAll(List.of(Mistypings.inValue(node).orElseGet(() -> Problem.error(node.at(), key, arguments))));
  }

  /** Notes that a value is no whole number. If it is one for people, the problem is what is too much of it. */
  public static void refuseCount(Node node, Problems problems) {
    problems.addAll(List.of(WrittenNumber.problem(node, "not-a-count")));
  }

  /** Notes that a value is no amount of money. If it is one as people write it, the problem names the excess. */
  public static void refuseMoney(Node node, Problems problems) {
    problems.addAll(List.of(WrittenNumber.amountProblem(node)));
  }

  /** Returns the items of a sequence, noting if it is none. */
  public static ImmutableList<Node> items(Node node, Problems problems) {
    if (!node.is(Node.Kind.SEQUENCE)) {
      refuse(node, problems, "not-a-sequence", node.shown());
    }
    return node.items();
  }

  /** Returns the words of a scalar. */
  public static Optional<String> string(Node node, Problems problems) {
    if (node.is(Node.Kind.MAPPING) || node.is(Node.Kind.SEQUENCE) || node.is(Node.Kind.NULL)) {
      problems.error(node.at(), "not-a-string", node.shown());
      return Optional.empty();
    }
    return Optional.of(node.text());
  }

  /** Returns a date written {@code 2025-06-01}. */
  public static Optional<LocalDate> date(Node node, Problems problems) {
    if (node.is(Node.Kind.STRING)) {
      try {
        return Optional.of(day(node.text()));
      } catch (DateTimeException e) {
        // Reported below, with the location.
      }
    }
    refuse(node, problems, "not-a-date", node.shown());
    return Optional.empty();
  }

  private static LocalDate day(String text) {
    if (text.length() == DATE_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-' && digits(text) == DATE_LENGTH - 2) {
      return LocalDate.of(
          Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, DATE_LENGTH, 10));
    }
    return LocalDate.parse(text, OtherYears.DATE);
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
    }
    return digits;
  }

  /** Returns plain true or false. */
  public static Optional<Boolean> bool(Node node, Problems problems) {
    if (node.is(Node.Kind.BOOLEAN)) {
      return Optional.of(node.text().equals("true"));
    }
    boolean onlyQuoted = node.isQuoted() && node.text().matches("true|false");
    refuse(node, problems, onlyQuoted ? "not-a-boolean-but-quoted" : "not-a-boolean", node.shown());
    return Optional.empty();
  }

  /** Returns a plain number. */
  public static Optional<BigDecimal> number(Node node, Problems problems) {
    if (!node.is(Node.Kind.NUMBER)) {
      problems.addAll(List.of(WrittenNumber.problem(node, "not-a-number")));
      return Optional.empty();
    }
    Optional<BigDecimal> number = Bounds.number(node.text());
    if (number.isEmpty()) {
      numberOutOfBounds(node.at(), node.shown(), problems);
    }
    return number;
  }

  /** Notes that a number lies outside the {@link Bounds}. */
  public static void numberOutOfBounds(Location at, Object number, Problems problems) {
    problems.error(at, "number-out-of-bounds", number, Bounds.NUMBER_LIMIT.toPlainString(), Bounds.DECIMALS);
  }

  /** Returns a text by language. */
  public static Text text(Node node, Problems problems) {
    if (!node.is(Node.Kind.MAPPING)) {
      return string(node, problems).map(Text::same).orElse(Text.empty());
    }
    ImmutableMap.Builder<String, String> byLanguage = ImmutableMap.builder();
    node.entries()
        .forEach((language, words) -> string(words, problems).ifPresent(w -> byLanguage.put(language, w)));
    return Text.of(byLanguage.buildOrThrow());
  }

  /** Returns a text in every language of the library. It notes as a warning those in which it is missing. */
  public static Text translated(Node node, String what, Problems problems) {
    Text text = text(node, problems);
    if (node.is(Node.Kind.STRING)) {
      problems.warning(node.at(), "one-language", what, node.shown());
    } else if (node.is(Node.Kind.MAPPING)) {
      for (String language : Messages.LANGUAGES) {
        if (text.byLanguage().getOrDefault(language, "").isBlank()) {
          problems.warning(node.at(), "missing-translation", what, language);
        }
      }
    }
    return text;
  }
}
