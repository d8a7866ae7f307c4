package io.github.huituo.model;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What of a case is otherwise from some day on.
 *
 * <p>Subjects are named by their ids and have only the facts that become otherwise; {@link Absent#ABSENT} takes the value of a fact
 * or a part away. Who or what is new is added, not changed, so that a mistyped id is an error. This class is immutable and
 * thread-safe.
 *
 * @param from the first day on which it is so
 * @param interpretations the readings that become otherwise, by the id of the open point
 * @param settings the values left to an authority that become otherwise, by the id of the setting
 * @param parts the subjects that become otherwise, by part, each with those in it
 * @param added the subjects that are new, by part, and those that hold them by their ids
 */
public record CaseChange(
    LocalDate from,
    Map<String, String> interpretations,
    Map<String, Object> settings,
    Map<CasePart, List<Subject>> parts,
    Map<CasePart, List<Subject>> added)
    implements Serializable {

  /** The mark that takes the value of a fact or a part away. From then on nothing is known of it. */
  public enum Absent {
    /** It is not known, or not there, from then on. */
    ABSENT
  }

  /** Creates the change. */
  public CaseChange {
    Objects.requireNonNull(from, "from");
    interpretations = ImmutableMap.copyOf(interpretations);
    settings = ImmutableMap.copyOf(settings);
    parts = Subject.ordered(parts);
    added = Subject.ordered(added);
  }

  /** Returns a builder of a change from this day on. */
  public static Builder builder(LocalDate from) {
    return new Builder(from);
  }

  /** Builds {@link CaseChange}. Not thread-safe. */
  public static final class Builder {
    private final LocalDate from;
    private final Map<String, String> interpretations = new LinkedHashMap<>();
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Map<CasePart, List<Subject>> parts = new LinkedHashMap<>();
    private final Map<CasePart, List<Subject>> added = new LinkedHashMap<>();

    private Builder(LocalDate from) {
      this.from = Objects.requireNonNull(from, "from");
    }

    /**
     * Adds subjects with what becomes otherwise, in them or in what they hold. They are families, institutions, employers or a
     * city.
     *
     * @throws IllegalArgumentException if one is no part of a case itself, as a child is one of its family
     */
    public Builder change(Subject... subjects) {
      return into(parts, subjects);
    }

    /**
     * Adds subjects that are new, or that hold somebody or something new. They are families, institutions, employers or a city.
     *
     * @throws IllegalArgumentException if one is no part of a case itself, as a child is one of its family
     */
    public Builder add(Subject... subjects) {
      return into(added, subjects);
    }

    private Builder into(Map<CasePart, List<Subject>> all, Subject... subjects) {
      for (Subject subject : subjects) {
        CasePart part =
            CaseShape.core().roots().stream()
                .filter(p -> p.kind().equals(subject.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a case itself holds no " + subject.kind().word()));
        all.computeIfAbsent(part, p -> new ArrayList<>()).add(subject);
      }
      return this;
    }

    /** Adds a reading that is chosen from then on. */
    public Builder putInterpretations(String point, String choice) {
      interpretations.put(point, Objects.requireNonNull(choice, point));
      return this;
    }

    /** Adds a value that an authority gives from then on. */
    public Builder putSettings(String setting, Object value) {
      settings.put(setting, Objects.requireNonNull(value, setting));
      return this;
    }

    /** Sets what becomes otherwise in a part of the case. */
    public Builder part(CasePart part, Iterable<? extends Subject> subjects) {
      return set(parts, part, subjects);
    }

    /** Sets what is new in a part of the case. */
    public Builder added(CasePart part, Iterable<? extends Subject> subjects) {
      return set(added, part, subjects);
    }

    private Builder set(Map<CasePart, List<Subject>> all, CasePart part, Iterable<? extends Subject> subjects) {
      List<Subject> list = new ArrayList<>();
      subjects.forEach(list::add);
      all.put(part, list);
      return this;
    }

    /** Returns the change. */
    public CaseChange build() {
      return new CaseChange(from, interpretations, settings, parts, added);
    }
  }
}
