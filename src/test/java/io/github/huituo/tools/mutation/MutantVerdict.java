package io.github.huituo.tools.mutation;

/**
 * What became of a mutant.
 *
 * @param mutant the mutant
 * @param outcome what became of it
 * @param by what noticed it
 */
record MutantVerdict(Mutant mutant, Outcome outcome, String by) {
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
    /** Nobody can notice it, for the reason that the list of reviewed mutants gives. It does not count. */
    EQUIVALENT
  }

  static MutantVerdict killed(Mutant mutant, String by) {
    return new MutantVerdict(mutant, Outcome.KILLED, by);
  }

  static MutantVerdict refused(Mutant mutant, String by) {
    return new MutantVerdict(mutant, Outcome.REFUSED, by);
  }

  static MutantVerdict stillborn(Mutant mutant) {
    return new MutantVerdict(mutant, Outcome.STILLBORN, "");
  }

  static MutantVerdict survived(Mutant mutant) {
    return new MutantVerdict(mutant, Outcome.SURVIVED, "");
  }

  MutantVerdict equivalent(String reason) {
    return new MutantVerdict(mutant, Outcome.EQUIVALENT, reason);
  }
}
