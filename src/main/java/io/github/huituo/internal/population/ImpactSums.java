package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MinMaxPriorityQueue;
import io.github.huituo.assessment.Gives;
import io.github.huituo.assessment.Text;
import io.github.huituo.model.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up the effects of a change of the law, case by case. It keeps sums and the largest only. Not thread-safe. */
final class ImpactSums {
  private static final int SHOWN = 10;

  private static final Comparator<Impact.Largest> BY_SIZE =
      Comparator.comparing((Impact.Largest l) -> l.difference().abs().getAmount(), Comparator.reverseOrder())
          .thenComparing(Impact.Largest::line)
          .thenComparing(Impact.Largest::id)
          .thenComparing(Impact.Largest::subject);

  private static final Comparator<CaseImpact.OutcomeChange> BY_QUESTION =
      Comparator.comparing(CaseImpact.OutcomeChange::id)
          .thenComparing(o -> o.before().map(Enum::ordinal).orElse(-1))
          .thenComparing(o -> o.after().map(Enum::ordinal).orElse(-1));

  private final Map<GroupKey, Sum> programmes = new TreeMap<>(GroupKey.ORDER);
  private final Map<GroupKey, Sum> payees = new TreeMap<>(GroupKey.ORDER);
  private final Map<CaseImpact.OutcomeChange, Long> outcomes = new TreeMap<>(BY_QUESTION);
  private final Map<FigureKey, FigureCount> figures = new TreeMap<>(FigureKey.ORDER);
  private final Map<CaseImpact.Kind, MinMaxPriorityQueue<Impact.Largest>> largest = new TreeMap<>();
  private final Map<String, Text> titles = new HashMap<>();
  private final Map<String, SubjectKind> subjects = new HashMap<>();
  private final List<Impact.Unreadable> unreadable = new ArrayList<>();
  private long unchanged;
  private long gaining;
  private long losing;
  private long otherwise;
  private long failed;

  /** A programme or a kind of payee, and a kind of amount. */
  private record GroupKey(String name, CaseImpact.Kind kind) {
    static final Comparator<GroupKey> ORDER = Comparator.comparing(GroupKey::name).thenComparing(GroupKey::kind);
  }

  /** A figure of an entitlement. */
  private record FigureKey(String id, String figure) {
    static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::id).thenComparing(FigureKey::figure);
  }

  /** How many subjects have more of a figure, less, or another word. */
  private record FigureCount(Text title, long more, long less, long otherwise) {
    static FigureCount of(FigureDifferences.FigureDifference one) {
      return new FigureCount(one.title(), one.direction() > 0 ? 1 : 0, one.direction() < 0 ? 1 : 0, one.direction() == 0 ? 1 : 0);
    }

    FigureCount plus(FigureCount that) {
      return new FigureCount(title, more + that.more, less + that.less, otherwise + that.otherwise);
    }
  }

  /** A sum under both laws. */
  private static final class Sum {
    private CaseImpact.Pair pair;
    private long gainers;
    private long losers;

    Sum(CaseImpact.Kind kind) {
      this.pair = CaseImpact.Pair.none(kind.currency());
    }

    void add(CaseImpact.Pair more) {
      pair = pair.plus(more);
      gainers += more.direction() > 0 ? 1 : 0;
      losers += more.direction() < 0 ? 1 : 0;
    }

    Impact.Totals totals(Gives gives) {
      return new Impact.Totals(gives, pair.before(), pair.after(), gainers, losers);
    }
  }

  /** Takes in a case. */
  void add(long line, Optional<String> caseId, CaseImpact impact) {
    titles.putAll(impact.titles());
    subjects.putAll(impact.subjects());
    int direction = impact.direction();
    if (direction > 0) {
      gaining++;
    } else if (direction < 0) {
      losing++;
    } else if (impact.isUnchanged()) {
      unchanged++;
    } else {
      otherwise++;
    }
    impact.outcomes().forEach(outcome -> outcomes.merge(outcome, 1L, Long::sum));
    impact.figures().forEach(f -> figures.merge(new FigureKey(f.id(), f.figure()), FigureCount.of(f), FigureCount::plus));
    impact.payees().forEach((key, pair) -> sum(payees, new GroupKey(key.payee(), key.kind())).add(pair));
    impact
        .programmes()
        .forEach(
            (key, pair) -> {
              sum(programmes, new GroupKey(key.id(), key.kind())).add(pair);
              if (pair.direction() != 0) {
                add(line, caseId, key, pair, impact.titles());
              }
            });
  }

  private void add(
      long line, Optional<String> caseId, CaseImpact.ByProgramme key, CaseImpact.Pair pair, Map<String, Text> names) {
    largest
        .computeIfAbsent(key.kind(), k -> MinMaxPriorityQueue.orderedBy(BY_SIZE).maximumSize(SHOWN).create())
        .add(
            new Impact.Largest(
                line,
                caseId,
                key.subject(),
                key.id(),
                names.getOrDefault(key.id(), Text.empty()),
                key.kind().gives(),
                pair.before(),
                pair.after()));
  }

  private static Sum sum(Map<GroupKey, Sum> sums, GroupKey key) {
    return sums.computeIfAbsent(key, k -> new Sum(k.kind()));
  }

  /** Takes in a line that could not be read. */
  void add(Impact.Unreadable line) {
    failed++;
    if (unreadable.size() < SHOWN) {
      unreadable.add(line);
    }
  }

  /** Returns all together. */
  Impact impact() {
    ImmutableList.Builder<Impact.Largest> all = ImmutableList.builder();
    largest.values().forEach(those -> all.addAll(those.stream().sorted(BY_SIZE).toList()));
    return new Impact(
        new Impact.Cases(unchanged, gaining, losing, otherwise, failed),
        list(programmes, e -> new Impact.Programme(e.name(), title(e.name()), subject(e.name()), totals(programmes, e))),
        list(payees, e -> new Impact.Payee(e.name(), title(e.name()), totals(payees, e))),
        outcomes.entrySet().stream()
            .map(
                e ->
                    new Impact.OutcomeChange(
                        e.getKey().id(),
                        title(e.getKey().id()),
                        e.getKey().entitlement(),
                        e.getKey().before(),
                        e.getKey().after(),
                        e.getValue()))
            .collect(ImmutableList.toImmutableList()),
        figures.entrySet().stream()
            .map(
                e ->
                    new Impact.FigureChange(
                        e.getKey().id(),
                        title(e.getKey().id()),
                        e.getKey().figure(),
                        e.getValue().title(),
                        e.getValue().more(),
                        e.getValue().less(),
                        e.getValue().otherwise()))
            .collect(ImmutableList.toImmutableList()),
        all.build(),
        ImmutableList.copyOf(unreadable));
  }

  private static <R> ImmutableList<R> list(Map<GroupKey, Sum> sums, Function<GroupKey, R> named) {
    return sums.keySet().stream().map(named).collect(ImmutableList.toImmutableList());
  }

  private static Impact.Totals totals(Map<GroupKey, Sum> sums, GroupKey key) {
    return Objects.requireNonNull(sums.get(key)).totals(key.kind().gives());
  }

  private SubjectKind subject(String programme) {
    return Objects.requireNonNull(subjects.get(programme));
  }

  private Text title(String name) {
    return titles.getOrDefault(name, Text.same(name));
  }
}
