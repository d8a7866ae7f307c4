package io.github.huituo.internal.casefile;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.model.SubjectKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The forms of facts that are words. A word is free, of a value list, or the id of another subject. */
final class WordForms {
  /** Free words. */
  static final FactForm TEXT = new Words();
  /** One word of a value list. */
  static final FactForm CHOICE = new Choice();
  /** The id of another subject. */
  static final FactForm REFERENCE = new Reference();

  private WordForms() {}

  private static class Words extends FactForm {
    Words() {
      super(String.class);
    }

    @Override
    Optional<String> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
      return Fields.string(node, problems);
    }

    @Override
    Node write(Object value) {
      return CaseWriter.scalar(Node.Kind.STRING, value.toString());
    }

    @Override
    Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "string");
      return schema;
    }
  }

  private static final class Choice extends Words {
    private static Collection<String> words(FactDefinition fact, Vocabulary vocabulary) {
      return vocabulary.list(fact.list().orElse("")).keySet();
    }

    @Override
    Optional<String> parse(FactDefinition fact, Node node, Vocabulary vocabulary, Problems problems) {
      Collection<String> allowed = words(fact, vocabulary);
      if (node.is(Node.Kind.STRING) && allowed.contains(node.text())) {
        return Optional.of(node.text());
      }
      Fields.refuse(
          node,
          problems,
          "not-one-of",
          node.shown(),
          fact.name(),
          String.join(", ", allowed),
          Suggestions.didYouMean(node.text(), allowed));
      return Optional.empty();
    }

    @Override
    Map<String, Object> schema(FactDefinition fact, Vocabulary vocabulary) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("enum", ImmutableList.copyOf(words(fact, vocabulary)));
      return schema;
    }

    @Override
    void check(FactDefinition fact, Object value, CheckContext check) {
      Collection<String> allowed = words(fact, check.vocabulary());
      String word = value.toString();
      if (!allowed.contains(word)) {
        check.error(
            "not-one-of", "'" + word + "'", fact.name(), String.join(", ", allowed), Suggestions.didYouMean(word, allowed));
      }
    }
  }

  private static final class Reference extends Words {
    @Override
    void check(FactDefinition fact, Object value, CheckContext check) {
      SubjectKind to = fact.to().orElse(fact.kind());
      Collection<String> known = ImmutableList.copyOf(check.ids(to));
      String id = value.toString();
      if (!known.contains(id)) {
        check.error(
            "dangling-reference",
            id,
            fact.name(),
            to.word(),
            known.isEmpty() ? "-" : String.join(", ", known),
            Suggestions.didYouMean(id, known));
      }
    }
  }
}
