package io.github.huituo.internal.engine;

import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a rule must not contain. That is numbers and dates (they belong in parameter files), arithmetic, control of the
 * order of rules, the clock, and foreign classes. A guard-rail for authors, not a sandbox.
 */
final class LintCheck {
  private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9_$.])[0-9]+(\\.[0-9]+)?(?![A-Za-z0-9_])");
  private static final Pattern ARITHMETIC = Pattern.compile("(?<=[A-Za-z0-9_)]) *[-+*/%] *(?=[A-Za-z0-9_($])");
  private static final Pattern CONTROL =
      Pattern.compile(
          "\\b(salience|no-loop|lock-on-active|agenda-group|ruleflow-group|activation-group|date-effective"
              + "|date-expires|enabled|duration|timer|calendars|global|eval|modify|update|delete|retract)\\b");
  private static final Pattern CLOCK =
      Pattern.compile("\\b(LocalDate|LocalDateTime|YearMonth|Year|Instant|System|Clock|Date|Calendar)\\s*\\.");
  private static final Pattern FOREIGN =
      Pattern.compile("\\b(Math|Runtime|Thread|Class)\\s*\\.|(?<![\\w.$])(java|javax|org|com|net|io)\\.(?=[a-z])");
  /** A day in quotation marks, but for an annotation. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?<=\")([0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?|[0-9]{1,2}[-. ](\\p{L}{3}|[0-9]{1,2})[-. ][0-9]{2,4})(?=\")");
  private static final Pattern IMPORT = Pattern.compile("^\\s*(package|import)\\b.*");

  private LintCheck() {}

  /** Notes what a file of rules holds that it must not. */
  static void check(RuleFile file, Problems problems) {
    checkDays(file, problems);
    String[] lines = RuleScanner.withoutWords(file.text()).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      find(NUMBER, "rule-number", lines[i], i, file, problems);
      String withoutControl = CONTROL.matcher(lines[i]).replaceAll(m -> "_".repeat(m.group().length()));
      find(ARITHMETIC, "rule-arithmetic", withoutControl, i, file, problems);
      find(CONTROL, "rule-control", lines[i], i, file, problems);
      find(CLOCK, "rule-clock", lines[i], i, file, problems);
      find(FOREIGN, "rule-foreign", lines[i], i, file, problems);
      find(IMPORT, "rule-import", lines[i], i, file, problems);
    }
  }

  /** Returns whether a word is a day, in any common notation. */
  static boolean isDay(String word) {
    return DAY.matcher('"' + word + '"').find();
  }

  /** Notes the days that a rule holds as words. The rule engine would read them in its own way. */
  private static void checkDays(RuleFile file, Problems problems) {
    String[] lines = file.text().split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].strip().startsWith("@") && !lines[i].strip().startsWith("//")) {
        find(DAY, "rule-day", lines[i], i, file, problems);
      }
    }
  }

  /** Notes the numbers that an author wrote, even where a sentence drops them. */
  static void checkNumbers(RuleFile file, Problems problems) {
    RuleFile asWritten = file.translated(file.written());
    String[] lines = RuleScanner.withoutWords(file.written()).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      find(NUMBER, "rule-number", lines[i], i, asWritten, problems);
    }
  }

  private static void find(Pattern pattern, String key, String line, int index, RuleFile file, Problems problems) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      int begin = matcher.end() - matcher.group().stripLeading().length();
      problems.error(RulePlaces.at(file, index + 1, begin + 1), key, matcher.group().strip());
    }
  }
}
