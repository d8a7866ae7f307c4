package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.FactType;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.law.Band;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cover of the keys of a table by its rows. It finds what they cover twice, and what they leave out, along each key. */
public final class TableCover {
  /** Names shorter than this are near to too many others. */
  private static final int LONG = 6;

  private static final ImmutableSet<String> YES_OR_NO = ImmutableSet.of("true", "false");

  private final ParameterSeries parameter;
  private final Vocabulary vocabulary;
  private final Set<String> answeredElsewhere;
  private final Problems problems;

  private TableCover(
      ParameterSeries parameter, Vocabulary vocabulary, Set<String> answeredElsewhere, Problems problems) {
    this.parameter = parameter;
    this.vocabulary = vocabulary;
    this.answeredElsewhere = answeredElsewhere;
    this.problems = problems;
  }

  /**
   * Notes the regions that two rows of a parameter cover. It also notes words outside the value list of the other words of their
   * key.
   */
  static void check(ParameterSeries parameter, Vocabulary vocabulary, Problems problems) {
    TableCover cover = new TableCover(parameter, vocabulary, Set.of(), problems);
    for (Version version : tables(parameter)) {
      cover.twice(version);
      cover.words(version);
    }
  }

  /**
   * Notes the gaps in a parameter's bands and value lists. A gap between bands is an error, one in a list a warning, since the
   * table may be silent there on purpose.
   *
   * @param answeredElsewhere words for which the table need not have rows
   */
  public static void checkGaps(
      ParameterSeries parameter, Vocabulary vocabulary, Set<String> answeredElsewhere, Problems problems) {
    TableCover cover = new TableCover(parameter, vocabulary, answeredElsewhere, problems);
    tables(parameter).forEach(cover::gaps);
  }

  /** Notes the names of keys that no fact, value list or term has. It does so where one has nearly the same. */
  public static void checkNames(ParameterSeries parameter, Vocabulary vocabulary, Problems problems) {
    Set<String> known = new TreeSet<>(vocabulary.list(Vocabulary.TERMS).keySet());
    vocabulary.lists().forEach(known::add);
    vocabulary
        .facts()
        .forEach(
            fact -> {
              known.add(fact.ruleName());
              known.add(fact.name());
              known.add(fact.name().substring(fact.name().lastIndexOf('.') + 1));
            });
    for (String name : parameter.keyNames()) {
      if (name.length() >= LONG && !known.contains(name)) {
        Text near = Suggestions.didYouMean(name, known);
        if (!near.isEmpty()) {
          problems.error(parameter.at(), "unknown-key-name", name, parameter.id(), near);
        }
      }
    }
  }

  private static List<Version> tables(ParameterSeries parameter) {
    int keys = parameter.keyNames().size();
    return parameter.versions().stream()
        .filter(v -> keys > 0 && v.rows().stream().allMatch(r -> r.keys().size() == keys))
        .toList();
  }

  /** Compares each row with those before it that may have a region in common. A long table has many others. */
  private void twice(Version version) {
    List<Row> rows = version.rows();
    List<Row> naming = rows.stream().filter(r -> !r.keys().contains(ParameterSeries.EVERY)).toList();
    int[] named =
        IntStream.range(0, parameter.keyNames().size())
            .filter(i -> naming.stream().noneMatch(r -> r.keys().get(i) instanceof Band))
            .toArray();
    Map<List<Object>, List<Row>> alike = new LinkedHashMap<>();
    List<Row> ofEveryKey = new ArrayList<>();
    for (Row row : rows) {
      if (row.keys().contains(ParameterSeries.EVERY)) {
        rows.subList(0, rows.indexOf(row)).forEach(before -> twice(version, before, row));
        ofEveryKey.add(row);
      } else {
        ofEveryKey.forEach(before -> twice(version, before, row));
        List<Row> group = alike.computeIfAbsent(IntStream.of(named).mapToObj(row.keys()::get).toList(), k -> new ArrayList<>());
        group.forEach(before -> twice(version, before, row));
        group.add(row);
      }
    }
  }

  private void twice(Version version, Row first, Row second) {
    common(first.keys(), second.keys())
        .ifPresent(both -> problems.error(second.at(), "table-twice", parameter.id(), version.from(), region(both), first.at()));
  }

