package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses the cheapest of several nurseries that keeps to the limits of a demand. If none does, it finds which limits conflict
 * and the smallest change of one with which a nursery would do.
 */
final class Limiting {
  private final Demand.Limits limits;
  private final ImmutableList<Measures> nurseries;

  Limiting(Demand.Limits limits, List<Measures> nurseries) {
    this.limits = limits;
    this.nurseries = ImmutableList.copyOf(nurseries);
  }

  /** A limit that is a number. */
  private enum Measure {
    AREA("plan.limit.area") {
      @Override
      Optional<BigDecimal> most(Demand.Limits limits) {
        return limits.area();
      }

      @Override
      BigDecimal of(Measures nursery) {
        return nursery.area();
      }
    },
    OUTDOOR("plan.limit.outdoor") {
      @Override
      Optional<BigDecimal> most(Demand.Limits limits) {
        return limits.outdoor();
      }

      @Override
      BigDecimal of(Measures nursery) {
        return nursery.outdoor();
      }
    },
    PLACES("plan.limit.places") {
      @Override
      Optional<BigDecimal> most(Demand.Limits limits) {
        return limits.places().map(BigDecimal::valueOf);
      }

      @Override
      BigDecimal of(Measures nursery) {
        return BigDecimal.valueOf(nursery.children());
      }
    },
    STAFF("plan.limit.staff") {
      @Override
      Optional<BigDecimal> most(Demand.Limits limits) {
        return limits.staff().map(BigDecimal::valueOf);
      }

      @Override
      BigDecimal of(Measures nursery) {
        return BigDecimal.valueOf(nursery.heads());
      }
    };

    private final String key;

    Measure(String key) {
      this.key = key;
    }

    abstract Optional<BigDecimal> most(Demand.Limits limits);

    abstract BigDecimal of(Measures nursery);

    boolean keeps(Measures nursery, Demand.Limits limits) {
      return most(limits).map(m -> of(nursery).compareTo(m) <= 0).orElse(true);
    }

    Text text(BigDecimal number) {
      return Messages.text(key, number.stripTrailingZeros().toPlainString());
    }
  }

  /** Returns whether a nursery keeps to every limit. */
  boolean isKept(Measures nursery) {
    return keeps(nursery, List.of(Measure.values()));
  }

  private boolean keeps(Measures nursery, List<Measure> measures) {
    return measures.stream().allMatch(m -> m.keeps(nursery, limits));
  }

  private List<Measure> stated() {
    return Arrays.stream(Measure.values()).filter(m -> m.most(limits).isPresent()).toList();
  }

  /** Returns the limits of the smallest groups that no nursery keeps together. */
  List<Text> conflict() {
    return conflicting().stream().flatMap(List::stream).distinct().map(m -> m.text(m.most(limits).orElseThrow())).toList();
  }

  /** Returns the smallest groups of limits that no nursery keeps together; none contains another. */
  private List<List<Measure>> conflicting() {
    List<Measure> all = stated();
    List<List<Measure>> groups =
        IntStream.range(1, 1 << all.size())
            .boxed()
            .sorted(Comparator.comparingInt(Integer::bitCount))
            .map(set -> IntStream.range(0, all.size()).filter(i -> (set >> i & 1) == 1).mapToObj(all::get).toList())
            .filter(group -> nurseries.stream().noneMatch(d -> keeps(d, group)))
            .toList();
    return groups.stream().filter(group -> groups.stream().noneMatch(g -> !g.equals(group) && group.containsAll(g))).toList();
  }

  /**
   * Returns the least changes that would do. They are all limits that nothing keeps even by themselves, in one text; otherwise
   * one of those that conflict, while the others stay as they are, the smallest change of each in a text of its own.
   */
  List<Text> relaxations() {
    List<List<Measure>> groups = conflicting();
    List<Measure> single = groups.stream().filter(g -> g.size() == 1).flatMap(List::stream).toList();
    List<Measure> relaxed = single.isEmpty() ? groups.stream().flatMap(List::stream).distinct().toList() : List.of();
    List<Text> relaxations = new ArrayList<>(together(single).stream().toList());
    for (Measure one : relaxed) {
      least(one, stated().stream().filter(m -> m != one).toList()).ifPresent(relaxations::add);
    }
    return relaxations;
  }

  private Optional<Text> least(Measure relaxed, List<Measure> others) {
    return nurseries.stream().filter(d -> keeps(d, others)).min(Comparator.comparing(relaxed::of)).map(d -> change(relaxed, d));
  }

  private Text change(Measure relaxed, Measures nursery) {
    BigDecimal most = relaxed.most(limits).orElseThrow();
    return Messages.text("plan.relax", relaxed.text(most), relaxed.of(nursery).stripTrailingZeros().toPlainString());
  }

  /** Returns the cheapest nursery's excess over all of these limits in one text. */
  private Optional<Text> together(List<Measure> relaxed) {
    List<Measure> others = stated().stream().filter(m -> !relaxed.contains(m)).toList();
    return relaxed.isEmpty()
        ? Optional.empty()
        : nurseries.stream()
            .filter(d -> keeps(d, others))
            .min(Comparator.comparing(relaxed.get(0)::of))
            .map(
                d -> {
                  List<Text> changes = relaxed.stream().filter(m -> !m.keeps(d, limits)).map(m -> change(m, d)).toList();
                  return Messages.text(
                      language -> changes.stream().map(t -> t.in(language)).collect(Collectors.joining(Messages.in(language, "plan.and"))));
                });
  }
}
