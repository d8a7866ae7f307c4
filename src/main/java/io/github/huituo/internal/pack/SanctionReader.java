package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Consequence;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the {@code consequences} of requirements that are not met. Used for one pack; not thread-safe. */
final class SanctionReader {
  private final CitationReader citations;
  private final Problems problems;

  SanctionReader(Map<String, Source> sources, Problems problems) {
    this.citations = new CitationReader(sources, problems);
    this.problems = problems;
  }

  /** Reads the lists that several requirements share, by name. */
  ImmutableMap<String, ImmutableList<Sanction>> named(Map<String, Node> lists) {
    ImmutableMap.Builder<String, ImmutableList<Sanction>> named = ImmutableMap.builder();
    lists.forEach(
        (name, list) ->
            named.put(
                name,
                Fields.items(list, problems).stream().flatMap(n -> sanction(n).stream()).collect(ImmutableList.toImmutableList())));
    return named.buildOrThrow();
  }

  /** Reads the sanctions of a requirement: names of lists, and its own. */
  Sanction.OfQuestion ofQuestion(Fields question, boolean entitlement, Set<String> known) {
    ImmutableList.Builder<String> named = ImmutableList.builder();
    ImmutableList.Builder<Sanction> own = ImmutableList.builder();
    for (Node item : question.items("consequences")) {
      if (item.is(Node.Kind.MAPPING)) {
        sanction(item).ifPresent(own::add);
      } else if (known.contains(item.text())) {
        named.add(item.text());
      } else {
        problems.error(item.at(), "unknown-consequences", item.text(), Suggestions.didYouMean(item.text(), known));
      }
    }
    question.node("consequences").filter(n -> entitlement).ifPresent(n -> problems.error(n.at(), "consequences-of-entitlement"));
    return new Sanction.OfQuestion(named.build(), own.build());
  }

  private Optional<Sanction> sanction(Node node) {
    Fields fields = Fields.of(node, problems);
    Optional<Consequence.Kind> kind = fields.required("kind", fields.oneOf("kind", Consequence.Kind.class, Enum::name));
    ImmutableList<Consequence.Occasion> occasions = occasions(fields);
    Optional<Consequence.Fine> fine = fields.node("fine").flatMap(this::fine);
    if (fields.node("fine").isPresent() && kind.isPresent() && kind.get() != Consequence.Kind.FINE) {
      problems.error(fields.node("fine").get().at(), "fine-of-other-kind", kind.get());
    }
    Text by = fields.translated("by");
    Text whom = fields.translated("whom");
    Text lasting = fields.translated("lasting");
    Citation citation = citations.read(fields);
    Optional<LocalDate> from = fields.date("from");
    Optional<LocalDate> until = fields.date("until");
    if (from.isPresent() && until.filter(u -> !u.isAfter(from.get())).isPresent()) {
      problems.error(fields.node("until").orElse(node).at(), "until-before-from", until.get(), "consequences", from.get());
    }
    fields.finish();
    return kind.map(k -> new Sanction(k, occasions, fine, by, whom, lasting, citation, from, until));
  }

  /** Reads {@code when}: one occasion, or a list of which any is enough. */
  private ImmutableList<Consequence.Occasion> occasions(Fields fields) {
    Optional<Node> when = fields.required("when", fields.node("when"));
    List<Node> words = when.map(w -> w.is(Node.Kind.SEQUENCE) ? w.items() : List.of(w)).orElse(List.of());
    if (when.isPresent() && words.isEmpty()) {
      problems.error(when.get().at(), "required", "when");
    }
    return words.stream()
        .flatMap(word -> Fields.oneOf(word, "when", Consequence.Occasion.class, Enum::name, problems).stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Reads {@code {unit: CNY, from: 5000, to: 50000}}; {@code above} and {@code below} leave out the amount itself. */
  private Optional<Consequence.Fine> fine(Node node) {
    Fields fields = Fields.of(node, problems);
    Optional<String> code = fields.required("unit", fields.string("unit"));
    List<Node> lower = Stream.of("from", "above").flatMap(name -> fields.node(name).stream()).toList();
    List<Node> upper = Stream.of("to", "below").flatMap(name -> fields.node(name).stream()).toList();
    if (lower.size() > 1 || upper.size() > 1 || lower.isEmpty() && upper.isEmpty()) {
      problems.error(node.at(), "fine-ends");
    }
    fields.finish();
    if (code.isPresent() && !Units.isCurrency(code.get())) {
      problems.error(fields.node("unit").get().at(), "no-currency", code.get());
    } else if (code.isPresent()) {
      List<Money> ends = new ArrayList<>();
      Stream.concat(lower.stream(), upper.stream()).forEach(end -> amount(end, CurrencyUnit.of(code.get())).ifPresent(ends::add));
      if (lower.size() == 1 && upper.size() == 1 && ends.size() == 2 && ends.get(0).isGreaterThan(ends.get(1))) {
        problems.error(upper.get(0).at(), "fine-reversed", upper.get(0).shown(), lower.get(0).shown());
      }
      return Optional.of(
          new Consequence.Fine(
              lower.isEmpty() || ends.isEmpty() ? Optional.empty() : Optional.of(ends.get(0)),
              fields.node("from").isPresent(),
              upper.isEmpty() || ends.isEmpty() ? Optional.empty() : Optional.of(ends.get(ends.size() - 1)),
              fields.node("to").isPresent()));
    }
    return Optional.empty();
  }

  private Optional<Money> amount(Node node, CurrencyUnit currency) {
    Optional<BigDecimal> number = Fields.number(node, problems);
    if (number.filter(n -> n.signum() < 0).isPresent()) {
      problems.error(node.at(), "negative", node.shown());
    } else if (number.filter(n -> n.stripTrailingZeros().scale() > currency.getDecimalPlaces()).isPresent()) {
      problems.error(node.at(), "too-many-decimals", node.shown(), currency.getCode());
    } else {
      return number.map(n -> Money.of(currency, n.stripTrailingZeros()));
    }
    return Optional.empty();
  }
}
