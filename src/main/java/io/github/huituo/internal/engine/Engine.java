package io.github.huituo.internal.engine;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.ImmutableAssessment;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.PolicyVersion;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.casefile.CaseValidator;
import io.github.huituo.internal.engine.subject.CaseFacts;
import io.github.huituo.internal.engine.subject.SubjectFact;
import io.github.huituo.internal.law.CaseChoices;
import io.github.huituo.internal.law.Law;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Term;
import io.github.huituo.internal.pack.CaseChoicesReader;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Unforeseen;
import io.github.huituo.model.ChildcareCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/**
 * The law of one jurisdiction, ready to answer.
 *
 * <p>This class is immutable and thread-safe; every assessment has a session of its own.
 */
public final class Engine {
  private final Jurisdiction law;
  private final KieBase rules;
  private final SubjectFact.Factory subjects;
  private final IdentityHashMap<Rule, RuleInfo> infos;
  private final PolicyVersion version;
  private final CaseRoutes routes;

  Engine(Jurisdiction law, List<PackCode> codes, KieBase rules, SubjectFact.Factory subjects) {
    this.law = law;
    this.rules = rules;
    this.subjects = subjects;
    this.routes = new CaseRoutes(law.vocabulary().shape());
    this.infos = RuleInfos.of(rules, law, codes);
    this.version = new PolicyVersion(law.id(), law.pack().version(), law.contentHash());
  }

  private Engine(Engine that, Jurisdiction law) {
    this.law = law;
    this.rules = that.rules;
    this.subjects = that.subjects;
    this.infos = that.infos;
    this.routes = that.routes;
    this.version = that.version;
  }

  /** Returns an engine with the same rules that answers by other values, for tools that ask what a change would do. */
  public Engine withParameters(ImmutableMap<String, ParameterSeries> others) {
    return new Engine(this, law.withParameters(others));
  }

  /**
   * Returns the engine for a jurisdiction; packs that the jar does not hold compiled are compiled now.
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
    return new Engine(law, codes, KieBaseBuilder.createKieBaseFromModel(models), subjects);
  }

  /** Returns the law that it answers by. */
  public Jurisdiction law() {
    return law;
  }

  /** Returns the loader of the classes of its subjects, which tells whether two engines share them. */
  ClassLoader loader() {
    return subjects.getClass().getClassLoader();
  }

  /** Returns its rules, for tools that look at them. */
  public RuleCatalogue catalogue() {
    return new RuleCatalogue(law, infos);
  }

  /**
   * Answers every question about every subject of a case.
   *
   * @throws HuituoException if the case does not fit the vocabulary, or if the rules do not give exactly one answer
   */
  public Assessment assess(ChildcareCase childcareCase, CaseLocator locator) {
    return assess(childcareCase, locator, rule -> {});
  }

  /**
   * Answers every question about every subject of a case, for tools that look at the rules.
   *
   * @param fired is given the name of each rule that fires, as often as it does
   * @throws HuituoException in the way of {@link #assess(ChildcareCase, CaseLocator)}
   */
  public Assessment assess(ChildcareCase childcareCase, CaseLocator locator, Consumer<String> fired) {
    AssessmentProgress progress = new AssessmentProgress(infos);
    return Unforeseen.guarded(() -> assess(childcareCase, locator, fired, progress), progress::problem);
  }

  private Assessment assess(
      ChildcareCase childcareCase, CaseLocator locator, Consumer<String> fired, AssessmentProgress progress) {
    Problems problems = new Problems();
    CaseValidator.validate(childcareCase, law.vocabulary(), locator, problems);
    CaseChoices readings = CaseChoicesReader.of(childcareCase, law, locator, problems);
    problems.throwIfErrors();
    List<SubjectFact> facts = CaseFacts.of(childcareCase, law.vocabulary(), subjects);
    Answers answers = new Answers();
    List<Term> terms = run(childcareCase, facts, readings, answers, fired, progress);
    return assessment(
        childcareCase,
        facts,
        answers.conclusions(),
        readings,
        terms,
        progress);
  }

  /** Has the rules conclude, and returns the terms that their definitions found. */
  private List<Term> run(
      ChildcareCase childcareCase,
      List<SubjectFact> facts,
      CaseChoices readings,
      Answers answers,
      Consumer<String> fired,
      AssessmentProgress progress) {
    KieSession session = rules.newKieSession();
    try {
      session.insert(answers);
      session.insert(new Law(law.parameters(), childcareCase.asOf(), readings));
      for (SubjectFact fact : facts) {
        progress.evaluating(fact);
        session.insert(fact);
      }
      progress.evaluating(null);
      session.fireAllRules(
          match -> {
            answers.firing(Objects.requireNonNull(infos.get(match.getRule())), match.getObjects());
            fired.accept(match.getRule().getName());
            return true;
          });
      List<Term> terms = new ArrayList<>();
      session.getObjects(Term.class::isInstance).forEach(term -> terms.add((Term) term));
      return terms;
    } finally {
      session.dispose();
    }
  }

