package io.github.huituo.internal.pack;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of rules. It is in rule language ({@code .drl}), or in sentences ({@code .dslr}) that are translated on their own lines.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RuleFile {
  private final String name;
  private final String shown;
  private final Supplier<String> written;
  private final Supplier<String> text;
  private final Optional<ImmutableMap<String, Integer>> knownLines;

  private RuleFile(
      String name,
      String shown,
      Supplier<String> written,
      Supplier<String> text,
      Optional<ImmutableMap<String, Integer>> knownLines) {
    this.name = name;
    this.shown = shown;
    this.written = written;
    this.text = text;
    this.knownLines = knownLines;
  }

  /** Creates a file as its author wrote it. */
  public RuleFile(String name, String shown, String written) {
    this(name, shown, Suppliers.ofInstance(written), Suppliers.ofInstance(written), Optional.empty());
  }

  /** Returns a file that is read when somebody asks for its text. */
  static RuleFile unread(String name, String shown, Supplier<String> written, Optional<ImmutableMap<String, Integer>> knownLines) {
    Supplier<String> once = Suppliers.memoize(written::get);
    return new RuleFile(name, shown, once, once, knownLines);
  }

  /** Returns the path within the pack. */
  public String name() {
    return name;
  }

  /** Returns the path by which the user knows it. */
  public String shown() {
    return shown;
  }

  /** Returns what the author wrote. */
  public String written() {
    return written.get();
  }

  /** Returns the same in rule language. Until its sentences are translated it is what the author wrote. */
  public String text() {
    return text.get();
  }

  /** Returns the lines on which its rules begin, by their names. It is empty unless the build noted them. */
  public Optional<ImmutableMap<String, Integer>> knownLines() {
    return knownLines;
  }

  /** Returns whether it is written in sentences. */
  public boolean inSentences() {
    return name.endsWith(".dslr");
  }

  /** Returns the same file with its sentences in rule language, line by line. */
  public RuleFile translated(String ruleLanguage) {
    return new RuleFile(name, shown, written, Suppliers.ofInstance(ruleLanguage), knownLines);
  }
}
