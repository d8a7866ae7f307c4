package io.github.huituo.testpack;

import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.author.Scenarios;
import io.github.huituo.internal.pack.PackLibrary;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The scenarios of the folder {@code rules}, read once for all tests. Reading them takes longer than most of these. */
public final class BundledScenarios {
  private static final List<Scenario> ALL = List.copyOf(Scenarios.of(PackLibrary.folder(Path.of("rules"))));

  private BundledScenarios() {}

  /** Returns all scenarios, ordered by file. */
  public static List<Scenario> all() {
    return ALL;
  }

  /** Returns the scenarios whose cases are under the law of one of some jurisdictions. */
  public static List<Scenario> of(Collection<String> jurisdictions) {
    return ALL.stream()
        .filter(s -> s.childcareCase().get("jurisdiction").filter(id -> jurisdictions.contains(id.text())).isPresent())
        .toList();
  }
}
