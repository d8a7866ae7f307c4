package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.InterpretationChoice;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.ChildcareCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Has the engine answer the cases of one plot. Used for one plot; not thread-safe. */
final class PlotDrawing {
  private final Plot plot;
  private final LoadedPolicy policy;
  private final Jurisdiction law;
  private final Problems problems = new Problems();
  private final Map<String, CitedSource> sources = new TreeMap<>();
  private final Map<String, InterpretationChoice> readings = new TreeMap<>();
  private final SortedSet<LocalDate> days = new TreeSet<>();
  private Text unit = Text.empty();

  PlotDrawing(Plot plot, LoadedPolicy policy, Jurisdiction law) {
    this.plot = plot;
    this.policy = policy;
    this.law = law;
  }

  /** Returns what is wrong with the plot, as far as it was drawn. */
  List<Problem> problems() {
    return problems.sorted();
  }

  DrawnPlot draw() {
    ImmutableList<Text> places;
    List<List<Optional<BigDecimal>>> values = new ArrayList<>();
    if (plot.x().isPresent()) {
      Plot.Axis x = plot.x().get();
      places = PlotWords.places(x, law);
      plot.lines().forEach(line -> values.add(along(x, line)));
    } else {
      List<Map<String, BigDecimal>> byPeriod = plot.lines().stream().map(this::byPeriod).toList();
      SortedSet<String> periods = new TreeSet<>();
      byPeriod.forEach(each -> periods.addAll(each.keySet()));
      places = periods.stream().map(PlotDrawing::period).collect(ImmutableList.toImmutableList());
      byPeriod.forEach(
          each -> values.add(periods.stream().map(p -> Optional.ofNullable(each.get(p))).toList()));
    }
    ImmutableList.Builder<DrawnPlot.Series> lines = ImmutableList.builder();
    for (int i = 0; i < values.size(); i++) {
      lines.add(new DrawnPlot.Series(plot.lines().get(i), ImmutableList.copyOf(values.get(i))));
    }
    return new DrawnPlot(
        plot,
        places,
        lines.build(),
        unit,
        ImmutableList.copyOf(sources.values()),
        ImmutableList.copyOf(readings.values()),
        ImmutableSortedSet.copyOf(days));
  }

  private static Text period(String period) {
    return period.equals("once") ? Messages.text("cli.once") : Text.same(period);
  }

  private List<Optional<BigDecimal>> along(Plot.Axis x, Plot.Line line) {
    List<Optional<BigDecimal>> values = new ArrayList<>();
    for (Node value : x.values()) {
      Optional<Node> with = CasePath.with(line.childcareCase(), x.facts(), value);
      if (with.isEmpty()) {
        problems.error(value.at(), "plot-path", x.shown());
        return values;
      }
      Optional<Assessment> assessment = assess(with.get(), line);
      if (assessment.isEmpty()) {
        return values;
      }
      values.add(answer(line, assessment.get()).flatMap(this::value));
    }
    if (values.stream().allMatch(Optional::isEmpty)) {
      nothing(line);
    }
    return values;
  }

  private Map<String, BigDecimal> byPeriod(Plot.Line line) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    assess(line.childcareCase(), line)
        .flatMap(assessment -> answer(line, assessment))
        .ifPresent(
            answer -> {
              if (answer instanceof EntitlementAnswer entitlement) {
                entitlement
                    .payments()
                    .forEach(p -> sums.merge(placeOf(p.period()), number(p.amount()), BigDecimal::add));
              }
              if (sums.isEmpty()) {
                nothing(line);
              }
            });
    return sums;
  }

  private String placeOf(String period) {
    boolean year = plot.measure() == Plot.Measure.PAYMENTS_BY_YEAR && period.indexOf('-') > 0;
    return year ? period.substring(0, period.indexOf('-')) : period;
  }

  private void nothing(Plot.Line line) {
    problems.error(plot.at(), "plot-shows-nothing", plot.id(), line.title(), line.question(), line.subject());
  }

  private Optional<Assessment> assess(Node document, Plot.Line line) {
    try {
      ChildcareCase childcareCase = policy.read(document);
      days.add(childcareCase.asOf());
      return Optional.of(policy.assess(childcareCase, Set.of(line.question())));
    } catch (HuituoException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  private Optional<Answer> answer(Plot.Line line, Assessment assessment) {
    List<Answer> about =
        Stream.<Answer>concat(assessment.requirements().stream(), assessment.entitlements().stream())
            .filter(a -> a.id().equals(line.question()))
            .toList();
    Optional<Answer> found = about.stream().filter(a -> a.subject().equals(line.subject())).findFirst();
    if (found.isEmpty() && !about.isEmpty()) {
      String there = about.stream().map(Answer::subject).collect(Collectors.joining(", "));
      problems.error(plot.at(), "plot-no-answer", plot.id(), line.question(), line.subject(), there);
    }
    found.ifPresent(
        answer -> {
          answer.sources().forEach(s -> sources.put(s.id() + " " + s.article().orElse(""), s));
          answer.interpretations().forEach(r -> readings.put(r.id() + "=" + r.choice(), r));
        });
    return found;
  }

  private Optional<BigDecimal> value(Answer answer) {
    if (answer instanceof RequirementAnswer requirement) {
      unit = requirement.unit();
      return plot.measure() == Plot.Measure.REQUIRED ? requirement.required().flatMap(this::plain) : Optional.empty();
    }
    return answer instanceof EntitlementAnswer entitlement ? value(entitlement) : Optional.empty();
  }

  private Optional<BigDecimal> value(EntitlementAnswer answer) {
    Optional<BigDecimal> none =
        switch (answer.outcome()) {
          case NOT_ELIGIBLE -> Optional.of(BigDecimal.ZERO);
          default -> Optional.empty();
        };
    return switch (plot.measure()) {
      case TOTAL -> answer.total().map(this::number).or(() -> none);
      case PAYMENT -> first(answer).or(() -> none);
      case SHARE_OF_FEE -> share(answer).or(() -> none);
      default -> Optional.empty();
    };
  }

  /** The payments of the first period together, whoever receives them. */
  private Optional<BigDecimal> first(EntitlementAnswer answer) {
    return answer.payments().stream()
        .filter(p -> p.period().equals(answer.payments().get(0).period()))
        .map(p -> number(p.amount()))
        .reduce(BigDecimal::add);
  }

  private Optional<BigDecimal> share(EntitlementAnswer answer) {
    Optional<BigDecimal> paid = first(answer);
    unit = Text.same("%");
    return answer
        .offsets()
        .filter(fee -> fee.isPositive())
        .flatMap(
            fee ->
                paid.map(
                    p -> p.movePointRight(2).divide(fee.getAmount(), 2, java.math.RoundingMode.HALF_UP).stripTrailingZeros()));
  }

  private BigDecimal number(org.joda.money.Money amount) {
    CurrencyUnit currency = amount.getCurrencyUnit();
    unit = Text.same(currency.getCode());
    return amount.getAmount();
  }

  private Optional<BigDecimal> plain(Quantity value) {
    return value instanceof Quantity.Amount amount ? Optional.of(number(amount.value())) : value.number();
  }
}
