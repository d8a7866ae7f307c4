package io.github.huituo.property;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.law.Cell;
import io.github.huituo.law.Citation;
import io.github.huituo.law.ParameterSeries;
import io.github.huituo.law.ParameterSeries.Row;
import io.github.huituo.text.Messages;
import io.github.huituo.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What holds of the explanation of an amount: its steps are right, and the places that it cites give the amount. */
final class CitationProperties {
  private static final Pattern PRODUCT =
      Pattern.compile("([A-Z]{3} )?(-?[0-9.]+) × (-?[0-9.]+)(?: \\([^)]*\\))? = ([A-Z]{3} )?(-?[0-9.]+)");
  private static final String LANGUAGE = "en";

  private CitationProperties() {}

  static ImmutableList<Property> all() {
    return ImmutableList.of(
        Property.ofCase("explanation-replay", CitationProperties::explanationReplay),
        Property.ofCase("cited-parameters-give-the-amount", CitationProperties::citedParametersGiveTheAmount));
  }

  private static List<EntitlementAnswer> payable(Trial trial) {
    return trial.result().assessment().map(Assessment::entitlements).orElse(List.of()).stream()
        .filter(a -> a.outcome() == Outcome.ELIGIBLE && a.total().isPresent())
        .toList();
  }

  /** Every product in the steps of a computation is right. */
  private static Optional<Text> explanationReplay(Trial trial) {
    for (EntitlementAnswer answer : payable(trial)) {
      for (Text step : answer.computation()) {
        Matcher matcher = PRODUCT.matcher(step.in(LANGUAGE));
        if (matcher.find()
            && new BigDecimal(matcher.group(2)).multiply(new BigDecimal(matcher.group(3)))
                    .compareTo(new BigDecimal(matcher.group(5)))
                != 0) {
          return Optional.of(Messages.text("found.amount", answer.id(), answer.subject(), step, matcher.group(5)));
        }
      }
      if (answer.computation().isEmpty()) {
        return Optional.of(Messages.text("found.unexplained", answer.id(), answer.subject(), answer.total().get()));
      }
    }
    return Optional.empty();
  }

  /** An amount stays the same when every parameter changes but those that stand in the places which the answer cites. */
  private static Optional<Text> citedParametersGiveTheAmount(Trial trial) {
    Optional<EntitlementAnswer> one =
        trial.chance().shuffled(payable(trial), a -> a.id() + a.subject()).stream().findFirst();
    if (one.isEmpty()) {
      return Optional.empty();
    }
    EntitlementAnswer answer = one.get();
    Set<String> cited =
        answer.sources().stream().map(s -> s.id() + s.article().orElse("")).collect(Collectors.toSet());
    ImmutableMap<String, ParameterSeries> others =
        ImmutableMap.copyOf(
            Maps.transformValues(
                trial.world().law().parameters(), series -> OtherValues.in(row -> !isCited(row, cited), series)));
    Result after = World.assess(trial.world().engine().withParameters(others), trial.tried());
    if (after.failure().isPresent()) {
      return Difference.of(trial.result(), after);
    }
    return after.assessment().stream()
        .flatMap(a -> a.entitlements().stream())
        .filter(a -> a.id().equals(answer.id()) && a.subject().equals(answer.subject()))
        .filter(a -> !a.payments().equals(answer.payments()))
        .findFirst()
        .map(a -> Difference.becomes(answer, Difference.shown(answer), Difference.shown(a)));
  }

  private static boolean isCited(Row row, Set<String> cited) {
    return isCited(row.citation(), cited) || isCited(row.cell(), cited);
  }

  private static boolean isCited(Cell cell, Set<String> cited) {
    if (cell instanceof Cell.Cited own) {
      return isCited(own.citation(), cited) || isCited(own.cell(), cited);
    }
    return cell instanceof Cell.ByInterpretation by
        && by.byChoice().values().stream().anyMatch(c -> isCited(c, cited));
  }

  private static boolean isCited(Citation citation, Set<String> cited) {
    return cited.contains(citation.source() + citation.article().orElse(""));
  }
}
