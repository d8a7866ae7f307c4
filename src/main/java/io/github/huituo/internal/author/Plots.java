package io.github.huituo.internal.author;

import com.google.common.collect.ImmutableList;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.Problems;
import java.util.List;

/**
 * The plots that packs declare in their {@code plots.yaml}. What is drawn is what the engine answers to the cases, so that a plot
 * never disagrees with the rules.
 */
public final class Plots {
  private Plots() {}

  /**
   * Returns the plots of a pack, drawn.
   *
   * @throws HuituoException with every problem of the file, and of the cases that it varies
   */
  public static List<DrawnPlot> of(PackSource source, LoadedPolicy policy, String pack) {
    Problems problems = new Problems();
    List<DrawnPlot> drawn = draw(source, policy, pack, problems);
    problems.throwIfErrors();
    return drawn;
  }

  /** Returns every problem of the plots of a pack. */
  static List<Problem> check(PackSource source, LoadedPolicy policy, String pack) {
    Problems problems = new Problems();
    draw(source, policy, pack, problems);
    return problems.sorted();
  }

  private static List<DrawnPlot> draw(
      PackSource source, LoadedPolicy policy, String pack, Problems problems) {
    Jurisdiction law = policy.law(pack);
    try {
      List<Plot> plots = new PlotReader(source, law, problems).read();
      if (!problems.hasErrors()) {
        List<PlotDrawing> drawings = plots.stream().map(plot -> new PlotDrawing(plot, policy, law)).toList();
        List<DrawnPlot> drawn = drawings.parallelStream().map(PlotDrawing::draw).toList();
        drawings.forEach(drawing -> problems.addAll(drawing.problems()));
        return drawn;
      }
    } catch (HuituoException e) {
      problems.addAll(e.problems());
    }
    return List.of();
  }
}
