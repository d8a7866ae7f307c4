package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.huituo.internal.document.Fields;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scopes that questions name. Those of a topic hold in its folder, those of a pack in all of it and in the packs that extend
 * it.
 *
 * <p>This class is immutable and thread-safe.
 */
final class NamedScopes {
  private final ImmutableMap<String, ImmutableMap<String, ImmutableMap<Need.FactRef, ImmutableSet<String>>>> byFolder;

  private NamedScopes(ImmutableMap<String, ImmutableMap<String, ImmutableMap<Need.FactRef, ImmutableSet<String>>>> byFolder) {
    this.byFolder = byFolder;
  }

  /**
   * Reads the scopes of a pack.
   *
   * @param inherited the scopes of the packs that it extends, by name
   * @param written what each folder declares, by name; "" is the folder of the pack
   */
  static NamedScopes of(
      Map<String, ImmutableMap<Need.FactRef, ImmutableSet<String>>> inherited,
      Map<String, Map<String, Node>> written,
      ConditionReader conditions,
      Problems problems) {
    Map<String, ImmutableMap<String, ImmutableMap<Need.FactRef, ImmutableSet<String>>>> byFolder = new LinkedHashMap<>();
    byFolder.put("", ImmutableMap.copyOf(inherited));
    written.forEach(
        (folder, scopes) -> {
          Map<String, ImmutableMap<Need.FactRef, ImmutableSet<String>>> read =
              new LinkedHashMap<>(byFolder.getOrDefault(folder, ImmutableMap.of()));
          scopes.forEach(
              (name, node) ->
                  read.put(name, conditions.conditions(Fields.of(node, problems).node().entries())));
          byFolder.put(folder, ImmutableMap.copyOf(read));
        });
    return new NamedScopes(ImmutableMap.copyOf(byFolder));
  }

  /** Returns the scopes of the pack and of those that it extends, by name. */
  ImmutableMap<String, ImmutableMap<Need.FactRef, ImmutableSet<String>>> ofPack() {
    return byFolder.getOrDefault("", ImmutableMap.of());
  }

  /** Returns the scope that a question in a folder names. If there is none, it returns nothing and notes a problem. */
  ImmutableMap<Need.FactRef, ImmutableSet<String>> named(Node name, String folder, Problems problems) {
    Map<String, ImmutableMap<Need.FactRef, ImmutableSet<String>>> known = new LinkedHashMap<>(ofPack());
    known.putAll(byFolder.getOrDefault(folder, ImmutableMap.of()));
    ImmutableMap<Need.FactRef, ImmutableSet<String>> scope = known.get(name.text());
    if (scope == null) {
      problems.error(name.at(), "unknown-scope", name.text(), Suggestions.didYouMean(name.text(), known.keySet()));
      return ImmutableMap.of();
    }
    return scope;
  }
}