  /** Returns what both rows cover, in their order. A row for every key covers the remaining keys. */
  private static Optional<List<String>> common(List<Object> first, List<Object> second) {
    List<String> region = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Optional<String> both = common(first.get(i), second.get(i));
      if (both.isEmpty()) {
        return Optional.empty();
      }
      region.add(both.get());
    }
    return Optional.of(region);
  }

  private static Optional<String> common(Object a, Object b) {
    if (a.equals(ParameterSeries.EVERY)) {
      return Optional.of(b.toString());
    }
    if (a instanceof Band x && b instanceof Band y) {
      return x.common(y);
    } else if (a instanceof Band x) {
      return x.contains(b) ? Optional.of(b.toString()) : Optional.empty();
    }
    boolean same = b instanceof Band y ? y.contains(a) : a.equals(b);
    return same ? Optional.of(a.toString()) : Optional.empty();
  }

  private String region(List<String> parts) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      named.add(parameter.keyNames().get(i) + " " + parts.get(i));
    }
    return String.join(" × ", named);
  }

  private void gaps(Version version) {
    List<TableAxis> axes = new ArrayList<>();
    for (int i = 0; i < parameter.keyNames().size(); i++) {
      axes.add(axis(version, i));
    }
    boolean ofBands = axes.size() == 1 && axes.get(0).isOfBands();
    for (List<String> gap : uncovered(version.rows(), axes, 0)) {
      if (ofBands) {
        problems.error(version.at(), "table-gap", parameter.id(), version.from(), region(gap));
      } else {
        problems.warning(version.at(), "table-gap", parameter.id(), version.from(), region(gap));
      }
    }
  }

  private void words(Version version) {
    for (int place = 0; place < parameter.keyNames().size(); place++) {
      String name = parameter.keyNames().get(place);
      Optional<Set<String>> list = listOf(name, words(version, place));
      for (Row row : version.rows()) {
        if (list.isPresent()
            && row.keys().get(place) instanceof String word
            && !word.equals(ParameterSeries.EVERY)
            && !list.get().contains(word)) {
          problems.error(
              row.at(),
              "not-one-of",
              "'" + word + "'",
              name,
              String.join(", ", list.get()),
              Suggestions.didYouMean(word, list.get()));
        }
      }
    }
  }

  private static List<String> words(Version version, int place) {
    return version.rows().stream()
        .map(r -> r.keys().get(place))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(word -> !word.equals(ParameterSeries.EVERY))
        .distinct()
        .toList();
  }

  private TableAxis axis(Version version, int place) {
    String name = parameter.keyNames().get(place);
    List<Object> keys = version.rows().stream().map(r -> r.keys().get(place)).distinct().toList();
    List<String> words = words(version, place);
    Set<String> all = new LinkedHashSet<>(listOf(name, words).orElse(Set.of()));
    all.removeAll(answeredElsewhere);
    all.addAll(words.stream().allMatch(YES_OR_NO::contains) && !words.isEmpty() ? YES_OR_NO : words);
    boolean parts = facts(name).anyMatch(f -> f.type() == FactType.NUMBER || f.type() == FactType.MONEY);
    boolean every = keys.stream().allMatch(ParameterSeries.EVERY::equals);
    return TableAxis.of(keys, every ? List.of(ParameterSeries.EVERY) : words.isEmpty() ? List.of() : List.copyOf(all), !parts);
  }

  private Stream<FactDefinition> facts(String name) {
    return vocabulary.facts()
        .filter(f -> f.name().equals(name) || f.name().endsWith("." + name) || f.list().filter(name::equals).isPresent());
  }

  /** Returns the value list of the words of a key. It is that of a fact of this name which has most of them. */
  private Optional<Set<String>> listOf(String name, List<String> words) {
    Set<String> best = Set.of();
    long most = 0;
    for (String id : facts(name).flatMap(f -> f.list().stream()).distinct().toList()) {
      Set<String> list = vocabulary.list(id).keySet();
      long has = words.stream().filter(list::contains).count();
      if (has > most) {
        best = list;
        most = has;
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best);
  }

  /** Returns the regions that no row covers, from one key on. */
  private static List<List<String>> uncovered(List<Row> rows, List<TableAxis> axes, int from) {
    if (from == axes.size()) {
      return rows.isEmpty() ? List.of(List.of()) : List.of();
    }
    TableAxis axis = axes.get(from);
    Map<List<List<String>>, List<TableAxis.Part>> alike = new LinkedHashMap<>();
    for (TableAxis.Part part : axis.parts()) {
      List<Row> those = rows.stream().filter(r -> part.isIn(r.keys().get(from))).toList();
      List<List<String>> rest = uncovered(those, axes, from + 1);
      if (!rest.isEmpty()) {
        alike.computeIfAbsent(rest, r -> new ArrayList<>()).add(part);
      }
    }
    List<List<String>> regions = new ArrayList<>();
    alike.forEach(
        (rest, parts) -> {
          for (String part : axis.joined(parts)) {
            rest.forEach(r -> regions.add(ImmutableList.<String>builder().add(part).addAll(r).build()));
          }
        });
    return regions;
  }
}
