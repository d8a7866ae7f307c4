package io.github.huituo.author.handbook;

import com.google.common.collect.ImmutableList;
import io.github.huituo.law.Cell;
import io.github.huituo.law.OpenPoint;
import io.github.huituo.law.ParameterSeries;
import io.github.huituo.law.Setting;
import io.github.huituo.law.Taper;
import io.github.huituo.model.FactDefinition;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.model.Vocabulary;
import io.github.huituo.pack.Jurisdiction;
import io.github.huituo.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Shows the parameters of a pack. */
final class ParameterPages {
  private final Jurisdiction law;

  ParameterPages(Jurisdiction law) {
    this.law = law;
  }

  ParameterView view(ParameterSeries series, List<Link> used) {
    return new ParameterView(
        series.id(),
        Links.safe(series.id()),
        Links.parameter(law.id(), series.id()),
        law.pack().title(),
        series.description(),
        series.unit(),
        series.keyNames().stream().map(this::keyTitle).collect(ImmutableList.toImmutableList()),
        series.versions().stream().map(v -> version(v, series.unit())).collect(ImmutableList.toImmutableList()),
        used);
  }

  private Text keyTitle(String name) {
    Optional<Text> fact = law.vocabulary().facts().filter(f -> f.name().equals(name)).findFirst().map(FactDefinition::title);
    if (fact.isPresent()) {
      return fact.get();
    }
    Text term = law.vocabulary().list(Vocabulary.TERMS).get(name);
    return term == null ? DerivedFacts.title(name) : term;
  }

  private ParameterView.Version version(ParameterSeries.Version version, Text unit) {
    return new ParameterView.Version(
        version.from().toString(),
        version.until().map(Object::toString).orElse(""),
        version.rows().stream().map(r -> row(r, unit)).collect(ImmutableList.toImmutableList()));
  }

  private ParameterView.Row row(ParameterSeries.Row row, Text unit) {
    ImmutableList.Builder<ParameterView.Line> lines = ImmutableList.builder();
    lines(row.cell(), 0, Text.empty(), unit, ImmutableList.of(), lines);
    return new ParameterView.Row(
        row.keys().stream().map(this::value).collect(ImmutableList.toImmutableList()),
        lines.build(),
        Cite.of(row.citation(), law));
  }

  private void lines(
      Cell cell,
      int depth,
      Text label,
      Text unit,
      ImmutableList<Cite> cites,
      ImmutableList.Builder<ParameterView.Line> out) {
    if (cell instanceof Cell.Fixed fixed && fixed.value() instanceof Taper taper) {
      taper.brackets().forEach(b -> out.add(new ParameterView.Line(depth, label, bracket(b, taper.currency(), unit), "", cites)));
    } else if (cell instanceof Cell.Fixed fixed) {
      boolean bare = fixed.value() instanceof Number;
      Text value = bare && !unit.isEmpty() ? Words.say("with-unit", value(fixed.value()), unit) : value(fixed.value());
      out.add(new ParameterView.Line(depth, label, value, "", cites));
    } else if (cell instanceof Cell.OfSetting of) {
      Setting setting = law.settings().get(of.setting());
      Text value =
          setting == null
              ? Text.same(of.setting())
              : setting.least().isEmpty() && setting.most().isEmpty()
                  ? Words.say("by-setting", setting.title())
                  : Words.say("by-setting-between", setting.title(), setting.range());
      String href = Links.setting(Contents.packOfSetting(law, of.setting()), of.setting());
      out.add(new ParameterView.Line(depth, label, value, href, cites));
    } else if (cell instanceof Cell.Silent silent) {
      out.add(new ParameterView.Line(depth, label, Words.say("silent", silent.reason()), "", cites));
    } else if (cell instanceof Cell.Cited cited) {
      lines(cited.cell(), depth, label, unit, ImmutableList.of(Cite.of(cited.citation(), law)), out);
    } else if (cell instanceof Cell.ByInterpretation by) {
      OpenPoint point = law.openPoints().get(by.point());
      String href = Links.point(Contents.packOfPoint(law, by.point()), by.point());
      Text title = point == null ? Text.same(by.point()) : point.title();
      out.add(new ParameterView.Line(depth, label, Words.say("by-reading", title), href, cites));
      for (Map.Entry<String, Cell> choice : by.byChoice().entrySet()) {
        Text reading = point == null ? null : point.choices().get(choice.getKey());
        Text words = reading == null ? Text.same(choice.getKey()) : reading;
        lines(choice.getValue(), depth + 1, words, unit, ImmutableList.of(), out);
      }
    }
  }

  private static Text bracket(Taper.Bracket bracket, String currency, Text unit) {
    String from = currency + " " + Words.number(bracket.begin());
    String to = bracket.end().map(end -> currency + " " + Words.number(end)).orElse("");
    Text number = Words.say("with-unit", Words.number(bracket.number()), unit);
    Text range =
        bracket.end().isEmpty()
            ? Words.say("bracket.on", from)
            : Words.say(bracket.closed() ? "bracket.to" : "bracket.below", from, to);
    return bracket
        .fall()
        .map(
            fall -> {
              String every = currency + " " + Words.number(fall.every());
              return fall.floor().isPresent()
                  ? Words.say("bracket.falls-to", range, number, fall.by().toPlainString(), every, fall.floor().get().toPlainString())
                  : Words.say("bracket.falls", range, number, fall.by().toPlainString(), every);
            })
        .orElse(Words.say("pair", range, number));
  }

  /** Returns a value in words. */
  private Text value(Object value) {
    if (value.equals("*")) {
      return Words.say("any");
    } else if (value instanceof String word) {
      return law.vocabulary().word(word);
    } else if (value instanceof Collection<?> words) {
      return Words.join(words.stream().map(this::value).toList(), "list");
    } else if (value instanceof Money money) {
      return Text.same(money.getCurrencyUnit().getCode() + " " + Words.number(money.getAmount()));
    } else if (value instanceof Number number) {
      return Text.same(Words.number(new java.math.BigDecimal(number.toString())));
    }
    return Text.same(value.toString());
  }
}
