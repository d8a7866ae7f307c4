package io.github.huituo.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one case, on one day. This class is immutable and thread-safe. It can be serialised if the values of its facts
 * and settings can.
 *
 * @param asOf the day whose law is applied
 * @param jurisdiction the id of the jurisdiction whose law is applied
 * @param caseId the caller's own name for the case; it is echoed in the assessment
 * @param interpretations the readings that the host chooses, by the id of the open point
 * @param settings the values that the law leaves to an authority, by the id of the setting: money or decimal numbers
 * @param parts the subjects by part, each with those in it
 * @param changes what is otherwise from some day on, ordered by that day; those of one day count together
 */
public record ChildcareCase(
    LocalDate asOf,
    String jurisdiction,
    Optional<String> caseId,
    Map<String, String> interpretations,
    Map<String, Object> settings,
    Map<CasePart, List<Subject>> parts,
    List<CaseChange> changes)
    implements Serializable {
  private static final CasePart FAMILIES = CaseShape.corePart(SubjectKind.FAMILY);
  private static final CasePart INSTITUTIONS = CaseShape.corePart(SubjectKind.INSTITUTION);
  private static final CasePart EMPLOYERS = CaseShape.corePart(SubjectKind.EMPLOYER);
  private static final CasePart CITIES = CaseShape.corePart(SubjectKind.CITY);

  /** Creates the case. */
  public ChildcareCase {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(jurisdiction, "jurisdiction");
    interpretations = ImmutableMap.copyOf(interpretations);
    settings = ImmutableMap.copyOf(settings);
    parts = Subject.ordered(parts);
    changes = ImmutableList.sortedCopyOf(Comparator.comparing(CaseChange::from), changes);
  }

  /** Returns the case as it is on a day, and asked for that day. It has the changes up to and including the day, and no more to come. */
  public ChildcareCase on(LocalDate day) {
    Builder builder = toBuilder().asOf(day).changes(List.of());
    for (CaseChange change : changes) {
      if (!change.from().isAfter(day)) {
        builder.apply(change);
      }
    }
    return builder.build();
  }

  /**
   * Returns the case with a further change.
   *
   * <pre>{@code
   * childcareCase.from(day, change -> change.change(Institution.builder().id("garden").putFacts("registered", false).build()));
   * }</pre>
   *
   * @param from the first day on which it is so
   * @param change states what is otherwise from then on
   */
  public ChildcareCase from(LocalDate from, Consumer<CaseChange.Builder> change) {
    CaseChange.Builder built = CaseChange.builder(from);
    change.accept(built);
    return toBuilder().addChanges(built.build()).build();
  }

  /** Returns the families. */
  public List<Family> families() {
    return part(FAMILIES);
  }

  /** Returns the institutions. */
  public List<Institution> institutions() {
    return part(INSTITUTIONS);
  }

  /** Returns the employers. */
  public List<Employer> employers() {
    return part(EMPLOYERS);
  }

  /** Returns the city, if anything is known of it. */
  public Optional<City> city() {
    return this.<City>part(CITIES).stream().findFirst();
  }

  @SuppressWarnings("unchecked") // The kind of a part gives the type of its subjects.
  private <S extends Subject> List<S> part(CasePart part) {
    List<Subject> all = parts.get(part);
    return all == null ? List.of() : (List<S>) all;
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that holds what this case holds. */
  public Builder toBuilder() {
    Builder builder = builder().asOf(asOf).jurisdiction(jurisdiction).caseId(caseId);
    parts.forEach(builder::part);
    return builder.interpretations(interpretations).settings(settings).changes(changes);
  }

  private Object writeReplace() {
    return new SerialCase(asOf, jurisdiction, caseId.orElse(null), interpretations, settings, parts, changes);
  }

  /** Builds {@link ChildcareCase}. Not thread-safe. */
  public static final class Builder {
    private final Map<String, String> interpretations = new LinkedHashMap<>();
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Map<CasePart, List<Subject>> parts = new LinkedHashMap<>();
    private final List<CaseChange> changes = new ArrayList<>();
    private @Nullable LocalDate asOf;
    private @Nullable String jurisdiction;
    private Optional<String> caseId = Optional.empty();

    private Builder() {}

    /** Sets the day for which the law is asked. */
    public Builder asOf(LocalDate value) {
      this.asOf = Objects.requireNonNull(value, "asOf");
      return this;
    }

    /**
     * Sets the day for which the law is asked.
     *
     * @param isoDate the day as ISO 8601 writes it: {@code 2025-06-01}
     * @throws java.time.format.DateTimeParseException if it is not written so
     */
    public Builder asOf(String isoDate) {
      return asOf(LocalDate.parse(isoDate));
    }

    /** Sets the id of the jurisdiction. */
    public Builder jurisdiction(String value) {
      this.jurisdiction = Objects.requireNonNull(value, "jurisdiction");
      return this;
    }

    /** Sets the caller's own name for the case. */
    public Builder caseId(String value) {
      return caseId(Optional.of(value));
    }

    /** Sets or removes the caller's own name for the case. */
    public Builder caseId(Optional<String> value) {
      this.caseId = value;
      return this;
    }

    /** Adds a reading that the host chooses. */
    public Builder putInterpretations(String point, String choice) {
      interpretations.put(point, Objects.requireNonNull(choice, point));
      return this;
    }

    /** Adds readings that the host chooses. */
    public Builder putAllInterpretations(Map<String, String> more) {
      more.forEach(this::putInterpretations);
      return this;
    }

    /** Sets the readings that the host chooses. */
    public Builder interpretations(Map<String, String> all) {
      interpretations.clear();
      return putAllInterpretations(all);
    }

    /** Adds a value that the law leaves to an authority. */
    public Builder putSettings(String setting, Object value) {
      settings.put(setting, Objects.requireNonNull(value, setting));
      return this;
    }

    /** Adds values that the law leaves to an authority. */
    public Builder putAllSettings(Map<String, ?> more) {
      more.forEach(this::putSettings);
      return this;
    }

    /** Sets the values that the law leaves to an authority. */
    public Builder settings(Map<String, ?> all) {
      settings.clear();
      return putAllSettings(all);
    }

    /** Sets the families. */
    public Builder families(Iterable<? extends Family> all) {
      return part(FAMILIES, all);
    }

    /** Adds families. */
    public Builder addFamilies(Family... more) {
      return addAllFamilies(List.of(more));
    }

    /** Adds families. */
    public Builder addAllFamilies(Iterable<? extends Family> more) {
      return add(FAMILIES, more);
    }

    /** Sets the institutions. */
    public Builder institutions(Iterable<? extends Institution> all) {
      return part(INSTITUTIONS, all);
    }

    /** Adds institutions. */
    public Builder addInstitutions(Institution... more) {
      return addAllInstitutions(List.of(more));
    }

    /** Adds institutions. */
    public Builder addAllInstitutions(Iterable<? extends Institution> more) {
      return add(INSTITUTIONS, more);
    }

    /** Sets the employers. */
    public Builder employers(Iterable<? extends Employer> all) {
      return part(EMPLOYERS, all);
    }

    /** Adds employers. */
    public Builder addEmployers(Employer... more) {
      return addAllEmployers(List.of(more));
    }

    /** Adds employers. */
    public Builder addAllEmployers(Iterable<? extends Employer> more) {
      return add(EMPLOYERS, more);
    }

    /** Sets the city. */
    public Builder city(City value) {
      return city(Optional.of(value));
    }

    /** Sets or removes the city. */
    public Builder city(Optional<? extends City> value) {
      return part(CITIES, value.stream().toList());
    }

    /** Sets the subjects in a part of the case. An empty list means that there are none. */
    public Builder part(CasePart part, Iterable<? extends Subject> all) {
      parts.remove(part);
      return add(part, all);
    }

    /** Sets what is otherwise from some day on, in any order. */
    public Builder changes(Iterable<CaseChange> all) {
      changes.clear();
      all.forEach(changes::add);
      return this;
    }

    /** Adds what is otherwise from some day on. */
    public Builder addChanges(CaseChange... more) {
      changes.addAll(List.of(more));
      return this;
    }

    private void apply(CaseChange change) {
      putAllInterpretations(change.interpretations());
      putAllSettings(change.settings());
      SubjectMerge.over("", SubjectMerge.over("", Map.copyOf(parts), change.parts()), change.added()).forEach(this::part);
    }

    private Builder add(CasePart part, Iterable<? extends Subject> more) {
      more.forEach(s -> parts.computeIfAbsent(part, p -> new ArrayList<>()).add(s));
      return this;
    }

    /**
     * Returns the case.
     *
     * @throws IllegalStateException if it has no day or no jurisdiction
     */
    public ChildcareCase build() {
      if (asOf == null || jurisdiction == null) {
        throw new IllegalStateException("A case has asOf and jurisdiction");
      }
      return new ChildcareCase(asOf, jurisdiction, caseId, interpretations, settings, parts, changes);
    }
  }
}
