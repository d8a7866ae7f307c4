package io.github.huituo.tools.oracle.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes random cases of one jurisdiction, each from its seed. Made for one thread. */
public final class CaseMaker {
  private final Contract contract;
  private final String jurisdiction;
  private final String currency;
  private Dice dice = new Dice(0);
  private LocalDate asOf = LocalDate.EPOCH;
  private Facts facts;

  public CaseMaker(Path rules, Path core, String jurisdiction, String currency) {
    this.contract = Contract.of(rules, core, jurisdiction);
    this.jurisdiction = jurisdiction;
    this.currency = currency;
    this.facts = new Facts(contract, dice, jurisdiction, currency, asOf, 0);
  }

  /** Returns the case of a seed as a plain document. */
  public Map<String, Object> make(long seed) {
    dice = new Dice(seed);
    asOf = day();
    facts = new Facts(contract, dice, jurisdiction, currency, asOf, dice.of(0, 0, 2, 5, 15, 40));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asOf", asOf.toString());
    document.put("jurisdiction", jurisdiction);
    document.put("interpretations", interpretations());
    document.put("settings", settings());
    List<Map<String, Object>> employers = new ArrayList<>();
    for (int i = dice.below(3); i > 0; i--) {
      employers.add(facts.of("employer", "employer" + i, Map.of()));
    }
    List<Map<String, Object>> institutions = new ArrayList<>();
    for (int i = dice.of(0, 1, 1, 1, 2); i > 0; i--) {
      institutions.add(new Institutions(facts, dice).make("garden" + i, employers));
    }
    document.put("employers", employers);
    document.put("institutions", institutions);
    document.put("families", families(institutions));
    if (dice.percent(60)) {
      document.put("city", city());
    }
    return document;
  }

  private LocalDate day() {
    if (dice.percent(40)) {
      return dice.around(dice.of(CaseEdges.DAYS));
    }
    return LocalDate.of(dice.of(2023, 2024, 2025, 2025, 2025, 2026, 2026, 2027, 2027), 1, 1).plusDays(dice.below(365));
  }

  private Map<String, Object> interpretations() {
    Map<String, Object> chosen = new LinkedHashMap<>();
    contract.interpretations().forEach(
        (id, point) -> {
          if (dice.percent(point.get("default") == null ? 70 : 50)) {
            chosen.put(id, dice.of(List.copyOf(Contract.map(point.get("choices")).keySet())).toString());
          }
        });
    return chosen;
  }

  private Map<String, Object> settings() {
    Map<String, Object> given = new LinkedHashMap<>();
    contract.settings().forEach(
        (id, setting) -> {
          if (dice.percent(75)) {
            boolean bounded = setting.get("between") != null;
            String unit = String.valueOf(setting.get("unit"));
            BigDecimal amount =
                bounded
                    ? new BigDecimal(((List<?>) setting.get("between")).get(dice.below(2)).toString())
                    : new BigDecimal(unit.endsWith("/month") ? dice.of("1500", "1800.50", "2000") : dice.of("24000", "36000", "40000.01", "72000"));
            given.put(id, amount);
            facts.addFee(amount);
            for (String share : unit.endsWith("/year") ? List.of("0.8", "0.4", "0.6", "0.36") : List.<String>of()) {
              facts.addFee(amount.multiply(new BigDecimal(share)).divide(BigDecimal.valueOf(12), 2, RoundingMode.DOWN));
            }
          }
        });
    return given;
  }

  private List<Map<String, Object>> families(List<Map<String, Object>> institutions) {
    List<Map<String, Object>> families = new ArrayList<>();
    for (int f = dice.below(3); f > 0; f--) {
      Map<String, Object> family = facts.of("family", "family" + f, Map.of());
      List<Map<String, Object>> children = new ArrayList<>();
      for (int c = 1 + dice.below(2); c > 0; c--) {
        children.add(child("child" + f + c, institutions));
      }
      family.put("children", children);
      families.add(family);
    }
    return families;
  }

  private Map<String, Object> child(String id, List<Map<String, Object>> institutions) {
    Map<String, Object> child = facts.of("child", id, Map.of());
    Object born = child.get("birthDate");
    if (dice.percent(85)) {
      Map<String, Object> enrolment = facts.of("enrolment", "", Map.of());
      enrolment.remove("id");
      LocalDate birth = born == null ? asOf.minusMonths(20) : LocalDate.parse(born.toString());
      facts.dates(enrolment, birth);
      if (!institutions.isEmpty() && facts.keeps()) {
        Map<String, Object> institution = dice.of(institutions);
        enrolment.put("institution", institution.get("id"));
        if (institution.get("classes") instanceof List<?> classes && !classes.isEmpty() && facts.keeps()) {
          enrolment.put("class", ((Map<?, ?>) classes.get(dice.below(classes.size()))).get("id"));
        }
      }
      child.put("enrolment", enrolment);
    }
    return child;
  }

  private Map<String, Object> city() {
    Map<String, Object> city = facts.of("city", "city", Map.of());
    if (city.containsKey("places") && city.containsKey("population")) {
      int population = dice.of(1_000_000, 4_170_000, 999_999);
      BigDecimal rate = new BigDecimal(dice.of("2.5", "2.9", "3.38", "4.08", "4.5", "4.73", "6"));
      city.put("population", population);
      city.put("places", dice.around(rate.multiply(BigDecimal.valueOf(population)).movePointLeft(3), "1").intValue());
    }
    if (city.containsKey("inclusivePlaces") && city.get("places") instanceof Integer places) {
      BigDecimal share = new BigDecimal(places * dice.of(332L, 333L, 400L, 600L) / 666);
      city.put("inclusivePlaces", dice.around(share, "1").intValue());
    }
    if (city.get("kindergartensWithNursery") instanceof Integer some && city.get("kindergartens") instanceof Integer all) {
      city.put("kindergartensWithNursery", Math.min(some, all));
    }
    return city;
  }
}
