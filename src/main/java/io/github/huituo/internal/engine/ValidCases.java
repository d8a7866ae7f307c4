package io.github.huituo.internal.engine;

import io.github.huituo.model.ChildcareCase;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The cases that are known to be valid. Each is kept for as long as somebody else holds it. Thread-safe. */
final class ValidCases {
  private final Set<Object> known = ConcurrentHashMap.newKeySet();
  private final ReferenceQueue<ChildcareCase> gone = new ReferenceQueue<>();

  /** A case that is held, by identity. */
  private static final class HeldCase extends WeakReference<ChildcareCase> {
    private final int hash;

    HeldCase(ChildcareCase childcareCase, ReferenceQueue<ChildcareCase> gone) {
      super(childcareCase, gone);
      this.hash = System.identityHashCode(childcareCase);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** A case that is looked for, by identity. */
  private static final class SoughtCase {
    private final ChildcareCase sought;

    SoughtCase(ChildcareCase sought) {
      this.sought = sought;
    }

    @Override
    @SuppressWarnings("EqualsUnsafeCast") // It is compared with those that are held only.
    public boolean equals(Object other) {
      return other instanceof HeldCase held && held.refersTo(sought);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(sought);
    }
  }

  void add(ChildcareCase childcareCase) {
    for (Reference<?> each = gone.poll(); each != null; each = gone.poll()) {
      known.remove(each);
    }
    known.add(new HeldCase(childcareCase, gone));
  }

  boolean contains(ChildcareCase childcareCase) {
    return known.contains(new SoughtCase(childcareCase));
  }
}
