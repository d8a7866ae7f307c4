package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.law.Citation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects the aspects of two things that differ. Not thread-safe. */
final class FieldDiff {
  private final ImmutableList.Builder<Change.ChangeDetail> differing = ImmutableList.builder();

  /** Compares words that read the same in every language. Examples are a date and a word of a list. */
  FieldDiff compare(String name, Object before, Object after) {
    String old = shown(before);
    String now = shown(after);
    return old.equals(now) ? this : add(name, words(old), words(now));
  }

  /** Compares a text in each of its languages. */
  FieldDiff compare(String name, Text before, Text after) {
    Set<String> languages = new TreeSet<>(before.byLanguage().keySet());
    languages.addAll(after.byLanguage().keySet());
    for (String language : languages) {
      compare(
          name + " (" + language + ")",
          before.byLanguage().getOrDefault(language, ""),
          after.byLanguage().getOrDefault(language, ""));
    }
    return this;
  }

  /** Compares named texts, such as the choices of an open point. */
  FieldDiff compare(String name, Map<String, Text> before, Map<String, Text> after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String each : names) {
      Text old = before.getOrDefault(each, Text.empty());
      Text now = after.getOrDefault(each, Text.empty());
      boolean inBoth = before.containsKey(each) && after.containsKey(each);
      if (inBoth && isSame(old) && isSame(now)) {
        compare(name + " " + each, old.toString(), now.toString());
      } else if (inBoth) {
        compare(name + " " + each, old, now);
      } else {
        add(name + " " + each, old, now);
      }
    }
    return this;
  }

  /** Returns whether a text reads the same in every language. A quotation does. */
  private static boolean isSame(Text text) {
    return text.equals(Text.same(text.toString()));
  }

  /** Compares items in any order: those removed, and those added. */
  FieldDiff compareItems(String name, Collection<?> before, Collection<?> after) {
    Set<String> old = before.stream().map(FieldDiff::shown).collect(Collectors.toCollection(TreeSet::new));
    Set<String> now = after.stream().map(FieldDiff::shown).collect(Collectors.toCollection(TreeSet::new));
    old.stream().filter(item -> !now.contains(item)).forEach(item -> add(name, words(item), Text.empty()));
    now.stream().filter(item -> !old.contains(item)).forEach(item -> add(name, Text.empty(), words(item)));
    return this;
  }

  private FieldDiff add(String name, Text before, Text after) {
    differing.add(new Change.Aspect(name, before, after));
    return this;
  }

  private static Text words(String shown) {
    return shown.isEmpty() ? Text.empty() : Text.same(shown);
  }

  private static String shown(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(FieldDiff::shown).orElse("");
    } else if (value instanceof Collection<?> items) {
      return items.stream().map(FieldDiff::shown).collect(Collectors.joining(", "));
    } else if (value instanceof Citation citation) {
      return citation.shown() + " (" + citation.evidence().word() + ")";
    }
    return String.valueOf(value);
  }

  ImmutableList<Change.ChangeDetail> differing() {
    return differing.build();
  }
}
