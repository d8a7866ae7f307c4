package io.github.huituo.tools.oracle.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the facts of a vocabulary random values, and leaves some out. */
final class Facts {
  private final Contract contract;
  private final Dice dice;
  private final String jurisdiction;
  private final String currency;
  private final LocalDate asOf;
  private final int missingPercent;
  private final List<BigDecimal> fees = new ArrayList<>(CaseEdges.FEES.stream().map(BigDecimal::new).toList());

  Facts(Contract contract, Dice dice, String jurisdiction, String currency, LocalDate asOf, int missingPercent) {
    this.contract = contract;
    this.dice = dice;
    this.jurisdiction = jurisdiction;
    this.currency = currency;
    this.asOf = asOf;
    this.missingPercent = missingPercent;
  }

  /** Returns whether a fact is stated. */
  boolean keeps() {
    return !dice.percent(missingPercent);
  }

  /** Adds a fee at which an answer turns; it then comes more often than others. */
  void addFee(BigDecimal fee) {
    for (int i = 0; i < 6; i++) {
      fees.add(fee);
    }
  }

  /** Returns a part of a case with a value for most of its facts. */
  Map<String, Object> of(String kind, String id, Map<String, Object> given) {
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("id", id);
    contract.facts(kind).forEach(
        (name, fact) -> {
          Object value = given.containsKey(name) ? given.get(name) : value(name, fact);
          if (value != null && keeps()) {
            put(made, name, value);
          }
        });
    return made;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> made, String name, Object value) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      made.put(name, value);
    } else {
      ((Map<String, Object>) made.computeIfAbsent(name.substring(0, dot), g -> new LinkedHashMap<>()))
          .put(name.substring(dot + 1), value);
    }
  }

  private @Nullable Object value(String name, Map<?, ?> fact) {
    return switch (String.valueOf(fact.get("type"))) {
      case "boolean" -> dice.percent(CaseEdges.SELDOM.contains(name) ? 15 : 80);
      case "count" -> Integer.valueOf(number(name));
      case "number" -> new BigDecimal(number(name));
      case "counts" -> name.equals("classSizes") ? dice.of(CaseEdges.CLASS_SIZES) : List.of(1);
      case "days-by-month" -> daysByMonth(name);
      case "choice" -> dice.of(contract.words(fact.get("list")));
      case "choices" -> dice.some(contract.words(fact.get("list")));
      case "money" -> money(name);
      case "date" -> date(name).toString();
      case "text" -> text(name);
      case "event" -> dice.percent(80) ? Map.of("on", past().toString()) : (Object) dice.percent(50);
      case "dated-event" -> dice.percent(75) ? Map.of("on", dated(name).toString()) : (Object) false;
      default -> null; // references, which those who know the whole case set
    };
  }

  /**
   * Days of the months before the day of the question. They are on and beside the numbers at which answers turn. A month may be
   * left out.
   */
  private Map<String, Object> daysByMonth(String name) {
    Map<String, Object> days = new LinkedHashMap<>();
    for (int back = dice.below(8); back >= -1; back--) {
      if (dice.percent(85)) {
        YearMonth month = YearMonth.from(asOf).minusMonths(back);
        days.put(month.toString(), name.equals("workingDays") ? dice.of(15, 20, 20, 22, 23) : dice.of(CaseEdges.DAYS_ATTENDED));
      }
    }
    return days;
  }

  private String number(String name) {
    List<String> edges = CaseEdges.NUMBERS.get(name);
    return edges == null ? String.valueOf(dice.below(6)) : dice.of(edges);
  }

  private LocalDate dated(String name) {
    return name.equals("vatReliefWaived") && dice.percent(50) ? dice.around(asOf.minusMonths(dice.of(0, 36))) : application();
  }

  private String money(String name) {
    List<String> edges = CaseEdges.AMOUNTS.get(name);
    if (edges != null) {
      return currency + " " + new BigDecimal(dice.of(edges)).setScale(2);
    }
    return currency + " " + dice.around(dice.of(fees), "0.01").setScale(2, java.math.RoundingMode.DOWN);
  }

  private Object text(String name) {
    return switch (name) {
      case "nationality" -> dice.of("CN", "CN", "CN", "CN", "US");
      case "householdRegistration", "residence" -> CaseEdges.COUNTIES.containsKey(jurisdiction) ? within() : jurisdiction;
      case "location" -> dice.of(jurisdiction, jurisdiction, within(), within(), within(), dice.of("cn-110000", "cn-440300"));
      default -> jurisdiction;
    };
  }

  /** Returns a county of the place, or for a county the county itself. */
  private String within() {
    if (CaseEdges.COUNTIES.containsKey(jurisdiction)) {
      return dice.of(CaseEdges.COUNTIES.get(jurisdiction));
    }
    return jurisdiction.endsWith("00") ? jurisdiction.substring(0, jurisdiction.length() - 2) + dice.of("02", "03", "81") : jurisdiction;
  }

  private LocalDate date(String name) {
    return switch (name) {
      case "birthDate" -> birth();
      case "kindergartenFrom" -> dice.percent(75) ? asOf.plusDays(dice.below(1000)) : dice.around(asOf);
      case "placesSince" -> dice.percent(20) ? dice.around(asOf) : asOf.minusDays(dice.below(1200));
      case "healthCheckedOn", "recordInquiredOn" ->
          dice.percent(60) ? dice.around(asOf.minusYears(1)) : dice.percent(90) ? asOf.minusDays(dice.below(500)) : asOf.plusDays(3);
      case "nurseryFiledOn" -> dice.percent(40) ? dice.around(LocalDate.of(2020, 1, 1)) : dice.around(asOf.minusDays(dice.of(0, 700)));
      case "childcareProjectSince" -> dice.around(LocalDate.of(2025, dice.of(1, 1, 4, 7), 1));
      default -> dice.percent(50) ? dice.around(dice.of(CaseEdges.DAYS)) : asOf.minusDays(dice.below(900));
    };
  }

  private LocalDate birth() {
    return switch (dice.below(10)) {
      case 0 -> LocalDate.of(2024, 2, 29);
      case 1 -> LocalDate.of(dice.of(2021, 2022, 2023, 2024, 2025), 12, 31);
      case 2 -> LocalDate.of(dice.of(2022, 2023, 2024, 2025, 2026), 1, 1);
      case 3 -> asOf.minusDays(dice.below(1500));
      case 4 -> dice.of(CaseEdges.DAYS);
      case 5 -> asOf.minusMonths(dice.of(CaseEdges.AGES)).withDayOfMonth(1).plusMonths(1).minusDays(1);
      default -> dice.around(asOf.minusMonths(dice.of(CaseEdges.AGES)));
    };
  }

  private LocalDate past() {
    return dice.percent(15) ? dice.around(asOf) : asOf.minusDays(dice.below(800));
  }

  private LocalDate application() {
    return dice.percent(50)
        ? dice.around(LocalDate.of(dice.of(2025, 2026, 2027), 12, 31))
        : LocalDate.of(2025, 8, 1).plusDays(dice.below(900));
  }

  /** Sets the days between which a child is enrolled. */
  void dates(Map<String, Object> enrolment, LocalDate born) {
    LocalDate from = dice.percent(40) ? dice.around(dice.of(CaseEdges.DAYS)) : born.plusDays(dice.below(900));
    from = from.isBefore(born) ? born : from;
    if (enrolment.containsKey("from")) {
      enrolment.put("from", from.toString());
    }
    enrolment.remove("until");
    if (dice.percent(25)) {
      LocalDate until = dice.percent(40) ? dice.around(asOf) : from.plusDays(30L + dice.below(900));
      enrolment.put("until", dice.percent(30) ? until.withDayOfMonth(1).toString() : until.toString());
    }
  }
}
