package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.internal.document.TextEncoding;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out problems that only follow from another file that could not be read. */
public final class ConsequentialProblems {
  private static final ImmutableSet<String> SOURCES = ImmutableSet.of("unknown-source");
  private static final ImmutableSet<String> VOCABULARY =
      ImmutableSet.of(
          "unknown-fact",
          "unknown-list",
          "unknown-key-name",
          "unknown-unit",
          "rule-unknown-fact",
          "rule-unknown-word",
          "not-one-of",
          "table-gap");
  private static final ImmutableSet<String> QUESTIONS = ImmutableSet.of("unknown-question", "undefined-question");
  /** The problems of two questions of one id. Which is meant, and what the other is to be called, is not known. */
  private static final ImmutableSet<String> TWO_QUESTIONS =
      ImmutableSet.<String>builder().addAll(QUESTIONS).add("answer-about-other", "answer-of-other-kind").build();
  private static final ImmutableSet<String> PARAMETERS = ImmutableSet.of("undefined-parameter", "unknown-parameter");
  private static final ImmutableSet<String> UNREAD_LINES =
      ImmutableSet.of(
          "mistyped", "open-quotation", "after-quotation", "csv-syntax", "too-many-columns", "wrong-number-of-columns");
  /** The facts of a case are keys. */
  private static final ImmutableSet<String> FACTS_OF_CASES = ImmutableSet.of("unknown-key");
  private static final ImmutableSet<String> PACK =
      ImmutableSet.<String>builder()
          .add("unknown-interpretation", "unknown-setting", "unknown-scope", "unknown-consequences", "unknown-term", "rule-unknown-type")
          .addAll(SOURCES)
          .addAll(VOCABULARY)
          .addAll(QUESTIONS)
          .addAll(PARAMETERS)
          .build();

  private ConsequentialProblems() {}

  /** Returns the problems that have a cause of their own. */
  public static List<Problem> without(List<Problem> problems, PackSource source, Collection<Jurisdiction> laws) {
    if (problems.isEmpty()) {
      return List.of();
    }
    Set<String> files = problems.stream().map(p -> p.at().file()).collect(Collectors.toSet());
    Map<String, Set<Problem>> unreadable = new HashMap<>();
    for (String file : source.files()) {
      if (files.contains(source.shown(file))) {
        reading(source, file).ifPresent(found -> unreadable.put(source.shown(file), found));
      }
    }
    return problems.stream()
        .filter(p -> unreadable.getOrDefault(p.at().file(), Set.of(p)).contains(p))
        .filter(p -> unreadable.keySet().stream().noneMatch(file -> follows(p, file, source, laws)))
        .filter(p -> !isGapOfUnreadLine(p, problems))
        .filter(p -> problems.stream().noneMatch(cause -> isOfWrongTable(p, cause, source, laws)))
        .filter(p -> problems.stream().noneMatch(cause -> isOfTwoQuestions(p, cause, source, laws)))
        .toList();
  }

  /** Returns what keeps a file from being read, if it cannot be read. */
  private static Optional<Set<Problem>> reading(PackSource source, String file) {
    try {
      if (file.endsWith(".yaml")) {
        source.document(file);
      } else if (file.endsWith(".csv")) {
        TextEncoding.decodeTable(source.shown(file), source.bytes(file));
      }
      return Optional.empty();
    } catch (HuituoException e) {
      return Optional.of(ImmutableSet.copyOf(e.problems()));
    }
  }

  private static boolean isOfWrongTable(Problem problem, Problem cause, PackSource source, Collection<Jurisdiction> laws) {
    return cause.severity() == Problem.Severity.ERROR
        && PackFileKind.ofShown(cause.at().file()) == PackFileKind.TABLE
        && problem.key().equals("undefined-in-period")
        && buildsOn(problem.at().file(), cause.at().file(), source, laws);
  }

  private static boolean isOfTwoQuestions(Problem problem, Problem cause, PackSource source, Collection<Jurisdiction> laws) {
    return cause.key().equals("duplicate-question")
        && TWO_QUESTIONS.contains(problem.key())
        && buildsOn(problem.at().file(), cause.at().file(), source, laws);
  }

  /** Returns whether the pack of a file is, or extends, that of another. */
  private static boolean buildsOn(String file, String other, PackSource source, Collection<Jurisdiction> laws) {
    return laws.stream()
        .filter(law -> file.startsWith(source.shown(law.id() + "/")))
        .anyMatch(law -> law.packs().stream().anyMatch(p -> other.startsWith(source.shown(p.id() + "/"))));
  }

  private static boolean follows(Problem problem, String unreadable, PackSource source, Collection<Jurisdiction> laws) {
    String file = problem.at().file();
    PackFileKind kind = PackFileKind.ofShown(file);
    boolean ofCase =
        (kind == PackFileKind.SCENARIOS || kind == PackFileKind.CASE) && unreadable.matches(".*/(vocabulary|pack)\\.yaml");
    return !file.equals(unreadable)
        && (missingWithout(unreadable).contains(problem.key()) || (ofCase && FACTS_OF_CASES.contains(problem.key())))
        && buildsOn(file, unreadable, source, laws);
  }

  /** Returns whether a row seems to be missing from a table only. Its line could not be read. */
  private static boolean isGapOfUnreadLine(Problem problem, List<Problem> problems) {
    return problem.key().equals("table-gap")
        && problems.stream().anyMatch(p -> p.at().file().equals(problem.at().file()) && UNREAD_LINES.contains(p.key()));
  }

  /** Returns what is missing without a file. */
  private static Set<String> missingWithout(String file) {
    return switch (PackFileKind.ofShown(file)) {
      case PACK, TOPIC -> PACK;
      case SOURCES -> SOURCES;
      case VOCABULARY -> VOCABULARY;
      case ALL_QUESTIONS, QUESTIONS -> QUESTIONS;
      case PARAMETERS -> PARAMETERS;
      default -> Set.of();
    };
  }
}
