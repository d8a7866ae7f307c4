package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import java.util.Map;
import java.util.stream.Collectors;

/** The same case without some facts, of whomever it states them. Used for one case; not thread-safe. */
public final class OmittedFacts {
  private final ImmutableSet<String> paths;
  private boolean found;

  private OmittedFacts(ImmutableSet<String> paths) {
    this.paths = paths;
  }

  /** Returns the case without these facts; the same case if it states none of them. */
  public static ChildcareCase omit(ChildcareCase stated, Iterable<Need.FactRef> facts) {
    ImmutableSet.Builder<String> paths = ImmutableSet.builder();
    facts.forEach(fact -> paths.add(fact.path()));
    OmittedFacts omitted = new OmittedFacts(paths.build());
    ChildcareCase without = omitted.new Omission().of(stated);
    return omitted.found ? without : stated;
  }

  private boolean isKept(Subject subject, String name) {
    boolean kept = !paths.contains(subject.kind().word() + "." + name);
    found |= !kept;
    return kept;
  }

  private final class Omission extends Variation {
    @Override
    Map<String, Object> facts(Subject subject) {
      return subject.facts().entrySet().stream()
          .filter(fact -> isKept(subject, fact.getKey()))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    boolean states(Subject holder, CasePart part) {
      return isKept(holder, part.name());
    }
  }
}
