package io.github.huituo.internal.pack;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a file of a pack holds, known by its path.
 *
 * <p>A page of law is the files of one stem in the folder of a topic: {@code size.question.yaml}, {@code size.drl},
 * {@code size.parameters.yaml} and {@code size.scenarios.yaml}. In the older layout a pack has one {@code questions.yaml}, and a
 * topic the folders {@code parameters}, {@code scenarios} and {@code tables}.
 */
public enum PackFileKind {
  /** What the pack is. */
  PACK("pack\\.yaml"),
  /** The instruments. */
  SOURCES("sources\\.yaml"),
  /** Facts, lists of words and units. */
  VOCABULARY("vocabulary\\.yaml"),
  /** What only one topic needs: its title, interpretations, settings and scopes. */
  TOPIC(".+/_topic\\.yaml"),
  /** The questions of a whole pack. */
  ALL_QUESTIONS("questions\\.yaml"),
  /** One question, or a list. */
  QUESTIONS("(.*/)?[^/]+\\.question\\.yaml"),
  /** The provisions of the law that no question file names. */
  PROVISIONS("provisions\\.yaml"),
  /** What synthetic people and places are made of. */
  POPULATION("population\\.yaml"),
  /** What a planner has to know of the words. */
  PLAN("plan\\.yaml"),
  /** Plots of the handbook. */
  PLOTS("plots\\.yaml"),
  /** A case that scenarios and plots build on. */
  CASE("(.*/)?cases/[^/]+\\.yaml"),
  /** Scenarios. */
  SCENARIOS("(.*/)?[^/]+\\.scenarios\\.yaml|(.*/)?_?scenarios/[^/]+\\.yaml"),
  /** One parameter, or a list. */
  PARAMETERS("(.*/)?[^/]+\\.parameters\\.yaml|(.*/)?parameters/[^/]+\\.yaml"),
  /** The table of a parameter. */
  TABLE(".*\\.(csv|xlsx)"),
  /** Rules, in rule language or in sentences. */
  RULES(".*\\.(drl|dslr)"),
  /** What sentences mean. */
  DICTIONARY(".*\\.dsl"),
  /** Notes of the authors. */
  NOTES(".*\\.md"),
  /** No file of a pack. */
  UNKNOWN(".*");

  private final Pattern paths;
  private final Pattern shownPaths;

  PackFileKind(String paths) {
    this.paths = Pattern.compile(paths);
    this.shownPaths = Pattern.compile("(.*/)?(" + paths + ")");
  }

  /**
   * Returns what a file holds.
   *
   * @param file its path in a source, which begins with the id of its pack
   */
  public static PackFileKind of(String file) {
    String inPack = file.substring(file.indexOf('/') + 1);
    return Arrays.stream(values()).filter(kind -> kind.paths.matcher(inPack).matches()).findFirst().orElseThrow();
  }

  /** Returns the kind of a file by the path that people see. It is not known where in it the folder of its pack begins. */
  public static PackFileKind ofShown(String file) {
    return Arrays.stream(values()).filter(kind -> kind.shownPaths.matcher(file).matches()).findFirst().orElseThrow();
  }

  /** Returns whether a file of a source holds this. */
  public boolean is(String file) {
    return of(file) == this;
  }

  /** Returns whether what it holds decides an answer. Otherwise it is only tried, read or drawn, or is of no known kind. */
  public boolean decides() {
    return switch (this) {
      case SCENARIOS, CASE, PROVISIONS, POPULATION, PLAN, PLOTS, NOTES, UNKNOWN -> false;
      default -> true;
    };
  }

  /**
   * Returns the path of the folder that holds the files of a topic. It begins at the folder of the pack; "" is the pack itself.
   */
  static String topicOf(String fileInPack) {
    int slash = fileInPack.lastIndexOf('/');
    return slash < 0 ? "" : fileInPack.substring(0, slash);
  }
}