  /** A question about a subject. */
  private record QuestionKey(String question, SubjectFact subject) {}

  private Assessment assessment(
      ChildcareCase childcareCase,
      List<SubjectFact> facts,
      List<Conclusion> conclusions,
      CaseChoices readings,
      List<Term> terms,
      AssessmentProgress progress) {
    CaseGraph graph = new CaseGraph(routes, law.vocabulary(), facts);
    ScopeResolver scopes = new ScopeResolver(graph);
    NeedResolver needs = new NeedResolver(graph, readings, terms);
    ListMultimap<QuestionKey, Conclusion> byQuestion = ArrayListMultimap.create();
    conclusions.forEach(
        c -> c.rule().question().ifPresent(q -> byQuestion.put(new QuestionKey(q.id(), c.subject()), c)));
    Problems problems = new Problems();
    ImmutableList.Builder<RequirementAnswer> requirements = ImmutableList.builder();
    ImmutableList.Builder<EntitlementAnswer> entitlements = ImmutableList.builder();
    Accounts accounts = new Accounts(graph);
    List<SubjectFact> ordered = new ArrayList<>(facts);
    ordered.sort(Comparator.comparing(SubjectFact::getId));
    for (Question question : law.questions()) {
      if (!question.isAskedOn(childcareCase.asOf())) {
        continue;
      }
      for (SubjectFact subject : ordered) {
        if (subject.subjectKind().equals(question.subject())) {
          progress.answering(question, subject);
          Scoping scoping = scopes.scoping(question, subject);
          boolean asked = scoping.kind() == Scoping.Kind.WITHIN || scoping.kind() == Scoping.Kind.PRESUMED;
          Verdict verdict = Verdict.of(asked ? byQuestion.get(new QuestionKey(question.id(), subject)) : List.of());
          List<Conclusion> about = verdict.conclusions();
          List<Missing> missing = new ArrayList<>(verdict.awaited(law));
          if (missing.isEmpty() && !verdict.isWhole() && scoping.kind() != Scoping.Kind.OUTSIDE) {
            if (scoping.kind() == Scoping.Kind.OPEN) {
              missing.addAll(scoping.missing());
            }
            missing.addAll(needs.missing(question, subject));
          }
          if (asked) {
            check(question, subject, verdict, missing, problems);
          }
          AnswerAssembler assembler = new AnswerAssembler(law, question, subject, about, missing, scoping);
          if (question.entitlement()) {
            EntitlementAnswer answer = assembler.entitlement();
            entitlements.add(answer);
            accounts.add(answer, subject);
          } else {
            requirements.add(assembler.requirement());
          }
        }
      }
    }
    problems.throwIfErrors(ProblemException.Fault.CONFLICT);
    return ImmutableAssessment.builder()
        .asOf(childcareCase.asOf())
        .jurisdiction(childcareCase.jurisdiction())
        .caseId(childcareCase.caseId())
        .pack(version)
        .requirements(requirements.build())
        .entitlements(entitlements.build())
        .accounts(accounts.build())
        .build();
  }

  private static void check(
      Question question, SubjectFact subject, Verdict verdict, List<Missing> missing, Problems problems) {
    List<Conclusion> about = verdict.conclusions();
    if (!verdict.isWhole() && missing.isEmpty()) {
      String key = about.isEmpty() ? "no-rule" : "no-amount";
      problems.error(question.at(), key, question.id(), subject.subjectKind().word(), subject.getId());
      return;
    }
    List<Conclusion> ordered =
        about.size() < 2 ? about : about.stream().sorted(Comparator.comparing(c -> c.rule().at())).toList();
    for (Conclusion b : ordered) {
      Conclusion a = ordered.get(0);
      if (!a.agreesWith(b)) {
        problems.addAll(
            List.of(
                Problem.error(
                    a.rule().at(),
                    "conflict",
                    question.id(),
                    subject.getId(),
                    a.rule().name(),
                    a.outcome(),
                    b.rule().name(),
                    b.outcome(),
                    b.rule().at())
                    .relatedTo(b.rule().at())));
      }
    }
  }
}
