package io.github.huituo.mutation;

/**
 * What became of a mutant.
 *
 * @param mutant the mutant
 * @param outcome what became of it
 * @param by what noticed it
 */
record Verdict(Mutant mutant, Outcome outcome, String by) {
  /** How a mutant may end. */
  enum Outcome {
    /** A scenario or a property failed. */
    KILLED,
    /** The packs do not load. */
    REFUSED,
    /** Not a rule that compiles; it does not count. */
    STILLBORN,
    /** Nobody noticed it. */
    SURVIVED,
    /** Nobody can notice it, for the reason that the list of reviewed mutants gives; it does not count. */
    EQUIVALENT
  }

  static Verdict killed(Mutant mutant, String by) {
    return new Verdict(mutant, Outcome.KILLED, by);
  }

  static Verdict refused(Mutant mutant, String by) {
    return new Verdict(mutant, Outcome.REFUSED, by);
  }

  static Verdict stillborn(Mutant mutant) {
    return new Verdict(mutant, Outcome.STILLBORN, "");
  }

  static Verdict survived(Mutant mutant) {
    return new Verdict(mutant, Outcome.SURVIVED, "");
  }

  Verdict equivalent(String reason) {
    return new Verdict(mutant, Outcome.EQUIVALENT, reason);
  }
}
