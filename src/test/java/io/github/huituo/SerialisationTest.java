package io.github.huituo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Outcome;
import io.github.huituo.assessment.Quantity;
import io.github.huituo.assessment.Text;
import io.github.huituo.model.CaseChange.Absent;
import io.github.huituo.model.CasePart;
import io.github.huituo.model.Child;
import io.github.huituo.model.ChildcareCase;
import io.github.huituo.model.CoreFacts;
import io.github.huituo.model.DaysByMonth;
import io.github.huituo.model.Enrolment;
import io.github.huituo.model.Institution;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.testpack.BundledPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases and assessments that leave the program and come back. They do so as JSON or by Java serialisation. */
class SerialisationTest {
  private static final String HENGSHUI = "src/main/resources/io/github/huituo/cli/hengshui-hospital.yaml";
  private static final String OKAFOR = "rules/au/subsidy/cases/okafor.yaml";
  /** A family with charges, subjects of a kind that its pack declares. */
  private static final String PATEL = "rules/gb/universal-credit/cases/patel.yaml";
  private static final ChildcarePolicy POLICY = BundledPolicy.get();

  @ParameterizedTest
  @ValueSource(strings = {HENGSHUI, OKAFOR, PATEL})
  void an_assessment_comes_back_from_its_json(String file) {
    Assessment assessment = POLICY.assess(POLICY.read(Path.of(file)));
    Assessment again = Assessment.fromJson(assessment.toJson());
    assertThat(again.toJson()).isEqualTo(assessment.toJson());
    assertThat(Assessment.fromJson(assessment.toJsonLine())).isEqualTo(again);
    assertThat(again.accounts()).isEqualTo(assessment.accounts());
    assertThat(again.requirements()).extracting(a -> a.subjectKind()).isEqualTo(assessment.requirements().stream().map(a -> a.subjectKind()).toList());
    assertThat(again.entitlements()).extracting(a -> a.payments()).isEqualTo(assessment.entitlements().stream().map(a -> a.payments()).toList());
  }

  @Test
  void what_it_holds_has_its_types_again() {
    Assessment again = Assessment.fromJson(POLICY.assess(POLICY.read(Path.of(HENGSHUI))).toJson());
    assertThat(again.requirement("cn.staffing.care-worker-ratio").subject("infants").outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(again.requirement("cn.staffing.care-worker-ratio").subject("infants").required()).contains(new Quantity.Count(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {HENGSHUI, OKAFOR, PATEL})
  void cases_and_assessments_can_be_serialised(String file) throws Exception {
    ChildcareCase read = POLICY.read(Path.of(file));
    assertThat(copied(read)).isEqualTo(read);
    Assessment assessment = POLICY.assess(read);
    assertThat(copied(assessment).toJson()).isEqualTo(assessment.toJson());
    assertThat(POLICY.assess(copied(read)).toJson()).isEqualTo(assessment.toJson());
  }

  @Test
  void a_case_keeps_its_changes() throws Exception {
    ChildcareCase changed =
        POLICY
            .read(Path.of(HENGSHUI))
            .from(
                LocalDate.of(2026, 1, 1),
                change -> change.change(Institution.builder().id("garden").putFacts("places", Absent.ABSENT).build()));
    assertThat(copied(changed)).isEqualTo(changed);
    assertThat(copied(changed).on(LocalDate.of(2026, 1, 1))).isEqualTo(changed.on(LocalDate.of(2026, 1, 1)));
  }

  @Test
  void a_subject_keeps_its_type_and_a_declared_kind_its_words() throws Exception {
    Text bus = Text.of(Map.of("zh", "校车", "en", "bus"));
    SubjectKind kind = SubjectKind.of("bus", "Bus", bus, bus, bus);
    assertThat(copied(kind).title()).isEqualTo(bus);
    assertThat(copied(SubjectKind.CHILD)).isSameAs(SubjectKind.CHILD);
    assertThat(copied(CasePart.many(SubjectKind.INSTITUTION, kind, "buses"))).isEqualTo(CasePart.many(SubjectKind.INSTITUTION, kind, "buses"));
    assertThat(copied(Child.builder().id("an").build())).isInstanceOf(Child.class);
  }

  @Test
  void days_by_month_keep_their_months_and_numbers() throws Exception {
    DaysByMonth days = new DaysByMonth(Map.of(YearMonth.of(2025, 4), 22, YearMonth.of(2025, 3), 17));
    assertThat(copied(days)).isEqualTo(days).hasToString("DaysByMonth[byMonth={2025-03=17, 2025-04=22}]");
    Enrolment enrolment = Enrolment.builder().id("an").attendance(days).build();
    assertThat(copied(enrolment).get(CoreFacts.ATTENDANCE)).contains(days);
  }

  @Test
  void serialised_bytes_that_were_changed_are_refused() throws Exception {
    byte[] bytes = serialised(SubjectKind.CHILD);
    String changed = new String(bytes, StandardCharsets.ISO_8859_1).replace("child", "chald");
    assertThatThrownBy(() -> read(changed.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("no kind of subject: chald");
  }

  @Test
  void what_is_no_assessment_is_refused_with_every_place() {
    String json = POLICY.assess(POLICY.read(Path.of(OKAFOR))).toJson();
    assertThat(problems(json.replaceFirst("\"value\" : \"[0-9.]+\"", "\"value\" : \"much\"").replaceFirst("ELIGIBLE", "PERHAPS")))
        .hasSize(2)
        .allMatch(p -> p.matches("assessment.json:[0-9]+:[0-9]+: .*"))
        .anyMatch(p -> p.contains("PERHAPS"))
        .anyMatch(p -> p.contains("AUD much"));
    assertThat(problems("{\"asOf\": \"2025-06-01\", \"jurisdiction\": \"cn\", \"requirements\": [], \"accounts\": []}"))
        .containsExactly("assessment.json:1:1: 'entitlements' is missing here", "assessment.json:1:1: 'pack' is missing here");
    assertThat(problems("[]")).isNotEmpty();
    assertThat(problems(json.substring(0, 500))).isNotEmpty();
    assertThat(problems(json.replaceFirst("\"payee\"", "\"payeee\""))).anyMatch(p -> p.contains("payeee"));
  }

  private static List<String> problems(String json) {
    HuituoException thrown = catchThrowableOfType(HuituoException.class, () -> Assessment.fromJson(json));
    return thrown.problems().stream().map(p -> p.in("en")).toList();
  }

  private static <T> T copied(T value) throws Exception {
    return read(serialised(value));
  }

  private static byte[] serialised(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  @SuppressWarnings({"unchecked", "BanSerializableRead"}) // What was written is what comes back.
  private static <T> T read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (T) in.readObject();
    }
  }
}
