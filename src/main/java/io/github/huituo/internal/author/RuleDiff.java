package io.github.huituo.internal.author;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.engine.WrittenRule;
import io.github.huituo.internal.engine.WrittenSentence;
import io.github.huituo.internal.pack.Pack;
import io.github.huituo.internal.pack.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The differences of the rules and dictionaries of a pack. It compares what their authors wrote. */
final class RuleDiff {
  private RuleDiff() {}

  /** Returns the rules that were added, removed, renamed or changed. */
  static List<Change> rules(Pack before, Pack after) {
    Map<String, WrittenRule> old = rules(before);
    Map<String, WrittenRule> now = rules(after);
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    for (WrittenRule rule : now.values()) {
      Optional<WrittenRule> renamed =
          old.containsKey(rule.name())
              ? Optional.empty()
              : old.values().stream()
                  .filter(o -> !now.containsKey(o.name()) && names.contains(o.name()) && o.body().equals(rule.body()))
                  .findFirst();
      if (renamed.isPresent()) {
        names.remove(rule.name());
        names.remove(renamed.get().name());
        FieldDiff name = new FieldDiff().compare("name", renamed.get().name(), rule.name());
        changes.add(change(after, rule.name(), Change.Kind.RENAMED, renamed, Optional.of(rule), name.differing()));
      }
    }
    for (String name : names) {
      Optional<WrittenRule> a = Optional.ofNullable(old.get(name));
      Optional<WrittenRule> b = Optional.ofNullable(now.get(name));
      if (a.isEmpty() || b.isEmpty()) {
        Change.Kind kind = a.isEmpty() ? Change.Kind.ADDED : Change.Kind.REMOVED;
        changes.add(change(after, name, kind, a, b, ImmutableList.of()));
      } else if (!a.get().body().equals(b.get().body())) {
        changes.add(change(after, name, Change.Kind.CHANGED, a, b, lines(a.get(), b.get())));
      }
    }
    return changes;
  }

  private static Map<String, WrittenRule> rules(Pack pack) {
    Map<String, WrittenRule> rules = new TreeMap<>();
    pack.ruleFiles().forEach(file -> WrittenRule.of(file).forEach(rule -> rules.put(rule.name(), rule)));
    return rules;
  }

  private static Change change(
      Pack pack,
      String name,
      Change.Kind kind,
      Optional<WrittenRule> before,
      Optional<WrittenRule> after,
      ImmutableList<Change.ChangeDetail> details) {
    return new Change(
        pack.id(),
        Change.Part.RULE,
        name,
        kind,
        Text.empty(),
        before.map(WrittenRule::at),
        after.map(WrittenRule::at),
        details);
  }

  private static ImmutableList<Change.ChangeDetail> lines(WrittenRule before, WrittenRule after) {
    ImmutableList.Builder<Change.ChangeDetail> details = ImmutableList.builder();
    for (AbstractDelta<WrittenRule.WrittenLine> delta :
        DiffUtils.diff(before.lines(), after.lines(), (a, b) -> a.tokens().equals(b.tokens())).getDeltas()) {
      details.add(new Change.Lines(shown(delta.getSource()), shown(delta.getTarget())));
    }
    return details.build();
  }

  private static ImmutableList<Change.Line> shown(Chunk<WrittenRule.WrittenLine> chunk) {
    return chunk.getLines().stream()
        .map(line -> new Change.Line(line.at(), line.text().strip()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the sentences whose meaning was added, removed or changed. */
  static List<Change> sentences(Pack before, Pack after) {
    Map<String, Change.Line> old = sentences(before);
    Map<String, Change.Line> now = sentences(after);
    TreeSet<String> all = new TreeSet<>(old.keySet());
    all.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    for (String sentence : all) {
      Optional<Change.Line> a = Optional.ofNullable(old.get(sentence));
      Optional<Change.Line> b = Optional.ofNullable(now.get(sentence));
      if (!a.map(Change.Line::text).equals(b.map(Change.Line::text))) {
        changes.add(
            new Change(
                after.id(),
                Change.Part.SENTENCE,
                sentence,
                a.isEmpty() ? Change.Kind.ADDED : b.isEmpty() ? Change.Kind.REMOVED : Change.Kind.CHANGED,
                Text.empty(),
                a.map(Change.Line::at),
                b.map(Change.Line::at),
                ImmutableList.of(new Change.Lines(lines(a), lines(b)))));
      }
    }
    return changes;
  }

  private static ImmutableList<Change.Line> lines(Optional<Change.Line> line) {
    return line.map(ImmutableList::of).orElse(ImmutableList.of());
  }

  /** Returns the lines of the dictionaries by the text before the equals sign. White space around it does not count. */
  private static Map<String, Change.Line> sentences(Pack pack) {
    Map<String, Change.Line> sentences = new TreeMap<>();
    for (RuleFile file : pack.dictionaries()) {
      for (WrittenSentence line : WrittenSentence.of(file)) {
        sentences.put(line.sentence(), new Change.Line(line.at(), line.sentence() + "=" + line.meaning()));
      }
    }
    return sentences;
  }
}
