package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import io.github.huituo.testpack.TestPack;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * A country that knows a note about everybody. It asks of each kind of subject for the notes of all kinds. No note is known, so
 * each answer lists to whom a way leads from its subject.
 */
class CaseGraphTest {
  private static final String CASE =
      """
      asOf: 2025-06-01
      jurisdiction: xx
      families:
        - id: f
          guardians: [{id: g, employer: w}, {id: h}]
          children:
            - {id: d}
            - {id: c, enrolment: {institution: n, class: k, sessions: [{id: s}, {id: r}]}}
        - {id: e, guardians: [{id: i}], children: [{id: b, enrolment: {sessions: [{id: q}]}}]}
      institutions:
        - {id: n, sponsor: w, classes: [{id: k}, {id: j}], staff: [{id: p}]}
        - {id: m, jointSponsors: [w, v], classes: [{id: l}], staff: [{id: z}]}
        - {id: o, classes: [{id: x}], staff: [{id: y}]}
      employers: [{id: w}, {id: v}]
      city: {id: t}
      """;

  private static final List<String> OF_FAMILIES =
      List.of("family", "guardian", "child", "enrolment", "institution", "class", "employer", "city");

  /** To whom a way leads from each kind of subject. */
  private static final Map<String, List<String>> WAYS =
      Map.of(
          "family", OF_FAMILIES,
          "guardian", OF_FAMILIES,
          "child", OF_FAMILIES,
          "enrolment", List.of("family", "guardian", "child", "enrolment", "session", "institution", "class", "employer", "city"),
          "session", List.of("family", "guardian", "child", "enrolment", "session", "institution", "class", "employer", "city"),
          "institution", List.of("institution", "class", "staff", "employer", "city"),
          "class", List.of("class", "institution", "staff", "employer", "city"),
          "staff", List.of("staff", "institution", "class", "employer", "city"),
          "employer", List.of("employer", "institution", "class", "staff", "city"),
          "city", List.of("city"));

  private static final Assessment ASSESSMENT = assess();

  private static Assessment assess() {
    List<String> kinds = CaseShape.core().kinds().stream().map(SubjectKind::word).toList();
    String notes =
        kinds.stream()
            .map(k -> "  " + k + ": {note: {type: text, title: {zh: 注, en: Note}, ask: {zh: 注？, en: Which note?}}}\n")
            .collect(Collectors.joining());
    StringBuilder questions = new StringBuilder("requirements:\n");
    for (String of : kinds) {
      for (String to : WAYS.getOrDefault(of, List.of())) {
        questions.append(
            "  - {id: xx.%s.%s, subject: %s, severity: ADVISORY, title: {zh: 问, en: Question}, sources: [{source: act}], facts: [%s.note]}\n"
                .formatted(of, to, of, to));
      }
    }
    return TestPack.head().with("vocabulary.yaml", "facts:\n" + notes).with("questions.yaml", questions.toString()).assess(CASE);
  }

  private static String missing(String of, String to, String subject) {
    Answer answer = ASSESSMENT.requirement("xx." + of + "." + to).subject(subject);
    return answer.missing().stream().map(m -> m.fact().replace(to + ".note ", "") + " " + m.subject()).collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{0} to {1}: {2} asks for {3}")
  @CsvFileSource(resources = "/engine/case-graph.csv", delimiter = '|', quoteCharacter = '\'')
  void the_way_leads_to(String of, String to, String subject, String missing) {
    assertThat(missing(of, to, subject)).isEqualTo(missing);
  }
}
