package io.github.huituo.internal.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The packs of a row of sources, by id. The first source that has a pack counts, and each is read once. Packs that come from the
 * library's jar alone are read once for all libraries.
 *
 * <p>Thread-safe.
 */
public final class PackLibrary {
  private static final String PACK = "/pack.yaml";

  private final ImmutableList<PackSource> sources;
  private final Map<String, Jurisdiction> jurisdictions = new ConcurrentHashMap<>();
  private final Map<String, Lineage> lineages = new ConcurrentHashMap<>();
  private final Map<String, Optional<Node>> parents = new ConcurrentHashMap<>();

  /** The lock of each country. Its packs are read one after the other, as each is read in the light of those that it extends. */
  private final Map<String, Object> countries = new ConcurrentHashMap<>();

  private PackLibrary(List<PackSource> sources) {
    this.sources = ImmutableList.copyOf(sources);
  }

  /** The bundled packs, made when they are first asked for. The build reads rules before there are bundled ones. */
  private static final class Bundled {
    static final PackLibrary LIBRARY = new PackLibrary(List.of(BundledSource.get()));
  }

  /** Returns the packs that the library's own jar carries. */
  public static PackLibrary bundled() {
    return Bundled.LIBRARY;
  }

  /** Returns the packs of a source, over those that the jar carries. */
  public static PackLibrary of(PackSource source) {
    return new PackLibrary(List.of(source, BundledSource.get()));
  }

  /** Returns the packs of a source alone. */
  public static PackLibrary only(PackSource source) {
    return new PackLibrary(List.of(source));
  }

  /**
   * Returns the files of a folder of packs. It may also be one pack's folder, or a zip file. They are read as they are now.
   *
   * @throws HuituoException if there is no such folder or zip file
   */
  public static PackSource folder(Path folder) {
    return SnapshotSource.of(folder);
  }

  /** Returns the ids of the packs in the first source. */
  public SortedSet<String> ownPacks() {
    return packsOf(sources.get(0));
  }

  /** Returns the ids of all packs. */
  public SortedSet<String> packs() {
    ImmutableSortedSet.Builder<String> all = ImmutableSortedSet.naturalOrder();
    sources.forEach(s -> all.addAll(packsOf(s)));
    return all.build();
  }

  /**
   * Returns the language that the packs in the first source share. It is empty if they have several; packs that cannot be read
   * are left out.
   */
  public Optional<String> language() {
    Set<String> languages = new HashSet<>();
    for (String pack : ownPacks()) {
      try {
        sources.get(0).document(pack + "/pack.yaml").get("language").ifPresent(n -> languages.add(n.text()));
      } catch (HuituoException unreadable) {
        // Another pack may name the language.
      }
    }
    return languages.size() == 1 ? Optional.of(languages.iterator().next()) : Optional.empty();
  }

  private static SortedSet<String> packsOf(PackSource source) {
    ImmutableSortedSet.Builder<String> packs = ImmutableSortedSet.naturalOrder();
    for (String file : source.files()) {
      int slash = file.indexOf('/');
      if (slash > 0 && file.startsWith(PACK, slash) && file.length() == slash + PACK.length()) {
        packs.add(file.substring(0, slash));
      }
    }
    return packs.build();
  }

  /** Returns the sources, the first that counts first. */
  public ImmutableList<PackSource> sources() {
    return sources;
  }

  /** Returns the source from which a pack is read. */
  public Optional<PackSource> sourceOf(String pack) {
    return sources.stream().filter(s -> s.files().contains(pack + "/pack.yaml")).findFirst();
  }

  /**
   * Returns the law of a jurisdiction.
   *
   * @throws HuituoException with every problem of its files and of those of the packs it extends
   */
  public Jurisdiction jurisdiction(String id) {
    Problems problems = new Problems();
    Optional<Jurisdiction> found = jurisdiction(id, problems);
    problems.throwIfErrors();
    return found.orElseThrow(() -> new ProblemException(problems.sorted()));
  }

