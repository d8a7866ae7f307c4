package io.github.huituo.internal.author.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a static site, and where they lead. */
final class SiteLinks {
  private static final Pattern REFERENCE = Pattern.compile("\\b(href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");

  private SiteLinks() {}

  /** Returns the links that lead to no page, or to no place in it. */
  static List<String> dead(Map<String, byte[]> files) {
    Map<String, Set<String>> anchors = new HashMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            ImmutableSet.Builder<String> ids = ImmutableSet.builder();
            Matcher matcher = ID.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (matcher.find()) {
              ids.add(matcher.group(1));
            }
            anchors.put(path, ids.build());
          }
        });
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (String path : anchors.keySet()) {
      Matcher matcher = REFERENCE.matcher(new String(files.get(path), StandardCharsets.UTF_8));
      while (matcher.find()) {
        String target = matcher.group(2);
        if (target.startsWith("data:")) {
          continue;
        }
        links++;
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String to = file.isEmpty() ? path : Path.of(path).resolveSibling(file).normalize().toString();
        boolean there = files.containsKey(to) && (hash < 0 || anchors.getOrDefault(to, Set.of()).contains(target.substring(hash + 1)));
        if (!there) {
          dead.add(path + " -> " + target);
        }
      }
    }
    assertThat(links).isGreaterThan(files.size());
    return dead;
  }
}
