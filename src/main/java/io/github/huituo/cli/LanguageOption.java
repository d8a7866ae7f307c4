package io.github.huituo.cli;

import io.github.huituo.internal.text.Messages;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language in which a command answers. */
final class LanguageOption {
  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "zh or en; without it, the language of the jurisdiction's pack, or of the packs of the folder.")
  @Nullable Language language;

  /** Returns the language that the option names, or else the one of a jurisdiction or of its packs. */
  String or(Supplier<Optional<String>> ofThePacks) {
    return language == null ? of(ofThePacks.get()) : language.name();
  }

  /** Returns the language of packs as far as the library has messages in it; otherwise English, or Chinese if none is named. */
  static String of(Optional<String> ofThePacks) {
    return ofThePacks
        .map(l -> Messages.LANGUAGES.contains(l) ? l : Language.en.name())
        .orElse(Messages.LANGUAGES.get(0));
  }
}
