package io.github.huituo.internal.text;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import io.github.huituo.assessment.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The library's own sentences, kept in {@code messages_<language>.properties} beside this class.
 *
 * <p>{@code {0}}, {@code {1}} … are replaced by the arguments. A {@link Text} argument appears in the language of the
 * sentence. {@code {0:child|children}} is the first word if the argument is 1, and the second otherwise.
 */
public final class Messages {
  /** The languages of the messages. They are listed in {@code languages.txt} beside this class; the first is the default. */
  public static final ImmutableList<String> LANGUAGES = languages();

  /** The bundles by language. Each is read when one of its sentences is first asked for. */
  private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

  private static final String FALLBACK = Locale.ENGLISH.getLanguage();

  private Messages() {}

  private static ImmutableList<String> languages() {
    try (Reader in = open("languages.txt")) {
      return ImmutableList.copyOf(CharStreams.readLines(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResourceBundle bundle(String language) {
    return read("messages_" + language + ".properties");
  }

  /** Reads a file of words beside this class. */
  static ResourceBundle read(String file) {
    // On the module path no bundle may be looked up with a control, and without one the machine's language has an effect.
    try (Reader in = open(file)) {
      return new PropertyResourceBundle(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String file) {
    return new InputStreamReader(requireNonNull(Messages.class.getResourceAsStream(file)), StandardCharsets.UTF_8);
  }

  /**
   * Returns the sentence with its arguments put in.
   *
   * @throws MissingResourceException if there is no such key, which is a mistake in the library
   */
  public static String in(String language, String key, Object... arguments) {
    return fill(BUNDLES.computeIfAbsent(known(language), Messages::bundle).getString(key), language, arguments);
  }

  /** Returns whether there is such a key. */
  public static boolean exists(String key) {
    return BUNDLES.computeIfAbsent(FALLBACK, Messages::bundle).containsKey(key);
  }

  /** Returns a language, or the fallback if there are no words in it. */
  static String known(String language) {
    return LANGUAGES.contains(language) ? language : FALLBACK;
  }

  /** Returns the sentence in all languages, put into words when it is read. */
  public static Text text(String key, Object... arguments) {
    return text(language -> in(language, key, arguments));
  }

  /** Returns a text with these words in each language. It is put into words when it is read. */
  public static Text text(UnaryOperator<String> words) {
    return Text.lazily(LANGUAGES, words);
  }

  private static String fill(String pattern, String language, Object... arguments) {
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == ':') {
        int end = pattern.indexOf('}', at);
        int bar = pattern.indexOf('|', at);
        boolean one = String.valueOf(arguments[pattern.charAt(at + 1) - '0']).equals("1");
        out.append(pattern, one ? at + 3 : bar + 1, one ? bar : end);
        at = end + 1;
      } else if (c == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}') {
        int index = pattern.charAt(at + 1) - '0';
        Object argument = index >= 0 && index < arguments.length ? arguments[index] : "";
        out.append(argument instanceof Text text ? text.in(language) : String.valueOf(argument));
        at += 3;
      } else {
        int next = pattern.indexOf('{', at + 1);
        int end = next < 0 ? pattern.length() : next;
        out.append(pattern, at, end);
        at = end;
      }
    }
    return out.toString();
  }
}
