package io.github.huituo.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.internal.casefile.CaseReader;
import io.github.huituo.internal.casefile.CaseValidator;
import io.github.huituo.internal.casefile.CaseWriter;
import io.github.huituo.internal.casefile.Vocabulary;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.text.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cases of a shape with one kind more, as the core would declare it. It takes a constant, a typed view, and nothing else. */
class AddedKindTest {
  private static final SubjectKind VEHICLE = new SubjectKind("vehicle", "Vehicle", Vehicle::new, Optional.empty());
  private static final CasePart VEHICLES = CasePart.many(SubjectKind.INSTITUTION, VEHICLE, "vehicles").unknownIfAbsent();
  private static final Vocabulary VOCABULARY = Vocabulary.of(CaseShape.core().with(List.of(VEHICLES)));

  /** A vehicle of an institution. */
  private static final class Vehicle extends Subject {
    Vehicle(Description description) {
      super(description);
    }

    static Builder builder() {
      return new Builder();
    }

    static final class Builder extends SubjectBuilder<Vehicle, Builder> {
      private Builder() {
        super(VEHICLE);
      }
    }
  }

  private final Problems problems = new Problems();

  private ChildcareCase read(String institution) {
    CaseReader reader = new CaseReader(VOCABULARY, problems);
    ChildcareCase read = reader.read(Documents.parse("case.yaml", "{asOf: 2025-06-01, jurisdiction: xx, institution: " + institution + "}"));
    CaseValidator.validate(read, VOCABULARY, reader, problems);
    return read;
  }

  private List<String> shown() {
    return problems.sorted().stream().map(p -> p.in("en")).toList();
  }

  @Test
  void a_subject_of_the_kind_is_read_as_its_view_and_written_as_it_was() {
    ChildcareCase read = read("{id: park, vehicles: [{id: bus}, {}]}");
    assertThat(shown()).isEmpty();
    assertThat(read.institutions().get(0).part(VEHICLES, Vehicle.class).orElseThrow())
        .containsExactly(Vehicle.builder().id("bus").build(), Vehicle.builder().id("vehicle-2").build())
        .allMatch(Vehicle.class::isInstance);
    assertThat(new CaseReader(VOCABULARY, problems).read(CaseWriter.write(read))).isEqualTo(read);
  }

  @Test
  void a_case_built_in_java_is_the_case_that_is_read() {
    Institution park = Institution.builder().id("park").part(VEHICLES, List.of(Vehicle.builder().id("bus").build())).build();
    assertThat(read("{id: park, vehicles: [{id: bus}]}").institutions()).containsExactly(park);
  }

  @Test
  void mistakes_in_a_subject_of_the_kind_are_located() {
    read("{id: park, vehicles: [{id: bus, wheels: 4}]}");
    assertThat(shown()).containsExactly("case.yaml:1:83: the key 'wheels' is not known here; known: id");
  }

  @Test
  void an_unknown_part_is_no_empty_part() {
    assertThat(read("{id: park}").institutions().get(0).part(VEHICLES)).isEmpty();
    assertThat(read("{id: park, vehicles: []}").institutions().get(0).part(VEHICLES)).contains(List.of());
  }

  @Test
  void rules_reach_the_holder_of_a_subject_of_the_kind() {
    assertThat(VOCABULARY.shape().accessors(VEHICLE)).containsOnly(Map.entry("institution", SubjectKind.INSTITUTION));
    assertThat(VOCABULARY.shape().kindInRules("Vehicle")).contains(VEHICLE);
  }
}
