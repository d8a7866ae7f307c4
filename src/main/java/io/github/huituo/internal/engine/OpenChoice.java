package io.github.huituo.internal.engine;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Missing;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.Setting;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.text.Messages;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

/** The choice that the host has to make before an answer is settled. It is a reading or a setting. */
final class OpenChoice {
  private OpenChoice() {}

  /** Returns the choices for which conclusions wait, each once. */
  static ImmutableList<Missing> missing(Jurisdiction law, Collection<Conclusion> conclusions) {
    return conclusions.stream()
        .flatMap(c -> Stream.ofNullable(c.waitsFor()))
        .flatMap(figure -> Stream.ofNullable(figure.waitsFor()))
        .map(waitsFor -> missing(law, waitsFor))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the choice for which a figure waits, such as {@code settings.xx.amount}, as something missing. */
  static Missing missing(Jurisdiction law, String waitsFor) {
    String id = waitsFor.substring(waitsFor.indexOf('.') + 1);
    if (waitsFor.startsWith("settings.")) {
      Setting setting = Objects.requireNonNull(law.settings().get(id));
      return new Missing(waitsFor, "", setting.title(), setting.ask());
    }
    InterpretationPoint point = Objects.requireNonNull(law.openPoints().get(id));
    return new Missing(
        waitsFor,
        "",
        point.title(),
        Messages.text("ask.interpretation", point.title(), String.join(", ", point.choices().keySet())));
  }
}
