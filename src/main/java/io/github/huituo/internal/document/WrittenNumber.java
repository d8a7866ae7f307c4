package io.github.huituo.internal.document;

import io.github.huituo.Problem;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A number as people write it, with separators, signs and units. A document has a plain one. */
final class WrittenNumber {
  private static final String PLAIN = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?";

  private final Map<String, Text> tooMuch = new LinkedHashMap<>();
  private String text;

  private WrittenNumber(String written, boolean quoted) {
    this.text = written.strip();
    if (text.chars().anyMatch(c -> c >= '０' && c <= '９')) {
      replace("full-width", TypedSign.plain(text));
    }
    if (text.matches(".*[0-9]\\s*[%％]")) {
      replace("percent", text.replaceAll("\\s*[%％]$", ""));
    }
    if (text.matches("(\\p{Sc}|[A-Z]{3})[\\s\u00A0]*[-0-9].*|.*[0-9][\\s\u00A0]*(\\p{Sc}|[A-Z]{3})")) {
      replace("currency", text.replaceAll("\\p{Sc}|[A-Z]{3}|(?U)\\s", ""));
    }
    if (text.matches("-?[0-9]{1,3}([,，'’ \u00A0\u202F][0-9]{3})+(\\.[0-9]+)?")) {
      replace("thousands", text.replaceAll("[,，'’ \u00A0\u202F]", ""));
    }
    if (text.matches("-?[0-9]+(_[0-9]+)+(\\.[0-9]+)?")) {
      replace("underscores", text.replace("_", ""));
    }
    if (text.matches("-?[0-9]+,[0-9]+")) {
      replace("decimal-comma", text.replace(',', '.'));
    }
    if (text.matches("-?[0-9.]+[\\s\\p{L}²³]+")) {
      replace("unit", text.replaceAll("[\\s\\p{L}²³]+$", ""));
    }
    if (quoted) {
      replace("quotation-marks", text);
    }
  }

  private void replace(String what, String by) {
    tooMuch.put(what, Messages.text("number-without." + what));
    text = by;
  }

  /** Returns what is wrong with a value that should be a number. */
  static Problem problem(Node node, String key) {
    return problem(node, key, "", node.text(), node.isQuoted());
  }

  /** Returns what is wrong with a value that should be an amount of money. */
  static Problem amountProblem(Node node) {
    boolean hasCurrency = node.text().matches("[A-Z]{3}\\s.*");
    return problem(
        node,
        "not-money",
        hasCurrency ? node.text().substring(0, 3) + " " : "",
        hasCurrency ? node.text().substring(4) : "",
        false);
  }

  private static Problem problem(Node node, String key, String before, String number, boolean quoted) {
    Optional<Problem> mistyped = Mistypings.inValue(node).filter(p -> number.isEmpty());
    if (!node.is(Node.Kind.STRING)) {
      return Problem.error(node.at(), key, node.shown());
    } else if (mistyped.isPresent()) {
      return mistyped.get();
    }
    WrittenNumber written = new WrittenNumber(number, quoted);
    if (written.tooMuch.isEmpty() || !written.text.matches(PLAIN)) {
      return Problem.error(node.at(), key, node.shown());
    }
    Text without =
        Messages.text(
            l -> written.tooMuch.values().stream().map(t -> t.in(l)).collect(Collectors.joining(Messages.in(l, "because.between"))));
    return Problem.error(node.at(), key + "-as-written", node.shown(), without, before + written.text);
  }
}
