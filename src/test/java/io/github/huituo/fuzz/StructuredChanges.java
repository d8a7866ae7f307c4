package io.github.huituo.fuzz;

import io.github.huituo.fuzz.JsonTree.Slot;
import io.github.huituo.fuzz.JsonTree.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes the tree of a case. Entries are dropped, doubled, exchanged, of another type, extreme, or taken from other cases. */
final class StructuredChanges {
  private final FuzzCorpus corpus;
  private final List<String> names;
  private final FuzzChance chance;

  StructuredChanges(FuzzCorpus corpus, FuzzChance chance) {
    this.corpus = corpus;
    this.names = new ArrayList<>(corpus.values().keySet());
    this.chance = chance;
  }

  Object applyTo(Object tree) {
    // Most changed cases are refused at once; one change alone leads deeper.
    for (int changes = chance.oneIn(2) ? 1 : 2 + chance.below(3); changes > 0; changes--) {
      List<Slot> slots = JsonTree.slots(tree);
      if (!slots.isEmpty()) {
        change(slots, chance.of(slots));
      }
    }
    return tree;
  }

  private void change(List<Slot> slots, Slot slot) {
    switch (chance.below(10)) {
      case 0 -> slot.remove();
      case 1 -> doubled(slot);
      case 2 -> exchanged(slot, chance.of(slots));
      case 3 -> slot.set(OddValues.any(chance));
      case 4, 5, 6 -> slot.set(OddValues.alike(slot.value(), chance));
      case 7 -> slot.set(JsonTree.copy(chance.of(slots).value()));
      case 8 -> fromOthers(slot);
      default -> added(slot);
    }
  }

  /** Doubles an item of a list, or an entry of a map. The copy of an item has its id or another, that of an entry another name. */
  @SuppressWarnings("unchecked")
  private void doubled(Slot slot) {
    Object copy = JsonTree.copy(slot.value());
    if (slot.holder() instanceof List<?> list) {
      if (copy instanceof Map<?, ?> map && !chance.oneIn(3)) {
        ((Map<String, Object>) map).put("id", Token.quoted("other-" + chance.below(100)));
      }
      ((List<Object>) list).add(copy);
    } else {
      ((Map<String, Object>) slot.holder()).put(chance.of(names), copy);
    }
  }

  private static void exchanged(Slot a, Slot b) {
    Object first = a.value();
    Object second = b.value();
    // One may lie in the other, and a tree that holds itself has no text.
    a.set(JsonTree.copy(second));
    b.set(JsonTree.copy(first));
  }

  private void fromOthers(Slot slot) {
    List<Object> known = corpus.values().get(slot.name());
    if (known != null) {
      slot.set(JsonTree.copy(chance.of(known)));
    }
  }

  @SuppressWarnings("unchecked")
  private void added(Slot slot) {
    Object holder = slot.value() instanceof Map ? slot.value() : slot.holder();
    if (holder instanceof Map<?, ?> map) {
      String name = chance.of(names);
      Object known = chance.of(corpus.values().get(name));
      ((Map<String, Object>) map).put(name, JsonTree.copy(chance.oneIn(3) ? OddValues.alike(known, chance) : known));
    }
  }
}
