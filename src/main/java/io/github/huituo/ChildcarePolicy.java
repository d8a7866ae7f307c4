package io.github.huituo;

import com.google.common.io.CharStreams;
import io.github.huituo.assessment.Advice;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Plan;
import io.github.huituo.assessment.Timeline;
import io.github.huituo.internal.pack.HostSource;
import io.github.huituo.internal.plan.Advisor;
import io.github.huituo.internal.plan.Demand;
import io.github.huituo.internal.plan.Demands;
import io.github.huituo.internal.plan.Planner;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.timeline.Timelines;
import io.github.huituo.model.ChildcareCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The law of one or more jurisdictions, ready to answer questions about cases.
 *
 * <p>A policy never changes. A host that wants newer rules loads another one; if that fails, the policy it has goes on
 * serving.
 *
 * <p>This class is immutable and thread-safe. Assessing reads no file, no clock, no locale and no time zone.
 */
public final class ChildcarePolicy {
  private final LoadedPolicy loaded;
  private final ConcurrentHashMap<String, Advisor> advisors = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Planner> planners = new ConcurrentHashMap<>();

  private ChildcarePolicy(LoadedPolicy loaded) {
    this.loaded = loaded;
  }

  /**
   * Returns the policy that work with packs makes.
   *
   * @throws InvalidPackException with every problem of every file
   */
  static ChildcarePolicy of(Supplier<LoadedPolicy> work) {
    return FrontDoor.forPack(() -> new ChildcarePolicy(work.get()));
  }

  /** Returns what tools look at. */
  LoadedPolicy loaded() {
    return loaded;
  }

  /**
   * Returns the law of one jurisdiction as the library's jar carries it.
   *
   * @throws InvalidPackException if the jar carries no such pack
   */
  public static ChildcarePolicy bundled(String jurisdiction) {
    return of(() -> LoadedPolicy.bundled(jurisdiction));
  }

  /** Returns the law of every jurisdiction in the library's jar. Each is prepared at its first use. */
  public static ChildcarePolicy bundled() {
    return of(LoadedPolicy::bundled);
  }

  /**
   * Returns the law of a folder or zip file of packs. It may also be the folder of one pack. Packs that they extend come from
   * there or from the jar. What the jar does not hold compiled is compiled now, which needs the optional dependency {@code
   * org.drools:drools-engine}. Rule files are code: load trusted folders only.
   *
   * @throws InvalidPackException with every problem of every file
   */
  public static ChildcarePolicy load(Path folder) {
    return of(() -> LoadedPolicy.load(folder));
  }

  /**
   * Returns the law of the packs of a source, in the way of {@link #load(Path)}.
   *
   * @throws InvalidPackException with every problem of every file
   */
  public static ChildcarePolicy load(PolicySource source) {
    return of(() -> LoadedPolicy.load(HostSource.of(source)));
  }

  /** Returns the ids of the jurisdictions for which it answers. */
  public SortedSet<String> jurisdictions() {
    return loaded.jurisdictions();
  }

  /**
   * Reads a case from a YAML or JSON file.
   *
   * @throws InvalidCaseException with every problem of the case, each with its file, line and column
   */
  public ChildcareCase read(Path file) {
    return FrontDoor.forCase(() -> loaded.read(file));
  }

  /**
   * Reads a case from text. It is JSON if the name ends in {@code .json} or {@code .jsonl}, and YAML otherwise.
   *
   * @param name the name by which errors call the text
   * @throws InvalidCaseException with every problem of the case, each with its line and column
   */
  public ChildcareCase read(String name, String text) {
    return FrontDoor.forCase(() -> loaded.read(name, text));
  }

  /**
   * Reads a case from a reader. The reader stays open; otherwise as {@link #read(String, String)}.
   *
   * @throws InvalidCaseException with every problem of the case, or if the reader fails
   */
  public ChildcareCase read(Reader reader, String name) {
    return FrontDoor.forCase(() -> loaded.read(name, got(name, () -> CharStreams.toString(reader))));
  }

  /**
   * Reads a case from a stream of UTF-8. The stream stays open; otherwise as {@link #read(String, String)}.
   *
   * @throws InvalidCaseException with every problem of the case, or if the stream fails
   */
  public ChildcareCase read(InputStream stream, String name) {
    return FrontDoor.forCase(() -> loaded.read(name, got(name, stream::readAllBytes)));
  }

