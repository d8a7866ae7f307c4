package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableSortedSet;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.document.NodeCodec;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rule files in the library's jar, as its index lists them. Nothing is scanned, and the YAML files are parsed in advance, one
 * file for each pack.
 *
 * <p>This class is thread-safe.
 */
public final class BundledSource implements PackSource {
  /** The folder of the rule files among the resources. */
  public static final String FOLDER = "huituo/rules/";

  /** The folder of what the build made of the rule files. */
  public static final String PARSED = "huituo/parsed/";

  /** The parsed index. */
  public static final String INDEX = "index";

  /** The parsed core vocabulary. */
  public static final String CORE = "core-vocabulary";

  private final ImmutableSortedSet<String> files;
  private final ConcurrentHashMap<String, ParsedPack> parsed = new ConcurrentHashMap<>();

  /** The bundled packs, made when they are first asked for. The build reads the core vocabulary before there is an index. */
  private static final class Holder {
    static final BundledSource INSTANCE = new BundledSource();
  }

  private record ParsedPack(String hash, KnownCode code, Map<String, Node> documents) {}

  private BundledSource() {
    try (DataInputStream in = open(INDEX)) {
      List<String> found = new ArrayList<>();
      for (int packs = in.readInt(); packs > 0; packs--) {
        String folder = in.readUTF() + "/";
        for (int ofPack = in.readInt(); ofPack > 0; ofPack--) {
          found.add(folder + in.readUTF());
        }
      }
      this.files = ImmutableSortedSet.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files of the library's own jar. */
  public static PackSource get() {
    return Holder.INSTANCE;
  }

  @Override
  public SortedSet<String> files() {
    return files;
  }

  @Override
  public String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  @Override
  public byte[] bytes(String file) {
    try (InputStream in = resource(FOLDER + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String shown(String file) {
    return "rules/" + file;
  }

  @Override
  public Node document(String file) {
    Node known = parsedPack(file.substring(0, file.indexOf('/'))).documents().get(file);
    return known != null ? known : PackSource.super.document(file);
  }

  @Override
  public boolean isChecked() {
    return true;
  }

  @Override
  public Optional<String> knownHash(String pack) {
    return Optional.of(parsedPack(pack).hash());
  }

  @Override
  public Optional<KnownCode> knownCode(String pack) {
    return Optional.of(parsedPack(pack).code());
  }

  private ParsedPack parsedPack(String pack) {
    return parsed.computeIfAbsent(pack, BundledSource::readPack);
  }

  private static ParsedPack readPack(String pack) {
    try (DataInputStream in = open(pack)) {
      String hash = in.readUTF();
      KnownCode code = KnownCode.read(in);
      int size = in.readInt();
      Map<String, Node> documents = new TreeMap<>();
      for (int i = 0; i < size; i++) {
        String file = in.readUTF();
        documents.put(file, NodeCodec.read("rules/" + file, in));
      }
      return new ParsedPack(hash, code, documents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the only document of a parsed file. */
  static Node parsedDocument(String name) {
    try (DataInputStream in = open(name)) {
      return NodeCodec.read(name + ".yaml", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataInputStream open(String name) {
    return new DataInputStream(new BufferedInputStream(resource(PARSED + name + ".bin")));
  }

  private static InputStream resource(String name) {
    @Nullable InputStream in = BundledSource.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the resource " + name + " is missing from the library's jar");
    }
    return in;
  }
}
