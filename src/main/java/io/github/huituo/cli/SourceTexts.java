package io.github.huituo.cli;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.internal.pack.PackSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The texts of the files in which problems may be. */
final class SourceTexts {
  /** No texts: of problems, only the sentence is printed. */
  static final SourceTexts NONE = new SourceTexts(ImmutableMap.of());

  private final ImmutableMap<String, Supplier<String>> byName;

  private SourceTexts(Map<String, Supplier<String>> byName) {
    this.byName = ImmutableMap.copyOf(byName);
  }

  /** Returns the texts of rule files. */
  static SourceTexts of(List<PackSource> sources) {
    Map<String, Supplier<String>> byName = new TreeMap<>();
    for (PackSource source : sources) {
      source.files().forEach(file -> byName.putIfAbsent(source.shown(file), () -> source.text(file)));
    }
    return new SourceTexts(byName);
  }

  /** Returns these texts and one more. */
  SourceTexts with(String name, String text) {
    return new SourceTexts(ImmutableMap.<String, Supplier<String>>builder().putAll(byName).put(name, () -> text).buildKeepingLast());
  }

  /** Returns a problem as it is printed, with its line where there is one. */
  String shown(Problem problem, String language) {
    return text(problem.at().file()).map(text -> problem.shown(language, text)).orElseGet(() -> problem.in(language));
  }

  private Optional<String> text(String file) {
    try {
      return Optional.ofNullable(byName.get(file)).map(Supplier::get);
    } catch (HuituoException unreadable) {
      return Optional.empty();
    }
  }
}