  /** Returns the packs of a law that is the jar's alone, the most general first. It is empty for any other law. */
  public Optional<List<String>> bundledLineage(String id) {
    return lineage(id, new Problems()).filter(Lineage::bundled).map(Lineage::packs);
  }

  /**
   * Returns the most general pack on which a law rests. An example is that of a nation. It is empty if the packs do not lead to
   * one.
   */
  public Optional<String> country(String id) {
    return lineage(id, new Problems()).map(lineage -> lineage.packs().get(0));
  }

  /**
   * The packs on which a law rests.
   *
   * @param packs their ids, the most general first
   * @param bundled whether all of them come from the library's jar
   */
  private record Lineage(List<String> packs, boolean bundled) {}

  /** Returns the law of a jurisdiction as far as it can be read. It notes what is wrong. */
  public Optional<Jurisdiction> jurisdiction(String id, Problems problems) {
    Optional<Lineage> lineage = lineage(id, problems);
    if (lineage.isEmpty()) {
      return Optional.empty();
    }
    if (lineage.get().bundled() && this != bundled()) {
      return bundled().jurisdiction(id, problems);
    }
    Optional<Jurisdiction> law = Optional.empty();
    Problems found = new Problems();
    List<String> packs = lineage.get().packs();
    synchronized (countries.computeIfAbsent(packs.get(0), country -> new Object())) {
      for (String pack : packs) {
        law = Optional.of(read(pack, law, found));
      }
    }
    problems.addAll(ConsequentialProblems.without(found.sorted(), sourceOf(id).orElseThrow(), law.stream().toList()));
    return law;
  }

  private Optional<Lineage> lineage(String id, Problems problems) {
    Lineage known = lineages.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Deque<String> lineage = new ArrayDeque<>();
    boolean bundled = true;
    String next = id;
    Location asker = Location.of("jurisdiction");
    while (next != null) {
      if (lineage.contains(next)) {
        problems.error(asker, "extends-circle", id);
        return Optional.empty();
      }
      Optional<PackSource> source = sourceOf(next);
      if (source.isEmpty()) {
        problems.error(asker, "unknown-jurisdiction", next, String.join(", ", packs()), Suggestions.didYouMean(next, packs()));
        return Optional.empty();
      }
      lineage.push(next);
      bundled &= source.get() instanceof BundledSource;
      Optional<Node> parent =
          parents.computeIfAbsent(next, pack -> new PackReader(source.get(), pack, new Problems()).parent());
      asker = parent.map(Node::at).orElse(Location.of(source.get().shown(next + "/pack.yaml")));
      next = parent.map(Node::text).orElse(null);
    }
    Lineage found = new Lineage(List.copyOf(lineage), bundled);
    lineages.put(id, found);
    return Optional.of(found);
  }

  private Jurisdiction read(String pack, Optional<Jurisdiction> parent, Problems problems) {
    Jurisdiction known = jurisdictions.get(pack);
    if (known != null) {
      return known;
    }
    Problems own = new Problems();
    PackSource source = sourceOf(pack).orElseThrow();
    Jurisdiction read = Jurisdiction.of(parent, new PackReader(source, pack, own).read(parent), own);
    problems.addAll(own.sorted());
    if (!own.hasErrors()) {
      jurisdictions.put(pack, read);
    }
    return read;
  }

  /** Returns the packs in the first source. They are by the most general pack on which each rests. */
  public SortedMap<String, List<String>> packsByCountry() {
    return ownPacks().parallelStream()
        .collect(Collectors.groupingBy(pack -> country(pack).orElse(pack), TreeMap::new, Collectors.toList()));
  }

  /** Returns every problem of the files of the first source. Countries are read at the same time. */
  public List<Problem> check() {
    Problems problems = new Problems();
    packsByCountry().values().parallelStream().map(this::check).toList().forEach(problems::addAll);
    return new ArrayList<>(problems.sorted());
  }

  private List<Problem> check(List<String> packs) {
    Problems problems = new Problems();
    packs.forEach(pack -> jurisdiction(pack, problems));
    return problems.sorted();
  }
}
