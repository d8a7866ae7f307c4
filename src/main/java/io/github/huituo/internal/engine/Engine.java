package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.ImmutableAssessment;
import io.github.huituo.assessment.PolicyVersion;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.engine.AssessmentAssembler.QuestionAnswer;
import io.github.huituo.internal.engine.direct.DirectRules;
import io.github.huituo.internal.engine.direct.UnknownElement;
import io.github.huituo.internal.engine.subject.CaseFacts;
import io.github.huituo.internal.engine.subject.EnrolmentViews.View;
import io.github.huituo.internal.engine.subject.EnrolmentViews;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Term;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.Unforeseen;
import io.github.huituo.model.ChildcareCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * The law of one jurisdiction, ready to answer. Rules run straight from their executable model; those of packs with rules that
 * cannot run in sessions of the rule engine.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Engine {
  private final Jurisdiction law;
  private final ImmutableList<Model> models;
  private final ImmutableList<RuleInfo> infos;
  private final RuleExecution execution;
  private final ImmutableList<Problem> notices;
  private final SubjectFact.Factory subjects;
  private final PolicyVersion version;
  private final CaseRoutes routes;
  private final ValidCases valid;
  private final RuleCatalogue catalogue;
  private final CaseLaws laws;
  private final AnswerBases bases;

  Engine(Jurisdiction law, List<PackCode> codes, List<Model> models, SubjectFact.Factory subjects) {
    this.law = law;
    this.models = ImmutableList.copyOf(models);
    this.subjects = subjects;
    this.routes = new CaseRoutes(law.vocabulary().shape());
    ImmutableList<Rule> rules = models.stream().flatMap(m -> m.getRules().stream()).collect(ImmutableList.toImmutableList());
    this.infos = RuleInfos.of(rules, law, codes);
    this.catalogue = new RuleCatalogue(law, infos);
    this.version = new PolicyVersion(law.id(), law.pack().version(), law.contentHash());
    this.valid = new ValidCases();
    Optional<DirectRules> direct = Optional.empty();
    ImmutableList<Problem> found = ImmutableList.of();
    try {
      List<Boolean> deciding = infos.stream().map(info -> info.question().isPresent()).toList();
      direct = Optional.of(DirectRules.of(rules, deciding, law.vocabulary(), Answers.class));
    } catch (UnknownElement e) {
      RuleInfo rule = infos.get(rules.indexOf(e.rule()));
      found = ImmutableList.of(Problem.warning(rule.at(), "rule-in-session", rule.name(), e.element(), law.id()));
    }
    this.notices = found;
    this.execution =
        direct.isPresent() ? new DirectExecution(direct.get(), infos) : new SessionExecution(this.models, infos);
    this.laws = new CaseLaws(law, execution, valid, infos.size());
    this.bases = new AnswerBases(law);
  }

  private Engine(Engine that, Jurisdiction law, RuleExecution execution) {
    this.law = law;
    this.models = that.models;
    this.infos = that.infos;
    this.execution = execution;
    this.notices = that.notices;
    this.subjects = that.subjects;
    this.routes = that.routes;
    this.version = that.version;
    this.valid = that.valid;
    this.catalogue = that.catalogue;
    this.laws = new CaseLaws(law, execution, valid, infos.size());
    this.bases = new AnswerBases(law);
  }

  /** Returns an engine with the same rules and other values. Tools ask it for the effect of a change. */
  public Engine withParameters(ImmutableMap<String, ParameterSeries> others) {
    return new Engine(this, law.withParameters(others), execution);
  }

  /** Returns an engine with the same rules the other way round. Tools look whether their order has an effect. */
  public Engine reordered() {
    return new Engine(law, PackCode.of(law.packs()), OrderedModels.reversed(models), subjects);
  }

  /**
   * Returns the engine that runs the same rules in sessions of the rule engine. It does so whatever they are, for tests that
   * compare.
   */
  Engine inSessions() {
    return execution instanceof SessionExecution ? this : new Engine(this, law, new SessionExecution(models, infos));
  }

  /**
   * Returns the engine for a jurisdiction. Packs that the jar does not hold compiled are compiled now.
   *
   * @throws HuituoException with every problem of the rules
   */
  public static Engine of(Jurisdiction law, CompileCache shared) {
    List<Model> models = new ArrayList<>();
    ClassLoader loader = Engine.class.getClassLoader();
    String subjectPackage = "";
    List<PackCode> codes = PackCode.of(law.packs());
    for (PackCode code : codes) {
      CompiledPack compiled = shared.of(code, loader);
      loader = compiled.loader();
      subjectPackage = code.subjectPackage();
      compiled.model().ifPresent(models::add);
    }
    SubjectFact.Factory subjects =
        CompiledPack.instance(loader, subjectPackage + ".Subjects", SubjectFact.Factory.class);
    return new Engine(law, codes, models, subjects);
  }

  /** Returns the notices about its rules. They name those that need sessions of the rule engine, which are slower. */
  public ImmutableList<Problem> notices() {
    return notices;
  }

  /** Returns the law that it answers by. */
  public Jurisdiction law() {
    return law;
  }

  /** Returns the loader of the classes of its subjects. Engines that share the classes have the same loader. */
  ClassLoader loader() {
    return subjects.getClass().getClassLoader();
  }

  /**
   * Returns how cases are divided for some questions.
   *
   * @param words the words for the questions
   * @throws HuituoException if nothing is called by a word
   */
  public CaseParts parts(Set<String> words) {
    QuestionSelection selected = QuestionSelection.of(words, law, ImmutableList.copyOf(law.questions()));
    List<Question> asked = selected.questions().stream().filter(q -> !selected.background().contains(q)).toList();
    return new CaseParts(law, execution, asked);
  }

  /** Returns its rules, for tools that look at them. */
  public RuleCatalogue catalogue() {
    return catalogue;
  }

  /**
   * Answers every question about every subject of a case.
   *
   * @throws HuituoException if the case does not fit the vocabulary, or if the rules do not give exactly one answer
   */
  public Assessment assess(ChildcareCase childcareCase, CaseLocator locator) {
    return assess(childcareCase, ImmutableSortedSet.of(), locator);
  }

  /**
   * Answers some questions about every subject of a case.
   *
   * @param words the ids of questions or the beginnings of ids up to a full stop, or kinds of subjects; every question if there are none
   * @throws HuituoException in the way of {@link #assess(ChildcareCase, CaseLocator)}, or if nothing is called by a word
   */
  public Assessment assess(ChildcareCase childcareCase, Set<String> words, CaseLocator locator) {
    return assess(childcareCase, words, locator, rule -> {});
  }

  /**
   * Answers every question about every subject of a case. It is for tools that look at the rules.
   *
   * @param fired is given the name of each rule that fires, as often as it does
   * @throws HuituoException in the way of {@link #assess(ChildcareCase, CaseLocator)}
   */
  public Assessment assess(ChildcareCase childcareCase, CaseLocator locator, Consumer<String> fired) {
    return assess(childcareCase, ImmutableSortedSet.of(), locator, fired);
  }

  /**
   * Answers some questions about every subject of a case. It is for tools that look at their rules.
   *
   * @param words in the way of {@link #assess(ChildcareCase, Set, CaseLocator)}
   * @param fired is given the name of each rule of these questions, and of the definitions they need, that fires
   * @throws HuituoException in the way of {@link #assess(ChildcareCase, Set, CaseLocator)}
   */
  public Assessment assess(ChildcareCase childcareCase, Set<String> words, CaseLocator locator, Consumer<String> fired) {
    AssessmentProgress progress = new AssessmentProgress(infos);
    return Unforeseen.guarded(() -> assess(childcareCase, words, locator, fired, progress), progress::problem);
  }

  private Assessment assess(
      ChildcareCase childcareCase,
      Set<String> words,
      CaseLocator locator,
      Consumer<String> fired,
      AssessmentProgress progress) {
    if (!childcareCase.changes().isEmpty()) {
      laws.validateChanges(childcareCase, locator);
      return assess(childcareCase.on(childcareCase.asOf()), words, locator, fired, progress);
    }
    CaseLaw caseLaw = laws.validated(childcareCase, words, locator);
    EnrolmentViews views = EnrolmentViews.of(childcareCase);
    AssessmentAssembler common = answered(views.common(), caseLaw, fired, progress);
    List<QuestionAnswer<RequirementAnswer>> requirements = common.requirements();
    List<QuestionAnswer<EntitlementAnswer>> entitlements = common.entitlements();
    if (!views.all().isEmpty()) {
      SeveralEnrolments several = new SeveralEnrolments(childcareCase.asOf(), law.vocabulary().shape());
      for (View view : views.all()) {
        several.add(view, answered(view.seen(), laws.of(view.seen(), caseLaw.choices(), words), fired, progress));
      }
      requirements = several.requirements(requirements);
      entitlements = several.entitlements(entitlements);
    }
    Accounts accounts = new Accounts();
    entitlements.forEach(e -> accounts.add(e.answer(), e.recipients()));
    return ImmutableAssessment.builder()
        .asOf(childcareCase.asOf())
        .jurisdiction(childcareCase.jurisdiction())
        .caseId(childcareCase.caseId())
        .pack(version)
        .questions(caseLaw.questions().named())
        .requirements(asked(requirements))
        .entitlements(asked(entitlements))
        .accounts(accounts.build())
        .build();
  }

  private AssessmentAssembler answered(
      ChildcareCase seen, CaseLaw caseLaw, Consumer<String> fired, AssessmentProgress progress) {
    List<SubjectFact> facts = CaseFacts.of(seen, law.vocabulary(), subjects);
    Answers answers = new Answers();
    CaseGraph graph = new CaseGraph(routes, law.vocabulary(), facts);
    AskedSubjects asked = new AskedSubjects(facts, graph);
    Set<Question> unasked = asked.unasked(caseLaw.questions().questions());
    List<Term> terms = caseLaw.rules().run(facts, answers, unasked, rule -> fired.accept(infos.get(rule).name()));
    NeedResolver needs = new NeedResolver(graph, caseLaw.choices(), terms);
    AssessmentAssembler assembler =
        new AssessmentAssembler(law, bases, asked, new ConclusionTable(answers.conclusions()), graph, needs, progress);
    assembler.answer(caseLaw.questions());
    return assembler;
  }

  private static <A extends Answer> ImmutableList<A> asked(List<QuestionAnswer<A>> all) {
    ImmutableList.Builder<A> asked = ImmutableList.builderWithExpectedSize(all.size());
    for (QuestionAnswer<A> one : all) {
      if (one.asked()) {
        asked.add(one.answer());
      }
    }
    return asked.build();
  }

  /** Has assessments of a case, which nobody can change, rely on its being valid. */
  public void noteValid(ChildcareCase childcareCase) {
    valid.add(childcareCase);
  }
}
