package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.model.ChildcareCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Searches for the smallest changes of a case that turn one answer. From one case to the next one thing changes: what the answer
 * lacks or, where it is negative, anything on which it depends. The nearest cases are followed first, as many in each step as the
 * width; what a change found does not need is taken out of it, and each is verified by the answer of the changed case.
 *
 * <p>This class is immutable and thread-safe.
 */
final class RemedySearch {
  private static final int WIDTH = 10;
  private static final int STEPS = 14;
  private static final int REFUSED = 3;
  private static final int IDLE = 5;

  /** The most changes that are tried in every combination. Of more, each is tried to be left out by itself. */
  private static final int MOST_COMBINED = 8;

  /** Which of the changed cases are validated, and how many are tried. */
  enum Validation {
    /** Each, since facts of the given case limit what others may be. */
    EACH(3000),
    /** The last one; if it is not valid, the search is made anew with each. */
    LAST(400),
    /** None; whoever asks for it validates what comes of all searches. */
    NONE(3000);

    private final int mostTried;

    Validation(int mostTried) {
      this.mostTried = mostTried;
    }
  }

  private final Engine engine;
  private final EditCandidates candidates;
  private final Levers levers;
  private final Validation validation;

  /** Creates a search. */
  RemedySearch(Engine engine, EditCandidates candidates, Levers levers, Validation validation) {
    this.validation = validation;
    this.engine = engine;
    this.candidates = candidates;
    this.levers = levers;
  }

  /**
   * A case on the way, with the changes by their targets.
   *
   * @param edits the changes
   * @param tried the case with them
   * @param answer its answer
   * @param effort the sum of the efforts
   * @param idle how many of the changes have not changed the answer
   */
  private record SearchNode(ImmutableMap<String, CaseEdit> edits, ChildcareCase tried, Answer answer, int effort, int idle) {
    int rank() {
      return effort + distance(answer) + IDLE * idle;
    }
  }

  /**
   * Returns ways in which an answer becomes one of the wanted outcomes. The least effort comes first.
   *
   * @param most how many at the most
   */
  ImmutableList<CaseRemedy> of(ChildcareCase given, Answer open, Set<Outcome> wanted, int most) {
    ChildcareCase excerpt = candidates.excerpt(given, open.id());
    if (validation == Validation.NONE) {
      return found(excerpt, open, wanted, most).stream().map(r -> r.on(given)).collect(ImmutableList.toImmutableList());
    }
    ImmutableList.Builder<CaseRemedy> verified = ImmutableList.builder();
    for (CaseRemedy remedy : found(excerpt, open, wanted, most)) {
      Optional<CaseRemedy> whole = verified(remedy.on(given), wanted);
      if (whole.isEmpty()) {
        return new RemedySearch(engine, candidates, levers, Validation.EACH).found(given, open, wanted, most);
      }
      verified.add(whole.get());
    }
    return verified.build();
  }

  /** Returns a remedy with the answer of the whole case, which is validated. */
  private Optional<CaseRemedy> verified(CaseRemedy remedy, Set<Outcome> wanted) {
    return assessed(remedy.changed(), remedy.answer())
        .filter(a -> wanted.contains(a.outcome()))
        .map(a -> new CaseRemedy(remedy.edits(), remedy.effort(), remedy.changed(), a));
  }

  private ImmutableList<CaseRemedy> found(ChildcareCase given, Answer open, Set<Outcome> wanted, int most) {
    Map<Set<CaseEdit>, CaseRemedy> found = new LinkedHashMap<>();
    Set<Map<String, CaseEdit>> seen = new HashSet<>();
    List<SearchNode> frontier = List.of(new SearchNode(ImmutableMap.of(), given, open, 0, 0));
    int further = 2;
    for (int step = 0; step < STEPS && !frontier.isEmpty() && further > 0 && seen.size() < validation.mostTried; step++) {
      List<SearchNode> next = new ArrayList<>();
      for (SearchNode node : frontier) {
        for (CaseEdit edit : candidates.of(node.tried(), node.answer())) {
          Optional<SearchNode> made = extended(node, edit, given).filter(n -> seen.add(n.edits()));
          made.ifPresent(next::add);
          if (most == 1 && made.filter(n -> wanted.contains(n.answer().outcome())).isPresent()) {
            note(made.get(), given, wanted, found);
            return ImmutableList.copyOf(found.values());
          }
        }
      }
      next.stream().filter(n -> wanted.contains(n.answer().outcome())).forEach(n -> note(n, given, wanted, found));
      further -= found.size() >= most ? 2 : found.isEmpty() ? 0 : 1;
      boolean progress = most == 1 && next.stream().anyMatch(n -> n.idle() == 0);
      frontier =
          next.stream()
              .filter(n -> !progress || n.idle() == 0)
              .filter(n -> !wanted.contains(n.answer().outcome()))
              .sorted(Comparator.comparingInt(SearchNode::rank))
              .limit(WIDTH)
              .toList();
    }
    return found.values().stream().sorted(Comparator.comparingInt(CaseRemedy::effort)).limit(most).collect(ImmutableList.toImmutableList());
  }

