package io.github.huituo.internal.pack;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The files of one pack, by their paths in its folder. Not thread-safe. */
final class PackFiles {
  private final PackSource source;
  private final String pack;
  private final Problems problems;
  private final Optional<KnownCode> code;
  private final Supplier<ImmutableListMultimap<PackFileKind, String>> byKind = Suppliers.memoize(this::byKind);
  private final Set<String> tablesRead = new HashSet<>();

  /**
   * Creates the files of a pack.
   *
   * @param problems where is noted which of them cannot be read
   */
  PackFiles(PackSource source, String pack, Problems problems) {
    this.source = source;
    this.pack = pack;
    this.problems = problems;
    this.code = source.knownCode(pack);
  }

  private ImmutableListMultimap<PackFileKind, String> byKind() {
    ImmutableListMultimap.Builder<PackFileKind, String> files = ImmutableListMultimap.builder();
    // All of them lie between the slash and the sign behind it.
    for (String file : source.files().subSet(pack + "/", pack + "0")) {
      files.put(PackFileKind.of(file), file.substring(pack.length() + 1));
    }
    return files.build();
  }

  boolean has(String file) {
    return source.files().contains(inSource(file));
  }

  /** Returns the files that hold this, ordered by name. */
  List<String> of(PackFileKind kind) {
    return byKind.get().get(kind);
  }

  /** Returns the location of the beginning of a file, which may be missing. */
  Location begin(String file) {
    return new Location(shown(file), 1, 1);
  }

  /** Returns a file as a document, if there is one. It is empty if the file cannot be read. */
  Optional<Node> document(String file) {
    if (!has(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parsed(file));
    } catch (HuituoException e) {
      problems.addAll(e.problems());
      return Optional.of(empty(file));
    }
  }

  /** Returns a document without content in the place of a file. */
  Node empty(String file) {
    return Node.mapping(begin(file), ImmutableMap.of(), ImmutableMap.of());
  }

  /**
   * Returns a file as a document.
   *
   * @throws HuituoException if it cannot be read or is not well-formed
   */
  Node parsed(String file) {
    return source.document(inSource(file));
  }

  /** Returns the table that a file of parameters names, if there is one. */
  Optional<TableFile> table(String parameterFile, String name) {
    String path = Path.of(parameterFile).resolveSibling(name).normalize().toString().replace('\\', '/');
    tablesRead.add(path);
    return has(path) ? Optional.of(new TableFile(source, inSource(path))) : Optional.empty();
  }

  /** Returns the files of rules that hold this, ordered by name. */
  ImmutableList<RuleFile> rules(PackFileKind kind) {
    return of(kind).stream().map(this::rules).collect(ImmutableList.toImmutableList());
  }

  /** Returns a file of rules. Of rules that were compiled before, it is read when somebody asks for its text. */
  RuleFile rules(String file) {
    return code.isPresent()
        ? RuleFile.unread(file, shown(file), () -> written(file), Optional.ofNullable(code.get().lines().get(file)))
        : new RuleFile(file, shown(file), written(file));
  }

  private String written(String file) {
    return Documents.withoutMark(source.text(inSource(file)));
  }

  /** Returns what the build noted of the compiled rules. */
  Optional<KnownCode> code() {
    return code;
  }

  /** Returns whether the files were checked before. */
  boolean areChecked() {
    return source.isChecked();
  }

  /** Returns a hash of the files that decide answers. */
  String contentHash() {
    return source.knownHash(pack).orElseGet(() -> source.contentHash(inSource("")));
  }

  /** Warns of what nobody reads. */
  void warnOfUnread() {
    of(PackFileKind.UNKNOWN).forEach(f -> problems.warning(Location.of(shown(f)), "unknown-file"));
    of(PackFileKind.TABLE).stream()
        .filter(f -> !tablesRead.contains(f))
        .forEach(f -> problems.warning(Location.of(shown(f)), "unread-table"));
  }

  private String inSource(String file) {
    return pack + "/" + file;
  }

  private String shown(String file) {
    return source.shown(inSource(file));
  }
}