  /** What may fail for reasons outside the library. */
  private interface Input<T> {
    T get() throws IOException;
  }

  private static <T> T got(String name, Input<T> input) {
    try {
      return input.get();
    } catch (IOException e) {
      throw new ProblemException(Problem.error(Location.of(name), "cannot-read", String.valueOf(e.getMessage())));
    }
  }

  /**
   * Answers every question about every subject of a case.
   *
   * @throws InvalidCaseException if the case does not fit the jurisdiction's vocabulary or the policy does not answer for the
   *     jurisdiction
   * @throws RuleConflictException if two rules answer differently, or none answers although nothing is missing
   */
  public Assessment assess(ChildcareCase childcareCase) {
    return assess(childcareCase, Questions.all());
  }

  /**
   * Answers some questions about every subject of a case, in less time than all.
   *
   * <p>The accounts then add up the entitlements that are asked for, and those of which a subject is paid one only together with
   * them; {@link Assessment#questions} names both.
   *
   * @throws InvalidCaseException if nothing is called by a word of the questions; otherwise in the way of
   *     {@link #assess(ChildcareCase)}
   * @throws RuleConflictException in the way of {@link #assess(ChildcareCase)}
   */
  public Assessment assess(ChildcareCase childcareCase, Questions questions) {
    return FrontDoor.forCase(() -> loaded.assess(childcareCase, questions.words()));
  }

  /**
   * Returns the remarks on the packs besides errors. They name rules with elements that need sessions of the rule engine, which
   * give the same answers in more time. Makes every jurisdiction ready that is not.
   */
  public List<Problem> notices() {
    return FrontDoor.forPack(loaded::notices);
  }

  /**
   * Answers every question about every subject over a time. A timeline has spans of days with the same answers, what changes at
   * each border and why, and what falls due.
   *
   * @param from the first day
   * @param to the day after the last
   * @throws InvalidCaseException if the case does not fit the jurisdiction's vocabulary, the policy does not answer for the
   *     jurisdiction, or the days are not in order
   * @throws RuleConflictException if two rules answer differently, or none answers although nothing is missing
   */
  public Timeline timeline(ChildcareCase childcareCase, LocalDate from, LocalDate to) {
    return FrontDoor.forCase(() -> timelines(childcareCase).of(childcareCase, from, to));
  }

  /**
   * Answers a case over a time, with what is owed and overpaid. Something is owed or was overpaid because other facts are known
   * now.
   *
   * @param paid the case as it was known when it was paid
   * @param known the case as it is known now
   * @param from the first day
   * @param to the day after the last
   * @throws InvalidCaseException in the way of {@link #timeline(ChildcareCase, LocalDate, LocalDate)}
   * @throws RuleConflictException in the same way
   */
  public Timeline corrections(ChildcareCase paid, ChildcareCase known, LocalDate from, LocalDate to) {
    return FrontDoor.forCase(() -> timelines(known).of(paid, known, from, to));
  }

  /**
   * Returns what would turn the answers that nobody wants. These are unmet requirements and entitlements that are refused or not
   * determined; each has the smallest changes, those of the least effort first. Each has been verified by assessing the changed
   * case, and states what else it changes.
   *
   * @throws InvalidCaseException if the case does not fit the jurisdiction's vocabulary or the policy does not answer for the
   *     jurisdiction
   * @throws RuleConflictException in the way of {@link #assess(ChildcareCase)}
   */
  public List<Advice> advise(ChildcareCase childcareCase) {
    return FrontDoor.forCase(
        () -> advisors.computeIfAbsent(childcareCase.jurisdiction(), id -> new Advisor(loaded.engine(id))).of(childcareCase));
  }

  /**
   * Plans a nursery for the children of an employer's staff.
   *
   * @param name the name by which errors call the text; JSON if it ends in {@code .json}, and YAML otherwise
   * @param demand the ages of the children, and perhaps limits, costs and a fee, as the command {@code plan} reads them
   * @throws InvalidCaseException with every problem of the demand, each with its line and column
   */
  public Plan plan(String name, String demand) {
    return FrontDoor.forCase(
        () -> {
          Demand read = Demands.read(loaded, name, demand);
          return planners.computeIfAbsent(read.given().jurisdiction(), id -> new Planner(loaded.engine(id))).of(read);
        });
  }

  private Timelines timelines(ChildcareCase childcareCase) {
    return new Timelines(loaded.engine(childcareCase.jurisdiction()));
  }
}
