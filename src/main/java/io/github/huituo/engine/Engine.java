package io.github.huituo.engine;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.EntitlementAnswer;
import io.github.huituo.assessment.ImmutableAssessment;
import io.github.huituo.assessment.Missing;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.PolicyVersion;
import io.github.huituo.assessment.RequirementAnswer;
import io.github.huituo.engine.subject.CaseFacts;
import io.github.huituo.engine.subject.SubjectFact;
import io.github.huituo.law.Law;
import io.github.huituo.law.ParameterSeries;
import io.github.huituo.law.Readings;
import io.github.huituo.law.Term;
import io.github.huituo.model.CaseLocator;
import io.github.huituo.model.CaseValidator;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.pack.Jurisdiction;
import io.github.huituo.pack.Pack;
import io.github.huituo.pack.Question;
import io.github.huituo.pack.ReadingsOfCase;
import io.github.huituo.pack.RuleFile;
import io.github.huituo.text.HuituoException;
import io.github.huituo.text.Location;
import io.github.huituo.text.Problem;
import io.github.huituo.text.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

  Engine(Jurisdiction law, List<PackCode> codes, KieBase rules, SubjectFact.Factory subjects) {
    this.law = law;
    this.rules = rules;
    this.subjects = subjects;
    this.infos = RuleInfos.of(rules, law, codes);
    this.version = new PolicyVersion(law.id(), law.pack().version(), law.contentHash());
  }

  private Engine(Engine that, Jurisdiction law) {
    this.law = law;
    this.rules = that.rules;
    this.subjects = that.subjects;
    this.infos = that.infos;
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
  public static Engine of(Jurisdiction law, CompiledPacks shared) {
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

  /**
   * Returns the rule files of one of its packs, the sentences in rule language, for tools that look at the rules.
   *
   * @throws HuituoException with every problem of dictionaries and sentences
   */
  public List<RuleFile> inRuleLanguage(Pack pack) {
    Problems problems = new Problems();
    PackCode code = PackCode.of(law.packs()).get(law.packs().indexOf(pack));
    List<RuleFile> files = code.inRuleLanguage(problems);
    problems.throwIfErrors();
    return files;
  }

  /** Returns the names of the rules of one of its packs that answer questions, ordered. */
  public Set<String> decidingRules(String pack) {
    return rules(pack, true);
  }

  /** Returns the names of the rules of one of its packs that define terms, ordered. */
  public Set<String> definitionRules(String pack) {
    return rules(pack, false);
  }

  private Set<String> rules(String pack, boolean deciding) {
    Set<String> names = new TreeSet<>();
    for (Map.Entry<Rule, RuleInfo> entry : infos.entrySet()) {
      String rulePackage = entry.getKey().getPackageName();
      if (entry.getValue().question().isPresent() == deciding && rulePackage.startsWith(PackCode.packagePrefix(pack))) {
        names.add(entry.getValue().name());
      }
    }
    return names;
  }

  /** Returns a warning for every deciding rule of its own pack that gives no reason in one of the languages. */
  public List<Problem> reasonsMissing(Set<String> languages) {
    Problems problems = new Problems();
    Set<String> own = decidingRules(law.id());
    for (RuleInfo info : infos.values()) {
      for (String language : languages) {
        if (own.contains(info.name()) && !info.because().byLanguage().containsKey(language)) {
          problems.warning(info.at(), "missing-reason", info.name(), language);
        }
      }
    }
    return problems.sorted();
  }

  /** Returns what is known of the rules of one of its packs, in the order of their files. */
  public List<RuleInfo> rules(String pack) {
    List<RuleInfo> rules = new ArrayList<>();
    infos.forEach(
        (rule, info) -> {
          if (rule.getPackageName().startsWith(PackCode.packagePrefix(pack))) {
            rules.add(info);
          }
        });
    rules.sort(Comparator.comparing(RuleInfo::at).thenComparing(RuleInfo::name));
    return rules;
  }

  /** Returns where the rule with this name stands. */
  public Location ruleAt(String name) {
    return infos.values().stream()
        .filter(info -> info.name().equals(name))
        .map(RuleInfo::at)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule is named '" + name + "'"));
  }

  /** Returns the ids of the questions that some rule answers. */
  public Set<String> answeredQuestions() {
    Set<String> ids = new TreeSet<>();
    infos.values().forEach(info -> info.question().ifPresent(q -> ids.add(q.id())));
    return ids;
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
    Problems problems = new Problems();
    CaseValidator.validate(childcareCase, law.vocabulary(), locator, problems);
    Readings readings = ReadingsOfCase.of(childcareCase, law, locator, problems);
    problems.throwIfErrors();
    List<SubjectFact> facts = CaseFacts.of(childcareCase, law.vocabulary(), subjects);
    Answers answers = new Answers();
    List<Term> terms = run(childcareCase, facts, readings, answers, fired);
    return assessment(
        childcareCase,
        facts,
        answers.conclusions(),
        new MissingFacts(law.vocabulary(), readings, facts, terms));
  }

  /** Has the rules conclude, and returns the terms that their definitions found. */
  private List<Term> run(
      ChildcareCase childcareCase,
      List<SubjectFact> facts,
      Readings readings,
      Answers answers,
      Consumer<String> fired) {
    KieSession session = rules.newKieSession();
    try {
      session.insert(answers);
      session.insert(new Law(law.parameters(), childcareCase.asOf(), readings));
      facts.forEach(session::insert);
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
  private record Asked(String question, SubjectFact subject) {}

  private Assessment assessment(
      ChildcareCase childcareCase,
      List<SubjectFact> facts,
      List<Conclusion> conclusions,
      MissingFacts missingFacts) {
    ListMultimap<Asked, Conclusion> byQuestion = ArrayListMultimap.create();
    conclusions.forEach(
        c -> c.rule().question().ifPresent(q -> byQuestion.put(new Asked(q.id(), c.subject()), c)));
    Problems problems = new Problems();
    ImmutableList.Builder<RequirementAnswer> requirements = ImmutableList.builder();
    ImmutableList.Builder<EntitlementAnswer> entitlements = ImmutableList.builder();
    Accounts accounts = new Accounts(missingFacts);
    List<SubjectFact> ordered = new ArrayList<>(facts);
    ordered.sort(Comparator.comparing(SubjectFact::getId));
    for (Question question : law.questions()) {
      if (!question.isAskedOn(childcareCase.asOf())) {
        continue;
      }
      for (SubjectFact subject : ordered) {
        if (subject.subjectKind() == question.subject()) {
          Scoping scoping = missingFacts.scoping(question, subject);
          boolean asked = scoping.kind() == Scoping.Kind.WITHIN || scoping.kind() == Scoping.Kind.PRESUMED;
          List<Conclusion> about =
              asked ? decided(byQuestion.get(new Asked(question.id(), subject))) : List.of();
          List<Missing> missing = new ArrayList<>();
          if (about.isEmpty() && scoping.kind() != Scoping.Kind.OUTSIDE) {
            if (scoping.kind() == Scoping.Kind.OPEN) {
              missing.addAll(scoping.missing());
            }
            missing.addAll(missingFacts.of(question, subject));
          }
          if (asked) {
            check(question, subject, about, missing, problems);
          }
          Concluded concluded = new Concluded(law, question, subject, about, missing, scoping);
          if (question.entitlement()) {
            EntitlementAnswer answer = concluded.entitlement();
            entitlements.add(answer);
            accounts.add(answer, subject);
          } else {
            requirements.add(concluded.requirement());
          }
        }
      }
    }
    problems.throwIfErrors();
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

  /** A conclusion that does not rest on an open point makes the open point irrelevant. */
  private static List<Conclusion> decided(List<Conclusion> conclusions) {
    List<Conclusion> decided = conclusions.stream().filter(c -> c.outcome() != Outcome.UNDETERMINED).toList();
    return decided.isEmpty() ? conclusions : decided;
  }

  private static void check(
      Question question, SubjectFact subject, List<Conclusion> about, List<Missing> missing, Problems problems) {
    if (about.isEmpty() && missing.isEmpty()) {
      problems.error(question.at(), "no-rule", question.id(), subject.subjectKind().word(), subject.getId());
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
