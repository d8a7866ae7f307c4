package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.Location;
import io.github.huituo.assessment.Severity;
import io.github.huituo.internal.casefile.BoundedValues;
import io.github.huituo.internal.casefile.CaseReader;
import io.github.huituo.internal.casefile.CaseValidator;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.CaseChoicesReader;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.ChildcareCase;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** Reads a demand, noting every mistake at its place. Used for one demand; not thread-safe. */
public final class DemandReader {
  /** What of a demand is read as a case. */
  private static final List<String> OF_A_CASE =
      List.of("asOf", "jurisdiction", "interpretations", "settings", "employer", "employers", "institution");

  private static final int OLDEST = 18 * 12;
  private static final int MOST_CHILDREN = 2000;

  private final Jurisdiction law;
  private final Problems problems;

  /** Creates a reader that notes what is wrong in {@code problems}. */
  public DemandReader(Jurisdiction law, Problems problems) {
    this.law = law;
    this.problems = problems;
  }

  /** Reads a demand; it may be used only if no error was noted. */
  public Demand read(Node document) {
    Fields fields = Fields.of(document, problems);
    ChildcareCase given = given(fields);
    List<Demand.PartOfDay> attendance = new ArrayList<>();
    List<Demand.Partner> partners = new ArrayList<>();
    ImmutableSortedMap<Integer, Integer> ages = demand(fields, attendance, partners, given);
    Optional<BigDecimal> hours = Optional.empty();
    Map<String, Money> costs = new TreeMap<>();
    Optional<Node> priced = fields.node("costs");
    if (priced.isPresent()) {
      Fields of = Fields.of(priced.get(), problems);
      CostKeys.all(law).forEach(key -> amount(of, key).ifPresent(m -> costs.put(key, m)));
      hours = of.number("careWorkerHours").filter(n -> positive(n, of.node("careWorkerHours").orElseThrow(), "careWorkerHours"));
      of.finish();
    }
    Optional<Money> fee = amount(fields, "fee");
    Severity meet = fields.oneOf("meet", Severity.class, Enum::name).orElse(Severity.ADVISORY);
    Demand.Limits limits = fields.node("limits").map(this::limits).orElse(Demand.Limits.NONE);
    fields.finish();
    checkTimes(fields, attendance, limits);
    return new Demand(
        given, ages, ImmutableList.copyOf(attendance), limits, ImmutableSortedMap.copyOf(costs), hours, fee, meet,
        ImmutableList.copyOf(partners));
  }

