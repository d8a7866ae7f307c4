package io.github.huituo.law;

import com.google.common.collect.ImmutableSet;

/**
 * A defined term that a definition rule found to hold: this subject is, under this name, that word.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Term {
  private final String name;
  private final Object of;
  private final String word;
  private final ImmutableSet<Ground> grounds;

  private Term(String name, Object of, String word, ImmutableSet<Ground> grounds) {
    this.name = name;
    this.of = of;
    this.word = word;
    this.grounds = grounds;
  }

  /** Returns the term; the figures are what it rests on. */
  public static Term of(String name, Object of, String word, Figure... grounds) {
    ImmutableSet.Builder<Ground> all = ImmutableSet.builder();
    for (Figure figure : grounds) {
      all.addAll(figure.grounds());
    }
    return new Term(name, of, word, all.build());
  }

  /** Returns the name of the term. */
  public String getName() {
    return name;
  }

  /** Returns the subject. */
  public Object getOf() {
    return of;
  }

  /** Returns the word that holds. */
  public String getWord() {
    return word;
  }

  /** Returns what it rests on. */
  public ImmutableSet<Ground> grounds() {
    return grounds;
  }
}
