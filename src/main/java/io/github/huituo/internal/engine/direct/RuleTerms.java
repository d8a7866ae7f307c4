package io.github.huituo.internal.engine.direct;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Set;
import org.drools.model.Rule;

/**
 * The names of the terms that a rule reads and inserts. The order in which rules run follows from them. They are written into the
 * compiled rule as annotations.
 *
 * @param read the names in its conditions
 * @param inserted the names in its consequence
 */
public record RuleTerms(ImmutableSet<String> read, ImmutableSet<String> inserted) {
  /** The sign of every name. It is also for something that is no term of a fixed name. */
  public static final String ANY = "*";

  private static final String READ = "termsRead";
  private static final String INSERTED = "termsInserted";

  /** Returns what the annotations of a compiled rule give. */
  static RuleTerms of(Rule rule) {
    return new RuleTerms(names(rule, READ), names(rule, INSERTED));
  }

  private static ImmutableSet<String> names(Rule rule, String annotation) {
    Object words = rule.getMetaData().get(annotation);
    return words == null
        ? ImmutableSet.of()
        : ImmutableSet.copyOf(Splitter.on('"').trimResults().omitEmptyStrings().split(words.toString().replace(' ', '"')));
  }

  /** Returns the annotations for the text of the rule, or "". */
  public String annotations() {
    return annotation(READ, read) + annotation(INSERTED, inserted);
  }

  private static String annotation(String name, Set<String> names) {
    return names.isEmpty() ? "" : "@" + name + "(\"" + String.join(" ", names) + "\") ";
  }
}
