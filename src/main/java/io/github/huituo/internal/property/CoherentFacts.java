package io.github.huituo.internal.property;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.casefile.ClassCounts;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.joda.money.Money;

/** Redundant facts of one subject, made to agree. Examples are ages and a number of children. */
final class CoherentFacts {
  private CoherentFacts() {}

  /** Returns the facts of a subject of a kind so that they agree. */
  static Map<String, Object> of(
      SubjectKind kind, Map<String, Object> facts, Collection<FactDefinition> definitions, Random random) {
    if (kind.equals(SubjectKind.CLASS)) {
      return ofParts(ofClass(facts), definitions);
    }
    return kind.equals(SubjectKind.SESSION) ? ofSession(facts, random) : facts;
  }

  /**
   * Returns the facts of a class in which its children agree. The number, the youngest and the oldest are taken from their ages,
   * or all from enrolments.
   */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> ofClass(Map<String, Object> facts) {
    Map<String, Object> coherent = new LinkedHashMap<>(facts);
    if (!Collections.disjoint(facts.keySet(), ClassCounts.STATED)) {
      coherent.remove("fromEnrolments");
    }
    if (facts.get("childrenAges") instanceof List<?> ages) {
      List<Integer> months = (List<Integer>) ages;
      coherent.computeIfPresent("children", (name, stated) -> months.size());
      if (months.isEmpty()) {
        coherent.remove("youngestAge");
        coherent.remove("oldestAge");
      } else {
        coherent.computeIfPresent("youngestAge", (name, stated) -> Collections.min(months));
        coherent.computeIfPresent("oldestAge", (name, stated) -> Collections.max(months));
      }
    } else if (Integer.valueOf(0).equals(facts.get("children"))) {
      coherent.remove("youngestAge");
      coherent.remove("oldestAge");
    } else if (facts.get("youngestAge") instanceof Integer youngest
        && facts.get("oldestAge") instanceof Integer oldest
        && youngest > oldest) {
      coherent.put("youngestAge", oldest);
      coherent.put("oldestAge", youngest);
    }
    return coherent;
  }

  /**
   * Returns the facts with each number reduced to its bound by another fact. An example is children with a disability, bounded by
   * all children.
   */
  static Map<String, Object> ofParts(Map<String, Object> facts, Collection<FactDefinition> definitions) {
    Map<String, Object> coherent = new LinkedHashMap<>(facts);
    for (FactDefinition fact : definitions) {
      Optional<Integer> most = fact.mostAmong(coherent).map(m -> Math.toIntExact(m.getValue()));
      most.ifPresent(m -> coherent.computeIfPresent(fact.name(), (name, stated) -> Math.min((Integer) stated, m)));
    }
    return coherent;
  }

  /**
   * Returns the parts of a subject that are drawn together. An institution that lists its children has no classes beside, of which
   * the children may be others.
   */
  static Set<CasePart> together(SubjectKind kind, Collection<CasePart> parts, Random random) {
    boolean lists = kind.equals(SubjectKind.INSTITUTION) && parts.stream().anyMatch(part -> part.listedUnder().isPresent());
    boolean listed = lists && random.nextBoolean();
    return parts.stream()
        .filter(part -> !lists || (listed ? !part.kind().equals(SubjectKind.CLASS) : part.listedUnder().isEmpty()))
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns whether the subjects of a part may be listed. What counts them is left out then, and what is stated of each of them.
   *
   * @param ofEach the facts of each
   */
  static boolean mayList(CasePart part, Collection<FactDefinition> ofEach, Map<String, Object> facts, Random random) {
    if (part.listedUnder().isEmpty()) {
      return true;
    }
    boolean listed = Collections.disjoint(facts.keySet(), ClassCounts.ALL) || random.nextBoolean();
    if (listed) {
      facts.keySet().removeAll(ClassCounts.ALL);
      ofEach.forEach(fact -> facts.remove(fact.name()));
    }
    return listed;
  }

  /** Returns the facts of a session, mostly with the drawn fee per hour. The thresholds of fees are per hour. */
  private static Map<String, Object> ofSession(Map<String, Object> facts, Random random) {
    Map<String, Object> coherent = new LinkedHashMap<>(facts);
    if (random.nextInt(4) > 0 && facts.get("fee") instanceof Money hourly && facts.get("hours") instanceof BigDecimal hours) {
      coherent.put("fee", hourly.multipliedBy(hours, RoundingMode.HALF_UP));
    }
    return coherent;
  }
}
