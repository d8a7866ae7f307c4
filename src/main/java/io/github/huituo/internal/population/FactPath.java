package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a fact in a case, such as {@code family.children[an].birthDate}. What follows {@code settings.} or
 * {@code interpretations.} is one name.
 *
 * @param steps the names from the outside to the inside
 */
record FactPath(ImmutableList<PathStep> steps) {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]\\s]+)(?:\\[([^\\[\\]]+)\\])?");
  private static final Pattern WHOLE = Pattern.compile("(settings|interpretations)\\.(\\S+)");

  /**
   * A name in a case.
   *
   * @param name the name of a fact or of a part
   * @param item the id of an item of a list
   */
  record PathStep(String name, Optional<String> item) {}

  /** Returns the path of a text; empty if it is none. */
  static Optional<FactPath> of(String text) {
    Matcher whole = WHOLE.matcher(text);
    if (whole.matches()) {
      return Optional.of(
          new FactPath(
              ImmutableList.of(new PathStep(whole.group(1), Optional.empty()), new PathStep(whole.group(2), Optional.empty()))));
    }
    ImmutableList.Builder<PathStep> steps = ImmutableList.builder();
    for (String part : text.split("\\.", -1)) {
      Matcher step = STEP.matcher(part);
      if (!step.matches()) {
        return Optional.empty();
      }
      steps.add(new PathStep(step.group(1), Optional.ofNullable(step.group(2))));
    }
    return Optional.of(new FactPath(steps.build()));
  }
}
