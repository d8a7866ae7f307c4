package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import io.github.huituo.Location;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.law.Band;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.ParameterValue;
import io.github.huituo.internal.text.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads parameter files. Used for one pack; not thread-safe. */
final class ParameterReader {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*|[0-9]{4}/[0-9]{2}|\\*");
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");

  private final LawContext context;
  private final Problems problems;
  private final CitationReader citations;
  private final boolean checked;

  /**
   * Creates a reader.
   *
   * @param checked whether the files were checked before, so that tables need not be read until their rows are asked for
   */
  ParameterReader(LawContext context, boolean checked, Problems problems) {
    this.context = context;
    this.checked = checked;
    this.problems = problems;
    this.citations = new CitationReader(context.sources(), problems);
  }

  /**
   * Reads one parameter.
   *
   * @param tableFile gives the table that the file names, by its path from the file
   */
  ParameterSeries read(Node root, Function<String, Optional<TableFile>> tableFile) {
    Fields fields = Fields.of(root, problems);
    String id = fields.requiredString("id");
    Text description = fields.translated("description");
    if (description.isEmpty()) {
      problems.error(root.at(), "required", "description");
    }
    Units units = Units.of(context.vocabulary());
    boolean knownUnit = fields.node("unit").map(u -> units.check(u, problems)).orElse(true);
    Text unit =
        root.get("unit").filter(n -> n.is(Node.Kind.MAPPING)).isPresent()
            ? fields.translated("unit")
            : fields.string("unit").map(units::text).orElse(Text.empty());
    ParameterValue.Type stated =
        fields
            .oneOf("type", ParameterValue.Type.class, ParameterValue.Type::word)
            .orElse(Units.looksLikeMoney(unit.in("en")) ? ParameterValue.Type.MONEY : ParameterValue.Type.NUMBER);
    ParameterValue.Type type = knownUnit || stated != ParameterValue.Type.MONEY ? stated : ParameterValue.Type.NUMBER;
    CellReader cells = new CellReader(type, unit.in("en"), context, problems);
    ImmutableList<String> keys = fields.strings("keys");
    List<Version> versions = new ArrayList<>();
    Optional<Node> table = fields.node("table");
    if (table.isPresent()) {
      Optional<TableFile> file = tableFile.apply(table.get().text());
      if (file.isEmpty()) {
        problems.error(table.get().at(), "no-such-file", table.get().text());
      }
      file.ifPresent(t -> versions.addAll(new TableReader(keys, cells, citations, problems).read(t)));
    }
    for (Node value : fields.items("values")) {
      readVersion(value, keys, cells, tableFile).ifPresent(versions::add);
    }
    if (versions.isEmpty() && table.isEmpty() && fields.items("values").isEmpty()) {
      problems.error(root.at(), "required", "values");
    }
    boolean continued = fields.oneOf("beyond", Beyond.class, Beyond::word).isPresent();
    fields.finish();
    ImmutableList<String> keyNames = keys.isEmpty() ? keysOfValues(fields.items("values")) : keys;
    ParameterSeries parameter =
        new ParameterSeries(id, description, type, unit, keyNames, inOrder(id, versions), root.at());
    if (!checked) {
      TableCover.check(parameter, context.vocabulary(), problems);
    }
    return continued ? parameter.continuedBeyondRows() : parameter;
  }

  /** How a table goes on behind its last row. */
  private enum Beyond {
    /** Each further row goes on as the last one does. It has as much more as the last one has more than the one before it. */
    LAST_STEP;

    String word() {
      return "last-step";
    }
  }

