package io.github.huituo.internal.property;

import io.github.huituo.internal.law.Cell;
import io.github.huituo.internal.law.InterpretationPoint;
import io.github.huituo.internal.law.ParameterSeries;
import io.github.huituo.internal.pack.Question;
import io.github.huituo.model.ChildcareCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws a few values of a case anew. They are some on which the answer to a question may depend: a fact or two, the day, a
 * reading or the settings.
 *
 * <p>This class is immutable and thread-safe.
 */
final class CaseRedraw {
  private final CaseGenerator generator;
  private final Question question;
  private final FactRedraw facts;
  private final List<InterpretationPoint> points;
  private final boolean restsOnSettings;

  CaseRedraw(PropertyContext world, Question question) {
    this.generator = world.generator();
    this.question = question;
    this.facts = new FactRedraw(generator, question, true);
    Set<String> referenced = new TreeSet<>(world.references().of(question).words());
    List<Cell> cells =
        world.thresholds().of(question).parameters().stream()
            .map(id -> Objects.requireNonNull(world.law().parameters().get(id)))
            .flatMap(parameter -> parameter.versions().stream())
            .flatMap(version -> version.rows().stream())
            .map(ParameterSeries.Row::cell)
            .toList();
    cells.forEach(cell -> addPoints(cell, referenced));
    this.restsOnSettings = cells.stream().flatMap(Cell::parts).anyMatch(Cell.OfSetting.class::isInstance);
    this.points = world.law().openPoints().values().stream().filter(p -> referenced.contains(p.id())).toList();
  }

  private static void addPoints(Cell cell, Set<String> points) {
    if (cell instanceof Cell.CitedCell cited) {
      addPoints(cited.cell(), points);
    } else if (cell instanceof Cell.ByInterpretation by) {
      points.add(by.point());
      by.byChoice().values().forEach(c -> addPoints(c, points));
    }
  }

  /** Returns the case with a little of it drawn anew. */
  ChildcareCase of(ChildcareCase before, Random random) {
    ChildcareCase other = before;
    do {
      other = once(other, random);
    } while (random.nextBoolean());
    return other;
  }

  private ChildcareCase once(ChildcareCase before, Random random) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return before.toBuilder().asOf(generator.asOf(question, random)).build();
    } else if (kind <= 2 && restsOnSettings) {
      return before.toBuilder().settings(generator.settings(random)).build();
    } else if (kind <= 4 && !points.isEmpty()) {
      return readOtherwise(before, random);
    }
    return facts.isEmpty() ? generator.about(question, random) : facts.of(before, random);
  }

  private ChildcareCase readOtherwise(ChildcareCase before, Random random) {
    InterpretationPoint point = SeededChoice.oneOf(points, random);
    Map<String, String> readings = new LinkedHashMap<>(before.interpretations());
    readings.put(point.id(), SeededChoice.oneOf(List.copyOf(point.choices().keySet()), random));
    return before.toBuilder().interpretations(readings).build();
  }
}
