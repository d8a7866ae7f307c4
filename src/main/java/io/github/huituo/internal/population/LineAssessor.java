package io.github.huituo.internal.population;

import io.github.huituo.Problem;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Assesses cases one by one, wherever they are from. It writes the lines that a {@link Simulation} writes.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LineAssessor {
  private final CaseAssessor assessor;
  private final AnswerLines lines;

  /**
   * Creates an assessor.
   *
   * @param name the name by which problems call the input
   * @param language the language of problems
   * @param detail how much of each answer a line holds
   * @param questions the words for the questions that are asked; all if there are none
   */
  public LineAssessor(LoadedPolicy policy, String name, String language, Detail detail, Set<String> questions) {
    this.assessor = new CaseAssessor(policy, CaseForm.lines(name), questions);
    this.lines = new AnswerLines(detail, language);
  }

  /**
   * What came out of a case.
   *
   * @param json the line, without a line break
   * @param assessment the answers; empty if the case could not be assessed
   * @param problems why not
   */
  public record Result(String json, Optional<Assessment> assessment, List<Problem> problems) {}

  /**
   * Assesses a case.
   *
   * @param line the number of its line, from 1
   * @param json the case
   */
  public Result assess(long line, String json) {
    CaseRecord record = new CaseRecord(line, json.getBytes(StandardCharsets.UTF_8), false);
    CaseAssessor.Result result = assessor.assess(record);
    byte[] written =
        result.assessment().isPresent()
            ? lines.lines(record, result.assessment().get())
            : lines.lines(record, result.caseId(), result.problems());
    return new Result(
        new String(written, 0, written.length - 1, StandardCharsets.UTF_8), result.assessment(), result.problems());
  }
}
