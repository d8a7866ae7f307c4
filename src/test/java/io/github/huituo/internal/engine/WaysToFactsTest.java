package io.github.huituo.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huituo.assessment.Answer;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.policy.LoadedPolicy;
import io.github.huituo.model.CaseShape;
import io.github.huituo.model.SubjectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A country that knows a note about everybody, and asks of each kind of subject for the notes of all kinds. No note is known, so each
 * answer lists to whom a way leads from its subject.
 */
class WaysToFactsTest {
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

  @TempDir Path folder;
  private Assessment assessment;

  @BeforeEach
  void assess() throws IOException {
    Files.createDirectory(folder.resolve("xx"));
    Files.writeString(folder.resolve("xx/pack.yaml"), "id: xx\ntitle: {zh: 国, en: Land}\nversion: 1.0.0\n");
    Files.writeString(
        folder.resolve("xx/sources.yaml"),
        "sources: [{id: act, title: {zh: 法, en: Act}, issuer: {zh: 议会, en: Parliament}, evidence: text}]\n");
    List<String> kinds = CaseShape.core().kinds().stream().map(SubjectKind::word).toList();
    Files.writeString(
        folder.resolve("xx/vocabulary.yaml"),
        "facts:\n"
            + kinds.stream()
                .map(k -> "  " + k + ": {note: {type: text, title: {zh: 注, en: Note}, ask: {zh: 注？, en: Which note?}}}\n")
                .collect(Collectors.joining()));
    StringBuilder questions = new StringBuilder("requirements:\n");
    for (String of : kinds) {
      for (String to : WAYS.getOrDefault(of, List.of())) {
        questions.append(
            "  - {id: xx.%s.%s, subject: %s, severity: ADVISORY, title: {zh: 问, en: Question}, sources: [{source: act}], facts: [%s.note]}\n"
                .formatted(of, to, of, to));
      }
    }
    Files.writeString(folder.resolve("xx/questions.yaml"), questions.toString());
    LoadedPolicy policy = LoadedPolicy.load(folder);
    assessment = policy.assess(policy.read("case.yaml", CASE));
  }

  private String missing(String of, String to, String subject) {
    Answer answer = assessment.requirement("xx." + of + "." + to).subject(subject);
    return answer.missing().stream().map(m -> m.fact().replace(to + ".note ", "") + " " + m.subject()).collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{0} to {1}: {2} asks for {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "family      | family      | f | family.note f",
        "family      | guardian    | f | guardian.note g, guardian.note h",
        "family      | child       | f | child.note c, child.note d",
        "guardian    | guardian    | g | guardian.note g",
        "guardian    | family      | g | family.note f",
        "guardian    | child       | h | child.note c, child.note d",
        "guardian    | institution | h | institution.note n, child.enrolment d",
        "family      | institution | f | institution.note n, child.enrolment d",
        "family      | class       | e | enrolment.class b",
        "guardian    | employer    | g | employer.note w",
        "guardian    | employer    | h | guardian.employer h",
        "child       | child       | c | child.note c",
        "child       | family      | d | family.note f",
        "child       | guardian    | c | guardian.note g, guardian.note h",
        "child       | enrolment   | c | enrolment.note c",
        "child       | enrolment   | d | child.enrolment d",
        "child       | institution | c | institution.note n",
        "child       | institution | d | child.enrolment d",
        "child       | institution | b | enrolment.institution b",
        "child       | class       | c | class.note k",
        "child       | class       | d | child.enrolment d",
        "child       | class       | b | enrolment.class b",
        "child       | employer    | c | employer.note w",
        "child       | city        | d | city.note t",
        "institution | institution | n | institution.note n",
        "institution | class       | n | class.note j, class.note k",
        "institution | staff       | n | staff.note p",
        "institution | employer    | n | employer.note w",
        "institution | employer    | m | employer.note v, employer.note w",
        "institution | employer    | o | institution.sponsor o",
        "institution | city        | o | city.note t",
        "class       | class       | k | class.note k",
        "class       | institution | k | institution.note n",
        "class       | staff       | k | staff.note p",
        "class       | employer    | k | employer.note w",
        "staff       | staff       | p | staff.note p",
        "staff       | institution | p | institution.note n",
        "staff       | class       | p | class.note j, class.note k",
        "employer    | employer    | v | employer.note v",
        "employer    | institution | w | institution.note m, institution.note n",
        "employer    | class       | w | class.note j, class.note k, class.note l",
        "employer    | class       | v | class.note l",
        "employer    | staff       | v | staff.note z",
        "employer    | institution | v | institution.note m",
        "city        | city        | t | city.note t",
        "session     | session     | s | session.note s",
        "session     | enrolment   | s | enrolment.note c",
        "session     | child       | s | child.note c",
        "session     | institution | s | institution.note n",
        "session     | family      | s | family.note f",
        "session     | guardian    | s | guardian.note g, guardian.note h",
        "session     | class       | q | enrolment.class b",
        "enrolment   | guardian    | c | guardian.note g, guardian.note h",
        "enrolment   | class       | b | enrolment.class b",
        "enrolment   | employer    | c | employer.note w",
        "enrolment   | child       | c | child.note c",
        "enrolment   | session     | c | session.note r, session.note s",
        "enrolment   | institution | b | enrolment.institution b",
      })
  void theWayLeadsTo(String of, String to, String subject, String missing) {
    assertThat(missing(of, to, subject)).isEqualTo(missing);
  }
}
