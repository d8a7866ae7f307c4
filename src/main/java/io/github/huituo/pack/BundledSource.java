package io.github.huituo.pack;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedSet;

import io.github.huituo.document.Documents;
import io.github.huituo.document.Node;

/** The rule files that the library's jar carries, as its index lists them; nothing is scanned. */
public final class BundledSource implements PolicySource {
  /** The folder of the rule files among the resources. */
  public static final String FOLDER = "huituo/rules/";

  /** The list of the files, among the resources. */
  public static final String INDEX = "huituo/rules/index.yaml";

  private static final BundledSource INSTANCE = new BundledSource();

  private final ImmutableSortedSet<String> files;

  private BundledSource() {
    ImmutableSortedSet.Builder<String> found = ImmutableSortedSet.naturalOrder();
    Node packs =
        Documents.yaml("index.yaml", resource(INDEX))
            .get("packs")
            .orElseThrow(() -> new IllegalStateException("the index of the bundled packs lists none"));
    for (Map.Entry<String, Node> pack : packs.entries().entrySet()) {
      pack.getValue().items().forEach(file -> found.add(pack.getKey() + "/" + file.text()));
    }
    this.files = found.build();
  }

  /** Returns the files of the library's own jar. */
  public static PolicySource get() {
    return INSTANCE;
  }

  @Override
  public SortedSet<String> files() {
    return files;
  }

  @Override
  public String text(String file) {
    return resource(FOLDER + file);
  }

  @Override
  public String shown(String file) {
    return "rules/" + file;
  }

  static String resource(String name) {
    try (InputStream in = BundledSource.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing from the library's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
