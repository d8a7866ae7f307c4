package io.github.huituo.internal.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares out care workers to classes. */
final class Sharing {
  private Sharing() {}

  /**
   * Returns how many care workers each class has if there are too few. Each has its proportion, rounded down, and the others go
   * where most was left out.
   */
  static List<Integer> inProportion(int careWorkers, List<Integer> needs) {
    int all = needs.stream().mapToInt(Integer::intValue).sum();
    int[] shared = needs.stream().mapToInt(need -> need * careWorkers / all).toArray();
    List<Integer> mostLeftOut =
        IntStream.range(0, shared.length).boxed().sorted(Comparator.comparing(i -> -(needs.get(i) * careWorkers % all))).toList();
    int further = careWorkers - Arrays.stream(shared).sum();
    mostLeftOut.stream().limit(further).forEach(i -> shared[i]++);
    return Arrays.stream(shared).boxed().toList();
  }

  /**
   * Returns how many further care workers each class has. One after another goes to the class with the most children to each.
   *
   * @param further how many there are
   * @param children the children of each class
   * @param there the care workers whom each class has already
   */
  static int[] of(int further, List<Integer> children, List<Integer> there) {
    int[] shared = new int[children.size()];
    for (int n = 0; n < further; n++) {
      int neediest = 0;
      for (int i = 1; i < shared.length; i++) {
        // Compares children a care worker without dividing.
        long of = (long) children.get(i) * (there.get(neediest) + shared[neediest] + 1);
        long ofNeediest = (long) children.get(neediest) * (there.get(i) + shared[i] + 1);
        neediest = of > ofNeediest ? i : neediest;
      }
      shared[neediest]++;
    }
    return shared;
  }
}
