package io.github.huituo.testpack;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.engine.RuleSections;
import io.github.huituo.internal.engine.RuleSections.RuleSection;
import io.github.huituo.internal.pack.PackSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * The same packs in another order. Their rule files, and the rules in them, are the other way round.
 *
 * <p>This class is immutable; it is thread-safe if the source is.
 */
public final class ReorderedRules implements PackSource {
  private final PackSource source;
  private final ImmutableSortedMap<String, String> originals;

  private ReorderedRules(PackSource source, ImmutableSortedMap<String, String> originals) {
    this.source = source;
    this.originals = originals;
  }

  /** Returns the packs of a source with their rules in another order. */
  public static ReorderedRules of(PackSource source) {
    List<String> files = List.copyOf(source.files());
    ImmutableSortedMap.Builder<String, String> originals = ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < files.size(); i++) {
      String file = files.get(i);
      int name = file.lastIndexOf('/') + 1;
      String other = file.substring(0, name) + "r%05d-".formatted(files.size() - i) + file.substring(name);
      originals.put(isOfRules(file) ? other : file, file);
    }
    return new ReorderedRules(source, originals.buildOrThrow());
  }

  private static boolean isOfRules(String file) {
    return file.endsWith(".drl") || file.endsWith(".dslr");
  }

  private String original(String file) {
    return originals.getOrDefault(file, file);
  }

  @Override
  public SortedSet<String> files() {
    return originals.keySet();
  }

  @Override
  public String text(String file) {
    String text = source.text(original(file));
    if (!isOfRules(file)) {
      return text;
    }
    RuleSections sections = RuleSections.of(text);
    return sections.head() + Lists.reverse(sections.rules()).stream().map(RuleSection::text).collect(Collectors.joining("\n"));
  }

  @Override
  public byte[] bytes(String file) {
    return isOfRules(file) ? text(file).getBytes(StandardCharsets.UTF_8) : source.bytes(original(file));
  }

  @Override
  public Node document(String file) {
    return source.document(original(file));
  }

  @Override
  public String shown(String file) {
    return source.shown(original(file));
  }
}
