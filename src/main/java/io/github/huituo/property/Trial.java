package io.github.huituo.property;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.github.huituo.model.ChildcareCase;

/** One case on which properties are tried. Its assessment is made once. */
final class Trial {
  private final World world;
  private final ChildcareCase tried;
  private final Chance chance;
  private final Supplier<Result> result;

  Trial(World world, ChildcareCase tried, long seed) {
    this.world = world;
    this.tried = tried;
    this.chance = new Chance(seed);
    this.result = Suppliers.memoize(() -> world.assess(tried));
  }

  World world() {
    return world;
  }

  /** Returns the case. */
  ChildcareCase tried() {
    return tried;
  }

  /** Returns the choices of properties that try variations of the case. */
  Chance chance() {
    return chance;
  }

  /** Returns what came of assessing the case. */
  Result result() {
    return result.get();
  }
}
