package io.github.huituo.internal.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.casefile.CaseLocator;
import io.github.huituo.internal.casefile.CaseReader;
import io.github.huituo.internal.casefile.CaseValidator;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.document.TextEncoding;
import io.github.huituo.internal.engine.CompileCache;
import io.github.huituo.internal.engine.Engine;
import io.github.huituo.internal.pack.BundledSource;
import io.github.huituo.internal.pack.CaseChoicesReader;
import io.github.huituo.internal.pack.Jurisdiction;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.pack.PackSource;
import io.github.huituo.internal.text.ProblemException.Fault;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Problems;
import io.github.huituo.internal.text.Suggestions;
import io.github.huituo.internal.text.Unforeseen;
import io.github.huituo.model.ChildcareCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a policy consists of: its packs, and the engine of each jurisdiction.
 *
 * <p>Tools look at the law and the rules here; hosts ask {@link io.github.huituo.ChildcarePolicy}.
 *
 * <p>This class is immutable and thread-safe. Assessing reads no file, no clock, no locale and no time zone.
 */
public final class LoadedPolicy {
  private final PackLibrary library;
  private final ImmutableSortedSet<String> jurisdictions;
  private final ConcurrentHashMap<String, Engine> engines = new ConcurrentHashMap<>();
  private final CompileCache compiled;

  private LoadedPolicy(PackLibrary library, Collection<String> jurisdictions, CompileCache compiled) {
    this.library = library;
    this.jurisdictions = ImmutableSortedSet.copyOf(jurisdictions);
    this.compiled = compiled;
  }

  /**
   * Returns the law of one jurisdiction as the library's jar carries it.
   *
   * @throws HuituoException if the jar carries no such pack
   */
  public static LoadedPolicy bundled(String jurisdiction) {
    LoadedPolicy policy = new LoadedPolicy(PackLibrary.bundled(), ImmutableSortedSet.of(jurisdiction), new CompileCache());
    policy.engine(jurisdiction);
    return policy;
  }

  /** Returns the law of every jurisdiction that the library's jar carries. Each is made ready when it is first asked. */
  public static LoadedPolicy bundled() {
    PackLibrary library = PackLibrary.bundled();
    return new LoadedPolicy(library, library.packs(), new CompileCache());
  }

  /**
   * Returns the law of the packs in a folder or a zip file. They are laid over those of the jar.
   *
   * @throws HuituoException with every problem of every file
   */
  public static LoadedPolicy load(Path folder) {
    return load(PackLibrary.folder(folder));
  }

  /**
   * Returns the law of the packs of a source, laid over those of the jar.
   *
   * @throws HuituoException with every problem of every file
   */
  public static LoadedPolicy load(PackSource source) {
    return load(PackLibrary.of(source));
  }

  /**
   * Returns the law of the packs in the first source of a library. They are laid over those of the others, and no pack is read
   * again that the library has read.
   *
   * @throws HuituoException with every problem of every file
   */
  public static LoadedPolicy load(PackLibrary library) {
    return load(library, new CompileCache());
  }

  /**
   * Returns the law of the packs of a source as it is now. It reuses the compiled rules of this policy that are the same.
   *
   * @throws HuituoException with every problem of every file
   */
  public LoadedPolicy reload(PackSource source) {
    CompileCache next = CompileCache.successorOf(compiled);
    LoadedPolicy policy = load(PackLibrary.of(source), next);
    next.evictUnused();
    return policy;
  }

  private static LoadedPolicy load(PackLibrary library, CompileCache compiled) {
    Problems problems = new Problems();
    problems.addAll(library.check());
    problems.throwIfErrors();
    if (library.ownPacks().isEmpty()) {
      throw new ProblemException(Problem.error(Location.of(library.sources().get(0).shown("")), "no-such-file", "*/pack.yaml"));
    }
    LoadedPolicy policy = new LoadedPolicy(library, library.packs(), compiled);
    for (String jurisdiction : library.ownPacks()) {
      try {
        if (!isThatOfTheJar(library.jurisdiction(jurisdiction))) {
          policy.engine(jurisdiction);
        }
      } catch (HuituoException e) {
        problems.addAll(e.problems());
      }
    }
    problems.throwIfErrors();
    return policy;
  }

  /** Returns whether a law is the one that the jar carries. Its rules are known to be sound, and made ready when somebody asks. */
  private static boolean isThatOfTheJar(Jurisdiction law) {
    SortedSet<String> bundled = PackLibrary.bundled().packs();
    return law.packs().stream()
        .allMatch(
            pack -> bundled.contains(pack.id()) && BundledSource.get().knownHash(pack.id()).equals(Optional.of(pack.contentHash())));
  }

  /** Returns the ids of the jurisdictions for which it answers. */
  public SortedSet<String> jurisdictions() {
    return jurisdictions;
  }

  /** Returns where the files of its packs come from, the first that counts first. */
  public ImmutableList<PackSource> sources() {
    return library.sources();
  }

  /**
   * Returns the law by which a jurisdiction is answered.
   *
   * @throws HuituoException if the policy does not answer for it
   */
  public Jurisdiction law(String jurisdiction) {
    return engine(jurisdiction).law();
  }

