package io.github.huituo.tools.mutation;

import io.github.huituo.internal.document.Node;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Changes what packs, topics and questions declare. These are readings, settings, and what is asked when and of whom. */
final class PackFileMutator {
  private PackFileMutator() {}

  /** Changes the readings by default and the bounds of settings. {@code points} are the open points of the packs above, too. */
  static void pack(Node root, Map<String, Node> points, MutantEdits edits) {
    root.get("interpretations")
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        (id, point) ->
                            point.get("default").ifPresent(byDefault -> otherReadings(id, byDefault, points.get(id), edits))));
    root.get("settings")
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        (id, setting) ->
                            setting
                                .get("between")
                                .ifPresent(
                                    between ->
                                        between
                                            .items()
                                            .forEach(
                                                bound ->
                                                    Steps.number(bound.text())
                                                        .forEach(v -> edits.replace(MutantKind.SETTING, id, bound, v))))));
    root.get("scopes").ifPresent(all -> all.entries().forEach((name, scope) -> scopeLists(name, scope, edits)));
  }

  private static void otherReadings(String id, Node byDefault, Node point, MutantEdits edits) {
    point
        .get("choices")
        .ifPresent(
            choices ->
                choices.entries().keySet().stream()
                    .filter(choice -> !choice.equals(byDefault.text()))
                    .forEach(choice -> edits.replace(MutantKind.DEFAULT, id, byDefault, choice)));
  }

  /** Changes the days, subjects and facts of questions. */
  static void questions(Node questions, MutantEdits edits) {
    for (Node question : questions.is(Node.Kind.SEQUENCE) ? questions.items() : List.of(questions)) {
      question(question, edits);
    }
  }

  private static void question(Node question, MutantEdits edits) {
    String id =
        Stream.of("id", "requirement", "entitlement").flatMap(key -> question.get(key).stream()).findFirst().map(Node::text).orElse("");
    ParameterMutator.dates(edits, id, question);
    question.get("presumed").ifPresent(presumed -> edits.replace(MutantKind.SCOPE, id, presumed, "false"));
    question
        .get("scope")
        .ifPresent(
            scope -> {
              edits.dropLines(MutantKind.SCOPE, id, question.keyAt("scope").line(), "without scope");
              scopeLists(id, scope, edits);
            });
    question
        .get("facts")
        .ifPresent(
            facts ->
                facts
                    .items()
                    .forEach(fact -> edits.dropLines(MutantKind.FACT, id, fact.at().line(), "without fact " + words(fact))));
  }

  private static void scopeLists(String about, Node scope, MutantEdits edits) {
    scope.entries().values().stream()
        .filter(words -> words.is(Node.Kind.SEQUENCE) && words.items().size() > 1)
        .forEach(words -> scopeWords(about, words, edits));
  }

  private static void scopeWords(String id, Node words, MutantEdits edits) {
    for (Node dropped : words.items()) {
      List<String> others = words.items().stream().filter(n -> n != dropped).map(Node::text).toList();
      edits.replaceList(MutantKind.SCOPE, id, words, others, "without " + dropped.text());
    }
  }

  private static String words(Node node) {
    return switch (node.kind()) {
      case MAPPING ->
          node.entries().entrySet().stream().map(e -> e.getKey() + ": " + words(e.getValue())).toList().toString();
      case SEQUENCE -> node.items().stream().map(PackFileMutator::words).toList().toString();
      default -> node.text();
    };
  }
}
