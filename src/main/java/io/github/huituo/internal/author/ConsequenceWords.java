package io.github.huituo.internal.author;

import io.github.huituo.assessment.CitedSource;
import io.github.huituo.assessment.Consequence;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Puts into words what follows from a requirement that is not met. Immutable and thread-safe. */
public final class ConsequenceWords {
  private final String language;
  private final Function<Money, String> amounts;

  /** Creates words of a language, with amounts written so. */
  public ConsequenceWords(String language, Function<Money, String> amounts) {
    this.language = language;
    this.amounts = amounts;
  }

  /**
   * Returns the lines of consequences. All that follow each other on the same occasions, by the same authority, from the same
   * place in the law share a line.
   */
  public List<String> lines(List<Consequence> consequences) {
    List<String> lines = new ArrayList<>();
    int next = 0;
    while (next < consequences.size()) {
      int first = next;
      while (next < consequences.size() && beside(consequences.get(next)).equals(beside(consequences.get(first)))) {
        next++;
      }
      lines.add(line(consequences.subList(first, next)));
    }
    return lines;
  }

  private record Beside(List<Consequence.Occasion> occasions, Text by, CitedSource source) {}

  private static Beside beside(Consequence consequence) {
    return new Beside(consequence.occasions(), consequence.by(), consequence.source());
  }

  private String line(List<Consequence> together) {
    Consequence first = together.get(0);
    return line(
        first.occasions().stream().map(Enum::name).toList(),
        together.stream().map(this::what).collect(Collectors.joining(text("and"))),
        first.by().in(language));
  }

  private String what(Consequence consequence) {
    return what(
        consequence.kind().name(),
        consequence.fine().map(this::range).orElse(""),
        consequence.whom().in(language),
        consequence.lasting().in(language));
  }

  private String range(Consequence.Fine fine) {
    return range(fine.from().map(amounts).orElse(""), fine.fromIncluded(), fine.to().map(amounts).orElse(""), fine.toIncluded());
  }

  /** Returns what follows on occasions by an authority. What is empty is left out. */
  public String line(List<String> occasions, String what, String by) {
    String when = occasions.stream().map(occasion -> text("occasion." + occasion)).collect(Collectors.joining(text("or")));
    String words = by.isEmpty() ? what : text("by", what, by);
    return when.isEmpty() ? words : text("line", when, words);
  }

  /** Returns one consequence. What is empty is left out. */
  public String what(String kind, String range, String whom, String lasting) {
    String words = text("kind." + kind);
    words = range.isEmpty() ? words : text("fine", words, range);
    words = whom.isEmpty() ? words : text("whom", words, whom);
    return lasting.isEmpty() ? words : text("lasting", words, lasting);
  }

  /** Returns the range of a fine. An end that is not stated is empty. */
  public String range(String from, boolean fromIncluded, String to, boolean toIncluded) {
    String opens = fromIncluded ? "[" : "(";
    String closes = toIncluded ? "]" : ")";
    if (from.isEmpty()) {
      return Messages.in(language, "cli.band.up-to" + closes, to);
    }
    return to.isEmpty()
        ? Messages.in(language, "cli.band.from" + opens, from)
        : Messages.in(language, "cli.band." + opens + closes, from, to);
  }

  private String text(String key, Object... arguments) {
    return Messages.in(language, "consequence." + key, arguments);
  }
}
