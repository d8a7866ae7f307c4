package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.ChoicesValue;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.ParameterValue;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.model.SubjectKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        series.versions().stream().map(v -> version(v, series)).collect(ImmutableList.toImmutableList()),
        used);
  }

  private Text keyTitle(String name) {
    Optional<Text> fact = law.vocabulary().facts().filter(f -> f.name().equals(name)).findFirst().map(FactDefinition::title);
    if (fact.isPresent()) {
      return fact.get();
    }
    Text term = law.vocabulary().list(Vocabulary.TERMS).get(name);
    return term == null ? DerivedFacts.title(name, law.vocabulary()) : term;
  }

  /** Returns the first value list with all the words that a series has as values. */
  private String listOfValues(ParameterSeries series) {
    if (series.type() != ParameterValue.Type.CHOICES) {
      return "";
    }
    Set<String> words =
        series.versions().stream()
            .flatMap(version -> version.rows().stream())
            .flatMap(row -> row.cell().parts())
            .flatMap(
                cell -> cell instanceof Cell.Fixed fixed && fixed.value() instanceof ChoicesValue of ? of.words().stream() : Stream.empty())
            .collect(Collectors.toSet());
    return Streams.stream(law.vocabulary().lists())
        .filter(list -> law.vocabulary().list(list).keySet().containsAll(words))
        .findFirst()
        .orElse("");
  }

  private ParameterView.Version version(ParameterSeries.Version version, ParameterSeries series) {
    ParameterValue.ValueWording wording = new HandbookWording(law.vocabulary(), listOfValues(series));
    return new ParameterView.Version(
        version.from().toString(),
        version.until().map(Object::toString).orElse(""),
        version.rows().stream().map(r -> row(r, series, wording)).collect(ImmutableList.toImmutableList()));
  }

  private ParameterView.Row row(ParameterSeries.Row row, ParameterSeries series, ParameterValue.ValueWording wording) {
    ImmutableList.Builder<ParameterView.Line> lines = ImmutableList.builder();
    lines(row.cell(), 0, Text.empty(), new Worded(wording, series.unit()), ImmutableList.of(), lines);
    ImmutableList.Builder<Text> keys = ImmutableList.builder();
    for (int i = 0; i < row.keys().size(); i++) {
      keys.add(key(series.keyNames().get(i), row.keys().get(i)));
    }
    return new ParameterView.Row(
        keys.build(),
        lines.build(),
        CitationView.of(row.citation(), law));
  }

  private void lines(
      Cell cell,
      int depth,
      Text label,
      Worded words,
      ImmutableList<CitationView> cites,
      ImmutableList.Builder<ParameterView.Line> out) {
    if (cell instanceof Cell.Fixed fixed) {
      fixed.value().lines(words.wording(), words.unit()).forEach(line -> out.add(new ParameterView.Line(depth, label, line, "", cites)));
    } else if (cell instanceof Cell.OfSetting of) {
      Setting setting = law.settings().get(of.setting());
      Text value =
          setting == null
              ? Text.same(of.setting())
              : setting.least().isEmpty() && setting.most().isEmpty()
                  ? Phrases.text("by-setting", setting.title())
                  : Phrases.text("by-setting-between", setting.title(), setting.range());
      String href = Links.setting(HandbookModel.packOfSetting(law, of.setting()), of.setting());
      out.add(new ParameterView.Line(depth, label, value, href, cites));
    } else if (cell instanceof Cell.Silent silent) {
      out.add(new ParameterView.Line(depth, label, Phrases.text("silent", silent.reason()), "", cites));
    } else if (cell instanceof Cell.CitedCell cited) {
      lines(cited.cell(), depth, label, words, ImmutableList.of(CitationView.of(cited.citation(), law)), out);
    } else if (cell instanceof Cell.ByInterpretation by) {
      InterpretationPoint point = law.openPoints().get(by.point());
      String href = Links.point(HandbookModel.packOfPoint(law, by.point()), by.point());
      Text title = point == null ? Text.same(by.point()) : point.title();
      out.add(new ParameterView.Line(depth, label, Phrases.text("by-reading", title), href, cites));
      for (Map.Entry<String, Cell> choice : by.byChoice().entrySet()) {
        Text reading = point == null ? null : point.choices().get(choice.getKey());
        Text read = reading == null ? Text.same(choice.getKey()) : reading;
        lines(choice.getValue(), depth + 1, read, words, ImmutableList.of(), out);
      }
    }
  }

  /** Returns a key in words. */
  private Text key(String name, Object key) {
    if (key.equals(ParameterSeries.EVERY)) {
      return Phrases.text("any");
    } else if (key instanceof String word) {
      return law.vocabulary().wordOfKey(name, word);
    }
    return Text.same(key instanceof Integer number ? Phrases.number(BigDecimal.valueOf(number)) : key.toString());
  }

  /** How the values of a parameter are worded, and their unit. */
  private record Worded(ParameterValue.ValueWording wording, Text unit) {}

  /** Puts values into the words of the handbook and of a list of the vocabulary. */
  private static final class HandbookWording implements ParameterValue.ValueWording {
    private final Vocabulary vocabulary;
    private final String list;

    HandbookWording(Vocabulary vocabulary, String list) {
      this.vocabulary = vocabulary;
      this.list = list;
    }

    @Override
    public String number(BigDecimal number) {
      return Phrases.number(number);
    }

    @Override
    public Text word(String word) {
      return word.equals(ParameterSeries.EVERY) ? Phrases.text("any") : vocabulary.word(list, word);
    }

    @Override
    public Text list(ImmutableList<Text> texts) {
      return Phrases.join(texts, "list");
    }

    @Override
    public Text sentence(String key, Object... arguments) {
      return Phrases.text(key, arguments);
    }
  }
}
