package io.github.huituo.internal.engine.direct;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Binding;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;

/**
 * The variables of a rule and their slots. A variable for a member of what is matched is filled when a condition or the
 * consequence first needs it, as the rule engine does. Used for one rule; not thread-safe.
 */
final class Variables {
  /** The slot of the law. */
  static final int LAW = 0;
  /** The slot of the answers. */
  static final int ANSWERS = 1;

  private final Rule rule;
  private final Map<String, Integer> slots = new HashMap<>();
  private int count = ANSWERS + 1;
  private Map<String, Deferred> unfilled = new LinkedHashMap<>();

  Variables(Rule rule) {
    this.rule = rule;
  }

  /**
   * A variable that is filled when it is needed.
   *
   * @param place the place of the fact that fills it, if one does
   */
  record Deferred(Binding binding, Optional<Integer> place) {}

  /** The variables that are not filled yet at some place of the rule. */
  record Scope(Map<String, Deferred> unfilled) {}

  /** Gives a variable a slot. */
  int bind(Variable<?> variable) {
    return slots.computeIfAbsent(variable.getName(), name -> count++);
  }

  /** Binds a variable to a known slot. */
  void set(Variable<?> variable, int slot) {
    slots.put(variable.getName(), slot);
  }

  /** Gives a variable a slot that is filled when it is needed. */
  void defer(Binding binding) {
    defer(binding, Optional.empty());
  }

  /** Gives a variable a slot that is filled when it is needed. If there is the place of a fact, that fills it. */
  void defer(Binding binding, Optional<Integer> place) {
    if (binding.getInputVariables().length > 1) {
      throw new UnknownElement(rule, binding.getBoundVariable().getName());
    }
    bind(binding.getBoundVariable());
    unfilled.put(binding.getBoundVariable().getName(), new Deferred(binding, place));
  }

  /** Returns the slot of a bound variable. */
  int slot(Variable<?> variable) {
    Integer slot = slots.get(variable.getName());
    if (slot == null) {
      throw new UnknownElement(rule, variable.getName());
    }
    return slot;
  }

  /** Returns the slots of bound variables. */
  int[] slots(Variable<?>[] all) {
    int[] found = new int[all.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = slot(all[i]);
    }
    return found;
  }

  /** Fills those of the variables that are not filled yet. */
  void fill(Variable<?>[] needed, List<SlotTest> into) {
    for (Variable<?> variable : needed) {
      Deferred deferred = unfilled.remove(variable.getName());
      if (deferred != null) {
        fill(deferred.binding.getInputVariables(), into);
        into.add(filling(deferred));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private SlotTest filling(Deferred deferred) {
    Binding binding = deferred.binding;
    int from = slot(binding.getInputVariable());
    int to = slot(binding.getBoundVariable());
    if (deferred.place.isPresent()) {
      return FactTests.filling(from, deferred.place.get(), to);
    }
    Function1<Object, Object> member = (Function1<Object, Object>) ConstraintTests.unwrapped(binding.getBindingFunction());
    return values -> {
      values[to] = member.apply(values[from]);
      return true;
    };
  }

  /** Returns the variables that are not filled yet. */
  Scope scope() {
    return new Scope(new LinkedHashMap<>(unfilled));
  }

  /** Forgets what was bound and filled since. */
  void close(Scope outer) {
    unfilled = outer.unfilled;
  }

  /** Returns a slot of no variable. */
  int more() {
    return count++;
  }

  /** Returns how many slots there are. */
  int count() {
    return count;
  }
}
