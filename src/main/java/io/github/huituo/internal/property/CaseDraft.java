package io.github.huituo.internal.property;

import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.CasePart.Cardinality;
import io.github.huituo.model.CaseShape.CaseLink;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.Subject;
import io.github.huituo.model.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** One case while it is drawn. Not thread-safe. */
final class CaseDraft implements FactValues.DrawContext {
  /** How many subjects of a part there are at the most. */
  private static final Map<String, Integer> MOST = Map.of("children", 3, "sessions", 4);

  private static final int MOST_OF_FACTS = 3;
  private static final int MOST_OF_OTHERS = 2;

  /** Parts without which a case has hardly any content. */
  private static final Set<String> MOSTLY_PRESENT = Set.of("children");

  private final CaseGenerator generator;
  private final CaseShape shape;
  private final LocalDate asOf;
  private final Random random;
  private final Set<String> focused = new HashSet<>();
  private final Set<String> needed = new HashSet<>();
  private final Set<SubjectKind> kinds = new HashSet<>();
  private int percentOfOthers;
  private int percentOfFocus;
  private int truths;
  private boolean onlyFocus;
  private boolean allOfFocus;
  private final Map<SubjectKind, List<String>> ids = new HashMap<>();
  private final Map<CasePart, Map<String, List<String>>> idsIn = new HashMap<>();

  CaseDraft(CaseGenerator generator, List<Question> focus, LocalDate asOf, Random random) {
    this.generator = generator;
    this.shape = generator.law().vocabulary().shape();
    this.asOf = asOf;
    this.random = random;
    for (Question question : focus) {
      kinds.add(question.subject());
      focused.addAll(generator.thresholds().of(question).facts());
      question.needs().forEach(n -> n.anyOf().forEach(f -> needed.add(f.path())));
    }
    focused.forEach(path -> shape.kind(path.substring(0, path.indexOf('.'))).ifPresent(kinds::add));
    this.percentOfFocus = SeededChoice.oneOf(List.of(100, 100, 97, 90, 60), random);
    this.percentOfOthers = SeededChoice.oneOf(List.of(0, 0, 5, 30, 90), random);
    // Many conditions are rarely met together unless most are.
    this.truths = SeededChoice.oneOf(List.of(66, 66, 97), random);
  }

  /** States all facts of the focus, mostly with values that meet conditions. */
  CaseDraft complete() {
    percentOfFocus = 100;
    truths = 97;
    return this;
  }

  /** States all facts that the focus needs, and no others. They are at the thresholds of the law. */
  CaseDraft onlyFocus() {
    percentOfFocus = 100;
    percentOfOthers = 0;
    onlyFocus = true;
    allOfFocus = random.nextBoolean();
    truths = 50;
    return this;
  }

  @Override
  public boolean atEdges() {
    return onlyFocus;
  }

  @Override
  public int truths() {
    return truths;
  }

  private int number(boolean needed, int most) {
    if (needed) {
      return random.nextInt(20) == 0 ? 0 : 1 + (random.nextInt(3) == 0 ? random.nextInt(most) : 0);
    }
    return !onlyFocus && random.nextInt(5) == 0 ? 1 : 0;
  }

  @Override
  public List<String> ids(SubjectKind kind) {
    return ids.getOrDefault(kind, List.of());
  }

  ChildcareCase wholeCase() {
    Map<CasePart, List<Subject>> drawn = new HashMap<>();
    for (CasePart root : shape.rootsByLinks()) {
      boolean one = root.cardinality() == Cardinality.ONE;
      drawn.put(root, some(root, "", number(isRootNeeded(root), one ? 1 : MOST_OF_OTHERS)));
    }
    ChildcareCase.Builder built =
        ChildcareCase.builder()
            .asOf(asOf)
            .jurisdiction(generator.law().id())
            .interpretations(generator.interpretations(random))
            .settings(generator.settings(random));
    drawn.forEach(built::part);
    return built.build();
  }

  /** Returns whether the focus is on what is in a part. It may also be on what would be of no use without. */
  private boolean isRootNeeded(CasePart root) {
    List<SubjectKind> within = shape.within(root.kind());
    return within.stream().anyMatch(kinds::contains)
        || shape.links().stream()
            .anyMatch(l -> l.isEssential() && within.contains(l.to()) && kinds.contains(l.from()));
  }

