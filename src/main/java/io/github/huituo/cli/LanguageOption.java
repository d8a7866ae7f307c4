package io.github.huituo.cli;

import io.github.huituo.internal.text.Messages;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The language of a command's output. */
final class LanguageOption {
  @Option(
      names = "--lang",
      paramLabel = "LANG",
      completionCandidates = Languages.class,
      converter = Languages.class,
      description = "${COMPLETION-CANDIDATES}; without it, the language of the jurisdiction's pack, or of the packs of the folder.")
  @Nullable String language;

  /** Returns the language that the option names. Without it, it is the one of a jurisdiction or of its packs. */
  String or(Supplier<Optional<String>> ofThePacks) {
    return language == null ? of(ofThePacks.get()) : language;
  }

  /** Returns the language of packs if the library has messages in it. Otherwise it is English, or Chinese if none is named. */
  static String of(Optional<String> ofThePacks) {
    return ofThePacks
        .map(l -> Messages.LANGUAGES.contains(l) ? l : Locale.ENGLISH.getLanguage())
        .orElse(Messages.LANGUAGES.get(0));
  }

  /** The languages of the library's messages as values of the option. */
  private static final class Languages implements Iterable<String>, ITypeConverter<String> {
    @Override
    public Iterator<String> iterator() {
      return Messages.LANGUAGES.iterator();
    }

    @Override
    public String convert(String value) {
      return Messages.LANGUAGES.stream()
          .filter(value::equalsIgnoreCase)
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected one of " + Messages.LANGUAGES + " (case-insensitive) but was '" + value + "'"));
    }
  }
}
