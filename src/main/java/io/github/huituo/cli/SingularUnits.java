package io.github.huituo.cli;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The units of a jurisdiction in the singular behind the number 1. An example is "1 child".
 *
 * <p>Rules state their reasons for any number. The words are those that the packs declare as units, so that no other word is
 * taken for a plural.
 */
final class SingularUnits {
  private final List<List<String>> irregular;
  private final Pattern plural;

  SingularUnits(Jurisdiction law, String language) {
    this.irregular =
        Stream.of(Messages.in(language, "cli.irregular-plurals").split(","))
            .map(pair -> List.of(pair.split(" ")))
            .filter(pair -> pair.size() == 2)
            .toList();
    String units =
        irregular.isEmpty()
            ? ""
            : units(law)
                .map(u -> u.in(language))
                .filter(u -> !singular(u).equals(u))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    this.plural = units.isEmpty() ? Pattern.compile("(?!)") : Pattern.compile("(?<![\\d.,:/])1 (" + units + ")\\b( are\\b)?");
  }

  private static Stream<Text> units(Jurisdiction law) {
    return Stream.concat(
        law.parameters().values().stream().map(ParameterSeries::unit),
        law.vocabulary().facts().map(FactDefinition::unit));
  }

  /** Returns the sentence with the right number of every unit. */
  String of(String sentence) {
    return plural
        .matcher(sentence)
        .replaceAll(m -> Matcher.quoteReplacement("1 " + singular(m.group(1)) + (m.group(2) == null ? "" : " is")));
  }

  private String singular(String unit) {
    for (List<String> pair : irregular) {
      if (unit.endsWith(pair.get(0))) {
        return unit.substring(0, unit.length() - pair.get(0).length()) + pair.get(1);
      }
    }
    return unit.endsWith("s") && !unit.endsWith("ss") && unit.length() > 2 ? unit.substring(0, unit.length() - 1) : unit;
  }
}
