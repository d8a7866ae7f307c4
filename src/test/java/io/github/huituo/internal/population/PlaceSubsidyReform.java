package io.github.huituo.internal.population;

import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.TestPack;

/**
 * Rules under which Hengshui pays other amounts a month from 2026 on. They are 250 yuan for a first child instead of 300, and 600
 * for a second instead of 500.
 */
final class PlaceSubsidyReform {
  static final LoadedPolicy FROM_2026 = from2026();

  private PlaceSubsidyReform() {}

  private static LoadedPolicy from2026() {
    TestPack hengshui = TestPack.rules("cn-131100");
    String monthly = "cn-131100/care-place/care-place-subsidy.parameters.yaml";
    String text = hengshui.content(monthly);
    String values = text.substring(text.indexOf("    - from:"));
    return hengshui
        .append(monthly, values.replace("2023-01-01", "2026-01-01").replace("1: 300", "1: 250").replace("2: 500", "2: 600"))
        .policy();
  }
}
