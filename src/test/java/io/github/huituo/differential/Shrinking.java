package io.github.huituo.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Takes away from a case what a difference does not need. */
final class Shrinking {
  private final Predicate<Map<String, Object>> stillDiffers;

  Shrinking(Predicate<Map<String, Object>> stillDiffers) {
    this.stillDiffers = stillDiffers;
  }

  Map<String, Object> smallest(Map<String, Object> document) {
    Map<String, Object> smallest = document;
    boolean again = true;
    while (again) {
      again = false;
      for (List<Object> path : paths(smallest)) {
        Map<String, Object> smaller = without(smallest, path);
        if (!smaller.equals(smallest) && stillDiffers.test(smaller)) {
          smallest = smaller;
          again = true;
        }
      }
    }
    return smallest;
  }

  /** Returns the ways to everything that may be left out, the larger parts first. */
  private static List<List<Object>> paths(Object part) {
    List<List<Object>> paths = new ArrayList<>();
    List<Object> steps = new ArrayList<>();
    if (part instanceof Map<?, ?> map) {
      steps.addAll(map.keySet());
    } else if (part instanceof List<?> list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        steps.add(i);
      }
    }
    steps.removeAll(List.of("asOf", "jurisdiction", "id", "on"));
    steps.forEach(step -> paths.add(List.of(step)));
    for (Object step : steps) {
      for (List<Object> rest : paths(at(part, step))) {
        List<Object> path = new ArrayList<>(List.of(step));
        path.addAll(rest);
        paths.add(path);
      }
    }
    return paths;
  }

  private static Object at(Object part, Object step) {
    return part instanceof Map<?, ?> map ? map.get(step) : ((List<?>) part).get((Integer) step);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> without(Map<String, Object> document, List<Object> path) {
    return (Map<String, Object>) cut(document, path);
  }

  private static Object cut(Object part, List<Object> path) {
    Object step = path.get(0);
    List<Object> rest = path.subList(1, path.size());
    if (part instanceof Map<?, ?> map && map.containsKey(step)) {
      Map<Object, Object> copy = new LinkedHashMap<>(map);
      if (rest.isEmpty()) {
        copy.remove(step);
      } else {
        copy.put(step, cut(copy.get(step), rest));
      }
      return copy;
    } else if (part instanceof List<?> list && step instanceof Integer index && index < list.size()) {
      List<Object> copy = new ArrayList<>(list);
      if (rest.isEmpty()) {
        copy.remove((int) index);
      } else {
        copy.set(index, cut(copy.get(index), rest));
      }
      return copy;
    }
    return part;
  }
}
