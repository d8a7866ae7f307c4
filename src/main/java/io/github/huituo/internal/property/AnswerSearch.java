package io.github.huituo.internal.property;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.document.YamlText;
import io.github.huituo.internal.engine.RuleInfo;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Searches, question by question, for cases to which rules give two answers or none. A case that brings rules of the question
 * together in a new way is kept, and others are drawn from it. The same packs and number of cases give the same problems. Used for
 * one pack; not thread-safe.
 */
public final class AnswerSearch {
  private static final Set<String> ABOUT_RULES = Set.of("conflict", "no-rule");
  private static final String FAILS = "answer-fails";
  private static final long SEED = 1;

  /** Of so many cases one is drawn without regard to those before it. */
  private static final int AFRESH = 4;

  private final PropertyContext world;
  private final Question question;
  private final Set<Fault> known;
  private final Map<Fault, Problem> found = new LinkedHashMap<>();

  /** What is wrong with the rules, whatever the case that shows it. */
  private record Fault(String key, Location at, List<Location> related) {}

  /** Rules that fired on one case. They fired in a period of the law and under its readings. */
  private record Together(Set<String> fired, long period, Map<String, String> readings) {}

  private AnswerSearch(PropertyContext world, Question question, Set<Fault> known) {
    this.world = world;
    this.question = question;
    this.known = known;
  }

  /**
   * Returns an error for each conflict between two rules and each question without an answer. Each has the smallest case found
   * that shows it; ordered by location.
   *
   * @param packs the packs whose rules are searched
   * @param cases how many cases are tried for each question of a pack
   */
  public static List<Problem> of(LoadedPolicy policy, Collection<String> packs, int cases) {
    Map<Fault, Problem> found = new LinkedHashMap<>();
    SortedMap<Integer, List<String>> byDepth =
        packs.stream().sorted().collect(Collectors.groupingBy(pack -> policy.law(pack).packs().size(), TreeMap::new, Collectors.toList()));
    // An error of a pack is not repeated for the packs that extend it. Of packs of which none extends another all questions are
    // searched at once.
    for (List<String> independent : byDepth.values()) {
      Set<Fault> known = Set.copyOf(found.keySet());
      independent.parallelStream()
          .map(pack -> new PropertyContext(policy, pack))
          .flatMap(world -> OwnQuestions.of(world.engine(), world.references()).stream().map(q -> new AnswerSearch(world, q, known)))
          .toList()
          .parallelStream()
          .map(search -> search.over(cases))
          .toList()
          .forEach(each -> each.forEach(found::putIfAbsent));
    }
    return found.values().stream().sorted().toList();
  }

  private Map<Fault, Problem> over(int cases) {
    Random random = new Random(new SeededChoice(SEED).number(question.id()));
    CaseRedraw redraw = new CaseRedraw(world, question);
    Set<String> deciding = decidingRules();
    List<ChildcareCase> kept = new ArrayList<>();
    Set<Together> together = new HashSet<>();
    for (int i = 0; i < cases; i++) {
      ChildcareCase tried =
          kept.isEmpty() || random.nextInt(AFRESH) == 0
              ? world.generator().about(question, random)
              : redraw.of(SeededChoice.oneOf(kept, random), random);
      Set<String> fired = new TreeSet<>();
      AssessmentResult result = world.assess(tried, question.id(), fired::add);
      faults(result).keySet().forEach(fault -> note(fault, tried));
      fired.retainAll(deciding);
      if (together.add(new Together(fired, period(tried), tried.interpretations()))) {
        kept.add(tried);
      }
    }
    return found;
  }

  /** Returns the number of days on which the law of a question has changed before. */
  private long period(ChildcareCase tried) {
    return world.thresholds().of(question).dates().stream().filter(day -> !day.isAfter(tried.asOf())).count();
  }

  /** Returns the names of the rules that answer the question, and of all definitions. */
  private Set<String> decidingRules() {
    Set<String> names = new TreeSet<>();
    world.law().packs().stream()
        .flatMap(pack -> world.engine().catalogue().infos(pack.id()).stream())
        .filter(rule -> rule.question().map(question::equals).orElse(true))
        .map(RuleInfo::name)
        .forEach(names::add);
    return names;
  }

  private void note(Fault fault, ChildcareCase tried) {
    if (known.contains(fault) || found.containsKey(fault) || (fault.key().equals(FAILS) && world.read(CaseWriter.write(tried)).isEmpty())) {
      return;
    }
    ChildcareCase smallest =
        Shrinker.smallest(tried, world::read, smaller -> faults(world.assess(smaller, question.id())).containsKey(fault));
    Optional.ofNullable(faults(world.assess(smallest, question.id())).get(fault))
        .ifPresent(problem -> found.put(fault, problem.shownBy(YamlText.of(CaseWriter.write(smallest)))));
  }

  /** Returns what is wrong with the rules where a case has no assessment. */
  private Map<Fault, Problem> faults(AssessmentResult result) {
    Map<Fault, Problem> faults = new LinkedHashMap<>();
    if (result.failure().isPresent()) {
      RuntimeException failure = result.failure().get();
      List<Problem> problems = failure instanceof HuituoException known ? known.problems() : List.of();
      problems.stream()
          .filter(p -> ABOUT_RULES.contains(p.key()))
          .forEach(p -> faults.putIfAbsent(new Fault(p.key(), p.at(), p.related()), p));
      if (faults.isEmpty()) {
        Object what = problems.isEmpty() ? failure.toString() : problems.get(0).message();
        faults.put(new Fault(FAILS, question.at(), List.of()), Problem.error(question.at(), FAILS, question.id(), what));
      }
    }
    return faults;
  }
}
