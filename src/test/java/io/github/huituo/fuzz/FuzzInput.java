package io.github.huituo.fuzz;

import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.document.YamlText;

/**
 * A changed case.
 *
 * @param kind how it was changed
 * @param seed the seed from which it was made
 * @param name the name of its file; the ending decides how it is read
 * @param text its text
 */
record FuzzInput(Kind kind, long seed, String name, String text) {
  /** How a case is changed. */
  enum Kind {
    /** Its values. */
    STRUCTURED,
    /** The bytes of its text. */
    BYTES
  }

  /** Returns the input of a seed, always the same. */
  static FuzzInput of(Kind kind, long seed, FuzzCorpus corpus) {
    FuzzChance chance = new FuzzChance(kind.ordinal() + 2 * seed);
    Node base = chance.of(corpus.cases());
    String name = chance.oneIn(2) ? "case.json" : "case.yaml";
    if (kind == Kind.STRUCTURED) {
      return new FuzzInput(kind, seed, name, JsonTree.text(new StructuredChanges(corpus, chance).applyTo(JsonTree.of(base))));
    }
    String text = name.endsWith(".json") ? JsonTree.text(JsonTree.of(base)) : YamlText.of(base);
    return new FuzzInput(kind, seed, name, new TextChanges(chance).applyTo(text));
  }

  FuzzInput withText(String other) {
    return new FuzzInput(kind, seed, name, other);
  }

  @Override
  public String toString() {
    return kind + " " + seed + " (" + name + "): " + text.strip();
  }
}
