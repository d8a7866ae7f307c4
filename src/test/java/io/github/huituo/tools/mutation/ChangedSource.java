package io.github.huituo.tools.mutation;

import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.PackSource;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** The files of a source with one changed. Documents of the others are read once for all. */
final class ChangedSource implements PackSource {
  private final PackSource whole;
  private final Map<String, Node> documents;
  private final String file;
  private final String text;

  private ChangedSource(PackSource whole, Map<String, Node> documents, String file, String text) {
    this.whole = whole;
    this.documents = documents;
    this.file = file;
    this.text = text;
  }

  static ChangedSource unchanged(PackSource whole) {
    return new ChangedSource(whole, new HashMap<>(), "", "");
  }

  ChangedSource with(String changedFile, String changedText) {
    return new ChangedSource(whole, documents, changedFile, changedText);
  }

  @Override
  public SortedSet<String> files() {
    return whole.files();
  }

  @Override
  public String text(String name) {
    return name.equals(file) ? text : whole.text(name);
  }

  @Override
  public byte[] bytes(String name) {
    return name.equals(file) ? text.getBytes(StandardCharsets.UTF_8) : whole.bytes(name);
  }

  @Override
  public String shown(String name) {
    return whole.shown(name);
  }

  @Override
  public Node document(String name) {
    return name.equals(file)
        ? PackSource.super.document(name)
        : documents.computeIfAbsent(name, PackSource.super::document);
  }

  /** Nobody asks for the hash of a mutant. */
  @Override
  public Optional<String> knownHash(String pack) {
    return Optional.of("mutant");
  }
}
