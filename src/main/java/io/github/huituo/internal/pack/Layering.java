package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.law.ParameterSeries.Version;
import io.github.huituo.internal.law.ParameterSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The values of a local parameter, laid over the inherited ones. Where the local one has a value, it holds. */
final class Layering {
  private Layering() {}

  static ParameterSeries over(ParameterSeries inherited, ParameterSeries local) {
    List<Version> versions = new ArrayList<>(inherited.versions());
    for (Version own : local.versions()) {
      versions = without(versions, own);
    }
    versions.addAll(local.versions());
    versions.sort(Comparator.comparing(Version::from));
    return inherited.with(local.description(), ImmutableList.copyOf(versions), local.at());
  }

  /** Cuts the days of one version out of the others. */
  private static List<Version> without(List<Version> versions, Version cut) {
    List<Version> left = new ArrayList<>();
    for (Version version : versions) {
      if (version.from().isBefore(cut.from())) {
        LocalDate end = version.until().filter(u -> u.isBefore(cut.from())).orElse(cut.from());
        left.add(version.during(version.from(), Optional.of(end)));
      }
      if (cut.until().isPresent() && version.until().map(u -> u.isAfter(cut.until().get())).orElse(true)) {
        LocalDate begin = version.from().isAfter(cut.until().get()) ? version.from() : cut.until().get();
        left.add(version.during(begin, version.until()));
      }
    }
    return left;
  }
}
