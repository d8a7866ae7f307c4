package io.github.huituo.internal.property;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.util.Optional;

/**
 * Something that holds for every pack.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Property {
  private final String id;
  private final boolean ofPack;
  private final int every;
  private final Test test;

  /** Tries it on one case; returns the violation if it does not hold. */
  @FunctionalInterface
  interface Test {
    Optional<Text> violation(PropertyCase trial);
  }

  /** Tries it on a pack as a whole. It returns the violation if it does not hold. */
  @FunctionalInterface
  interface PackTest {
    Optional<Text> violation(PropertyContext world);
  }

  private Property(String id, boolean ofPack, int every, Test test) {
    this.id = id;
    this.ofPack = ofPack;
    this.every = every;
    this.test = test;
  }

  static Property ofCase(String id, Test test) {
    return new Property(id, false, 1, test);
  }

  static Property ofPack(String id, PackTest test) {
    return new Property(id, true, Integer.MAX_VALUE, trial -> test.violation(trial.world()));
  }

  /** Returns the same property, to be tried on some cases only. A run tries it on every so many-th case. */
  Property onEvery(int cases) {
    return new Property(id, ofPack, cases, test);
  }

  /** Returns whether it is tried on the case with this number, from 0. A property of a pack is tried on the first only. */
  boolean isTriedOn(int number) {
    return number % every == 0;
  }

  /** Returns its name, such as {@code missing-facts-never-decide}. */
  public String id() {
    return id;
  }

  /** Returns it in a sentence. */
  public Text sentence() {
    return Messages.text("property." + id);
  }

  /** Returns whether it is about the pack as a whole. No case is needed to try it. */
  public boolean isOfPack() {
    return ofPack;
  }

  Optional<Text> violation(PropertyCase trial) {
    return test.violation(trial);
  }

  @Override
  public String toString() {
    return id;
  }
}
