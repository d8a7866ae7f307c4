package io.github.huituo.internal.engine.direct;

import org.jspecify.annotations.Nullable;

/** A constraint over slots, or the filling of a slot, which always holds. */
interface SlotTest {
  /** No tests. */
  SlotTest[] NONE = {};

  /** Returns whether it holds. */
  boolean holds(@Nullable Object[] slots) throws Exception;

  /** Returns whether all hold, tried in their order. */
  static boolean all(SlotTest[] tests, @Nullable Object[] slots) throws Exception {
    for (SlotTest test : tests) {
      if (!test.holds(slots)) {
        return false;
      }
    }
    return true;
  }
}
