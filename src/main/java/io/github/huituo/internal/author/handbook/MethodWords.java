package io.github.huituo.internal.author.handbook;

import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import java.util.ArrayList;
import java.util.List;

/** Writes the methods of parameters and figures in words. */
final class MethodWords {
  private static final ImmutableSet<String> WORDED =
      ImmutableSet.of(
          "isAtMost", "isAbove", "isBelow", "isAtLeast", "admits", "excludes", "isWithin", "exceeds", "requiredFor",
          "monthsAfter", "percentOf", "lastDay", "settled", "open", "absent", "silent", "holds", "isInForce", "isSettled",
          "dividedBy", "times", "joinedWith", "monthStart", "lowerOf", "higherOf", "keyOf", "goesInto", "agreed", "at",
          "isNothing", "nobody", "wholeTimesIn", "requiredRoundedDown", "isZero", "union", "on", "plus", "minus", "suffices",
          "fullFor", "isSponsoredBy", "in", "dailyLowest", "dailyHighest", "lowest", "lowestOn", "lowestOfAll",
          "until", "raisedTo", "isElderThan", "isYoungerThan", "isOldEnough", "presumesNot", "settles",
          "numberOrNone", "daysAfter", "monthsFrom", "less", "alsoBy", "without", "dailyAgreed", "isKnownFor", "hasAbsence",
          "admitsAny", "admitsNone", "weeksFrom", "partOfDays", "periodEnd", "size", "names",
          "yearDayAfter", "yearDayFrom", "yearDayUpTo", "dayAfter");

  /** Methods that add no meaning to the value on which they are called. */
  private static final ImmutableSet<String> AS_IT_IS = ImmutableSet.of("date", "value", "getNumber", "money", "number", "word", "toString");

  private MethodWords() {}

  /** Returns the words for a call. A pattern may use the arguments together, and each of them. */
  static Text of(String method, Text of, List<Text> arguments) {
    Text together = arguments.isEmpty() ? Text.empty() : Phrases.join(arguments, "list");
    if (method.equals("of") || method.equals("daily")) {
      return arguments.isEmpty() ? of : Phrases.text("rule.of", of, together);
    } else if (AS_IT_IS.contains(method)) {
      return of;
    } else if (WORDED.contains(method)) {
      List<Object> all = new ArrayList<>(List.of(of, together));
      all.addAll(arguments);
      return Phrases.text("rule." + method, all.toArray());
    }
    return Phrases.text("rule.call", of, method, together);
  }
}
