package io.github.huituo.internal.text;

/** How many columns texts take in a terminal, where full-width characters take two. */
public final class DisplayWidth {
  private DisplayWidth() {}

  /** Returns how many columns a text takes. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** Returns how many columns a character takes: none, one or two. */
  public static int of(int character) {
    return isWide(character) ? 2 : isMark(character) ? 0 : 1;
  }

  /** Returns whether a character is set upon the one before it. */
  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F900 && c <= 0x1F9FF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
