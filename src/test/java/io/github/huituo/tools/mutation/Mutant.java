package io.github.huituo.tools.mutation;

/**
 * One change in a pack.
 *
 * @param pack the pack
 * @param file the path of the file among all files of the source
 * @param line the line of the change, from 1
 * @param kind what is changed
 * @param about the id of the parameter or the question that it concerns, or ""
 * @param change the text before and after, in words
 * @param text the whole file with the change, or, of a rule, the whole rule; empty if the rule is gone
 * @param rule the name of the rule, or "" if the change is not in a rule
 */
record Mutant(
    String pack, String file, int line, MutantKind kind, String about, String change, String text, String rule) {
  boolean isOfRule() {
    return !rule.isEmpty();
  }

  /** Returns the words by which a list of reviewed mutants names it. They outlive a change of lines. */
  String id() {
    return file + " " + kind.word() + " " + (isOfRule() ? "\"" + rule + "\" " : "") + change;
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + kind.word() + " " + (isOfRule() ? "\"" + rule + "\" " : "") + change;
  }
}
