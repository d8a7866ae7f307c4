package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.testpack.BundledPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that are compiled beside a pack take the place of its own. */
class MutableEngineTest {
  /** One pack adds a kind of subject, and the other does not. */
  @ParameterizedTest
  @CsvSource({"us-va, Each child is charged, eligibleChildrenInCare", "us-tx, The children in care count, childrenInCare"})
  void a_rule_fires_where_it_is_put_instead_of_itself(String pack, String name, String fact) {
    LoadedPolicy policy = BundledPolicy.loaded();
    Jurisdiction law = policy.law(pack);
    MutableEngine engine = new MutableEngine(law, new CompileCache());
    String text = engine.rules().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow().source().text();

    Engine changed = engine.with(pack, name, List.of(engine.compile(Map.of("again", text)).get("again")));
    List<String> fired = new ArrayList<>();
    changed.assess(
        policy.read("case.yaml", "{asOf: 2025-07-01, jurisdiction: " + pack + ", family: {id: king, " + fact + ": 2}}"),
        CaseLocator.NONE,
        fired::add);

    assertThat(fired).contains("again " + name);
  }
}
