package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Consequence;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.author.ConsequenceWords;
import io.github.huituo.internal.author.DrawnPlot;
import io.github.huituo.internal.author.Scenario;
import io.github.huituo.internal.author.handbook.RuleBook.QuestionRules;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.pack.Decisive;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Need;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.pack.Sanction;
import io.github.huituo.internal.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/** Shows the questions of a pack. */
final class QuestionPages {
  private final HandbookModel contents;
  private final RuleBook rules;
  private final Jurisdiction law;
  private final ParameterPages parameterPages;

  QuestionPages(HandbookModel contents, RuleBook rules, Jurisdiction law) {
    this.contents = contents;
    this.rules = rules;
    this.law = law;
    this.parameterPages = new ParameterPages(law);
  }

  QuestionView view(Question question) {
    QuestionRules resting = rules.of(question.id());
    return new QuestionView(
        question.id(),
        Links.question(law.id(), question.id()),
        law.pack().title(),
        law.pack().topicOf(question),
        question.entitlement(),
        question.title(),
        law.vocabulary().title(question.subject()),
        question.entitlement()
            ? Phrases.text("gives." + question.gives().name())
            : Phrases.text("severity." + question.severity().name()),
        question.from().map(LocalDate::toString).orElse(""),
        question.until().map(LocalDate::toString).orElse(""),
        question.scope().entrySet().stream().map(e -> among(e.getKey(), e.getValue())).toList(),
        question.presumed(),
        question.decisive() == Decisive.FIRST_DAY ? Text.empty() : Phrases.text("decisive." + question.decisive()),
        question.exclusive().orElse(""),
        CitationView.of(question.citations(), law),
        question.citations().stream().map(Citation::evidence).reduce(Evidence::weaker).map(Evidence::word).orElse(""),
        law.sanctions(question).stream().map(this::following).toList(),
        question.needs().stream().map(this::needed).toList(),
        resting.answering(),
        resting.definitions(),
        shown(resting.parameters()),
        alsoSet(resting.parameters()),
        points(resting.points(), resting.parameters()),
        contents.plotsOf(question).stream().map(this::plot).toList(),
        contents.scenarios(question.id()).stream().map(s -> scenario(s, question)).toList());
  }

  private QuestionView.Following following(Sanction sanction) {
    Consequence consequence = sanction.on(law);
    return new QuestionView.Following(
        Messages.text(language -> new ConsequenceWords(language, QuestionPages::amount).lines(List.of(consequence)).get(0)),
        sanction.from().map(LocalDate::toString).orElse(""),
        sanction.until().map(LocalDate::toString).orElse(""),
        CitationView.of(sanction.citation(), law));
  }

  private static String amount(Money amount) {
    return amount.getCurrencyUnit().getCode() + " " + Phrases.number(amount.getAmount().stripTrailingZeros());
  }

  private PlotView plot(DrawnPlot drawn) {
    return PlotPages.view(drawn, contents.law(drawn.plot().pack()));
  }

  private Text title(Need.FactRef fact) {
    return law.vocabulary()
        .fact(fact.kind(), fact.name())
        .map(FactDefinition::title)
        .or(() -> law.vocabulary().shape().factPart(fact.kind(), fact.name()).map(law.vocabulary()::title))
        .orElse(Text.same(fact.name()));
  }

  private Text among(Need.FactRef fact, Set<String> words) {
    List<Text> values = words.stream().sorted().map(word -> word(fact, word)).toList();
    return Phrases.text("pair", title(fact), Phrases.join(values, "or"));
  }

  private Text word(Need.FactRef fact, String word) {
    return word.equals("true") || word.equals("false")
        ? Phrases.text(word.equals("true") ? "yes" : "no")
        : law.vocabulary().word(law.vocabulary().fact(fact.kind(), fact.name()).flatMap(FactDefinition::list).orElse(""), word);
  }