  private List<Subject> some(CasePart part, String holder, int count) {
    List<Subject> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(subject(part, id(part, holder)));
    }
    return drawn;
  }

  private String id(CasePart part, String holder) {
    if (part.ids() == CasePart.Ids.OF_HOLDER) {
      return holder;
    } else if (part.cardinality() == Cardinality.ONE && part.holder().isEmpty()) {
      return part.key();
    }
    String id = part.kind().word() + "-" + (ids(part.kind()).size() + 1);
    ids.computeIfAbsent(part.kind(), k -> new ArrayList<>()).add(id);
    return id;
  }

  /** Draws a subject with all that is in it. */
  Subject subject(CasePart part, String id) {
    SubjectKind kind = part.kind();
    Map<String, Object> facts = new LinkedHashMap<>(CoherentFacts.of(kind, facts(kind), generator.law().vocabulary().facts(kind), random));
    Map<CasePart, List<Subject>> parts = new LinkedHashMap<>();
    Set<CasePart> together = CoherentFacts.together(kind, shape.parts(kind), random);
    Set<String> leftOut = leftOut(kind);
    facts.keySet().removeAll(leftOut);
    for (CasePart within : shape.parts(kind)) {
      if (leftOut.contains(within.name())) {
        continue;
      } else if (!within.isFact()) {
        boolean needed = MOSTLY_PRESENT.contains(within.name()) || kinds.contains(within.kind());
        parts.put(within, some(within, id, number(needed, MOST.getOrDefault(within.name(), MOST_OF_OTHERS))));
      } else if (together.contains(within)
          && isDrawn(isPartOfFocus(within))
          && CoherentFacts.mayList(within, generator.law().vocabulary().facts(within.kind()), facts, random)) {
        boolean one = !within.hasList();
        parts.put(within, some(within, id, one ? 1 : random.nextInt(MOST.getOrDefault(within.name(), MOST_OF_FACTS) + 1)));
      }
      Map<String, List<String>> inHolders = idsIn.computeIfAbsent(within, w -> new HashMap<>());
      inHolders.put(id, parts.getOrDefault(within, List.of()).stream().map(Subject::id).toList());
    }
    return kind.subject(id, facts, parts);
  }

  /** Returns the names of lists, or of what states the same. The latter are facts and parts. A case has one or the other. */
  private Set<String> leftOut(SubjectKind kind) {
    Set<String> names = new HashSet<>();
    for (CasePart part : shape.parts(kind)) {
      if (!part.insteadOf().isEmpty()) {
        names.addAll(random.nextBoolean() ? part.insteadOf() : List.of(part.name()));
      }
    }
    return names;
  }

  /**
   * Returns whether the focus includes the subjects of a part. It may also include those that name them, or those that they need.
   */
  private boolean isPartOfFocus(CasePart part) {
    return kinds.contains(part.kind())
        || shape.links().stream()
            .anyMatch(
                l ->
                    (l.to().equals(part.kind()) && kinds.contains(l.from()))
                        || (l.isEssential() && l.from().equals(part.kind()) && kinds.contains(l.to())));
  }

  /** Makes a reference consistent with its holder. A class of an enrolment belongs to its institution. */
  private void nameWithin(CaseLink link, Map<String, Object> facts) {
    String holder = link.within().orElse("");
    if (!facts.containsKey(link.fact()) || !facts.containsKey(holder)) {
      return;
    }
    List<String> there =
        shape
            .partOf(link.to())
            .map(part -> idsIn.getOrDefault(part, Map.of()).getOrDefault(String.valueOf(facts.get(holder)), List.of()))
            .orElse(List.of());
    if (!there.contains(facts.get(link.fact()))) {
      facts.remove(link.fact());
      if (!there.isEmpty()) {
        facts.put(link.fact(), SeededChoice.oneOf(there, random));
      }
    }
  }

  /** Returns whether a fact is drawn. One of the focus that no question needs matters if it is stated, such as a last day. */
  private boolean isDrawn(FactDefinition fact) {
    return isDrawn(focused.contains(fact.path())) && (allOfFocus || needed.contains(fact.path()) || random.nextBoolean());
  }

  private boolean isDrawn(boolean ofFocus) {
    return random.nextInt(100) < (ofFocus ? percentOfFocus : percentOfOthers);
  }

  private Map<String, Object> facts(SubjectKind kind) {
    Map<String, Object> drawn = new LinkedHashMap<>();
    for (FactDefinition fact : generator.law().vocabulary().facts(kind)) {
      if (isDrawn(fact)) {
        generator.values().draw(fact, asOf, this, random).ifPresent(v -> drawn.put(fact.name(), v));
      }
    }
    Map<String, Object> coherent = CoherentFacts.ofParts(drawn, generator.law().vocabulary().facts(kind));
    shape.links(kind).forEach(link -> nameWithin(link, coherent));
    return coherent;
  }
}
