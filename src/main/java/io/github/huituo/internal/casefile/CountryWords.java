package io.github.huituo.internal.casefile;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.util.Locale;
import java.util.Map;

/**
 * What a country calls the things of which the library's sentences speak. Examples are a class and a care worker.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CountryWords {
  /** An institution. */
  public static final String INSTITUTION = "institution";

  /** A class. */
  public static final String CLASS = "class";

  /** Several classes. */
  public static final String CLASSES = "classes";

  /** Somebody who works in a class. */
  public static final String ONE_CARE_WORKER = "careWorker";

  /** Several who work in classes. */
  public static final String CARE_WORKERS = "careWorkers";

  /** How children are divided into classes. */
  public static final String DIVISION = "division";

  /** What may have a word although it is no subject, part or fact. */
  static final ImmutableSet<String> FURTHER = ImmutableSet.of(ONE_CARE_WORKER, CARE_WORKERS, DIVISION);

  private final Map<String, Text> own;

  /** Creates the words of a country. */
  public CountryWords(Vocabulary vocabulary) {
    this.own = vocabulary.list(Vocabulary.WORDS);
  }

  /** Returns the word of the country, or that of the library. */
  public Text of(String key) {
    Text word = own.get(key);
    return word == null ? Messages.text("word." + key) : word;
  }

  /** Returns the word of the country, or another if it has none. */
  public Text of(String key, Text other) {
    return own.getOrDefault(key, other);
  }

  /** Returns the word in the form of an id, in English. */
  public String id(String key) {
    return Ascii.toLowerCase(of(key).in(Locale.ENGLISH.getLanguage())).replaceAll("[^a-z0-9]+", "-");
  }

  /** Returns the word as it is written at the beginning of a line. */
  public Text heading(String key) {
    Text word = of(key);
    return Messages.text(language -> begun(word.in(language)));
  }

  private static String begun(String word) {
    return word.isEmpty() ? word : Ascii.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Returns the word for so many care workers. */
  public Text careWorkers(int number) {
    return of(number == 1 ? ONE_CARE_WORKER : CARE_WORKERS);
  }
}