  private QuestionView.Needed needed(Need need) {
    List<Text> conditions = new ArrayList<>();
    need.where().forEach((fact, words) -> conditions.add(among(fact, words)));
    need.when().forEach((fact, words) -> conditions.add(among(fact, words)));
    need.readings().forEach((id, choice) -> conditions.add(reading(id, choice)));
    List<Text> titles = new ArrayList<>();
    List<Text> asks = new ArrayList<>();
    for (Need.FactRef fact : need.anyOf()) {
      titles.add(Phrases.text("of-kind", title(fact), law.vocabulary().title(fact.kind())));
      law.vocabulary().fact(fact.kind(), fact.name()).ifPresent(f -> asks.add(f.ask()));
    }
    return new QuestionView.Needed(
        Phrases.join(titles, "or"),
        conditions.isEmpty() ? Text.empty() : Phrases.join(conditions, "and"),
        asks.isEmpty() ? Text.empty() : asks.get(0));
  }

  private Text reading(String id, String choice) {
    InterpretationPoint point = law.openPoints().get(id);
    Text words = point == null ? null : point.choices().get(choice);
    return Phrases.text("rule.read-as", point == null ? Text.same(id) : point.title(), words == null ? Text.same(choice) : words);
  }

  /** Returns the parameters that a question shows. Their values are those of its pack, or of the nearest that it extends. */
  private List<ParameterView> shown(Set<String> ids) {
    List<ParameterView> views = new ArrayList<>();
    for (String id : ids) {
      ParameterSeries series = law.parameters().get(id);
      if (series != null) {
        Jurisdiction from = contents.law(HandbookModel.packOfParameter(law, id));
        ParameterSeries own = from.pack().parameters().getOrDefault(id, series);
        views.add((from.id().equals(law.id()) ? parameterPages : new ParameterPages(from)).view(own, List.of()));
      }
    }
    return views;
  }

  private List<Link> alsoSet(Set<String> ids) {
    List<Link> links = new ArrayList<>();
    for (String id : ids) {
      String shown = HandbookModel.packOfParameter(law, id);
      for (Jurisdiction other : contents.laws()) {
        ParameterSeries series = other.pack().parameters().get(id);
        if (series != null && !other.id().equals(shown)) {
          links.add(
              new Link(
                  Phrases.text("pair", other.pack().title(), series.description()), Links.parameter(other.id(), id)));
        }
      }
    }
    return links;
  }

  private List<Link> points(Set<String> asked, Set<String> parameters) {
    Set<String> ids = new TreeSet<>(asked);
    for (String id : parameters) {
      ParameterSeries series = law.parameters().get(id);
      if (series != null) {
        ids.addAll(contents.usage(series).points());
      }
    }
    List<Link> links = new ArrayList<>();
    for (String id : ids) {
      InterpretationPoint point = law.openPoints().get(id);
      if (point != null) {
        links.add(new Link(point.title(), Links.point(HandbookModel.packOfPoint(law, id), id)));
      }
    }
    return links;
  }

  private QuestionView.ScenarioView scenario(Scenario scenario, Question question) {
    Node document = scenario.childcareCase();
    String id = document.get("jurisdiction").map(Node::text).orElse(law.id());
    Jurisdiction asked = contents.policy().jurisdictions().contains(id) ? contents.law(id) : law;
    List<QuestionView.Expected> expected = new ArrayList<>();
    for (Node each : scenario.expected()) {
      if (each.get("id").map(Node::text).equals(Optional.of(question.id()))) {
        expected.add(expected(each, question, asked));
      }
    }
    return new QuestionView.ScenarioView(
        scenario.name(),
        document.get("asOf").map(Node::text).orElse(""),
        asked.pack().title(),
        CaseWords.of(document, asked),
        expected,
        scenario.at().file());
  }

  private static QuestionView.Expected expected(Node node, Question question, Jurisdiction asked) {
    Map<String, Node> fields = new LinkedHashMap<>(node.entries());
    fields.remove("id");
    Node subject = fields.remove("subject");
    Node outcome = fields.remove("outcome");
    List<CaseWords.TitledValue> values = new ArrayList<>();
    fields.forEach(
        (name, value) ->
            values.add(new CaseWords.TitledValue(AnswerFields.title(name), AnswerFields.value(name, value, question, asked))));
    return new QuestionView.Expected(
        subject == null ? "" : subject.text(), outcome == null ? "" : outcome.text(), values);
  }
}
