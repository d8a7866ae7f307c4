package io.github.huituo.internal.engine;

import io.github.huituo.Location;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a rule file rule by rule with the rule engine's own parser. A rule that cannot be read hides no other, and every location
 * is that of the author's file.
 */
final class RuleParser {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_$@]+|\\S");

  private final RuleFile file;
  private final String[] lines;
  private final Problems problems;
  private final List<ParsedRule> parsed = new ArrayList<>();

  private RuleParser(RuleFile file, Problems problems) {
    this.file = file;
    this.lines = file.text().split("\\R", -1);
    this.problems = problems;
  }

  /** Returns the rules of a file that can be read. For each other one it notes where its reading ends. */
  static List<ParsedRule> rules(RuleFile file, Problems problems) {
    return new RuleParser(file, problems).read();
  }

  private List<ParsedRule> read() {
    List<RuleSections.RuleSection> rules = RuleSections.of(file.text()).rules();
    read("", 1, 0, rules.isEmpty() ? lines.length : rules.get(0).line() - 1);
    for (int i = 0; i < rules.size(); i++) {
      int begin = rules.get(i).line() - 1;
      read(rules.get(i).name(), begin + 1, begin, i + 1 < rules.size() ? rules.get(i + 1).line() - 1 : lines.length);
    }
    return parsed;
  }

  private void read(String name, int line, int begin, int end) {
    String text = String.join("\n", Arrays.asList(lines).subList(begin, end)) + "\n";
    if (RuleScanner.withoutWords(text).isBlank()) {
      return;
    }
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr read = null;
    try {
      read = parser.parse(false, text);
    } catch (DroolsParserException e) {
      problems.error(new Location(file.shown(), line, 1), "rule-syntax", RuleCompiler.oneLine(String.valueOf(e.getMessage())));
    }
    if (parser.hasErrors()) {
      parser.getErrors().stream()
          .filter(ParserError.class::isInstance)
          .map(ParserError.class::cast)
          .min(Comparator.comparingInt(ParserError::getRow).thenComparingInt(ParserError::getCol))
          .ifPresent(e -> unreadable(name, e, begin, end));
    } else if (read != null) {
      for (RuleDescr rule : read.getRules()) {
        if (rule.getName().equals(name)) {
          parsed.add(new ParsedRule(file, name, line, text, rule));
        } else {
          problems.error(RulePlaces.at(file, begin + rule.getLine(), rule.getColumn() + 1), "rule-name", rule.getName());
        }
      }
    }
  }

  /** Notes where the reading of a rule ends. It ends at a full-width sign, at a word, or with the rule. */
  private void unreadable(String name, ParserError error, int begin, int end) {
    int index = begin + error.getRow() - 1;
    if (index >= begin && index < end && index < lines.length) {
      String plain = RuleScanner.withoutWords(lines[index]);
      if (FullWidth.find(file.shown(), index + 1, plain, 0, problems)) {
        return;
      }
      Matcher token = TOKEN.matcher(lines[index]);
      if (token.find(Math.min(Math.max(0, error.getCol()), lines[index].length()))) {
        Location at = RulePlaces.at(file, index + 1, token.start() + 1);
        problems.error(at, name.isEmpty() ? "not-a-rule" : "rule-syntax-at", token.group(), name);
        return;
      }
    }
    problems.error(new Location(file.shown(), begin + 1, 1), "rule-without-end", name);
  }
}
