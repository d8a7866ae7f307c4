package io.github.huituo.internal.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.Location;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value in a document, with its place. It is a mapping, a sequence or a scalar.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Node {
  /** What kind of value it is. */
  public enum Kind {
    /** Named values. */
    MAPPING,
    /** Values in order. */
    SEQUENCE,
    /** Words: quoted, or plain and neither number nor truth value. */
    STRING,
    /** A plain number. */
    NUMBER,
    /** Plain {@code true} or {@code false}. */
    BOOLEAN,
    /** Nothing. */
    NULL
  }

  private static final int SHOWN_ITEMS = 5;

  private final Kind kind;
  private final Location at;
  private final String scalar;
  private final ImmutableMap<String, Node> entries;
  private final ImmutableMap<String, Location> keys;
  private final ImmutableList<Node> items;
  private final boolean quoted;

  private Node(
      Kind kind,
      Location at,
      String scalar,
      ImmutableMap<String, Node> entries,
      ImmutableMap<String, Location> keys,
      ImmutableList<Node> items,
      boolean quoted) {
    this.kind = kind;
    this.at = at;
    this.scalar = scalar;
    this.entries = entries;
    this.keys = keys;
    this.items = items;
    this.quoted = quoted;
  }

  /** Returns a scalar. */
  public static Node scalar(Kind kind, Location at, String text) {
    return new Node(kind, at, text, ImmutableMap.of(), ImmutableMap.of(), ImmutableList.of(), false);
  }

  /** Returns words in quotation marks. */
  public static Node quoted(Location at, String text) {
    return new Node(Kind.STRING, at, text, ImmutableMap.of(), ImmutableMap.of(), ImmutableList.of(), true);
  }

  /** Returns a sequence. */
  public static Node sequence(Location at, ImmutableList<Node> items) {
    return new Node(Kind.SEQUENCE, at, "", ImmutableMap.of(), ImmutableMap.of(), items, false);
  }

  /** Returns a mapping; {@code keys} holds the location of each name. */
  public static Node mapping(Location at, ImmutableMap<String, Node> entries, ImmutableMap<String, Location> keys) {
    return new Node(Kind.MAPPING, at, "", entries, keys, ImmutableList.of(), false);
  }

  /** Returns what kind of value it is. */
  public Kind kind() {
    return kind;
  }

  /** Returns whether it is of this kind. */
  public boolean is(Kind expected) {
    return kind == expected;
  }

  /** Returns whether it is in quotation marks or a block of text. It is not known of a parsed pack in the jar. */
  public boolean isQuoted() {
    return quoted;
  }

  /** Returns where it begins. */
  public Location at() {
    return at;
  }

  /** Returns the text of a scalar, or "". */
  public String text() {
    return scalar;
  }

  /** Returns the entries of a mapping, in the order of the document. It is empty for other kinds. */
  public ImmutableMap<String, Node> entries() {
    return entries;
  }

  /** Returns the entry with this name, if it is a mapping and has one. */
  public Optional<Node> get(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** Returns the location of this name, or the beginning of the mapping. */
  public Location keyAt(String name) {
    Location key = keys.get(name);
    return key != null ? key : at;
  }

  /** Returns the items of a sequence; empty for other kinds. */
  public ImmutableList<Node> items() {
    return items;
  }

  /** Returns the value as a user would recognise it in a message. */
  public String shown() {
    return switch (kind) {
      case MAPPING -> "{" + String.join(", ", entries.keySet()) + "}";
      case SEQUENCE ->
          items.stream()
              .limit(SHOWN_ITEMS)
              .map(item -> item.is(Kind.SEQUENCE) ? "[…]" : item.shown())
              .collect(Collectors.joining(", ", "[", items.size() > SHOWN_ITEMS ? ", …]" : "]"));
      case STRING -> "'" + scalar + "'";
      case NUMBER, BOOLEAN -> scalar;
      case NULL -> "null";
    };
  }

  @Override
  public String toString() {
    return at + " " + shown();
  }
}
