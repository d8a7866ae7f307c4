package io.github.huituo.internal.author.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The links and the addresses of the pages of a static site. */
final class SiteLinks {
  private static final Pattern BEFORE_ADDRESS = Pattern.compile("(?i)(src|href)\\s*=\\s*[\"']?\\s*(https?:)?$");

  private SiteLinks() {}

  /** An attribute of an element of a page, between quotation marks. */
  record Attribute(String name, String value) {}

  /** Returns the attributes of a page, in their order. */
  static List<Attribute> attributes(String html) {
    List<Attribute> attributes = new ArrayList<>();
    for (int equals = html.indexOf("=\""); equals >= 0; equals = html.indexOf("=\"", equals + 1)) {
      int name = equals;
      while (name > 0 && Character.isLetter(html.charAt(name - 1))) {
        name--;
      }
      int end = html.indexOf('"', equals + 2);
      if (end > 0) {
        attributes.add(new Attribute(html.substring(name, equals), html.substring(equals + 2, end)));
      }
    }
    return attributes;
  }

  /** Returns the links that lead to no page, or to no place in it. */
  static List<String> dead(Map<String, byte[]> files) {
    Map<String, List<Attribute>> pages = new HashMap<>();
    Map<String, Set<String>> anchors = new HashMap<>();
    for (String path : files.keySet()) {
      if (path.endsWith(".html")) {
        List<Attribute> attributes = attributes(new String(files.get(path), StandardCharsets.UTF_8));
        pages.put(path, attributes);
        anchors.put(path, attributes.stream().filter(a -> a.name().equals("id")).map(Attribute::value).collect(Collectors.toSet()));
      }
    }
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Map.Entry<String, List<Attribute>> page : pages.entrySet()) {
      for (Attribute attribute : page.getValue()) {
        String target = attribute.value();
        if (!Set.of("href", "src").contains(attribute.name()) || target.startsWith("data:")) {
          continue;
        }
        links++;
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String to = file.isEmpty() ? page.getKey() : Path.of(page.getKey()).resolveSibling(file).normalize().toString();
        boolean there = files.containsKey(to) && (hash < 0 || anchors.getOrDefault(to, Set.of()).contains(target.substring(hash + 1)));
        if (!there) {
          dead.add(page.getKey() + " -> " + target);
        }
      }
    }
    assertThat(links).isGreaterThan(files.size());
    return dead;
  }

  /** Returns where a page has an address in the network: the beginning of each. */
  static List<String> addresses(String html) {
    List<String> addresses = new ArrayList<>();
    for (int slashes = html.indexOf("//"); slashes >= 0; slashes = html.indexOf("//", slashes + 1)) {
      String before = html.substring(Math.max(0, slashes - 40), slashes);
      if (BEFORE_ADDRESS.matcher(before).find()) {
        addresses.add(before + "//");
      }
    }
    return addresses;
  }
}
