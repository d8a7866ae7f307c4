package io.github.huituo.internal.engine.direct;

import io.github.huituo.internal.law.Law;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that the law alone matches or does not, whatever the case.
 *
 * @param slot the slot of what it matches
 * @param type the type
 * @param provider asks the law
 * @param tests its constraints on what the law gives, and the fillings of its variables
 */
record LawPattern(int slot, Class<?> type, Function1<Law, @Nullable Object> provider, SlotTest[] tests) {
  /** Matches the law and fills the slots; returns whether it matches. */
  boolean match(Law law, @Nullable Object[] slots) throws Exception {
    Object fetched = provider.apply(law);
    slots[slot] = fetched;
    return type.isInstance(fetched) && SlotTest.all(tests, slots);
  }
}
