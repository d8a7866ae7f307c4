package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.CoreFacts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** The places of a case: its own and the greater ones around it. The packs define their codes. */
final class Places {
  private Places() {}

  /**
   * A place.
   *
   * @param level which kind of place it is, such as a province
   * @param code its code
   */
  record Place(String level, String code) {}

  /**
   * Returns the places of a case, the greatest first. They are those of its first institution, otherwise of its first guardian,
   * and otherwise of the jurisdiction.
   */
  static List<Place> of(LoadedPolicy policy, ChildcareCase asked) {
    String code =
        Stream.concat(
                asked.institutions().stream().map(i -> i.get(CoreFacts.LOCATION)),
                asked.families().stream().flatMap(f -> f.guardians().stream()).map(g -> g.get(CoreFacts.RESIDENCE)))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(asked.jurisdiction());
    ImmutableList.Builder<Place> places = ImmutableList.builder();
    for (PlaceLevel level : PopulationModels.levels(policy, asked.jurisdiction())) {
      Matcher matcher = level.codes().matcher(code);
      if (matcher.matches()) {
        places.add(new Place(level.name(), matcher.replaceFirst(level.code())));
      }
    }
    return places.build();
  }
}
