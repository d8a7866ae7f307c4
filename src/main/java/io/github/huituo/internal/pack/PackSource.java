package io.github.huituo.internal.pack;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.huituo.PolicySource;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.document.TextEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A place from which rule files come. It is a folder, a zip file, a host or the library's own jar.
 *
 * <p>Rule files are code; only trusted ones may be loaded. Implementations are safe for reading from several threads.
 */
public interface PackSource extends PolicySource {
  /**
   * Returns the text of a file.
   *
   * @throws io.github.huituo.HuituoException if it cannot be read or is not UTF-8
   */
  default String text(String file) {
    return TextEncoding.decode(shown(file), bytes(file));
  }

  /**
   * Returns the bytes of a file, which may be other than text.
   *
   * @throws io.github.huituo.HuituoException if it cannot be read
   */
  @Override
  byte[] bytes(String file);

  /**
   * Returns a file as a document.
   *
   * @throws io.github.huituo.HuituoException if it cannot be read or is not well-formed
   */
  default Node document(String file) {
    return Documents.parse(shown(file), text(file));
  }

  /**
   * Returns a hash of the files in a folder that decide answers. Scenarios, provisions and texts for readers are left out.
   *
   * @param folder {@code ""} for all packs, or the id of a pack and a slash
   * @throws io.github.huituo.HuituoException if a file cannot be read
   */
  default String contentHash(String folder) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (String file : files()) {
      if (file.startsWith(folder) && PackFileKind.of(file).decides()) {
        hasher.putString(file.substring(folder.length()), StandardCharsets.UTF_8).putChar('\n');
        hasher.putBytes(bytes(file)).putChar('\n');
      }
    }
    return hasher.hash().toString();
  }

  /** Returns whether its files were checked before. Those of the library's jar are when it is built. */
  default boolean isChecked() {
    return false;
  }

  /** Returns what the build noted of the compiled rules of a pack. It is empty if they were not compiled before. */
  default Optional<KnownCode> knownCode(String pack) {
    return Optional.empty();
  }

  /** Returns the hash of all files of a pack but the scenarios. It is empty if it was not computed before. */
  default Optional<String> knownHash(String pack) {
    return Optional.empty();
  }
}
