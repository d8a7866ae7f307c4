package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.HuituoException;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the rules of packs depend on the day. Of rules that the jar holds compiled, the jar holds this, too: rules are read by the
 * compiler only, which a host may lack.
 */
final class DayDependences {
  private static final String FOLDER = "huituo/days/";
  private static final String SUFFIX = ".tsv";

  private DayDependences() {}

  /** Writes it for the code of a pack among the library's classes. */
  static void write(PackCode code, Path output) throws IOException {
    Files.createDirectories(output.resolve(FOLDER));
    Files.writeString(output.resolve(resource(code)), read(code).stream().map(d -> d.line() + "\n").collect(Collectors.joining()));
  }

  /** Removes it for the code of packs as they were before. */
  static void removeStale(Set<String> packages, Path output) throws IOException {
    if (!Files.isDirectory(output.resolve(FOLDER))) {
      return;
    }
    try (Stream<Path> files = Files.list(output.resolve(FOLDER))) {
      for (Path file : files.filter(f -> !packages.contains(String.valueOf(f.getFileName()).replace(SUFFIX, ""))).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String resource(PackCode code) {
    return FOLDER + code.packageName() + SUFFIX;
  }

  /** Returns how the rules of packs that extend each other depend on the day. */
  static ImmutableList<DayDependence> of(List<PackCode> codes) {
    return codes.stream()
        .filter(code -> !code.isEmpty())
        .flatMap(code -> bundledOrRead(code).stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<DayDependence> bundledOrRead(PackCode code) {
    try (InputStream in = DayDependences.class.getClassLoader().getResourceAsStream(resource(code))) {
      if (in == null) {
        return read(code);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(DayDependence::ofLine)
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns how the rules of a pack depend on the day, from their text.
   *
   * @throws HuituoException with every problem of dictionaries, sentences and rules
   */
  private static ImmutableList<DayDependence> read(PackCode code) {
    Problems problems = new Problems();
    List<RuleFile> files = code.inRuleLanguage(problems);
    problems.throwIfErrors();
    List<RuleView> rules = files.stream().flatMap(file -> RuleViewReader.rules(file).stream()).toList();
    return DayDependenceReader.of(rules, code.vocabulary());
  }
}
