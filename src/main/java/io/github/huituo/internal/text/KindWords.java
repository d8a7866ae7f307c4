package io.github.huituo.internal.text;

import io.github.huituo.assessment.Text;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words for the kinds of subjects of the core. They are in {@code kinds.properties} beside this class, in all languages. */
public final class KindWords {
  private static final ResourceBundle WORDS = Messages.read("kinds.properties");

  private KindWords() {}

  /**
   * Returns a form of the words for a kind, such as {@code many} for several. It is put into words when it is read.
   *
   * @throws MissingResourceException when it is read, if there is no such form, which is a mistake in the library
   */
  public static Text of(String kind, String form) {
    return Messages.text(language -> WORDS.getString(kind + "." + form + "." + Messages.known(language)));
  }
}
