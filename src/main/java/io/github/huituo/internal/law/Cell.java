package io.github.huituo.internal.law;

import com.google.common.collect.ImmutableMap;
import io.github.huituo.assessment.Text;
import java.util.stream.Stream;

/** The content of a parameter file where a value is expected. */
public sealed interface Cell {
  /** Returns the cells that it consists of in the end. There is one for each reading of an open point. */
  default Stream<Cell> parts() {
    if (this instanceof CitedCell cited) {
      return cited.cell().parts();
    }
    return this instanceof ByInterpretation by ? by.byChoice().values().stream().flatMap(Cell::parts) : Stream.of(this);
  }

  /**
   * A value.
   *
   * @param value the value
   */
  record Fixed(ParameterValue value) implements Cell {}

  /**
   * A value that the law leaves to an authority.
   *
   * @param setting the full id of the setting
   */
  record OfSetting(String setting) implements Cell {}

  /**
   * A value that depends on how an open point is read.
   *
   * @param point the id of the open point
   * @param byChoice the value for each reading
   */
  record ByInterpretation(String point, ImmutableMap<String, Cell> byChoice) implements Cell {}

  /**
   * A value with a citation of its own. An example is one reading of an open point.
   *
   * @param cell the value
   * @param citation its place in the law
   */
  record CitedCell(Cell cell, Citation citation) implements Cell {}

  /**
   * A place where the source gives no value.
   *
   * @param reason why there is none
   */
  record Silent(Text reason) implements Cell {}
}
