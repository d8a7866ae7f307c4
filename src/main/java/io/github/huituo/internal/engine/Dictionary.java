package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MapMaker;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.ParserError;
import org.drools.drl.parser.lang.dsl.AntlrDSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;

/**
 * The sentences that authors may write, each with its translation to rule language. A sentence takes a whole line, so that no
 * short one is found within a longer one: Chinese has no spaces between words.
 *
 * <p>This class is immutable and thread-safe.
 */
final class Dictionary {
  private static final Pattern ENTRY =
      Pattern.compile("\\s*\\[(when|then)\\]\\s*([^=\\s\\[][^=]*)=(\\s*\\S.*)");
  private static final Pattern COMMENT = Pattern.compile("\\s*((#|//).*)?");
  private static final Pattern PLACE = Pattern.compile("\\{([^}:!]+)[^}]*}");

  /** The part of a rule where a sentence may be used. */
  enum Part {
    /** Among the conditions. */
    WHEN,
    /** Among the conclusions. */
    THEN;

    static Part of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A line of a dictionary.
   *
   * @param part the part of a rule where the sentence may be used
   * @param sentence as the dictionary writes it, with {@code {places}} for words of the author
   * @param at its location
   * @param mapping the line as the rule engine reads it
   */
  record Entry(Part part, String sentence, Location at, DSLMappingEntry mapping) {
    boolean fits(String words) {
      return mapping.getKeyPattern().matcher(words).matches();
    }
  }

  private final ImmutableList<Entry> entries;

  private Dictionary(List<Entry> entries) {
    this.entries = ImmutableList.copyOf(entries);
  }

  /** The files in memory that were read, each for every pack that extends theirs. */
  private static final Map<RuleFile, ReadLines> READ = new MapMaker().weakKeys().makeMap();

  /** The lines of a file that can be read. The problems are what is wrong with the others. */
  private record ReadLines(ImmutableList<Entry> entries, ImmutableList<Problem> problems) {}

  /** Reads dictionaries, noting each line that is wrong. */
  static Dictionary of(List<RuleFile> files, Problems problems) {
    List<Entry> entries = new ArrayList<>();
    for (RuleFile file : files) {
      ReadLines lines = READ.computeIfAbsent(file, Dictionary::read);
      entries.addAll(lines.entries());
      problems.addAll(lines.problems());
    }
    return new Dictionary(entries);
  }

  private static ReadLines read(RuleFile file) {
    Problems problems = new Problems();
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    StringBuilder ruleLanguage = new StringBuilder();
    List<String> lines = file.written().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Location at = new Location(file.shown(), i + 1, 1 + line.length() - line.stripLeading().length());
      Matcher matcher = ENTRY.matcher(line);
      if (matcher.matches()) {
        if (!FullWidth.find(file.shown(), i + 1, matcher.group(2), matcher.start(2), problems)) {
          read(matcher, at, problems).ifPresent(entries::add);
        }
        String places = PLACE.matcher(matcher.group(3)).replaceAll(place -> "x".repeat(place.group().length()));
        ruleLanguage.append(" ".repeat(matcher.start(3))).append(places);
      } else if (!COMMENT.matcher(line).matches()) {
        problems.error(at, "dictionary-line", line.strip());
      }
      ruleLanguage.append('\n');
    }
    LintCheck.check(new RuleFile(file.name(), file.shown(), ruleLanguage.toString()), problems);
    return new ReadLines(entries.build(), problems.sorted());
  }

  private static Optional<Entry> read(Matcher line, Location at, Problems problems) {
    String text = line.group().strip();
    String sentence = line.group(2).strip();
    DSLTokenizedMappingFile parser = new DSLTokenizedMappingFile();
    try {
      parser.parseAndLoad(new StringReader(text + "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Object error : parser.getErrors()) {
      int column = error instanceof ParserError place ? Math.max(0, place.getCol()) : 0;
      problems.error(new Location(at.file(), at.line(), at.column() + column), "dictionary-line", text);
    }
    if (!parser.getErrors().isEmpty() || parser.getMapping().getEntries().size() != 1) {
      return Optional.empty();
    }
    AntlrDSLMappingEntry mapping = (AntlrDSLMappingEntry) parser.getMapping().getEntries().get(0);
    Matcher used = PLACE.matcher(line.group(3));
    while (used.find()) {
      if (!mapping.getVariables().containsKey(used.group(1))) {
        Location place = new Location(at.file(), at.line(), line.start(3) + used.start() + 1);
        problems.error(place, "dictionary-place", used.group(1), sentence);
      }
    }
    mapping.setKeyPattern(Pattern.compile("^\\s*(?:" + mapping.getKeyPattern().pattern() + ")\\s*$"));
    return Optional.of(new Entry(Part.of(line.group(1)), sentence, at, mapping));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Returns the lines that fit a sentence. */
  List<Entry> fitting(Part part, String words) {
    return entries.stream().filter(e -> e.part() == part && e.fits(words)).toList();
  }

  /** Returns a suggestion, " (did you mean …?)", or nothing. It has the sentence with the most similar fixed words. */
  Text didYouMean(Part part, String words) {
    List<Entry> possible = entries.stream().filter(e -> e.part() == part).toList();
    List<String> known = possible.stream().map(e -> fixed(e.sentence())).toList();
    return Suggestions.nearest(fixed(words), known)
        .map(near -> Suggestions.didYouMean(possible.get(known.indexOf(near)).sentence()))
        .orElse(Text.empty());
  }

  private static String fixed(String sentence) {
    return sentence.replaceAll("\"[^\"]*\"|\\$\\w+|\\{[^}]*}", " ").replaceAll("\\s+", " ").strip();
  }

  /** Returns the sentences that give a variable its value. */
  List<String> sentencesThatBind(String variable) {
    return entries.stream()
        .filter(e -> RuleScanner.bindings(e.mapping().getValuePattern()).stream().anyMatch(b -> b.words().equals(variable)))
        .map(e -> "'" + e.sentence() + "'")
        .toList();
  }
}
