package io.github.huituo.internal.law;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.huituo.Location;
import io.github.huituo.assessment.Text;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter over time. It has what it is, and its values, each with its first day and its citation.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ParameterSeries {
  /**
   * One row of a value.
   *
   * @param keys the keys, in the order of the parameter's key names; words, whole numbers or {@link Band}s; {@code *} means
   *     every key
   * @param cell its content
   * @param citation its place in the law
   * @param at its location in the file
   */
  public record Row(ImmutableList<Object> keys, Cell cell, Citation citation, Location at) {
    /** Returns the row in a table in the row of a key. */
    public Row under(Object key) {
      return new Row(ImmutableList.builder().add(key).addAll(keys).build(), cell, citation, at);
    }

    boolean matches(Object[] wanted) {
      if (wanted.length != keys.size()) {
        return false;
      }
      for (int i = 0; i < wanted.length; i++) {
        if (!admits(i, wanted[i])) {
          return false;
        }
      }
      return true;
    }

    boolean admits(int place, Object wanted) {
      Object key = keys.get(place);
      return key instanceof Band band ? band.contains(wanted) : isNamed(key, wanted);
    }

    private static boolean isNamed(Object key, Object wanted) {
      return key.equals(wanted) || key.equals(EVERY) || (wanted instanceof Boolean && key.equals(wanted.toString()));
    }
  }

  /**
   * The rows that are in force during {@code [from, until)}. Those of a table file may be read when they are first asked for.
   *
   * <p>This class is immutable and thread-safe.
   */
  public static final class Version {
    private final LocalDate from;
    private final Optional<LocalDate> until;
    private final Supplier<ImmutableList<Row>> rows;
    private final Supplier<RowIndex> index;
    private final boolean ofFile;
    private final Location at;

    private Version(LocalDate from, Optional<LocalDate> until, Supplier<ImmutableList<Row>> rows, boolean ofFile, Location at) {
      this.from = from;
      this.until = until;
      this.rows = rows;
      this.index = Suppliers.memoize(() -> RowIndex.of(rows()));
      this.ofFile = ofFile;
      this.at = at;
    }

    /** Creates the rows that are in force from a day on. For a plain value there is one without keys. */
    public Version(LocalDate from, Optional<LocalDate> until, ImmutableList<Row> rows, Location at) {
      this(from, until, Suppliers.ofInstance(rows), false, at);
    }

    /** Returns rows that a table file holds. The file is read when they are first asked for. */
    public static Version ofFile(LocalDate from, Optional<LocalDate> until, Supplier<ImmutableList<Row>> rows, Location at) {
      return new Version(from, until, Suppliers.memoize(rows), true, at);
    }

    /** Returns the same rows, in force on other days. */
    public Version during(LocalDate otherFrom, Optional<LocalDate> otherUntil) {
      return new Version(otherFrom, otherUntil, rows, ofFile, at);
    }

    /** Returns the first day. */
    public LocalDate from() {
      return from;
    }

    /** Returns the first day on which they are no longer in force. It is empty if they stay. */
    public Optional<LocalDate> until() {
      return until;
    }

    /** Returns the rows; one without keys for a plain value. */
    public ImmutableList<Row> rows() {
      return Objects.requireNonNull(rows.get());
    }

    /** Returns where the value begins in the file. */
    public Location at() {
      return at;
    }

    /** Returns whether a table file holds the rows. */
    public boolean isOfFile() {
      return ofFile;
    }

    boolean isInForce(LocalDate day) {
      return !day.isBefore(from) && (until.isEmpty() || day.isBefore(until.get()));
    }

    RowIndex index() {
      return Objects.requireNonNull(index.get());
    }
  }

  /** The key of a row that holds for every key. */
  public static final String EVERY = "*";

  private final String id;
  private final Text description;
  private final ParameterValue.Type type;
  private final Text unit;
  private final ImmutableList<String> keyNames;
  private final ImmutableList<Version> versions;
  private final Location at;
  private final boolean continued;
  private final RowFigures figures;

  /** Creates a parameter from its versions, ordered by their first day and not overlapping. */
  public ParameterSeries(
      String id,
      Text description,
      ParameterValue.Type type,
      Text unit,
      ImmutableList<String> keyNames,
      ImmutableList<Version> versions,
      Location at) {
    this(id, description, type, unit, keyNames, versions, at, false);
  }

  private ParameterSeries(
      String id,
      Text description,
      ParameterValue.Type type,
      Text unit,
      ImmutableList<String> keyNames,
      ImmutableList<Version> versions,
      Location at,
      boolean continued) {
    this.id = id;
    this.description = description;
    this.type = type;
    this.unit = unit;
    this.keyNames = keyNames;
    this.versions = versions;
    this.at = at;
    this.continued = continued;
    this.figures = new RowFigures(id, unit, keyNames.size(), continued, versions);
  }

  /** Returns the parameter with other versions. */
  public ParameterSeries with(Text otherDescription, ImmutableList<Version> otherVersions, Location otherAt) {
    return new ParameterSeries(id, otherDescription, type, unit, keyNames, otherVersions, otherAt, continued);
  }

  /**
   * Returns the parameter with rows that go on behind the last one. For whole numbers, each has as much more as the last row has
   * more than the one before it.
   */
  public ParameterSeries continuedBeyondRows() {
    return new ParameterSeries(id, description, type, unit, keyNames, versions, at, true);
  }

  /** Returns whether its rows {@linkplain #continuedBeyondRows go on}. */
  public boolean isContinued() {
    return continued;
  }

  /** Returns the id. */
  public String id() {
    return id;
  }

  /** Returns what it is. */
  public Text description() {
    return description;
  }

  /** Returns what kind of value it has. */
  public ParameterValue.Type type() {
    return type;
  }

  /** Returns the unit. */
  public Text unit() {
    return unit;
  }

  /** Returns the names of the keys of its table; empty for a plain value. */
  public ImmutableList<String> keyNames() {
    return keyNames;
  }

  /** Returns the versions, ordered by their first day. */
  public ImmutableList<Version> versions() {
    return versions;
  }

  /** Returns where it begins in the file. */
  public Location at() {
    return at;
  }

  /** Returns the version in force on a day, or null. */
  public @Nullable Version versionOn(LocalDate day) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (versions.get(i).isInForce(day)) {
        return versions.get(i);
      }
    }
    return null;
  }

  Figure figure(@Nullable Version version, CaseChoices readings, Object... keys) {
    return figures.of(version, readings, keys);
  }

  Figure figureOf(Version version, Row row, CaseChoices readings) {
    return figures.ofRow(version, row, readings);
  }
}
