package io.github.huituo.internal.law;

import com.google.common.collect.Maps;
import io.github.huituo.assessment.Evidence;
import io.github.huituo.assessment.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A legal instrument.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@Value.Immutable
public interface Source {
  /** Returns the id by which rules and parameters name it. */
  String id();

  /** Returns its title. */
  Text title();

  /** Returns its document number (文号), if it is known. */
  Optional<String> number();

  /**
   * Returns how its articles are cited, with {@code {0}} for the number. It is empty if they are cited as the language of the
   * reader does.
   */
  Optional<Text> article();

  /** Returns how an article is cited; empty if in the way of the reader's language. */
  default Optional<Text> cited(String number) {
    return article()
        .map(form -> Text.of(Maps.transformValues(form.byLanguage(), words -> words.replace("{0}", number))));
  }

  /** Returns who issued it. */
  Text issuer();

  /** Returns the day of issue, if it is known. */
  Optional<LocalDate> issued();

  /** Returns the first day on which it is in force, if it is known. */
  Optional<LocalDate> inForce();

  /** Returns the first day on which it is no longer in force. It is empty if there is none. */
  Optional<LocalDate> expires();

  /** Returns whether it is in force on a day, as far as that is known. */
  default boolean isInForce(LocalDate day) {
    return inForce().map(first -> !day.isBefore(first)).orElse(true) && expires().map(day::isBefore).orElse(true);
  }

  /** Returns its evidence, unless an article or a value has its own. */
  Evidence evidence();
}