  private Optional<SearchNode> extended(SearchNode node, CaseEdit edit, ChildcareCase given) {
    CaseEdit whole = edit instanceof CaseEdit.OfFact fact ? sinceBegin(fact, given) : edit;
    if (!levers.allows(whole)) {
      return Optional.empty();
    }
    ImmutableMap.Builder<String, CaseEdit> edits = ImmutableMap.builder();
    node.edits().forEach((target, before) -> {
      if (!target.equals(whole.target())) {
        edits.put(target, before);
      }
    });
    ImmutableMap<String, CaseEdit> all = edits.put(whole.target(), whole).buildOrThrow();
    ChildcareCase tried = edit.of(node.tried());
    return answer(tried, node.answer())
        .map(a -> new SearchNode(all, tried, a, effort(all), node.idle() + (isAlike(a, node.answer()) ? 1 : 0)));
  }

  /** Returns the edit with the value of the given case. It does so whatever has been tried in between. */
  private static CaseEdit sinceBegin(CaseEdit.OfFact edit, ChildcareCase given) {
    Optional<Object> before = Optional.ofNullable(FactCandidates.known(given, edit.kind().word(), edit.subject()).get(edit.fact()));
    return new CaseEdit.OfFact(edit.kind(), edit.subject(), edit.fact(), before, edit.after());
  }

  private int effort(Map<String, CaseEdit> edits) {
    return edits.values().stream().mapToInt(levers::effort).sum();
  }

  /** Notes a way without what it does not need. */
  private void note(SearchNode node, ChildcareCase given, Set<Outcome> wanted, Map<Set<CaseEdit>, CaseRemedy> found) {
    List<CaseEdit> edits = ImmutableList.copyOf(node.edits().values());
    boolean few = validation == Validation.EACH && edits.size() <= MOST_COMBINED;
    CaseRemedy remedy = few ? smallest(edits, node, given, wanted) : lessened(edits, node, given, wanted);
    found.putIfAbsent(Set.copyOf(remedy.edits()), remedy);
  }

  /** Returns the fewest of the changes that do, of all their combinations. */
  private CaseRemedy smallest(List<CaseEdit> edits, SearchNode node, ChildcareCase given, Set<Outcome> wanted) {
    Set<CaseEdit> all = ImmutableSet.copyOf(edits);
    return IntStream.range(1, edits.size())
        .boxed()
        .flatMap(size -> Sets.combinations(all, size).stream())
        .map(List::copyOf)
        .flatMap(fewer -> turned(fewer, node, given, wanted).stream())
        .findFirst()
        .orElseGet(() -> remedy(edits, node.tried(), node.answer()));
  }

  /** Returns the changes without each that can be left out, one after another. */
  private CaseRemedy lessened(List<CaseEdit> edits, SearchNode node, ChildcareCase given, Set<Outcome> wanted) {
    CaseRemedy remedy = remedy(edits, node.tried(), node.answer());
    for (CaseEdit edit : edits) {
      remedy = turned(remedy.edits().stream().filter(e -> !e.equals(edit)).toList(), node, given, wanted).orElse(remedy);
    }
    return remedy;
  }

  private Optional<CaseRemedy> turned(List<CaseEdit> edits, SearchNode node, ChildcareCase given, Set<Outcome> wanted) {
    ChildcareCase tried = CaseEdit.all(edits, given);
    return answer(tried, node.answer()).filter(a -> wanted.contains(a.outcome())).map(a -> remedy(edits, tried, a));
  }

  private CaseRemedy remedy(List<CaseEdit> edits, ChildcareCase changed, Answer answer) {
    return new CaseRemedy(ImmutableList.copyOf(edits), edits.stream().mapToInt(levers::effort).sum(), changed, answer);
  }

  private Optional<Answer> answer(ChildcareCase tried, Answer before) {
    if (validation != Validation.EACH) {
      engine.noteValid(tried);
    }
    return assessed(tried, before);
  }

  private Optional<Answer> assessed(ChildcareCase tried, Answer before) {
    try {
      return AnswerLookup.in(engine.assess(tried, Set.of(before.id()), CaseLocator.NONE), before.id(), before.subject());
    } catch (HuituoException impossible) {
      // Such a case cannot be: a number is greater than what it counts among, or the rules do not foresee it.
      return Optional.empty();
    }
  }

  /**
   * Returns whether two answers decide and lack the same. Their words take longer to write than the answers to find, and are not
   * compared.
   */
  private static boolean isAlike(Answer one, Answer other) {
    return one.outcome() == other.outcome()
        && one.rules().equals(other.rules())
        && one.missing().equals(other.missing())
        && measured(one).equals(measured(other));
  }

  private static List<Optional<?>> measured(Answer answer) {
    return answer instanceof RequirementAnswer requirement
        ? List.of(requirement.required(), requirement.actual(), requirement.shortfall())
        : List.of(((EntitlementAnswer) answer).total());
  }

  private static int distance(Answer answer) {
    return switch (answer.outcome()) {
      case MET, ELIGIBLE, NOT_APPLICABLE -> 0;
      case UNDETERMINED -> Math.max(1, answer.missing().size());
      case NOT_MET, NOT_ELIGIBLE -> REFUSED + answer.missing().size();
    };
  }
}
