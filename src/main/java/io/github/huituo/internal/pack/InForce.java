package io.github.huituo.internal.pack;

import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.law.Source;
import io.github.huituo.internal.text.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The comparison of the days on which parts of a law are in force. They are values, their sources and the questions that ask for
 * them.
 */
public final class InForce {
  /**
   * The days from one on and before another.
   *
   * @param from the first day; empty if it began before all time
   * @param until the first day after it; empty if it does not end
   */
  public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {}

  private InForce() {}

  /** Notes the days between two values without any. It also notes values whose source is not in force. */
  public static void check(ParameterSeries parameter, Map<String, Source> sources, Problems problems) {
    List<Version> versions = parameter.versions();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      Optional<LocalDate> next = i + 1 < versions.size() ? Optional.of(versions.get(i + 1).from()) : Optional.empty();
      if (version.until().isPresent() && next.filter(version.until().get()::isBefore).isPresent()) {
        problems.warning(versions.get(i + 1).at(), "values-gap", parameter.id(), version.until().get(), next.get());
      }
      version.rows().stream()
          .map(row -> row.citation().source())
          .distinct()
          .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
          .forEach(source -> cited(parameter.id(), version, next, source, problems));
    }
  }

  private static void cited(
      String id, Version version, Optional<LocalDate> next, Source source, Problems problems) {
    if (source.inForce().filter(version.from()::isBefore).isPresent()) {
      problems.warning(version.at(), "source-not-yet", id, version.from(), source.id(), source.inForce().get());
    }
    Optional<LocalDate> until = version.until().or(() -> next);
    if (source.expires().isPresent() && until.map(source.expires().get()::isBefore).orElse(true)) {
      problems.warning(version.at(), "source-expired", id, version.from(), source.id(), source.expires().get());
    }
  }

  /** Returns the periods of a question during which a parameter has no value. */
  public static List<Period> without(ParameterSeries parameter, Question question) {
    List<Period> without = new ArrayList<>();
    LocalDate end = question.until().orElse(LocalDate.MAX);
    LocalDate sofar = question.from().orElse(LocalDate.MIN);
    for (Version version : parameter.versions()) {
      LocalDate from = version.from().isBefore(end) ? version.from() : end;
      if (from.isAfter(sofar)) {
        without.add(period(sofar, from));
      }
      LocalDate until = version.until().orElse(LocalDate.MAX);
      sofar = until.isAfter(sofar) ? until : sofar;
    }
    if (end.isAfter(sofar)) {
      without.add(period(sofar, end));
    }
    return without;
  }

  private static Period period(LocalDate from, LocalDate until) {
    return new Period(
        Optional.of(from).filter(LocalDate.MIN::isBefore), Optional.of(until).filter(LocalDate.MAX::isAfter));
  }
}
