package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.engine.RuleScanner.Lexeme;
import io.github.huituo.internal.engine.RuleScanner.Lexeme.Kind;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what a rule must not contain. That is numbers and dates (they belong in parameter files), arithmetic, control of the
 * order of rules, the clock, and foreign classes. A guard-rail for authors, not a sandbox.
 */
final class LintCheck {
  private static final ImmutableSet<String> OPERATORS = ImmutableSet.of("+", "-", "*", "/", "%");
  private static final ImmutableSet<String> CONTROL =
      ImmutableSet.of(
          "salience", "no-loop", "lock-on-active", "agenda-group", "ruleflow-group", "activation-group", "date-effective",
          "date-expires", "enabled", "duration", "timer", "calendars", "global", "eval", "modify", "update", "delete", "retract");

  /** The most lexemes of a word of control: {@code lock-on-active}. */
  private static final int MOST_OF_CONTROL = 5;

  private static final ImmutableSet<String> CLOCK =
      ImmutableSet.of("LocalDate", "LocalDateTime", "YearMonth", "Year", "Instant", "System", "Clock", "Date", "Calendar");
  private static final ImmutableSet<String> FOREIGN_CLASSES = ImmutableSet.of("Math", "Runtime", "Thread", "Class");
  private static final ImmutableSet<String> FOREIGN_PACKAGES = ImmutableSet.of("java", "javax", "org", "com", "net", "io");
  private static final ImmutableSet<String> IMPORTS = ImmutableSet.of("package", "import");

  /** A day as the text of a literal. */
  private static final Pattern DAY =
      Pattern.compile("[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?|[0-9]{1,2}[-. ](\\p{L}{3}|[0-9]{1,2})[-. ][0-9]{2,4}");

  private final RuleFile file;
  private final ImmutableList<Lexeme> all;
  private final Problems problems;

  private LintCheck(RuleFile file, Problems problems) {
    this.file = file;
    this.all = RuleScanner.lexemes(file.text());
    this.problems = problems;
  }

  /** Notes what a file of rules holds that it must not. */
  static void check(RuleFile file, Problems problems) {
    new LintCheck(file, problems).check();
  }

  /** Notes the numbers that an author wrote, even where a sentence drops them. */
  static void checkNumbers(RuleFile file, Problems problems) {
    LintCheck written = new LintCheck(file.translated(file.written()), problems);
    written.all.stream().filter(one -> one.kind() == Kind.NUMBER).forEach(one -> written.note("rule-number", one, one.words()));
  }

  /** Returns whether a text is a day, in any common notation. */
  static boolean isDay(String text) {
    return DAY.matcher(text).matches();
  }

  private void check() {
    int begin = 0;
    for (int i = 0; i < all.size(); i++) {
      if (i > 0 && all.get(i).line() > all.get(i - 1).line()) {
        begin = i;
      }
      switch (all.get(i).kind()) {
        case NUMBER -> note("rule-number", all.get(i), all.get(i).words());
        case STRING -> day(i, begin);
        case NAME, VARIABLE -> i = Math.max(i, name(i, begin));
        case SIGN -> operator(i);
      }
    }
  }

  /** Notes a day as words, which the rule engine would read in its own way. Those of an annotation are for people. */
  private void day(int index, int beginOfLine) {
    Lexeme string = all.get(index);
    String text = string.words().substring(1, string.words().length() - 1);
    if (isDay(text) && !all.get(beginOfLine).words().equals("@")) {
      problems.error(RulePlaces.at(file, string.line(), string.column() + 1), "rule-day", text);
    }
  }

  /** Notes a name that does not belong in a rule. Returns the index of the last lexeme of which it is made. */
  private int name(int index, int beginOfLine) {
    Lexeme one = all.get(index);
    if (index == beginOfLine && IMPORTS.contains(one.words())) {
      note("rule-import", one, file.text().substring(one.begin(), endOfLine(index)));
    }
    String name = one.name();
    if ((CLOCK.contains(name) || FOREIGN_CLASSES.contains(name)) && is(index + 1, ".")) {
      String key = CLOCK.contains(name) ? "rule-clock" : "rule-foreign";
      note(key, one, file.text().substring(one.beginOfName(), all.get(index + 1).end()));
    } else if (FOREIGN_PACKAGES.contains(name) && beginsPackage(index)) {
      note("rule-foreign", one, name + ".");
    }
    StringBuilder joined = new StringBuilder(name);
    int last = CONTROL.contains(name) ? index : -1;
    for (int i = index + 1; i < Math.min(all.size(), index + MOST_OF_CONTROL) && isJoined(i); i++) {
      joined.append(all.get(i).words());
      last = CONTROL.contains(joined.toString()) ? i : last;
    }
    if (last >= 0) {
      note("rule-control", one, file.text().substring(one.beginOfName(), all.get(last).end()));
    }
    return last;
  }

  /** Returns whether a name is the first of several with dots between them. The second must begin with a small letter. */
  private boolean beginsPackage(int index) {
    boolean alone = index == 0 || !isJoined(index) || !(all.get(index - 1).kind() == Kind.NAME || is(index - 1, "."));
    return alone
        && all.get(index).kind() == Kind.NAME
        && is(index + 1, ".")
        && isJoined(index + 1)
        && index + 2 < all.size()
        && isJoined(index + 2)
        && Character.isLowerCase(all.get(index + 2).words().charAt(0));
  }

  private void operator(int index) {
    if (OPERATORS.contains(all.get(index).words()) && index > 0 && index + 1 < all.size()) {
      Lexeme before = all.get(index - 1);
      Lexeme after = all.get(index + 1);
      boolean together = before.line() == all.get(index).line() && after.line() == all.get(index).line();
      if (together && (before.isWord() || before.words().equals(")")) && (after.isWord() || after.words().equals("("))) {
        note("rule-arithmetic", all.get(index), all.get(index).words());
      }
    }
  }

  private boolean is(int index, String sign) {
    return index < all.size() && all.get(index).words().equals(sign);
  }

  /** Returns whether nothing is between a lexeme and the one before it. */
  private boolean isJoined(int index) {
    return all.get(index).begin() == all.get(index - 1).end();
  }

  private int endOfLine(int index) {
    List<Lexeme> rest = all.subList(index, all.size());
    return rest.stream().takeWhile(one -> one.line() == all.get(index).line()).mapToInt(Lexeme::end).max().orElseThrow();
  }

  private void note(String key, Lexeme one, String words) {
    problems.error(RulePlaces.at(file, one.line(), one.column() + one.beginOfName() - one.begin()), key, words);
  }
}
