package io.github.huituo.cli;

import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Which questions are asked. */
final class QuestionsOption {
  @Option(
      names = "--questions",
      split = ",",
      paramLabel = "ID",
      description = "Only these questions: ids, topics or packs by the beginnings of ids, or kinds of subjects such as child.")
  Set<String> words = new TreeSet<>();
}
