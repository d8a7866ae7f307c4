package io.github.huituo.internal.plan;

import io.github.huituo.HuituoException;
import io.github.huituo.internal.casefile.CaseReader;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.Problems;
import java.util.Optional;

/** Reads demands by the law of the jurisdiction that each names. */
public final class Demands {
  private Demands() {}

  /**
   * Reads a demand from text: JSON if the name ends in {@code .json}, YAML otherwise.
   *
   * @param name the name by which errors call the text
   * @throws HuituoException with every problem of the demand, each with its line and column
   */
  public static Demand read(LoadedPolicy policy, String name, String text) {
    Node document = Documents.parse(name, text);
    Problems problems = new Problems();
    Optional<String> jurisdiction = CaseReader.jurisdiction(document, problems);
    problems.throwIfErrors();
    Demand demand = new DemandReader(policy.law(jurisdiction.orElseThrow()), problems).read(document);
    problems.throwIfErrors();
    return demand;
  }
}
