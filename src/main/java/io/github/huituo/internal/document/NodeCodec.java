package io.github.huituo.internal.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * A form of documents that is read again without a parser. Bundled packs start fast by it. The form is private to one version of
 * the library: what it writes at build time it reads at run time.
 */
public final class NodeCodec {
  private static final ImmutableList<Node.Kind> KINDS = ImmutableList.copyOf(Node.Kind.values());

  private NodeCodec() {}

  /**
   * Writes a document.
   *
   * @throws IOException if the stream cannot be written
   */
  public static void write(Node node, DataOutputStream out) throws IOException {
    out.writeByte(node.kind().ordinal());
    writePlace(node.at(), out);
    switch (node.kind()) {
      case MAPPING -> {
        out.writeShort(node.entries().size());
        for (Map.Entry<String, Node> entry : node.entries().entrySet()) {
          out.writeUTF(entry.getKey());
          writePlace(node.keyAt(entry.getKey()), out);
          write(entry.getValue(), out);
        }
      }
      case SEQUENCE -> {
        out.writeShort(node.items().size());
        for (Node item : node.items()) {
          write(item, out);
        }
      }
      default -> out.writeUTF(node.text());
    }
  }

  /**
   * Reads a document.
   *
   * @param file the name of the file in messages
   * @throws IOException if the stream cannot be read
   */
  public static Node read(String file, DataInputStream in) throws IOException {
    Node.Kind kind = KINDS.get(in.readByte());
    Location at = readPlace(file, in);
    switch (kind) {
      case MAPPING -> {
        int size = in.readUnsignedShort();
        ImmutableMap.Builder<String, Node> entries = ImmutableMap.builderWithExpectedSize(size);
        ImmutableMap.Builder<String, Location> keys = ImmutableMap.builderWithExpectedSize(size);
        for (int i = 0; i < size; i++) {
          String name = in.readUTF();
          keys.put(name, readPlace(file, in));
          entries.put(name, read(file, in));
        }
        return Node.mapping(at, entries.buildOrThrow(), keys.buildOrThrow());
      }
      case SEQUENCE -> {
        int size = in.readUnsignedShort();
        ImmutableList.Builder<Node> items = ImmutableList.builderWithExpectedSize(size);
        for (int i = 0; i < size; i++) {
          items.add(read(file, in));
        }
        return Node.sequence(at, items.build());
      }
      default -> {
        return Node.scalar(kind, at, in.readUTF());
      }
    }
  }

  private static void writePlace(Location at, DataOutputStream out) throws IOException {
    out.writeShort(at.line());
    out.writeShort(at.column());
  }

  private static Location readPlace(String file, DataInputStream in) throws IOException {
    return new Location(file, in.readUnsignedShort(), in.readUnsignedShort());
  }
}
