package io.github.huituo.assessment;

import com.google.common.collect.Lists;
import io.github.huituo.model.SubjectKind;
import java.util.List;
import java.util.Optional;

/** What came out of one question about one subject. Implementations are immutable and thread-safe. */
public interface Answer {
  /** Returns the id of the question. */
  String id();

  /** Returns the id of the subject. */
  String subject();

  /** Returns which kind of subject it is. */
  SubjectKind subjectKind();

  /** Returns what was asked. */
  Text title();

  /** Returns what came out. */
  Outcome outcome();

  /** Returns why, in a sentence or several. */
  Text because();

  /** Returns the steps of the computation with their numbers. */
  List<Step> steps();

  /** Returns the steps of the computation in words. */
  default List<Text> computation() {
    return Lists.transform(steps(), Step::text);
  }

  /** Returns the citations of the answer, ordered by id and article. */
  List<CitedSource> sources();

  /** Returns how well the worst evidenced of them is evidenced. */
  Optional<Evidence> evidence();

  /** Returns the readings on which the answer rests, ordered by id. */
  List<InterpretationChoice> interpretations();

  /** Returns the settings on which the answer rests, ordered by id. */
  List<UsedSetting> settings();

  /** Returns what would settle the answer, if it is not determined. */
  List<Missing> missing();

  /** Returns the names of the rules that concluded, ordered. */
  List<String> rules();

  /** Returns the answer as JSON on one line. It is as in the JSON of its assessment. */
  default String toJsonLine() {
    return AssessmentJson.line(this);
  }
}
