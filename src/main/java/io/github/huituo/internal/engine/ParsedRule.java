package io.github.huituo.internal.engine;

import io.github.huituo.Location;
import io.github.huituo.internal.pack.RuleFile;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule as the rule engine's own parser reads it, with the author's places.
 *
 * @param file its file
 * @param name its name
 * @param line the line on which it begins
 * @param text the rule, from that line on
 * @param descr what the parser read
 */
record ParsedRule(RuleFile file, String name, int line, String text, RuleDescr descr) {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]+)\"");

  /** Returns where the rule begins. */
  Location at() {
    return new Location(file.shown(), line, 1);
  }

  /** Returns the author's place of a character of the text, counted from 0. */
  Location at(int offset) {
    int begin = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int lines = line + (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
    return RulePlaces.at(file, lines, offset - begin + 1);
  }

  /** Returns every word in quotation marks of its conditions. */
  Set<String> quoted() {
    return descr.getLhs() == null || descr.getLhs().getStartCharacter() < 0
        ? Set.of()
        : quoted(text.substring(descr.getLhs().getStartCharacter(), descr.getLhs().getEndCharacter() + 1));
  }

  /** Returns every word in quotation marks of a text. */
  static Set<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the words of an annotation, or "". */
  String annotation(String key) {
    AnnotationDescr found = descr.getAnnotation(key);
    return found == null || found.getValue() == null ? "" : RuleInfos.words(found.getValue());
  }

  /** Returns the author's place of an annotation, or of the rule. */
  Location annotationAt(String key) {
    Matcher matcher = Pattern.compile("@" + key + "\\s*\\(\\s*\"?").matcher(text);
    return matcher.find() ? at(matcher.end()) : at();
  }
}
