package io.github.huituo.internal.pack;

import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.CaseShape;

/** The facts of every jurisdiction. They are read from a file in the form of a pack's vocabulary that the build parses. */
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
    reader.read(BundledSource.parsedDocument(BundledSource.CORE));
    problems.throwIfErrors();
    return Vocabulary.empty().extendedBy(reader.facts(), reader.lists());
  }
}
