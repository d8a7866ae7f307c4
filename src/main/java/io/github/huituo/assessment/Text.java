package io.github.huituo.assessment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.text.JsonFragment;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One text in several languages, by ISO 639 code ({@code zh}, {@code en}).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Text implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Text EMPTY = new Text(ImmutableMap.of());

  /** The languages and the source of the words. They are those of a text that is put into words when it is read. */
  private final transient List<String> languages;
  private final transient @Nullable UnaryOperator<String> source;

  private volatile @Nullable ImmutableMap<String, String> words;

  /** The JSON of a text of the law, which is written again and again. */
  private transient volatile @Nullable JsonFragment fragment;

  private Text(ImmutableMap<String, String> words) {
    this.languages = List.of();
    this.source = null;
    this.words = words;
  }

  private Text(List<String> languages, UnaryOperator<String> source) {
    this.languages = List.copyOf(languages);
    this.source = source;
  }

  /** Returns a text that is put into words when it is read. The source always gives the same words for a language. */
  public static Text lazily(List<String> languages, UnaryOperator<String> source) {
    return new Text(languages, source);
  }

  /** Returns a text with these translations. */
  public static Text of(Map<String, String> byLanguage) {
    return byLanguage.isEmpty() ? EMPTY : new Text(ImmutableMap.copyOf(byLanguage));
  }

  /** Returns a text with the same words in every language, such as an identifier. */
  public static Text same(String words) {
    return new Text(ImmutableMap.of("en", words));
  }

  /** Returns the text without any words. */
  public static Text empty() {
    return EMPTY;
  }

  /** Returns the translation. If it is missing, it is the English one, or the first there is, or "". */
  public String in(String language) {
    Map<String, String> all = byLanguage();
    String found = all.get(language);
    if (found == null) {
      found = all.get("en");
    }
    return found != null ? found : all.values().stream().findFirst().orElse("");
  }

  /** Returns the translation into the language of a locale; otherwise as {@link #in(String)}. */
  public String in(Locale locale) {
    return in(locale.getLanguage());
  }

  /** Returns the translations, by language code. */
  public Map<String, String> byLanguage() {
    ImmutableMap<String, String> known = words;
    if (known == null) {
      known = languages.stream().collect(ImmutableMap.toImmutableMap(language -> language, this::written));
      words = known;
    }
    return known;
  }

  private String written(String language) {
    ImmutableMap<String, String> known = words;
    return known == null ? requireNonNull(source).apply(language) : requireNonNull(known.get(language));
  }

  /** Returns whether there are no words in any language. */
  public boolean isEmpty() {
    return byLanguage().isEmpty();
  }

  /** Writes the translations as a JSON object, by language in order. */
  void write(JsonGenerator out) throws IOException {
    if (source == null) {
      fragment().write(out, this::writeWords);
    } else {
      writeWords(out);
    }
  }

  private void writeWords(JsonGenerator out) throws IOException {
    String[] sorted = (source == null ? byLanguage().keySet() : languages).toArray(new String[0]);
    Arrays.sort(sorted);
    out.writeStartObject();
    for (String language : sorted) {
      out.writeStringField(language, written(language));
    }
    out.writeEndObject();
  }

  private JsonFragment fragment() {
    JsonFragment known = fragment;
    if (known == null) {
      known = new JsonFragment();
      fragment = known;
    }
    return known;
  }

  /** What is written is the words, also those that nobody has read. */
  private Object writeReplace() {
    return new Words(ImmutableMap.copyOf(byLanguage()));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a text is read from its words");
  }

  /** The serial form of a text. */
  private record Words(ImmutableMap<String, String> byLanguage) implements Serializable {
    private Object readResolve() {
      return of(byLanguage);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text that && byLanguage().equals(that.byLanguage());
  }

  @Override
  public int hashCode() {
    return byLanguage().hashCode();
  }

  @Override
  public String toString() {
    return in("en");
  }
}
