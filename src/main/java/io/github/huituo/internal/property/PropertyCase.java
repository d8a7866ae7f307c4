package io.github.huituo.internal.property;

import com.google.common.base.Suppliers;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.model.ChildcareCase;
import java.util.Optional;
import java.util.function.Supplier;

/** One case on which properties are tried. Its assessment is made once. */
final class PropertyCase {
  private final PropertyContext world;
  private final ChildcareCase tried;
  private final SeededChoice chance;
  private final Supplier<AssessmentResult> result;
  private final Supplier<Optional<String>> json = Suppliers.memoize(() -> result().assessment().map(Assessment::toJson));

  PropertyCase(PropertyContext world, ChildcareCase tried, long seed) {
    this.world = world;
    this.tried = tried;
    this.chance = new SeededChoice(seed);
    this.result = Suppliers.memoize(() -> world.assess(tried));
  }

  /** A case with a claimed result, to check that result instead of the engine's. */
  PropertyCase(PropertyContext world, ChildcareCase tried, AssessmentResult claimed) {
    this.world = world;
    this.tried = tried;
    this.chance = new SeededChoice(1);
    this.result = Suppliers.memoize(() -> claimed);
  }

  PropertyContext world() {
    return world;
  }

  /** Returns the case. */
  ChildcareCase tried() {
    return tried;
  }

  /** Returns the choices of properties that try variations of the case. */
  SeededChoice chance() {
    return chance;
  }

  /** Returns what came of assessing the case. */
  AssessmentResult result() {
    return result.get();
  }

  /** Returns the assessment of the case as JSON, if there is one. Many properties compare others with it. */
  Optional<String> json() {
    return json.get();
  }
}
