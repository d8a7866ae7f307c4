package io.github.huituo.internal.population;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A population in memory. */
final class PopulationLines {
  static final Simulation.Progress UNHEARD = (lines, bytes) -> {};

  private PopulationLines() {}

  static InputStream of(String... lines) {
    return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a family whose child has a nursery's place since March 2025. The nursery is in a county. */
  static String family(String caseId, int birthOrder, String county) {
    return """
        {"caseId":"%s","asOf":"2025-09-01","jurisdiction":"cn-131100","settings":{"cn-131100.third-child-amount":1000},\
        "family":{"id":"f","children":[{"id":"an","birthDate":"2023-12-05","birthOrder":%d,"policyCompliantBirth":true,\
        "enrolment":{"institution":"garden","serviceType":"FULL_DAY","from":"2025-03-01","monthlyFee":"CNY 1800.00"}}]},\
        "institution":{"id":"garden","location":"%s","registered":true,"filed":{"on":"2024-05-10"}}}"""
        .formatted(caseId, birthOrder, county);
  }
}
