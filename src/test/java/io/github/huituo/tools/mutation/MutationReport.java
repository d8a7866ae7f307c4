package io.github.huituo.tools.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts verdicts and lists what was not noticed. */
final class MutationReport {
  private final List<MutantVerdict> verdicts = new ArrayList<>();

  void add(MutantVerdict verdict) {
    verdicts.add(verdict);
  }

  /** Returns the lines of the report, without times: the same packs give the same report. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.addAll(table("group", v -> v.mutant().kind().group().toString()));
    lines.addAll(table("kind", v -> v.mutant().kind().word()));
    lines.addAll(table("pack", v -> v.mutant().pack()));
    lines.addAll(table("all", v -> "all"));
    verdicts.stream()
        .filter(v -> v.outcome() == MutantVerdict.Outcome.SURVIVED)
        .map(v -> "survived " + v.mutant())
        .forEach(lines::add);
    return lines;
  }

  private List<String> table(String heading, Function<MutantVerdict, String> by) {
    Map<String, List<MutantVerdict>> parts = new TreeMap<>();
    verdicts.forEach(v -> parts.computeIfAbsent(by.apply(v), k -> new ArrayList<>()).add(v));
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format("%-14s %7s %7s %8s %8s %10s %9s %7s", heading, "mutants", "killed", "refused", "survived", "equivalent", "stillborn", "rate"));
    parts.forEach((word, those) -> lines.add(line(word, those)));
    lines.add("");
    return lines;
  }

  private static String line(String word, Collection<MutantVerdict> those) {
    long killed = count(those, MutantVerdict.Outcome.KILLED);
    long refused = count(those, MutantVerdict.Outcome.REFUSED);
    long survived = count(those, MutantVerdict.Outcome.SURVIVED);
    long tenths = killed + refused + survived == 0 ? 1000 : (killed + refused) * 1000 / (killed + refused + survived);
    return String.format(
        "%-14s %7d %7d %8d %8d %10d %9d %5d.%d%%",
        word, those.size(), killed, refused, survived, count(those, MutantVerdict.Outcome.EQUIVALENT),
        count(those, MutantVerdict.Outcome.STILLBORN), tenths / 10, tenths % 10);
  }

  private static long count(Collection<MutantVerdict> those, MutantVerdict.Outcome outcome) {
    return those.stream().filter(v -> v.outcome() == outcome).count();
  }
}
