package io.github.huituo.law;

import com.google.common.collect.ImmutableList;
import io.github.huituo.text.Messages;
import io.github.huituo.text.Text;

/**
 * One step of a computation, put into words only when somebody reads it.
 *
 * @param key the sentence in the library's messages
 * @param arguments what is put into the sentence
 */
public record Step(String key, ImmutableList<Object> arguments) {
  /** Returns a step. */
  public static Step of(String key, Object... arguments) {
    return new Step(key, ImmutableList.copyOf(arguments));
  }

  /** Returns the step in words. */
  public Text text() {
    return Messages.text(key, arguments.toArray());
  }
}
