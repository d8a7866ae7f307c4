package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Citation;
import io.github.huituo.internal.law.ParameterSeries.Row;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.pack.Jurisdiction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The differences of one parameter in force in one jurisdiction. Its values are compared row by row and day by day. A value that
 * both sides inherit is reported only in the pack that they inherit from.
 */
final class ParameterDiff {
  private final @Nullable ParameterSeries before;
  private final @Nullable ParameterSeries after;
  private final @Nullable ParameterSeries ownBefore;
  private final @Nullable ParameterSeries ownAfter;
  private final Map<ImmutableMap<String, String>, List<DifferenceSpan>> rows = new LinkedHashMap<>();

  private ParameterDiff(Jurisdiction before, Jurisdiction after, String id) {
    this.before = before.parameters().get(id);
    this.after = after.parameters().get(id);
    this.ownBefore = before.pack().parameters().get(id);
    this.ownAfter = after.pack().parameters().get(id);
  }

  /** A time during which a row differs in the same way. */
  private record DifferenceSpan(
      Optional<LocalDate> from, Optional<LocalDate> until, Optional<Change.CitedText> before, Optional<Change.CitedText> after) {
    boolean goesOnAs(DifferenceSpan next) {
      return until.isPresent() && until.equals(next.from) && before.equals(next.before) && after.equals(next.after);
    }
  }

  /** Compares all days. */
  static ImmutableList<Change.ChangeDetail> ever(Jurisdiction before, Jurisdiction after, String id) {
    ParameterDiff diff = new ParameterDiff(before, after, id);
    List<LocalDate> days = List.copyOf(diff.daysOfChange());
    for (int i = 0; i < days.size(); i++) {
      LocalDate from = days.get(i);
      Optional<LocalDate> until = i + 1 < days.size() ? Optional.of(days.get(i + 1)) : Optional.empty();
      diff.compare(from, from, Optional.of(from), until);
    }
    return diff.details();
  }

  /** Compares an old day with a new one. */
  static ImmutableList<Change.ChangeDetail> on(
      Jurisdiction before, LocalDate oldDay, Jurisdiction after, LocalDate newDay, String id) {
    ParameterDiff diff = new ParameterDiff(before, after, id);
    diff.compare(oldDay, newDay, Optional.empty(), Optional.empty());
    return diff.details();
  }

  private Set<LocalDate> daysOfChange() {
    Set<LocalDate> days = new TreeSet<>();
    for (ParameterSeries series : new ParameterSeries[] {before, after}) {
      if (series != null) {
        for (Version version : series.versions()) {
          days.add(version.from());
          version.until().ifPresent(days::add);
        }
      }
    }
    return days;
  }

  private void compare(LocalDate oldDay, LocalDate newDay, Optional<LocalDate> from, Optional<LocalDate> until) {
    if (inForce(ownBefore, oldDay) == null && inForce(ownAfter, newDay) == null) {
      return;
    }
    Map<ImmutableMap<String, String>, Change.CitedText> old = rows(before, inForce(before, oldDay));
    Map<ImmutableMap<String, String>, Change.CitedText> now = rows(after, inForce(after, newDay));
    Set<ImmutableMap<String, String>> all = new LinkedHashSet<>(now.keySet());
    all.addAll(old.keySet());
    for (ImmutableMap<String, String> keys : all) {
      DifferenceSpan span = new DifferenceSpan(from, until, Optional.ofNullable(old.get(keys)), Optional.ofNullable(now.get(keys)));
      if (!span.before().equals(span.after())) {
        List<DifferenceSpan> spans = rows.computeIfAbsent(keys, k -> new ArrayList<>());
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).goesOnAs(span)) {
          spans.set(last, new DifferenceSpan(spans.get(last).from(), until, span.before(), span.after()));
        } else {
          spans.add(span);
        }
      }
    }
  }

  private static @Nullable Version inForce(@Nullable ParameterSeries series, LocalDate day) {
    return series == null ? null : series.versionOn(day);
  }

  private static Map<ImmutableMap<String, String>, Change.CitedText> rows(
      @Nullable ParameterSeries series, @Nullable Version version) {
    Map<ImmutableMap<String, String>, Change.CitedText> rows = new LinkedHashMap<>();
    if (series != null && version != null) {
      for (Row row : version.rows()) {
        ImmutableMap.Builder<String, String> keys = ImmutableMap.builder();
        for (int i = 0; i < row.keys().size(); i++) {
          keys.put(series.keyNames().get(i), row.keys().get(i).toString());
        }
        rows.put(keys.buildOrThrow(), new Change.CitedText(CellWords.of(row.cell()), row.citation()));
      }
    }
    return rows;
  }

  /** What the place in the law of a row was and is, and when. */
  private record Moved(Optional<LocalDate> from, Optional<LocalDate> until, Citation before, Citation after) {}

  private ImmutableList<Change.ChangeDetail> details() {
    Text unit = Objects.requireNonNull(after != null ? after : before).unit();
    List<Change.Value> values = new ArrayList<>();
    Map<Moved, List<ImmutableMap<String, String>>> moved = new LinkedHashMap<>();
    rows.forEach(
        (keys, spans) -> {
          for (DifferenceSpan span : spans) {
            if (span.before().map(Change.CitedText::value).equals(span.after().map(Change.CitedText::value))) {
              moved
                  .computeIfAbsent(
                      new Moved(
                          span.from(),
                          span.until(),
                          span.before().orElseThrow().citation(),
                          span.after().orElseThrow().citation()),
                      key -> new ArrayList<>())
                  .add(keys);
            } else {
              values.add(new Change.Value(keys, span.from(), span.until(), unit, span.before(), span.after()));
            }
          }
        });
    values.sort(Comparator.comparing(v -> v.from().orElse(LocalDate.MIN)));
    ImmutableList.Builder<Change.ChangeDetail> details = ImmutableList.<Change.ChangeDetail>builder().addAll(values);
    moved.forEach(
        (place, those) ->
            details.add(
                new Change.Place(
                    ImmutableList.copyOf(those), place.from(), place.until(), place.before(), place.after())));
    return details.build();
  }
}
