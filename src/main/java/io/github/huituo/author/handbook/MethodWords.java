package io.github.huituo.author.handbook;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.text.Text;
import java.util.List;

/** Says what a method of a parameter or figure does, where rules call it. */
final class MethodWords {
  private static final ImmutableSet<String> SAID =
      ImmutableSet.of(
          "isAtMost", "isAbove", "isBelow", "isAtLeast", "admits", "excludes", "isWithin", "exceeds", "requiredFor",
          "monthsAfter", "percentOf", "lastDay", "settled", "open", "absent", "silent", "holds", "isInForce", "isSettled",
          "dividedBy", "times", "joinedWith", "monthStart", "lowerOf", "keyOf", "goesInto");

  private MethodWords() {}

  /** Returns the words for a call. */
  static Text say(String method, Text of, List<Text> arguments) {
    if (method.equals("of")) {
      return arguments.isEmpty() ? of : Words.say("rule.of", of, Words.join(arguments, "list"));
    } else if (method.equals("date") || method.equals("value")) {
      return of;
    } else if (SAID.contains(method)) {
      return Words.say("rule." + method, of, arguments.isEmpty() ? Text.empty() : Words.join(arguments, "list"));
    }
    return Words.say("rule.call", of, method, arguments.isEmpty() ? Text.empty() : Words.join(arguments, "list"));
  }
}
