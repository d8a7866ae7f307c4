package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.MapMaker;
import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Text;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Merge;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.model.SubjectKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The models of people and places that packs state. The {@code population.yaml} of a pack is laid over that of the pack that it
 * extends.
 */
final class PopulationModels {
  static final String FILE = "population.yaml";

  private static final PlaceLevel WHOLE =
      new PlaceLevel("jurisdiction", Text.empty(), Pattern.compile("(?<code>.*)"), "${code}");

  private static final ConcurrentMap<LoadedPolicy, Map<String, ImmutableList<PlaceLevel>>> LEVELS = new MapMaker().weakKeys().makeMap();

  private static final ConcurrentMap<LoadedPolicy, Map<String, Optional<String>>> GROUPINGS = new MapMaker().weakKeys().makeMap();

  private PopulationModels() {}

  /**
   * Returns the kinds of places of a jurisdiction, the greatest first.
   *
   * @throws HuituoException with every problem of the file
   */
  static ImmutableList<PlaceLevel> levels(LoadedPolicy policy, String jurisdiction) {
    return LEVELS
        .computeIfAbsent(policy, p -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            jurisdiction,
            id -> {
              Problems problems = new Problems();
              ImmutableList<PlaceLevel> levels =
                  document(policy.law(id), policy.sources())
                      .flatMap(d -> d.get("levels"))
                      .map(l -> levels(l, problems))
                      .orElse(ImmutableList.of(WHOLE));
              problems.throwIfErrors();
              return levels;
            });
  }

  /** Returns the fact by which the people of a jurisdiction are grouped. It is the order of birth, if its packs name it. */
  static Optional<String> grouping(LoadedPolicy policy, String jurisdiction) {
    return GROUPINGS
        .computeIfAbsent(policy, p -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            jurisdiction,
            id ->
                document(policy.law(id), policy.sources())
                    .flatMap(d -> d.get("births"))
                    .flatMap(b -> b.get("orderFact"))
                    .map(fact -> SubjectKind.CHILD.word() + "." + fact.text()));
  }

  /** Returns the document of a jurisdiction, with what it inherits. It is empty if no pack has one. */
  static Optional<Node> document(Jurisdiction law, List<PackSource> sources) {
    Optional<Node> all = Optional.empty();
    for (String pack : Lists.reverse(law.lineage())) {
      for (PackSource source : sources) {
        String file = pack + "/" + FILE;
        if (source.files().contains(file)) {
          Node own = source.document(file);
          all = Optional.of(all.map(inherited -> Merge.over(inherited, own)).orElse(own));
          break;
        }
      }
    }
    return all;
  }

  static ImmutableList<PlaceLevel> levels(Node node, Problems problems) {
    ImmutableList.Builder<PlaceLevel> levels = ImmutableList.builder();
    for (Node item : node.items()) {
      Fields fields = Fields.of(item, problems);
      String name = fields.requiredString("name");
      Text title = fields.text("title");
      String codes = fields.requiredString("codes");
      String code = fields.requiredString("code");
      fields.finish();
      try {
        levels.add(new PlaceLevel(name, title, Pattern.compile(codes), code));
      } catch (PatternSyntaxException e) {
        problems.error(item.get("codes").orElse(item).at(), "no-code-pattern", codes);
      }
    }
    return levels.build();
  }
}
