package io.github.huituo.tools.oracle;

import org.jspecify.annotations.Nullable;

/** "And", "or" and "not" where null is "not known". */
public final class Logic {
  private Logic() {}

  public static @Nullable Boolean and(@Nullable Boolean... parts) {
    boolean open = false;
    for (@Nullable Boolean part : parts) {
      if (part == null) {
        open = true;
      } else if (!part) {
        return false;
      }
    }
    return open ? null : (Boolean) true;
  }

  public static @Nullable Boolean not(@Nullable Boolean part) {
    return part == null ? null : (Boolean) !part;
  }

  public static @Nullable Boolean or(@Nullable Boolean a, @Nullable Boolean b) {
    return not(and(not(a), not(b)));
  }
}
