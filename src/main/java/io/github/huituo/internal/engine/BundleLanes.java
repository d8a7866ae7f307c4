package io.github.huituo.internal.engine;

import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackLibrary;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Two lanes in which the packs of a folder are compiled at the same time. The rule compiler numbers what it generates in static
 * fields, so each lane has classes of its own, and a fixed share of the packs: the same rules give the same bytes.
 */
final class BundleLanes {
  private static final int LANES = 2;

  private BundleLanes() {}

  /** A country's packs, which extend each other, and how long their rules are. */
  private record PackFamily(List<String> packs, long weight) {}

  /** Compiles all packs, and returns the models of their packages. */
  static SortedMap<String, String> compile(PackLibrary library, Path rules, Path output) throws IOException {
    List<List<String>> lanes = lanes(library);
    List<FutureTask<Map<String, String>>> tasks = new ArrayList<>();
    for (List<String> packs : lanes) {
      Callable<Map<String, String>> work =
          tasks.isEmpty()
              ? () -> BundledPackWriter.compile(rules.toString(), output.toString(), packs)
              : () -> apart(rules, output, packs);
      tasks.add(new FutureTask<>(work));
    }
    tasks.stream().skip(1).forEach(task -> new Thread(task, "packs").start());
    tasks.get(0).run();
    SortedMap<String, String> models = new TreeMap<>();
    for (FutureTask<Map<String, String>> task : tasks) {
      models.putAll(result(task));
    }
    return models;
  }

  private static Map<String, String> result(FutureTask<Map<String, String>> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() instanceof InvocationTargetException apart ? apart.getCause() : e.getCause();
      if (cause instanceof RuntimeException known) {
        throw known;
      }
      throw new IOException(cause);
    }
  }

  /** Returns the packs of each lane. The families go from the longest on, each to the lane that has the least. */
  private static List<List<String>> lanes(PackLibrary library) {
    Map<String, PackFamily> families = new TreeMap<>();
    for (String id : library.ownPacks()) {
      Jurisdiction law = library.jurisdiction(id);
      PackFamily before = families.getOrDefault(law.packs().get(0).id(), new PackFamily(List.of(), 0));
      List<String> packs = new ArrayList<>(before.packs());
      packs.add(id);
      long own = law.pack().ruleFiles().stream().mapToLong(file -> file.text().length()).sum();
      families.put(law.packs().get(0).id(), new PackFamily(packs, before.weight() + own));
    }
    List<List<String>> lanes = new ArrayList<>();
    long[] weights = new long[LANES];
    for (PackFamily family : families.values().stream().sorted(Comparator.comparingLong(PackFamily::weight).reversed()).toList()) {
      int lightest = weights[1] < weights[0] ? 1 : 0;
      while (lanes.size() <= lightest) {
        lanes.add(new ArrayList<>());
      }
      lanes.get(lightest).addAll(family.packs());
      weights[lightest] += family.weight();
    }
    return lanes;
  }

  /** Compiles packs with classes that nothing else has loaded. */
  @SuppressWarnings("unchecked")
  private static Map<String, String> apart(Path rules, Path output, List<String> packs)
      throws IOException, ReflectiveOperationException {
    try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      return (Map<String, String>)
          Class.forName(BundledPackWriter.class.getName(), true, loader)
              .getMethod("compile", String.class, String.class, List.class)
              .invoke(null, rules.toString(), output.toString(), packs);
    }
  }

  private static URL[] classPath() throws MalformedURLException {
    if (BundleLanes.class.getClassLoader() instanceof URLClassLoader ofBuild) {
      return ofBuild.getURLs();
    }
    List<URL> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      path.add(Path.of(entry).toUri().toURL());
    }
    return path.toArray(new URL[0]);
  }
}
