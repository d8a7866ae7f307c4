package io.github.huituo.cli;

import picocli.CommandLine.Option;

/** In which language a command speaks. */
final class LanguageOption {
  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "zh",
      description = "zh (the default) or en.")
  Language language = Language.zh;
}
