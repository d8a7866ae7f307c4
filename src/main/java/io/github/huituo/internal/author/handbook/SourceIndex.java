package io.github.huituo.internal.author.handbook;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.internal.pack.Sanction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources, open points and settings of a pack. Each has the places that use it. */
final class SourceIndex {
  private final HandbookModel contents;
  private final RuleBook rules;
  private final Jurisdiction law;

  SourceIndex(HandbookModel contents, RuleBook rules, Jurisdiction law) {
    this.contents = contents;
    this.rules = rules;
    this.law = law;
  }

  /**
   * An instrument.
   *
   * @param anchor its anchor
   * @param id its id
   * @param title its title
   * @param number its document number, or ""
   * @param issuer who issued it
   * @param issued the day of issue, or ""
   * @param inForce the first day in force, or ""
   * @param expires the first day no longer in force, or ""
   * @param evidence the word of its evidence
   * @param questions the questions that it answers
   * @param parameters the parameters that it gives
   */
  record SourceView(
      String anchor,
      String id,
      Text title,
      String number,
      Text issuer,
      String issued,
      String inForce,
      String expires,
      String evidence,
      List<Link> questions,
      List<Link> parameters) {}

  /**
   * An open point.
   *
   * @param anchor its anchor
   * @param id its id
   * @param title what is open
   * @param why what the sources state and what they leave open
   * @param choices the readings
   * @param settled whether there is a default
   * @param used the questions and parameters that depend on it
   */
  record PointView(
      String anchor, String id, Text title, Text why, List<Choice> choices, boolean settled, List<Link> used) {}

  /**
   * A reading.
   *
   * @param word the word that chooses it
   * @param text its meaning
   * @param byDefault whether it is the default
   */
  record Choice(String word, Text text, boolean byDefault) {}

  /**
   * A setting.
   *
   * @param anchor its anchor
   * @param id its id
   * @param title what it is
   * @param ask the question to ask the authority
   * @param unit its unit
   * @param range the values that the law allows, or ""
   * @param used the parameters that rest on it
   */
  record SettingView(String anchor, String id, Text title, Text ask, String unit, String range, List<Link> used) {}

  List<SourceView> sources() {
    List<SourceView> views = new ArrayList<>();
    for (Source source : law.pack().sources().values()) {
      views.add(
          new SourceView(
              Links.safe(source.id()),
              source.id(),
              source.title(),
              source.number().orElse(""),
              source.issuer(),
              source.issued().map(LocalDate::toString).orElse(""),
              source.inForce().map(LocalDate::toString).orElse(""),
              source.expires().map(LocalDate::toString).orElse(""),
              source.evidence().word(),
              questionsCiting(source.id()),
              parameters(s -> contents.usage(s).sources().contains(source.id()))));
    }
    return views;
  }

  List<PointView> points() {
    List<PointView> views = new ArrayList<>();
    for (InterpretationPoint point : law.pack().openPoints().values()) {
      List<Choice> choices = new ArrayList<>();
      point
          .choices()
          .forEach(
              (word, text) ->
                  choices.add(new Choice(word, text, point.byDefault().map(word::equals).orElse(false))));
      List<Link> used = new ArrayList<>(questionsResting(point.id()));
      used.addAll(parameters(s -> contents.usage(s).points().contains(point.id())));
      views.add(
          new PointView(
              Links.safe(point.id()),
              point.id(),
              point.title(),
              point.why(),
              choices,
              point.byDefault().isPresent(),
              used));
    }
    return views;
  }

  List<SettingView> settings() {
    List<SettingView> views = new ArrayList<>();
    for (Setting setting : law.pack().settings().values()) {
      boolean free = setting.least().isEmpty() && setting.most().isEmpty();
      views.add(
          new SettingView(
              "setting-" + Links.safe(setting.id()),
              setting.id(),
              setting.title(),
              setting.ask(),
              setting.unit(),
              free ? "" : setting.range(),
              parameters(s -> contents.usage(s).settings().contains(setting.id()))));
    }
    return views;
  }

  private List<Link> questionsCiting(String source) {
    List<Link> links = new ArrayList<>();
    eachQuestion(
        (other, question) -> {
          if (cited(other, question).map(Citation::source).anyMatch(source::equals)
              && HandbookModel.packOfSource(other, source).equals(law.id())) {
            links.add(new Link(question.title(), Links.question(other.id(), question.id())));
          }
        });
    return links;
  }

  /** Returns where the law states what is asked. This includes what follows if it is not met. */
  private static Stream<Citation> cited(Jurisdiction law, Question question) {
    return Stream.concat(question.citations().stream(), law.sanctions(question).stream().map(Sanction::citation));
  }

  private List<Link> questionsResting(String point) {
    List<Link> links = new ArrayList<>();
    eachQuestion(
        (other, question) -> {
          if (rules.of(question.id()).points().contains(point) && knows(other)) {
            links.add(new Link(question.title(), Links.question(other.id(), question.id())));
          }
        });
    return links;
  }

  private void eachQuestion(java.util.function.BiConsumer<Jurisdiction, Question> use) {
    for (Jurisdiction other : contents.laws()) {
      other.pack().questions().forEach(q -> use.accept(other, q));
    }
  }

  private boolean knows(Jurisdiction other) {
    return other.packs().stream().anyMatch(p -> p.id().equals(law.id()));
  }

  private List<Link> parameters(java.util.function.Predicate<ParameterSeries> which) {
    Map<String, Link> links = new TreeMap<>();
    for (Jurisdiction other : contents.laws().stream().filter(this::knows).toList()) {
      for (ParameterSeries series : other.pack().parameters().values()) {
        if (which.test(series)) {
          String href = Links.parameter(other.id(), series.id());
          Text title =
              other.id().equals(law.id())
                  ? series.description()
                  : Phrases.text("pair", other.pack().title(), series.description());
          links.put(href, new Link(title, href));
        }
      }
    }
    return List.copyOf(links.values());
  }

  /** Returns the questions that use a parameter. */
  List<Link> questionsUsing(String parameter) {
    List<Link> links = new ArrayList<>();
    eachQuestion(
        (other, question) -> {
          if (rules.of(question.id()).parameters().contains(parameter)
              && (knows(other) || law.packs().stream().anyMatch(p -> p.id().equals(other.id())))) {
            links.add(new Link(question.title(), Links.question(other.id(), question.id())));
          }
        });
    return links;
  }
}
