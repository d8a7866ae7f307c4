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
    String when = first.occasions().stream().map(o -> text("occasion." + o)).collect(Collectors.joining(text("or")));
    String what = together.stream().map(this::what).collect(Collectors.joining(text("and")));
    return first.by().isEmpty() ? text("line", when, what) : text("line-by", when, what, first.by().in(language));
  }

  private String what(Consequence consequence) {
    String words = text("kind." + consequence.kind());
    if (consequence.fine().isPresent()) {
      words = text("fine", words, range(consequence.fine().get()));
    }
    if (!consequence.whom().isEmpty()) {
      words = text("whom", words, consequence.whom().in(language));
    }
    return consequence.lasting().isEmpty() ? words : text("lasting", words, consequence.lasting().in(language));
  }

  private String range(Consequence.Fine fine) {
    String from = fine.from().map(amounts).orElse("");
    String to = fine.to().map(amounts).orElse("");
    String opens = fine.fromIncluded() ? "[" : "(";
    String closes = fine.toIncluded() ? "]" : ")";
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
