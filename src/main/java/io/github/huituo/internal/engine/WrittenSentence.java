package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.Location;
import io.github.huituo.internal.pack.RuleFile;
import java.util.List;

/**
 * A line of a dictionary in its author's words.
 *
 * @param sentence what precedes the equals sign
 * @param meaning what follows it
 * @param at where it is
 */
public record WrittenSentence(String sentence, String meaning, Location at) {
  /** Returns the sentences of a dictionary in its order. */
  public static ImmutableList<WrittenSentence> of(RuleFile dictionary) {
    ImmutableList.Builder<WrittenSentence> sentences = ImmutableList.builder();
    List<String> lines = dictionary.written().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      int equals = line.indexOf('=');
      if (line.startsWith("[") && equals > 0) {
        sentences.add(
            new WrittenSentence(
                line.substring(0, equals).strip(),
                line.substring(equals + 1).strip(),
                new Location(dictionary.shown(), i + 1, 0)));
      }
    }
    return sentences.build();
  }
}
