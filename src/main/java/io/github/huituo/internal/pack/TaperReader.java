package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.Taper.Bracket;
import io.github.huituo.internal.law.Taper.Fall;
import io.github.huituo.internal.law.Taper;
import io.github.huituo.internal.text.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number by brackets. For example {@code {of: EUR, decimals: 2, brackets: [{upTo: 1000, at: 90}, {below: 2000, less: 1,
 * every: 100, floor: 85}, {at: 80}]}}: each bracket begins at the end of the one before it and keeps its number, or falls from
 * the number that the one before it ended with.
 */
final class TaperReader {
  private final Problems problems;

  TaperReader(Problems problems) {
    this.problems = problems;
  }

  Optional<Taper> read(Node node) {
    Fields fields = Fields.of(node, problems);
    String currency = fields.requiredString("of");
    fields
        .node("of")
        .filter(of -> !Units.isCurrency(of.text()))
        .ifPresent(of -> problems.error(of.at(), "no-currency", of.text()));
    int decimals = fields.number("decimals").map(BigDecimal::intValue).orElse(0);
    ImmutableList.Builder<Bracket> brackets = ImmutableList.builder();
    @Nullable Bracket last = null;
    List<Node> items = fields.items("brackets");
    for (Node item : items) {
      Optional<Bracket> bracket = bracket(item, last);
      if (bracket.isEmpty()) {
        return Optional.empty();
      }
      last = bracket.get();
      brackets.add(last);
    }
    fields.finish();
    if (items.isEmpty()) {
      problems.error(node.at(), "required", "brackets");
      return Optional.empty();
    }
    return Optional.of(new Taper(currency, decimals, brackets.build()));
  }

  private Optional<Bracket> bracket(Node node, @Nullable Bracket before) {
    Fields fields = Fields.of(node, problems);
    Optional<BigDecimal> upTo = fields.number("upTo");
    Optional<BigDecimal> below = fields.number("below");
    Optional<BigDecimal> at = fields.number("at");
    Optional<BigDecimal> less = fields.number("less");
    Optional<BigDecimal> every = fields.number("every");
    Optional<BigDecimal> floor = fields.number("floor");
    fields.finish();
    boolean falls = less.isPresent() && every.filter(e -> e.signum() > 0).isPresent();
    if (at.isPresent() == falls || less.isPresent() != every.isPresent() || (!falls && floor.isPresent()) || (before == null && falls)) {
      problems.error(node.at(), "bracket-number", node.shown());
      return Optional.empty();
    }
    Optional<BigDecimal> end = upTo.or(() -> below);
    BigDecimal begin = before == null ? BigDecimal.ZERO : before.end().orElse(null);
    if (begin == null
        || (upTo.isPresent() && below.isPresent())
        || end.filter(e -> e.compareTo(begin) <= 0).isPresent()) {
      problems.error(node.at(), "bracket-end", node.shown());
      return Optional.empty();
    }
    BigDecimal number = before == null ? at.orElseThrow() : at.orElseGet(before::numberAtEnd);
    return Optional.of(
        new Bracket(
            begin,
            end,
            upTo.isPresent(),
            number,
            falls ? Optional.of(new Fall(less.get(), every.get(), floor)) : Optional.empty()));
  }
}
