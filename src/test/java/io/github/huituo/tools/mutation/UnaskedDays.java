package io.github.huituo.tools.mutation;

import io.github.huituo.internal.engine.RuleCondition.FactPattern;
import io.github.huituo.internal.engine.RuleExpression;
import io.github.huituo.internal.engine.RuleExpression.Invocation;
import io.github.huituo.internal.engine.RuleExpression.MemberAccess;
import io.github.huituo.internal.engine.RuleExpression.NameUse;
import io.github.huituo.internal.engine.RuleView;
import io.github.huituo.internal.law.Parameter;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tries the reason that no question is asked while a mutant of days differs. The days are those of a value, and the questions
 * those that read it.
 */
final class UnaskedDays {
  private static final Pattern MUTANT = Pattern.compile("([^/]+)/\\S+ (?:from|until) (\\S+): (\\S+) → (\\S+)");

  /** What rules ask of a parameter that rests on the day of the case alone. */
  private static final Set<String> OF_THE_DAY =
      Set.of(
          "id", "of", "agreed", "keyOf", "lowest", "lowestOfAll", "sumFor", "plain", "once", "onceFor", "inYear", "inMonth", "yearFor",
          "monthFor", "forAges", "yearForEach", "union");

  /** What takes a parameter as it is on the day of the case. */
  private static final Set<String> UNIONS = Set.of("sumFor", "union");

  /** What they ask of it that rests on the first day of each month. */
  private static final Set<String> OF_MONTHS = Set.of("eachMonth", "eachMonthByAge");

  /** What they ask of it that rests on the last day of each year. */
  private static final Set<String> OF_YEARS = Set.of("eachYear");

  private final LoadedPolicy policy;
  private final Relevance relevance = new Relevance();

  UnaskedDays(LoadedPolicy policy) {
    this.policy = policy;
    for (String pack : policy.jurisdictions()) {
      policy.law(pack).pack().questions().forEach(relevance::add);
      policy.engine(pack).catalogue().views(policy.law(pack).pack()).forEach(relevance::add);
    }
  }

  /** Returns why a case may tell a mutant from the pack; empty if none can. */
  Optional<String> doubt(String mutant) {
    Matcher words = MUTANT.matcher(mutant);
    if (!words.matches()) {
      return Optional.of("no mutant of days: " + mutant);
    }
    String pack = words.group(1);
    String id = words.group(2);
    LocalDate one = LocalDate.parse(words.group(3));
    LocalDate other = LocalDate.parse(words.group(4));
    List<LocalDate> days = (one.isBefore(other) ? one : other).datesUntil(one.isBefore(other) ? other : one).toList();
    if (!hasValueOf(pack, id, one)) {
      return Optional.of("no value begins or ends on that day: " + mutant);
    }
    Set<String> concerned = relevance.reading(id);
    Stream<String> asked =
        policy.jurisdictions().stream()
            .filter(j -> policy.law(j).lineage().contains(pack))
            .flatMap(j -> policy.law(j).questions().stream())
            .filter(q -> concerned.contains(q.id()) && days.stream().anyMatch(q::isAskedOn))
            .map(q -> q.id() + " is asked on " + days + ": " + mutant);
    Stream<String> read =
        relevance.rulesNaming(id).stream()
            .flatMap(r -> asksFor(r, id).filter(word -> !restsOnOther(word, days)).map(word -> r.name() + ": " + word))
            .map(use -> "another day may be read by " + use + ": " + mutant);
    return Stream.concat(asked, read).findFirst();
  }

  private boolean hasValueOf(String pack, String id, LocalDate day) {
    ParameterSeries series = policy.law(pack).parameters().get(id);
    return series != null
        && series.versions().stream().anyMatch(v -> v.from().equals(day) || v.until().filter(day::equals).isPresent());
  }

  /** Returns whether what is asked of a parameter does not rest on these days. On these days, no question is asked. */
  private static boolean restsOnOther(String word, List<LocalDate> days) {
    return OF_THE_DAY.contains(word)
        || OF_MONTHS.contains(word) && days.stream().noneMatch(d -> d.getDayOfMonth() == 1)
        || OF_YEARS.contains(word) && days.stream().noneMatch(d -> d.getDayOfYear() == d.lengthOfYear());
  }

  /** Returns the methods by which a rule asks a parameter. It returns "" where the rule hands the parameter on. */
  private static Stream<String> asksFor(RuleView rule, String id) {
    List<FactPattern> patterns =
        rule.patterns()
            .filter(p -> p.type().equals(Parameter.class.getSimpleName()) && p.namesOf("id").contains(id))
            .toList();
    Stream<String> within =
        patterns.stream().flatMap(p -> p.constraints().stream()).flatMap(c -> c.expression().all()).flatMap(UnaskedDays::ofPattern);
    List<RuleExpression> everywhere =
        Stream.concat(rule.conditionExpressions(), rule.consequence().stream().flatMap(RuleExpression::all)).toList();
    Stream<String> elsewhere =
        patterns.stream().filter(p -> !p.variable().isEmpty()).flatMap(p -> everywhere.stream().flatMap(e -> ofVariable(e, p.variable())));
    return Stream.concat(within, elsewhere);
  }

  /** Returns what an expression within the pattern of a parameter asks of it. */
  private static Stream<String> ofPattern(RuleExpression expression) {
    if (expression instanceof Invocation call && call.scope().isEmpty()) {
      return Stream.of(call.method());
    }
    return expression instanceof NameUse use && use.name().matches("[a-z].*") ? Stream.of(use.name()) : Stream.empty();
  }

  /** Returns what an expression asks of a variable, "" where it hands the variable on. */
  private static Stream<String> ofVariable(RuleExpression expression, String variable) {
    if (expression instanceof Invocation call) {
      return Stream.concat(
          call.scope().stream().filter(s -> s.name().equals(variable)).map(s -> call.method()),
          call.arguments().stream().filter(a -> a.name().equals(variable)).map(a -> UNIONS.contains(call.method()) ? call.method() : ""));
    } else if (expression instanceof MemberAccess access) {
      return access.scope().name().equals(variable) ? Stream.of(access.member()) : Stream.empty();
    }
    return expression.parts().stream().filter(p -> p.name().equals(variable)).map(p -> "");
  }
}
