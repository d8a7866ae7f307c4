package io.github.huituo.cli;

import io.github.huituo.internal.pack.BundledSource;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a command uses. */
final class RulesOption {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of packs, laid over the bundled ones. Load trusted folders only: rules are code.")
  @Nullable Path folder;

  /** Returns the files of the folder, or those that the jar carries. */
  PackSource source() {
    return folder == null ? BundledSource.get() : PackLibrary.folder(folder);
  }

  /** Returns the language that the packs of the folder name. It is empty unless they all name the same. */
  Optional<String> language() {
    return folder == null ? Optional.empty() : PackLibrary.only(source()).language();
  }

  /** Returns the name of the folder. */
  String shown() {
    return folder == null ? "rules" : folder.toString();
  }

  /** Returns the texts of the files of the folder and of the jar. */
  SourceTexts texts() {
    return SourceTexts.of(folder == null ? List.of(BundledSource.get()) : List.of(source(), BundledSource.get()));
  }

  /** Returns the policy of the folder over the bundled one. */
  LoadedPolicy policy() {
    return folder == null ? LoadedPolicy.bundled() : LoadedPolicy.load(folder);
  }
}
