package io.github.huituo.internal.pack;

/**
 * A file of rules. It is in rule language ({@code .drl}), or in sentences ({@code .dslr}) that are translated on their own lines.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name the path within the pack
 * @param shown the path by which the user knows it
 * @param written what the author wrote
 * @param text the same in rule language; what the author wrote, until its sentences are translated
 */
public record RuleFile(String name, String shown, String written, String text) {
  /** Creates a file as its author wrote it. */
  public RuleFile(String name, String shown, String written) {
    this(name, shown, written, written);
  }

  /** Returns whether it is written in sentences. */
  public boolean inSentences() {
    return name.endsWith(".dslr");
  }

  /** Returns the same file with its sentences in rule language, line by line. */
  public RuleFile translated(String ruleLanguage) {
    return new RuleFile(name, shown, written, ruleLanguage);
  }
}
