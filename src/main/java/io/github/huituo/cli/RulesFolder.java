package io.github.huituo.cli;

import io.github.huituo.internal.pack.BundledSource;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A set of rules as it is named on the command line.
 *
 * @param name a folder of packs, a zip file of one, or {@code bundled} for the packs that the jar carries
 * @param source its files as they are now
 */
record RulesFolder(String name, PackSource source) {
  private static final String BUNDLED = "bundled";

  static RulesFolder of(String name) {
    return new RulesFolder(name, name.equals(BUNDLED) ? BundledSource.get() : PackLibrary.folder(Path.of(name)));
  }

  /** Returns the law of the rules, laid over that of the jar. */
  LoadedPolicy policy() {
    return name.equals(BUNDLED) ? LoadedPolicy.bundled() : LoadedPolicy.load(source);
  }

  /** Returns the language that its packs name, if they all name the same. */
  Optional<String> language() {
    return PackLibrary.only(source).language();
  }
}
