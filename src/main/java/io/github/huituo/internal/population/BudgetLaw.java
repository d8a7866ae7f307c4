package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Account;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.TimelinePayment;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.CaseParts;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.timeline.Timelines;
import io.github.huituo.model.ChildcareCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.joda.money.Money;

/** A law as a budget asks it: what it pays, and when. Immutable and thread-safe. */
final class BudgetLaw {
  private static final int YEAR = 4;

  private final LoadedPolicy policy;
  private final Function<Engine, ImmutableMap<String, ParameterSeries>> parameters;
  private final Set<String> questions;
  private final int years;
  private final Map<String, Engine> engines = new ConcurrentHashMap<>();
  private final Map<String, CaseParts> parts = new ConcurrentHashMap<>();
  private final Map<String, ImmutableSet<String>> money = new ConcurrentHashMap<>();

  /**
   * Creates it.
   *
   * @param parameters the parameters that count instead of those of an engine
   * @param questions the words for the questions that are asked; all entitlements to money if there are none
   * @param years how many calendar years are counted, from that of the case on; 0 for whole schedules
   */
  BudgetLaw(
      LoadedPolicy policy,
      Function<Engine, ImmutableMap<String, ParameterSeries>> parameters,
      Set<String> questions,
      int years) {
    this.policy = policy;
    this.parameters = parameters;
    this.questions = questions;
    this.years = years;
  }

  /**
   * An amount that counts.
   *
   * @param programme the id of the entitlement
   * @param subject the id of its subject
   * @param year the year, or {@code once}
   * @param amount the amount
   */
  record YearPayment(String programme, String subject, String year, Money amount) {}

  LoadedPolicy policy() {
    return policy;
  }

  /** Returns what it pays for a case. */
  List<YearPayment> paid(ChildcareCase asked) {
    Engine engine = engine(asked.jurisdiction());
    Set<String> words = questions.isEmpty() ? money.computeIfAbsent(asked.jurisdiction(), j -> money(engine)) : questions;
    if (years == 0) {
      return ofSchedules(engine.assess(asked, words, CaseLocator.NONE));
    }
    List<YearPayment> paid = new ArrayList<>();
    for (CaseParts.Part part : parts.computeIfAbsent(asked.jurisdiction(), j -> engine.parts(words)).of(asked)) {
      paid.addAll(ofYears(engine, part.questions(), part.given()));
    }
    return paid;
  }

  /** Returns the engine of a jurisdiction, with the parameters of this law. */
  Engine engine(String jurisdiction) {
    Engine known = engines.get(jurisdiction);
    if (known == null) {
      Engine own = policy.engine(jurisdiction);
      known = own.withParameters(parameters.apply(own));
      engines.put(jurisdiction, known);
    }
    return known;
  }

  private static ImmutableSet<String> money(Engine engine) {
    return engine.law().questions().stream()
        .filter(q -> q.entitlement() && q.gives() == Gives.MONEY)
        .map(Question::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static List<YearPayment> ofSchedules(Assessment assessment) {
    List<YearPayment> paid = new ArrayList<>();
    for (Account account : assessment.accounts()) {
      account.entries().forEach(e -> paid.add(new YearPayment(e.id(), e.subject(), account.period(), e.amount())));
    }
    return paid;
  }

  private List<YearPayment> ofYears(Engine engine, Set<String> words, ChildcareCase asked) {
    LocalDate from = asked.asOf().withDayOfYear(1);
    List<YearPayment> paid = new ArrayList<>();
    for (TimelinePayment due : new Timelines(engine, words).payments(asked, from, from.plusYears(years))) {
      boolean isMoney = engine.law().question(due.id()).filter(q -> q.gives() == Gives.MONEY).isPresent();
      if (isMoney && !due.setAside()) {
        String year = due.payment().days().isPresent()
            ? due.payment().period().substring(0, YEAR)
            : String.valueOf(due.decisive().getYear());
        paid.add(new YearPayment(due.id(), due.subject(), year, due.payment().amount()));
      }
    }
    return paid;
  }
}
