package io.github.huituo.internal.author;

import com.google.common.collect.Sets;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.engine.RuleAnalysis;
import io.github.huituo.internal.engine.RuleBuild;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.pack.ConsequentialProblems;
import io.github.huituo.internal.pack.InForce;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.pack.TableCover;
import io.github.huituo.internal.property.AnswerSearch;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds every problem of every file of a folder of packs. */
public final class Check {
  /** How many generated cases are tried for each question, unless somebody wants more or fewer. */
  public static final int CASES = 60;

  private final PackSource source;
  private final PackLibrary library;
  private final Problems problems = new Problems();

  private Check(PackLibrary library) {
    this.source = library.sources().get(0);
    this.library = library;
  }

  /** Returns every problem of the packs of a source, ordered by place. */
  public static List<Problem> of(PackSource source) {
    return of(source, CASES);
  }

  /**
   * Returns every problem of the packs of a source, ordered by place.
   *
   * @param cases how many generated cases are tried for each question, if there are no other errors; 0 for none
   */
  public static List<Problem> of(PackSource source, int cases) {
    return of(PackLibrary.of(source), cases);
  }

  /**
   * Returns every problem of the packs in a library's first source. The problems are ordered by place.
   *
   * @param cases how many generated cases are tried for each question, if there are no other errors; 0 for none
   */
  public static List<Problem> of(PackLibrary library, int cases) {
    return new Check(library).run(cases);
  }

  private List<Problem> run(int cases) {
    List<CountryReview> reviews = library.packsByCountry().values().parallelStream().map(this::review).toList();
    reviews.forEach(each -> problems.addAll(each.problems().sorted()));
    List<Jurisdiction> laws = reviews.stream().flatMap(each -> each.laws().stream()).toList();
    collect(this::checkIndex);
    if (problems.hasErrors()) {
      List<Problem> known = ConsequentialProblems.without(problems.sorted(), source, laws);
      problems.addAll(RuleBuild.check(laws.stream().filter(this::hasSoundVocabulary).toList(), known));
    } else {
      collect(() -> compiled(LoadedPolicy.load(library), cases));
    }
    ExpectationCheck expectations = new ExpectationCheck(library);
    collect(
        () -> {
          List<Scenario> scenarios = Scenarios.of(source);
          collect(() -> scenarios.parallelStream().map(expectations::check).toList().forEach(problems::addAll));
          collect(() -> Coverage.of(source, library, scenarios, pack -> true));
        });
    return ConsequentialProblems.without(problems.sorted(), source, laws);
  }

  /** The laws of one country, as far as they can be read. The problems are those of their files and rules. */
  private record CountryReview(List<Jurisdiction> laws, Problems problems) {}

  /** Reviews the packs of one country. The rules of a pack are read once for all packs that extend it. */
  private CountryReview review(List<String> packs) {
    Problems found = new Problems();
    List<Jurisdiction> laws = packs.stream().flatMap(pack -> library.jurisdiction(pack, found).stream()).toList();
    RuleAnalysis.Reader reader = new RuleAnalysis.Reader();
    laws.forEach(law -> reader.read(law, found));
    laws.parallelStream().map(law -> problemsOf(law, reader)).toList().forEach(each -> found.addAll(each.sorted()));
    return new CountryReview(laws, found);
  }

  private static Problems problemsOf(Jurisdiction law, RuleAnalysis.Reader reader) {
    Problems found = new Problems();
    check(law, reader.review(law, found), found);
    return found;
  }

  /** Checks what needs rules that run. */
  private void compiled(LoadedPolicy policy, int cases) {
    problems.addAll(library.ownPacks().parallelStream().flatMap(pack -> problemsOf(policy, pack).stream()).toList());
    if (cases > 0 && !problems.hasErrors()) {
      problems.addAll(AnswerSearch.of(policy, library.ownPacks(), cases));
    }
  }

  private List<Problem> problemsOf(LoadedPolicy policy, String pack) {
    try {
      return Stream.concat(policy.engine(pack).notices().stream(), Plots.check(source, policy, pack).stream()).toList();
    } catch (HuituoException e) {
      return e.problems();
    }
  }

  /** Returns whether its rules can be compiled. An error in a vocabulary, or in what a pack extends, leaves facts unknown. */
  private boolean hasSoundVocabulary(Jurisdiction law) {
    return problems.sorted().stream()
        .filter(p -> p.severity() == Problem.Severity.ERROR)
        .map(p -> p.at().file())
        .noneMatch(
            file ->
                law.packs().stream()
                    .map(p -> source.shown(p.id() + "/"))
                    .anyMatch(pack -> file.equals(pack + "vocabulary.yaml") || file.equals(pack + "pack.yaml")));
  }

  private void collect(Runnable work) {
    try {
      work.run();
    } catch (HuituoException e) {
      problems.addAll(e.problems());
    }
  }

  private void checkIndex() {
    if (!source.files().contains("index.yaml")) {
      return;
    }
    Node index = Documents.yaml(source.shown("index.yaml"), source.text("index.yaml"));
    Optional<Node> packs = index.get("packs");
    Set<String> listed = new TreeSet<>();
    for (Node pack : packs.map(n -> (List<Node>) n.items()).orElse(List.of())) {
      listed.add(pack.text());
      if (!library.ownPacks().contains(pack.text())) {
        problems.error(pack.at(), "no-such-file", pack.text() + "/pack.yaml");
      }
    }
    for (String pack : library.ownPacks()) {
      if (!listed.contains(pack) && packs.filter(n -> n.is(Node.Kind.SEQUENCE)).isPresent()) {
        problems.error(packs.get().at(), "unlisted-pack", pack);
      }
    }
  }

  private static void check(Jurisdiction law, RuleAnalysis review, Problems problems) {
    for (ParameterSeries parameter : law.pack().parameters().values()) {
      InForce.check(parameter, law.sources(), problems);
      TableCover.checkNames(parameter, law.vocabulary(), problems);
      if (!review.askedParameters().contains(parameter.id())) {
        problems.warning(
            parameter.at(), "unused-parameter", parameter.id(), Suggestions.didYouMean(
                parameter.id(), Sets.intersection(review.askedParameters(), law.parameters().keySet())));
      } else if (!review.answersSilenceOf(parameter.id())) {
        TableCover.checkGaps(parameter, law.vocabulary(), review.wordsAround(parameter.id()), problems);
      }
    }
    for (Question question : law.pack().questions()) {
      if (!review.answeredQuestions().contains(question.id())) {
        problems.error(question.at(), "unanswered-question", question.id());
      }
      for (String id : review.parametersOf(question.id())) {
        Optional.ofNullable(law.parameters().get(id))
            .ifPresent(
                parameter ->
                    InForce.without(parameter, question)
                        .forEach(
                            period ->
                                problems.warning(
                                    question.at(), "undefined-in-period", question.id(), words(period), id)));
      }
    }
  }

  private static Text words(InForce.Period period) {
    if (period.from().isEmpty()) {
      return period.until().map(u -> Messages.text("period.before", u)).orElseGet(() -> Messages.text("period.always"));
    }
    return period.until()
        .map(u -> Messages.text("period.between", period.from().get(), u))
        .orElseGet(() -> Messages.text("period.from", period.from().get()));
  }
}
