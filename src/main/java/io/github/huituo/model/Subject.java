package io.github.huituo.model;

import java.util.Map;

/**
 * Somebody or something that a case describes.
 *
 * <p>Whatever is known about it stands in {@link #facts}, by the names of the jurisdiction's {@link Vocabulary}. A fact that
 * is not there is not known; nothing is guessed in its place. Implementations are immutable and thread-safe.
 */
public interface Subject {
  /** Returns the id, unique in the case among subjects of its kind. */
  String id();

  /** Returns what is known, by name; values have the Java type of the fact's {@link FactType}. */
  Map<String, Object> facts();

  /** Returns which kind of subject it is. */
  SubjectKind kind();
}
