package io.github.huituo.internal.pack;

import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.CaseShape;

/** The facts that every jurisdiction knows; they stand in a file of the same form as a pack's vocabulary, which the
 * build digests. */
public final class CoreVocabulary {
  private static final Vocabulary CORE = read();

  private CoreVocabulary() {}

  /** Returns the vocabulary on which every pack builds. */
  public static Vocabulary get() {
    return CORE;
  }

  private static Vocabulary read() {
    Problems problems = new Problems();
    VocabularyReader reader = new VocabularyReader(CaseShape.core(), problems);
    reader.read(BundledSource.digest(BundledSource.CORE));
    problems.throwIfErrors();
    return Vocabulary.empty().extendedBy(reader.facts(), reader.lists());
  }
}
