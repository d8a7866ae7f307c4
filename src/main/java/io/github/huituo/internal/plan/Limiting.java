package io.github.huituo.internal.plan;

import com.google.common.collect.ImmutableList;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the cheapest of several drafts that keeps to the limits of a demand and, if none does, finds which limits conflict and the
 * smallest change of one with which a draft would do.
 */
final class Limiting {
  private final Demand.Limits limits;
  private final ImmutableList<Draft> drafts;

  Limiting(Demand.Limits limits, List<Draft> drafts) {
    this.limits = limits;
    this.drafts = ImmutableList.copyOf(drafts);
  }

  /** A limit that is a number. */
  private enum Measure {
    AREA("plan.limit.area") {
      @Override
      Optional<BigDecimal> most(Demand.Limits limits) {
        return limits.area();
      }

      @Override
      BigDecimal of(Draft draft) {
        return draft.area();
      }
    },
    OUTDOOR("plan.limit.outdoor") {
      @Override
      Optional<BigDecimal> most(Demand.Limits limits) {
        return limits.outdoor();
      }

      @Override
      BigDecimal of(Draft draft) {
        return draft.outdoor();
      }
    },
    PLACES("plan.limit.places") {
      @Override
      Optional<BigDecimal> most(Demand.Limits limits) {
        return limits.places().map(BigDecimal::valueOf);
      }

      @Override
      BigDecimal of(Draft draft) {
        return BigDecimal.valueOf(draft.children().size());
      }
    },
    STAFF("plan.limit.staff") {
      @Override
      Optional<BigDecimal> most(Demand.Limits limits) {
        return limits.staff().map(BigDecimal::valueOf);
      }

      @Override
      BigDecimal of(Draft draft) {
        return BigDecimal.valueOf(draft.heads());
      }
    };

    private final String key;

    Measure(String key) {
      this.key = key;
    }

    abstract Optional<BigDecimal> most(Demand.Limits limits);

    abstract BigDecimal of(Draft draft);

    boolean keeps(Draft draft, Demand.Limits limits) {
      return most(limits).map(m -> of(draft).compareTo(m) <= 0).orElse(true);
    }

    Text text(BigDecimal number) {
      return Messages.text(key, number.stripTrailingZeros().toPlainString());
    }
  }

  /** Returns the first draft that keeps to every limit; the drafts are in the order of their costs. */
  Optional<Draft> chosen() {
    return drafts.stream().filter(d -> keeps(d, List.of(Measure.values()))).findFirst();
  }

  private boolean keeps(Draft draft, List<Measure> measures) {
    return measures.stream().allMatch(m -> m.keeps(draft, limits));
  }

  private List<Measure> stated() {
    return java.util.Arrays.stream(Measure.values()).filter(m -> m.most(limits).isPresent()).toList();
  }

  /** Returns a smallest group of limits that no draft keeps together. */
  List<Text> conflict() {
    return conflicting().stream().map(m -> m.text(m.most(limits).orElseThrow())).toList();
  }

  private List<Measure> conflicting() {
    List<Measure> all = stated();
    return java.util.stream.IntStream.range(1, 1 << all.size())
        .boxed()
        .sorted(Comparator.comparingInt(Integer::bitCount))
        .map(set -> java.util.stream.IntStream.range(0, all.size()).filter(i -> (set >> i & 1) == 1).mapToObj(all::get).toList())
        .filter(group -> drafts.stream().noneMatch(d -> keeps(d, group)))
        .findFirst()
        .orElse(List.of());
  }

  /** Returns, for each limit of the conflict, the least that would do while the others stay as they are. */
  List<Text> relaxations() {
    List<Text> relaxations = new ArrayList<>();
    for (Measure relaxed : conflicting()) {
      List<Measure> others = stated().stream().filter(m -> m != relaxed).toList();
      drafts.stream()
          .filter(d -> keeps(d, others))
          .min(Comparator.comparing(relaxed::of))
          .ifPresent(d -> relaxations.add(Messages.text("plan.relax", relaxed.text(relaxed.most(limits).orElseThrow()), relaxed.of(d).stripTrailingZeros().toPlainString())));
    }
    return relaxations;
  }
}
