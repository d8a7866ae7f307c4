package io.github.huituo.internal.engine.direct;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.internal.casefile.FactDefinition;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.engine.subject.SubjectFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.drools.model.AlphaIndex;
import org.drools.model.Binding;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Constraints on plain facts of one subject. Examples are {@code filed == true} and {@code $born : birthDate != null}. They look
 * the values up by their places in the vocabulary. The rule engine has a lambda for each wording, and much code of which each
 * part runs rarely is slow, as the processor keeps none of it at hand.
 *
 * <p>Immutable and thread-safe.
 */
final class FactTests {
  /** The name of the day of the assessment, which every subject has. */
  private static final String DAY = "asOf";

  private static final int PLACE_OF_DAY = -1;

  /** The signs that compare days. Each allows that the first is earlier, the same or later. */
  private static final Map<String, Order> ORDERS =
      ImmutableMap.of(
          "<", new Order(true, false, false),
          "<=", new Order(true, true, false),
          ">", new Order(false, false, true),
          ">=", new Order(false, true, true));

  private final ImmutableMap<String, Integer> places;
  private final ImmutableMap<String, Integer> days;

  private record Order(boolean earlier, boolean same, boolean later) {
    boolean allows(int compared) {
      return compared < 0 ? earlier : compared == 0 ? same : later;
    }
  }

  /**
   * Creates the tests of a kind of subject.
   *
   * @param plain the facts that rules read as the case states them
   * @param vocabulary has their places
   */
  FactTests(List<FactDefinition> plain, Vocabulary vocabulary) {
    ImmutableMap.Builder<String, Integer> all = ImmutableMap.builder();
    ImmutableMap.Builder<String, Integer> ofDays = ImmutableMap.builder();
    ofDays.put(DAY, PLACE_OF_DAY);
    for (FactDefinition fact : plain) {
      int place = vocabulary.place(fact.kind(), fact.name());
      all.put(fact.ruleName(), place);
      if (fact.type().sourceType().equals(LocalDate.class.getName())) {
        ofDays.put(fact.ruleName(), place);
      }
    }
    this.places = all.buildOrThrow();
    this.days = ofDays.buildOrThrow();
  }

  /** Returns the test of a constraint on the subject of a slot. There is one if it is on plain facts alone. */
  Optional<SlotTest> test(SingleConstraint constraint, int slot, Iterable<Binding> bindings) {
    String[] read = constraint.getReactiveProps();
    if (read == null || read.length == 0 || constraint.getVariables().length > 1) {
      return Optional.empty();
    }
    String words = ConstraintTests.words(constraint);
    if (read.length == 2) {
      return days(words, read[0], read[1], slot).or(() -> days(words, read[1], read[0], slot));
    }
    Integer place = places.get(read[0]);
    if (place == null || read.length > 2) {
      return Optional.empty();
    }
    for (Binding binding : bindings) {
      if (bindsKnown(binding, constraint)) {
        return Optional.of(known(slot, place, true));
      }
    }
    if (words.equals(read[0] + " != null") || words.equals(read[0] + " == null")) {
      return Optional.of(known(slot, place, words.endsWith("!= null")));
    }
    return literal(constraint, words, read[0]).map(value -> slots -> Objects.equals(subject(slots, slot).value(place), value));
  }

  /** Returns the place of the plain fact that a binding is of. The words of a constraint state it. */
  Optional<Integer> place(Binding binding, Iterable<SingleConstraint> constraints) {
    for (SingleConstraint constraint : constraints) {
      if (bindsKnown(binding, constraint)) {
        return Optional.ofNullable(places.get(binding.getReactOn()[0]));
      }
    }
    return Optional.empty();
  }

  /** Returns whether the constraint binds a fact that is known: {@code $born : birthDate != null}. */
  private static boolean bindsKnown(Binding binding, SingleConstraint constraint) {
    String[] read = binding.getReactOn();
    return read != null
        && read.length == 1
        && ConstraintTests.words(constraint).equals(binding.getBoundVariable().getName() + " : " + read[0] + " != null");
  }

  /** Returns the word or truth value with which a fact is compared: {@code kind == "HOSPITAL"}. */
  private static Optional<Object> literal(SingleConstraint constraint, String words, String name) {
    if (!(constraint.getIndex() instanceof AlphaIndex<?, ?> index) || index.getConstraintType() != Index.ConstraintType.EQUAL) {
      return Optional.empty();
    }
    Object value = index.getRightValue();
    String written = value instanceof String ? "\"" + value + "\"" : value instanceof Boolean ? value.toString() : "";
    return !written.isEmpty() && words.equals(name + " == " + written) ? Optional.of(value) : Optional.empty();
  }

  private Optional<SlotTest> days(String words, String first, String second, int slot) {
    Integer left = days.get(first);
    Integer right = days.get(second);
    if (left != null && right != null) {
      for (Map.Entry<String, Order> order : ORDERS.entrySet()) {
        if (words.equals(first + " " + order.getKey() + " " + second)) {
          return Optional.of(compared(slot, left, right, order.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("NullAway") // A pattern has matched the subject.
  private static SubjectFact subject(@Nullable Object[] slots, int slot) {
    return (SubjectFact) slots[slot];
  }

  /** Returns the test whether a fact is known. */
  private static SlotTest known(int slot, int place, boolean expected) {
    return slots -> (subject(slots, slot).value(place) != null) == expected;
  }

  /** Returns the test whether a day is before or after another. It is neither if one of them is not known. */
  private static SlotTest compared(int slot, int left, int right, Order order) {
    return slots -> {
      SubjectFact subject = subject(slots, slot);
      LocalDate first = day(subject, left);
      LocalDate second = day(subject, right);
      return first != null && second != null && order.allows(first.compareTo(second));
    };
  }

  private static @Nullable LocalDate day(SubjectFact subject, int place) {
    return place == PLACE_OF_DAY ? subject.getAsOf() : (LocalDate) subject.value(place);
  }

  /** Returns the filling of a slot with a fact. */
  static SlotTest filling(int from, int place, int to) {
    return slots -> {
      slots[to] = subject(slots, from).value(place);
      return true;
    };
  }
}
