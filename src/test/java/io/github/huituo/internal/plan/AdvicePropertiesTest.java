package io.github.huituo.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.testkit.PackDomain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every piece of advice on cases that are drawn for bundled packs: it turns the answer, and no part of it does. */
class AdvicePropertiesTest {
  private static final Set<Outcome> WANTED = Set.of(Outcome.MET, Outcome.ELIGIBLE);
  private static final Map<String, Engine> ENGINES = new HashMap<>();
  private static final Map<String, Advisor> ADVISORS = new HashMap<>();

  private static Engine engine(String jurisdiction) {
    return ENGINES.computeIfAbsent(jurisdiction, id -> LoadedPolicy.bundled(id).engine(id));
  }

  /** Cases of Hengshui. */
  static class Hengshui extends PackDomain {
    Hengshui() {
      super(LoadedPolicy.bundled("cn-131100"), "cn-131100");
    }
  }

  /** Cases of New South Wales. */
  static class NewSouthWales extends PackDomain {
    NewSouthWales() {
      super(LoadedPolicy.bundled("au-nsw"), "au-nsw");
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  @Domain(Hengshui.class)
  @Domain(DomainContext.Global.class)
  void advice_in_hengshui_turns_the_answer_and_no_part_of_it_does(
      @ForAll ChildcareCase asked, @ForAll @IntRange(min = 0, max = 10_000) int pick) {
    assertSmallest("cn-131100", asked, pick);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  @Domain(NewSouthWales.class)
  @Domain(DomainContext.Global.class)
  void advice_in_new_south_wales_turns_the_answer_and_no_part_of_it_does(
      @ForAll ChildcareCase asked, @ForAll @IntRange(min = 0, max = 10_000) int pick) {
    assertSmallest("au-nsw", asked, pick);
  }

  /** Asks for advice on one of the answers, since it takes its time. */
  private static void assertSmallest(String jurisdiction, ChildcareCase drawn, int pick) {
    Engine engine = engine(jurisdiction);
    ChildcareCase asked = drawn.changes().isEmpty() ? drawn : drawn.on(drawn.asOf());
    List<Answer> advised = Answered.all(engine.assess(asked, CaseLocator.NONE)).filter(Advisor::isAdvised).toList();
    if (advised.isEmpty()) {
      return;
    }
    Answer answer = advised.get(pick % advised.size());
    Advisor advisor = ADVISORS.computeIfAbsent(jurisdiction, id -> new Advisor(engine));
    for (Remedy remedy : advisor.searched(answer, asked)) {
      String what = answer.id() + " of " + answer.subject() + " on " + asked.asOf() + ": " + remedy.edits();
      assertThat(outcome(engine, CaseEdit.all(remedy.edits(), asked), answer)).as(what).hasValueSatisfying(o -> assertThat(o).isIn(WANTED));
      parts(remedy.edits()).forEach(
          part -> assertThat(outcome(engine, CaseEdit.all(part, asked), answer).filter(WANTED::contains)).as("%s, and %s", what, part).isEmpty());
    }
  }

  /** Returns every part of the changes but all; of many changes those without one. */
  private static List<List<CaseEdit>> parts(List<CaseEdit> edits) {
    int all = (1 << Math.min(edits.size(), 20)) - 1;
    IntStream sets = edits.size() <= 8 ? IntStream.range(0, all) : IntStream.range(0, edits.size()).map(i -> all & ~(1 << i));
    return sets.mapToObj(set -> IntStream.range(0, edits.size()).filter(i -> (set >> i & 1) == 1).mapToObj(edits::get).toList()).toList();
  }

  private static Optional<Outcome> outcome(Engine engine, ChildcareCase changed, Answer answer) {
    try {
      return Answered.in(engine.assess(changed, Set.of(answer.id()), CaseLocator.NONE), answer.id(), answer.subject()).map(Answer::outcome);
    } catch (HuituoException impossible) {
      return Optional.empty();
    }
  }
}
