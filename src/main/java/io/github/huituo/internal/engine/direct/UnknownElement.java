package io.github.huituo.internal.engine.direct;

import org.drools.model.Rule;

/** A rule holds an element that direct execution does not know. */
public final class UnknownElement extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Rule rule;
  private final String element;

  UnknownElement(Rule rule, String element) {
    super(rule.getName() + ": " + element);
    this.rule = rule;
    this.element = element;
  }

  /** Returns the rule. */
  public Rule rule() {
    return rule;
  }

  /** Returns the element in the words of the rule language. */
  public String element() {
    return element;
  }
}
