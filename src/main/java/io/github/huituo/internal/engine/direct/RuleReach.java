package io.github.huituo.internal.engine.direct;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far a rule looks over the families of a case.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param members how often it looks among the members of all families
 * @param grouped whether it does so within a group of conditions, such as one that nobody must meet
 * @param foreign the names of the terms that it reads of others than one member of a family
 */
public record RuleReach(int members, boolean grouped, ImmutableSet<String> foreign) {
  /** How far rules look together. */
  public enum Extent {
    /** They look at no member of any family. */
    NO_FAMILY,
    /** What they conclude about a member of a family depends on no other family. */
    ONE_FAMILY,
    /** It may depend on every family. */
    ALL_FAMILIES
  }

  /** Returns how far rules look together, which read each other's terms. */
  static Extent of(List<RuleReach> reaches, Collection<RuleTerms> ofMembers) {
    Set<String> inserted = new HashSet<>();
    ofMembers.forEach(terms -> inserted.addAll(terms.inserted()));
    for (RuleReach each : reaches) {
      if (each.members > 1 || each.grouped || each.reads(inserted)) {
        return Extent.ALL_FAMILIES;
      }
    }
    return reaches.stream().anyMatch(each -> each.members > 0) ? Extent.ONE_FAMILY : Extent.NO_FAMILY;
  }

  /** Returns whether it reads a term of others than one member of a family. A rule about members may insert the term. */
  private boolean reads(Set<String> inserted) {
    boolean any = foreign.contains(RuleTerms.ANY) || inserted.contains(RuleTerms.ANY);
    return !foreign.isEmpty() && !inserted.isEmpty() && (any || foreign.stream().anyMatch(inserted::contains));
  }
}
