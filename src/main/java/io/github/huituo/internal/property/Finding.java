package io.github.huituo.internal.property;

import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import io.github.huituo.model.ChildcareCase;
import java.util.Optional;

/**
 * A property that does not hold.
 *
 * @param property the property
 * @param jurisdiction the jurisdiction for which it does not hold
 * @param what what is wrong
 * @param counterexample the smallest case found that shows it; none if it is about the pack as a whole
 * @param yaml the same as a case file; empty if there is none
 */
public record Finding(
    Property property, String jurisdiction, Text what, Optional<ChildcareCase> counterexample, String yaml) {
  /** Returns it in a sentence or two. */
  public String in(String language) {
    return Messages.in(language, "part.property-fails", jurisdiction, property.sentence(), what);
  }

  @Override
  public String toString() {
    return in("en") + (yaml.isEmpty() ? "" : "\n" + yaml);
  }
}
