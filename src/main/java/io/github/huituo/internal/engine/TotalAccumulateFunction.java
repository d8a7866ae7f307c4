package io.github.huituo.internal.engine;

import io.github.huituo.internal.law.Figure;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * The sum of the amounts of figures over the matches of conditions. In rules it is {@code accumulate( …; $sum : total($amount) )}.
 *
 * <p>It has no state and is thread-safe.
 */
public final class TotalAccumulateFunction implements AccumulateFunction<TotalAccumulateFunction.Parts> {
  /** The name in rules. */
  static final String NAME = "total";

  /** The figures of one match of the conditions around. */
  public static final class Parts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient ArrayList<Figure> figures = new ArrayList<>();
  }

  /** Creates the function. */
  public TotalAccumulateFunction() {}

  @Override
  public Parts createContext() {
    return new Parts();
  }

  @Override
  public void init(Parts context) {
    context.figures.clear();
  }

  @Override
  public void accumulate(Parts context, @Nullable Object value) {
    context.figures.add(value instanceof Figure figure ? figure : Figure.given(value));
  }

  @Override
  public void reverse(Parts context, @Nullable Object value) {
    context.figures.remove(value);
  }

  @Override
  public boolean supportsReverse() {
    return false;
  }

  @Override
  public Object getResult(Parts context) {
    return Figure.sumOf(context.figures);
  }

  @Override
  public Class<?> getResultType() {
    return Figure.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {}

  @Override
  public void readExternal(ObjectInput in) {}
}
