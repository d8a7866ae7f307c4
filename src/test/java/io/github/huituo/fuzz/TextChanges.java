package io.github.huituo.fuzz;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Changes the bytes of a text. Some are replaced, dropped, doubled or moved, and odd pieces put between. */
final class TextChanges {
  private static final ImmutableList<String> PIECES =
      ImmutableList.of(
          "{", "}", "[", "]", ":", ": ", ",", "\"", "'", "&a ", "*a", "!!int ", "? ", "- ", "\t", "\n", "\r", "#", "|\n", "<<: ", "%YAML 1.1\n", "---\n", "...\n",
          "\u0000", "\u0085", "\uFEFF", "：", "，", "“", "e99999", "E-2147483648", "9999999999", "-", ".", "0", "null", "~", "[[[[[[[[", "{a: ", "\\", "\\u",
          "\\ud800", "NaN", "Infinity", "0x1f", "1_000", "[".repeat(2000), "{\"a\":".repeat(2000));

  private final FuzzChance chance;

  TextChanges(FuzzChance chance) {
    this.chance = chance;
  }

  String applyTo(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int changes = 1 + chance.below(6); changes > 0 && bytes.length > 0; changes--) {
      bytes = change(bytes, chance.below(bytes.length));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private byte[] change(byte[] bytes, int at) {
    int length = Math.min(bytes.length - at, 1 + chance.below(chance.of(List.of(1, 4, 40))));
    byte[] cut = new byte[length];
    System.arraycopy(bytes, at, cut, 0, length);
    return switch (chance.below(7)) {
      case 0 -> {
        bytes[at] ^= (byte) (1 << chance.below(8));
        yield bytes;
      }
      case 1 -> {
        bytes[at] = (byte) chance.below(256);
        yield bytes;
      }
      case 2 -> joined(bytes, at, new byte[0], at + length);
      case 3 -> joined(bytes, at, cut, at);
      case 4 -> joined(bytes, chance.below(bytes.length), cut, -1);
      case 5 -> joined(bytes, at, new byte[] {(byte) ('0' + chance.below(10))}, at + 1);
      default -> joined(bytes, at, chance.of(PIECES).getBytes(StandardCharsets.UTF_8), at);
    };
  }

  /** Returns the bytes up to a place, other bytes, and those from another place on. If that place is negative, they go on from the same. */
  private static byte[] joined(byte[] bytes, int until, byte[] between, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, until);
    out.writeBytes(between);
    int rest = from < 0 ? until : from;
    out.write(bytes, rest, bytes.length - rest);
    return out.toByteArray();
  }
}
