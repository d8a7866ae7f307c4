package io.github.huituo.internal.engine;

import io.github.huituo.Location;
import io.github.huituo.internal.engine.RuleScanner.Lexeme;
import io.github.huituo.internal.pack.RuleFile;
import io.github.huituo.internal.text.Problems;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.drl.parser.lang.dsl.DefaultDSLMapping;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.jspecify.annotations.Nullable;

/**
 * Translates rules that are written in sentences into rule language. Each sentence stays on its own line, so that later problems
 * have the author's lines. Used for one file; not thread-safe.
 */
final class Sentences {

  private final RuleFile file;
  private final Dictionary dictionary;
  private final Problems problems;
  private final String[] written;
  private final String[] out;

  private Sentences(RuleFile file, Dictionary dictionary, Problems problems) {
    this.file = file;
    this.dictionary = dictionary;
    this.problems = problems;
    this.written = RuleScanner.withoutComments(file.written()).split("\\R", -1);
    this.out = file.written().split("\\R", -1);
  }

  /** Returns a pack's rule files with every sentence in rule language, noting the unknown sentences. */
  static List<RuleFile> inRuleLanguage(List<RuleFile> files, Dictionary dictionary, Problems problems) {
    return files.stream().map(f -> f.inSentences() ? translate(f, dictionary, problems) : f).toList();
  }

  private static RuleFile translate(RuleFile file, Dictionary dictionary, Problems problems) {
    if (dictionary.isEmpty()) {
      problems.error(new Location(file.shown(), 1, 1), "no-dictionary");
      return file;
    }
    LintCheck.checkNumbers(file, problems);
    return new Sentences(file, dictionary, problems).translated();
  }

  private RuleFile translated() {
    Dictionary.@Nullable Part part = null;
    int rule = 0;
    boolean understood = true;
    for (int i = 0; i < written.length; i++) {
      String line = written[i].strip();
      if (line.startsWith("rule ")) {
        rule = i;
        understood = true;
        part = null;
      } else if (line.equals("when") || line.equals("then")) {
        part = Dictionary.Part.of(line);
      } else if (part != null && line.equals("end")) {
        if (understood) {
          checkVariables(rule, i);
        }
        part = null;
      } else if (part != null && line.startsWith(">")) {
        out[i] = written[i].replaceFirst(">", " ");
      } else if (part != null && !line.isEmpty()) {
        int last = i;
        while (last + 1 < written.length && written[last + 1].strip().startsWith("-")) {
          last++;
        }
        understood &= translate(part, i, last);
        i = last;
      }
    }
    return file.translated(String.join("\n", out));
  }

  /**
   * Translates a sentence with the restrictions below it. The rule engine puts them into the sentence's pattern; returns whether
   * all was understood.
   */
  private boolean translate(Dictionary.Part part, int first, int last) {
    DefaultDSLMapping mapping = new DefaultDSLMapping();
    for (int i = first; i <= last; i++) {
      Dictionary.Entry entry = entry(part, i);
      if (entry == null) {
        return false;
      } else if (!mapping.getEntries().contains(entry.mapping())) {
        mapping.addEntry(entry.mapping());
      }
    }
    DefaultExpander expander = new DefaultExpander();
    expander.addDSLMapping(mapping);
    String group = "\n" + String.join("\n", Arrays.asList(written).subList(first, last + 1)) + "\n";
    boolean condition = part == Dictionary.Part.WHEN;
    String expanded = expander.expand("rule x\nwhen" + (condition ? group + "then\n" : "\nthen" + group) + "end\n");
    if (expander.hasErrors() || written[first].strip().startsWith("-")) {
      problems.error(at(first), "restriction-without-sentence", written[Math.min(first + 1, last)].strip());
      return false;
    }
    int begin = expanded.indexOf(condition ? "when" : "then") + "when".length();
    int end = expanded.lastIndexOf(condition ? "then" : "end");
    Arrays.fill(out, first, last + 1, "");
    out[first] = expanded.substring(begin, end).strip().replaceAll("\\s*\\R\\s*", " ");
    return true;
  }

  private Dictionary.@Nullable Entry entry(Dictionary.Part part, int index) {
    String sentence = written[index].strip();
    List<Dictionary.Entry> fitting = dictionary.fitting(part, sentence);
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    Location at = at(index);
    if (fitting.size() > 1) {
      String places = fitting.stream().map(e -> e.at().toString()).collect(Collectors.joining(", "));
      problems.error(at, "ambiguous-sentence", sentence, places);
    } else if (!FullWidth.find(file.shown(), index + 1, sentence, at.column() - 1, problems)) {
      problems.error(at, "unknown-sentence", sentence, dictionary.didYouMean(part, sentence));
    }
    return null;
  }

  private Location at(int index) {
    return new Location(file.shown(), index + 1, 1 + written[index].length() - written[index].stripLeading().length());
  }

  /** Notes the variables of a rule without exactly one value. Nothing in it gives one, or two sentences do. */
  private void checkVariables(int first, int last) {
    RuleFile sofar = file.translated(String.join("\n", out));
    Map<String, Integer> lines = new HashMap<>();
    for (int i = first; i < last; i++) {
      for (Lexeme binding : RuleScanner.bindings(out[i])) {
        Integer before = lines.putIfAbsent(binding.words(), i + 1);
        if (before != null) {
          problems.error(RulePlaces.at(sofar, i + 1, binding.column()), "variable-given-twice", binding.words(), before);
        }
      }
    }
    for (int i = first; i < last; i++) {
      for (Lexeme used : RuleScanner.variables(out[i])) {
        if (lines.putIfAbsent(used.words(), i + 1) == null) {
          String sentences = String.join(", ", dictionary.sentencesThatBind(used.words()));
          String key = sentences.isEmpty() ? "unbound-variable" : "unbound-variable-of-sentence";
          problems.error(RulePlaces.at(sofar, i + 1, used.column()), key, used.words(), sentences);
        }
      }
    }
  }
}