  /**
   * Returns the engine that answers for a jurisdiction.
   *
   * @throws HuituoException if the policy does not answer for it
   */
  public Engine engine(String jurisdiction) {
    return engine(jurisdiction, Location.of("jurisdiction"));
  }

  private Engine engine(String jurisdiction, Location asker) {
    if (!jurisdictions.contains(jurisdiction) && !library.packs().contains(jurisdiction)) {
      throw new ProblemException(
          Problem.error(
              asker,
              "unknown-jurisdiction",
              jurisdiction,
              String.join(", ", library.packs()),
              Suggestions.didYouMean(jurisdiction, library.packs())));
    }
    if (!jurisdictions.contains(jurisdiction)) {
      throw new ProblemException(
          Problem.error(asker, "other-jurisdiction", String.join(", ", jurisdictions), jurisdiction));
    }
    return engines.computeIfAbsent(jurisdiction, this::made);
  }

  private Engine made(String jurisdiction) {
    try {
      library.bundledLineage(jurisdiction).ifPresent(compiled::begin);
      return Engine.of(library.jurisdiction(jurisdiction), compiled);
    } catch (HuituoException e) {
      throw new ProblemException(Fault.PACK, e.problems(), e.getCause());
    }
  }

  /**
   * Reads a case from a YAML or JSON file.
   *
   * @throws HuituoException with every problem of the case, each with its file, line and column
   */
  public ChildcareCase read(Path file) {
    return Unforeseen.guarded(() -> readFile(file), e -> Unforeseen.at(Location.of(String.valueOf(file)), e));
  }

  private ChildcareCase readFile(Path file) {
    try {
      return read(file.toString().replace('\\', '/'), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new ProblemException(Problem.error(Location.of(file.toString()), "no-such-file", file));
    } catch (IOException e) {
      throw new ProblemException(Problem.error(Location.of(file.toString()), "cannot-read", String.valueOf(e.getMessage())));
    }
  }

  /**
   * Reads a case from the bytes of a YAML or JSON file.
   *
   * @throws HuituoException with every problem of the case, each with its file, line and column
   */
  public ChildcareCase read(String name, byte[] bytes) {
    return Unforeseen.guarded(
        () -> read(name, TextEncoding.decode(name, bytes)), e -> Unforeseen.at(Location.of(String.valueOf(name)), e));
  }

  /**
   * Reads a case from text. It is JSON if the name ends in {@code .json} or {@code .jsonl}, YAML otherwise.
   *
   * @param name the name by which errors call the text
   * @throws HuituoException with every problem of the case, each with its line and column
   */
  public ChildcareCase read(String name, String text) {
    return Unforeseen.guarded(() -> read(Documents.parse(name, text)), e -> Unforeseen.at(Location.of(String.valueOf(name)), e));
  }

  /**
   * Reads a case from a document.
   *
   * @throws HuituoException with every problem of the case, each with its line and column
   */
  public ChildcareCase read(Node document) {
    return Unforeseen.guarded(() -> readDocument(document), e -> Unforeseen.at(Location.of("case"), e));
  }

  private ChildcareCase readDocument(Node document) {
    Problems problems = new Problems();
    Optional<String> jurisdiction = CaseReader.jurisdiction(document, problems);
    problems.throwIfErrors();
    Location asker = document.get("jurisdiction").orElse(document).at();
    Engine engine = engine(jurisdiction.orElseThrow(), asker);
    Jurisdiction law = engine.law();
    CaseReader reader = new CaseReader(law.vocabulary(), problems);
    ChildcareCase read = reader.read(document);
    CaseValidator.validate(read, law.vocabulary(), reader, problems);
    CaseChoicesReader.of(read, law, reader, problems);
    problems.throwIfErrors();
    engine.noteValid(read);
    return read;
  }

  /**
   * Answers every question about every subject of a case.
   *
   * @throws HuituoException if the case does not fit the jurisdiction's vocabulary or the policy does not answer for the
   *     jurisdiction; or if two rules answer differently, or none answers although nothing is missing
   */
  public Assessment assess(ChildcareCase childcareCase) {
    return assess(childcareCase, ImmutableSortedSet.of());
  }

  /**
   * Answers some questions about every subject of a case.
   *
   * @param words the ids of questions or the beginnings of ids up to a full stop, or kinds of subjects; every question if there are none
   * @throws HuituoException in the way of {@link #assess(ChildcareCase)}, or if nothing is called by a word
   */
  public Assessment assess(ChildcareCase childcareCase, Set<String> words) {
    return Unforeseen.guarded(
        () -> engine(childcareCase.jurisdiction()).assess(childcareCase, words, CaseLocator.NONE),
        e -> Unforeseen.at(Location.of("case"), e));
  }

  /** Returns the remarks on the rules besides errors, of every jurisdiction. */
  public ImmutableList<Problem> notices() {
    return jurisdictions.stream().flatMap(id -> engine(id).notices().stream()).collect(ImmutableList.toImmutableList());
  }
}