  private ChildcareCase given(Fields fields) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Location> keys = new LinkedHashMap<>();
    for (String name : OF_A_CASE) {
      fields.node(name).ifPresent(node -> {
        entries.put(name, node);
        keys.put(name, fields.node().keyAt(name));
      });
    }
    CaseReader reader = new CaseReader(law.vocabulary(), problems);
    ChildcareCase read = reader.read(Node.mapping(fields.at(), ImmutableMap.copyOf(entries), ImmutableMap.copyOf(keys)));
    CaseValidator.validate(read, law.vocabulary(), reader, problems);
    CaseChoicesReader.of(read, law, reader, problems);
    return read;
  }

  private ImmutableSortedMap<Integer, Integer> demand(
      Fields fields, List<Demand.PartOfDay> attendance, List<Demand.Partner> partners, ChildcareCase given) {
    Optional<Node> node = fields.required("demand", fields.node("demand"));
    if (node.isEmpty()) {
      return ImmutableSortedMap.of();
    }
    Fields demand = Fields.of(node.get(), problems);
    ImmutableSortedMap<Integer, Integer> ages = ages(demand, true);
    for (Node partner : demand.items("partners")) {
      Fields of = Fields.of(partner, problems);
      String id = of.requiredString("employer");
      if (!id.isEmpty() && given.employers().stream().noneMatch(e -> e.id().equals(id))) {
        List<String> known = given.employers().stream().map(e -> e.id()).toList();
        problems.error(
            of.node("employer").orElse(partner).at(), "no-such-employer", id, String.join(", ", known),
            Suggestions.didYouMean(id, known));
      }
      partners.add(new Demand.Partner(id, ages(of, true)));
      of.finish();
    }
    for (Node part : demand.items("attendance")) {
      part(part).ifPresent(attendance::add);
    }
    demand.finish();
    checkAttendance(demand, ages, partners, attendance);
    return ages;
  }

  /** Notes an age with more children in a part of the day than there are. */
  private void checkAttendance(
      Fields demand, Map<Integer, Integer> ages, List<Demand.Partner> partners, List<Demand.PartOfDay> attendance) {
    Map<Integer, Integer> all = new TreeMap<>(ages);
    partners.forEach(p -> p.ages().forEach((age, number) -> all.merge(age, number, Integer::sum)));
    for (int i = 0; i < attendance.size(); i++) {
      Node of = demand.items("attendance").get(i);
      attendance.get(i).ages().forEach((age, number) -> {
        if (number > all.getOrDefault(age, 0)) {
          Node written = of.get("agesInMonths").flatMap(n -> n.get(String.valueOf(age))).orElse(of);
          problems.error(written.at(), "more-attend", number, age, all.getOrDefault(age, 0));
        }
      });
    }
  }

  /** Notes a part of the day that is out of place. It is outside the opening hours, or at the same time as an earlier one. */
  private void checkTimes(Fields fields, List<Demand.PartOfDay> attendance, Demand.Limits limits) {
    List<Node> nodes = fields.node("demand").map(d -> Fields.of(d, problems).items("attendance")).orElse(ImmutableList.of());
    for (int i = 0; i < attendance.size() && attendance.size() == nodes.size(); i++) {
      Demand.TimeOfDay time = attendance.get(i).time();
      Location at = nodes.get(i).at();
      limits.openingHours().filter(open -> !open.contains(time)).ifPresent(open -> problems.error(at, "attends-outside", time, open));
      attendance.subList(0, i).stream()
          .filter(earlier -> earlier.time().overlaps(time))
          .findFirst()
          .ifPresent(earlier -> problems.error(at, "parts-overlap", time, earlier.time()));
    }
  }

  private Optional<Demand.PartOfDay> part(Node node) {
    Fields fields = Fields.of(node, problems);
    Optional<Demand.TimeOfDay> time = times(fields);
    ImmutableSortedMap<Integer, Integer> ages = ages(fields, false);
    fields.finish();
    return time.map(t -> new Demand.PartOfDay(t.from(), t.until(), ages));
  }

  private Optional<Demand.TimeOfDay> openingHours(Node node) {
    Fields fields = Fields.of(node, problems);
    Optional<Demand.TimeOfDay> times = times(fields);
    fields.finish();
    return times;
  }

  private Optional<Demand.TimeOfDay> times(Fields fields) {
    Optional<LocalTime> from = fields.required("from", time(fields, "from"));
    Optional<LocalTime> until = fields.required("until", time(fields, "until"));
    return from.flatMap(f -> until.map(u -> new Demand.TimeOfDay(f, u)));
  }

  private Optional<LocalTime> time(Fields fields, String name) {
    Optional<Node> node = fields.node(name);
    try {
      return node.map(n -> LocalTime.parse(n.text()));
    } catch (DateTimeParseException e) {
      node.ifPresent(n -> problems.error(n.at(), "not-a-time", n.shown()));
      return Optional.empty();
    }
  }

  private ImmutableSortedMap<Integer, Integer> ages(Fields fields, boolean needed) {
    Optional<Node> node = fields.required("agesInMonths", fields.node("agesInMonths"));
    TreeMap<Integer, Integer> ages = new TreeMap<>();
    Map<String, Node> entries = node.map(n -> Fields.of(n, problems).node().entries()).orElse(ImmutableMap.of());
    int all = 0;
    for (Map.Entry<String, Node> entry : entries.entrySet()) {
      Location keyAt = node.orElseThrow().keyAt(entry.getKey());
      Optional<Integer> number = BoundedValues.count(entry.getValue(), problems);
      if (!entry.getKey().matches("[0-9]{1,3}") || Integer.parseInt(entry.getKey()) > OLDEST) {
        problems.error(keyAt, "not-an-age", entry.getKey(), OLDEST);
      } else if (number.isPresent() && number.get() < 0) {
        problems.error(entry.getValue().at(), "fewer-than-none", number.get(), "agesInMonths");
      } else if (number.filter(n -> n > 0).isPresent()) {
        ages.put(Integer.valueOf(entry.getKey()), number.get());
        all += Math.min(number.get(), MOST_CHILDREN + 1);
      }
    }
    if (all > MOST_CHILDREN) {
      problems.error(node.orElseThrow().at(), "too-many-children", all, MOST_CHILDREN);
    } else if (needed && node.isPresent() && ages.isEmpty() && !problems.hasErrors()) {
      problems.error(node.get().at(), "no-children");
    }
    return ImmutableSortedMap.copyOfSorted(ages);
  }

  private Demand.Limits limits(Node node) {
    Fields fields = Fields.of(node, problems);
    List<Integer> floors = new ArrayList<>();
    fields.items("floors").forEach(n -> BoundedValues.count(n, problems).ifPresent(floors::add));
    Demand.Limits limits =
        new Demand.Limits(
            fields.number("area").filter(n -> positive(n, fields.node("area").orElseThrow(), "area")),
            fields.number("outdoorArea").filter(n -> positive(n, fields.node("outdoorArea").orElseThrow(), "outdoorArea")),
            ImmutableList.copyOf(floors),
            atLeastOne(fields, "places"),
            atLeastOne(fields, "classSize"),
            atLeastOne(fields, "staff"),
            fields.node("openingHours").flatMap(this::openingHours));
    fields.finish();
    return limits;
  }

  private Optional<Integer> atLeastOne(Fields fields, String name) {
    return fields.node(name).flatMap(n -> BoundedValues.count(n, problems).filter(c -> positive(BigDecimal.valueOf(c), n, name)));
  }

  private boolean positive(BigDecimal number, Node node, String name) {
    if (number.signum() <= 0) {
      problems.error(node.at(), "not-positive", node.shown(), name);
    }
    return number.signum() > 0;
  }

  private Optional<Money> amount(Fields fields, String name) {
    Optional<Money> amount = fields.node(name).flatMap(n -> BoundedValues.money(n, problems));
    Optional<String> currency = vocabulary().currency();
    if (amount.isPresent() && amount.get().isNegative()) {
      problems.error(fields.node(name).orElseThrow().at(), "fewer-than-none", amount.get(), name);
    } else if (amount.isPresent() && currency.filter(c -> !c.equals(amount.get().getCurrencyUnit().getCode())).isPresent()) {
      problems.error(fields.node(name).orElseThrow().at(), "other-currency", amount.get(), name, currency.get());
    }
    return amount;
  }

  private Vocabulary vocabulary() {
    return law.vocabulary();
  }
}
