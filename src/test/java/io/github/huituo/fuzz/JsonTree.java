package io.github.huituo.fuzz;

import io.github.huituo.internal.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document that can be changed. It has maps, lists and {@link Token}s, which are written as they are, so that a tree can hold
 * numbers that no Java number holds. Its text is both JSON and YAML.
 */
final class JsonTree {
  /** A scalar, as the text of JSON. */
  record Token(String text) {
    static Token quoted(String words) {
      StringBuilder out = new StringBuilder("\"");
      for (char c : words.toCharArray()) {
        if (c == '"' || c == '\\') {
          out.append('\\').append(c);
        } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
      return new Token(out.append('"').toString());
    }
  }

  /** One place of a tree. It is a map and a key of it, or a list and an index. */
  record Slot(Object holder, Object key) {
    @SuppressWarnings("unchecked")
    Object value() {
      return holder instanceof Map<?, ?> map ? ((Map<String, Object>) map).get(key) : ((List<Object>) holder).get((Integer) key);
    }

    @SuppressWarnings("unchecked")
    void set(Object value) {
      if (holder instanceof Map<?, ?> map) {
        ((Map<String, Object>) map).put((String) key, value);
      } else {
        ((List<Object>) holder).set((Integer) key, value);
      }
    }

    void remove() {
      if (holder instanceof Map<?, ?> map) {
        map.remove(key);
      } else {
        ((List<?>) holder).remove((int) (Integer) key);
      }
    }

    String name() {
      return holder instanceof Map ? (String) key : "";
    }
  }

  private JsonTree() {}

  static Object of(Node node) {
    return switch (node.kind()) {
      case MAPPING -> {
        Map<String, Object> map = new LinkedHashMap<>();
        node.entries().forEach((name, value) -> map.put(name, of(value)));
        yield map;
      }
      case SEQUENCE -> {
        List<Object> list = new ArrayList<>();
        node.items().forEach(item -> list.add(of(item)));
        yield list;
      }
      case STRING -> Token.quoted(node.text());
      case NUMBER, BOOLEAN -> new Token(node.text());
      case NULL -> new Token("null");
    };
  }

  static Object copy(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put((String) key, copy(value)));
      return copy;
    } else if (tree instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(copy(item)));
      return copy;
    }
    return tree;
  }

  /** Returns every place of a tree, those that hold others first. */
  static List<Slot> slots(Object tree) {
    List<Slot> all = new ArrayList<>();
    collect(tree, all);
    return all;
  }

  private static void collect(Object tree, List<Slot> all) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            all.add(new Slot(map, key));
            collect(value, all);
          });
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        all.add(new Slot(list, i));
        collect(list.get(i), all);
      }
    }
  }

  static String text(Object tree) {
    StringBuilder out = new StringBuilder();
    write(tree, out);
    return out.append('\n').toString();
  }

  private static void write(Object tree, StringBuilder out) {
    if (tree instanceof Map<?, ?> map) {
      String between = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(between).append(Token.quoted((String) entry.getKey()).text()).append(": ");
        write(entry.getValue(), out);
        between = ", ";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (tree instanceof List<?> list) {
      String between = "[";
      for (Object item : list) {
        out.append(between);
        write(item, out);
        between = ", ";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else {
      out.append(((Token) tree).text());
    }
  }
}