  private static ImmutableList<String> keysOfValues(List<Node> values) {
    return values.stream()
        .flatMap(v -> v.get("by").stream())
        .flatMap(by -> names(by).stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the name of the key of a table. Those of the tables in its rows are included. */
  private static Set<String> names(Node by) {
    Set<String> names = new LinkedHashSet<>(by.entries().keySet());
    by.entries().values().stream()
        .flatMap(table -> table.entries().values().stream())
        .flatMap(row -> row.get("by").stream())
        .forEach(inner -> names.addAll(names(inner)));
    return names;
  }

  private Optional<Version> readVersion(
      Node node, ImmutableList<String> keys, CellReader cells, Function<String, Optional<TableFile>> tableFile) {
    Fields fields = Fields.of(node, problems);
    Optional<LocalDate> from = fields.required("from", fields.date("from"));
    Optional<LocalDate> until = fields.date("until");
    Citation citation = citations.read(fields);
    Optional<Node> value = fields.node("value");
    Optional<Node> by = fields.node("by");
    Optional<Node> table = fields.node("table");
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    if (Stream.of(value, by, table).filter(Optional::isPresent).count() != 1) {
      problems.error(node.at(), "value-or-by");
    }
    if (table.isPresent()) {
      fields.finish();
      Optional<TableRows> ofFile = TableRows.read(table.get(), keys.size(), cells, citation, tableFile, problems);
      return from.flatMap(f -> ofFile.map(t -> version(f, until, t, node)));
    }
    value.ifPresent(v -> rows.add(new Row(ImmutableList.of(), cells.read(v), citation, v.at())));
    by.ifPresent(b -> rows.addAll(readRows(b, cells, citation)));
    fields.finish();
    return from.map(f -> new Version(f, until, rows.build(), node.at()));
  }

  /**
   * Returns the rows that are in force from a day on. Of files that were checked before they are read when somebody asks for one;
   * of others at once, noting what is wrong.
   */
  private Version version(LocalDate from, Optional<LocalDate> until, TableRows table, Node node) {
    if (!checked) {
      ImmutableList<Row> read = table.rows(problems);
      return Version.ofFile(from, until, () -> read, node.at());
    }
    return Version.ofFile(
        from,
        until,
        () -> {
          Problems none = new Problems();
          ImmutableList<Row> read = table.rows(none);
          none.throwIfErrors();
          return read;
        },
        node.at());
  }

  private List<Row> readRows(Node by, CellReader cells, Citation citation) {
    if (by.entries().size() != 1) {
      problems.error(by.at(), "one-key", by.shown());
    }
    List<Row> rows = new ArrayList<>();
    for (Node table : by.entries().values()) {
      Fields.of(table, problems);
      for (Map.Entry<String, Node> row : table.entries().entrySet()) {
        Object key = key(row.getKey(), table.keyAt(row.getKey()), problems);
        Optional<Node> inner = row.getValue().get("by");
        if (inner.isPresent()) {
          readRows(inner.get(), cells, citation).forEach(r -> rows.add(r.under(key)));
        } else {
          rows.add(readRow(key, row.getValue(), cells, citation));
        }
      }
    }
    return rows;
  }

  /**
   * Reads a row. It is a cell, or {@code {value: cell, article: …, evidence: …}} where it has another source or weaker evidence.
   */
  private Row readRow(Object key, Node node, CellReader cells, Citation citation) {
    Optional<Node> value = node.get("value");
    if (value.isEmpty()) {
      return new Row(ImmutableList.of(key), cells.read(node), citation, node.at());
    }
    Fields fields = Fields.of(node, problems);
    fields.node("value");
    Citation own =
        citations.checked(
            fields.string("source").orElse(citation.source()),
            fields.string("article").or(citation::article),
            fields.oneOf("evidence", Evidence.class, Evidence::word).or(() -> Optional.of(citation.evidence())),
            fields.node("source").orElse(node).at(),
            fields.node("evidence").orElse(node).at());
    fields.finish();
    return new Row(ImmutableList.of(key), cells.read(value.get()), own, node.at());
  }

  /** Returns a key as rules ask for it. It is a whole number, a band, or a word. */
  static Object key(String text, Location at, Problems problems) {
    if (WHOLE.matcher(text).matches()) {
      return Integer.valueOf(text);
    }
    if (Band.looksLike(text)) {
      Optional<Band> band = Band.parse(text);
      if (band.isEmpty()) {
        problems.error(at, "not-a-band", "'" + text + "'");
      }
      return band.isPresent() ? band.get() : text;
    }
    if (!WORD.matcher(text).matches()) {
      problems.error(at, "not-a-key", "'" + text + "'");
    }
    return text;
  }

  private ImmutableList<Version> inOrder(String id, List<Version> versions) {
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      if (version.until().map(u -> !u.isAfter(version.from())).orElse(false)) {
        problems.error(version.at(), "until-before-from", version.until().get(), id, version.from());
      }
      if (i > 0 && !version.from().isAfter(versions.get(i - 1).from())) {
        problems.error(version.at(), "from-not-after", version.from(), id, versions.get(i - 1).from());
      } else if (i > 0) {
        Optional<LocalDate> before = versions.get(i - 1).until();
        if (before.isPresent() && before.get().isAfter(version.from())) {
          problems.error(version.at(), "values-overlap", version.from(), id, before.get());
        }
      }
    }
    return ImmutableList.copyOf(versions);
  }
}
