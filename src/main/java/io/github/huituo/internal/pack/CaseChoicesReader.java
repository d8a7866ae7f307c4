package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.law.CaseChoices;
import io.github.huituo.internal.law.Interpretation;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.text.Bounds;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.CaseChange;
import io.github.huituo.model.ChildcareCase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * The reader of the choices of a case. It takes the readings and settings that the case states, and the defaults for the rest.
 */
public final class CaseChoicesReader {
  private final Jurisdiction jurisdiction;
  private final CaseLocator locator;
  private final Problems problems;

  private CaseChoicesReader(Jurisdiction jurisdiction, CaseLocator locator, Problems problems) {
    this.jurisdiction = jurisdiction;
    this.locator = locator;
    this.problems = problems;
  }

  /**
   * Returns the readings of a case before its changes. It notes unknown names and values that the law does not allow, those of
   * the changes too.
   */
  public static CaseChoices of(
      ChildcareCase childcareCase, Jurisdiction jurisdiction, CaseLocator locator, Problems problems) {
    for (CaseChange change : childcareCase.changes()) {
      CaseChoicesReader later = new CaseChoicesReader(jurisdiction, locator.of(change), problems);
      later.interpretations(change.interpretations());
      later.settings(change.settings());
    }
    CaseChoicesReader reader = new CaseChoicesReader(jurisdiction, locator, problems);
    return new CaseChoices(
        reader.interpretations(childcareCase.interpretations()), reader.settings(childcareCase.settings()));
  }

  private ImmutableMap<String, Interpretation> interpretations(Map<String, String> chosen) {
    Map<String, Interpretation> all = new LinkedHashMap<>();
    jurisdiction.openPoints().forEach((id, point) -> all.put(id, Interpretation.byDefault(point)));
    for (Map.Entry<String, String> entry : chosen.entrySet()) {
      InterpretationPoint point = jurisdiction.openPoints().get(entry.getKey());
      if (point == null) {
        problems.error(
            locator.of("interpretations", entry.getKey()),
            "unknown-interpretation",
            entry.getKey(),
            Suggestions.didYouMean(entry.getKey(), jurisdiction.openPoints().keySet()));
      } else if (!point.choices().containsKey(entry.getValue())) {
        problems.error(
            locator.of("interpretations", entry.getKey()),
            "not-one-of",
            "'" + entry.getValue() + "'",
            entry.getKey(),
            String.join(", ", point.choices().keySet()),
            Suggestions.didYouMean(entry.getValue(), point.choices().keySet()));
      } else {
        all.put(entry.getKey(), Interpretation.chosen(point, entry.getValue()));
      }
    }
    return ImmutableMap.copyOf(all);
  }

  private ImmutableMap<String, Object> settings(Map<String, Object> given) {
    ImmutableMap.Builder<String, Object> all = ImmutableMap.builder();
    for (Map.Entry<String, Object> entry : given.entrySet()) {
      Optional<Setting> setting = setting(entry.getKey());
      if (setting.isEmpty()) {
        problems.error(
            locator.of("settings", entry.getKey()),
            "unknown-setting",
            entry.getKey(),
            Suggestions.didYouMean(entry.getKey(), jurisdiction.settings().keySet()));
      } else {
        value(setting.get(), entry.getKey(), entry.getValue()).ifPresent(v -> all.put(setting.get().id(), v));
      }
    }
    return all.buildKeepingLast();
  }

  private Optional<Setting> setting(String name) {
    Setting full = jurisdiction.settings().get(name);
    if (full != null) {
      return Optional.of(full);
    }
    List<Setting> local =
        jurisdiction.settings().values().stream().filter(s -> s.localName().equals(name)).toList();
    return local.size() == 1 ? Optional.of(local.get(0)) : Optional.empty();
  }

  private Optional<Object> value(Setting setting, String name, Object given) {
    Optional<CurrencyUnit> currency = currency(setting.unit());
    BigDecimal number;
    if (given instanceof Money money && currency.filter(money.getCurrencyUnit()::equals).isPresent()) {
      number = money.getAmount();
    } else if (given instanceof BigDecimal || given instanceof Integer || given instanceof Long) {
      number = new BigDecimal(given.toString());
    } else {
      problems.error(locator.of("settings", name), "wrong-setting", given, name, setting.unit());
      return Optional.empty();
    }
    if (!Bounds.admits(number)) {
      Fields.numberOutOfBounds(locator.of("settings", name), number, problems);
      return Optional.empty();
    }
    if (!setting.allows(number)) {
      problems.error(locator.of("settings", name), "setting-out-of-range", number.toPlainString(), name, setting.range());
      return Optional.empty();
    }
    try {
      return Optional.of(currency.isPresent() ? Money.of(currency.get(), number) : number);
    } catch (ArithmeticException e) {
      problems.error(locator.of("settings", name), "wrong-setting", given, name, setting.unit());
      return Optional.empty();
    }
  }

  private static Optional<CurrencyUnit> currency(String unit) {
    try {
      return unit.length() >= 3 ? Optional.of(CurrencyUnit.of(unit.substring(0, 3))) : Optional.empty();
    } catch (IllegalCurrencyException e) {
      return Optional.empty();
    }
  }
}
