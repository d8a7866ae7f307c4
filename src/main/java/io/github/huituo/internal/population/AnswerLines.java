package io.github.huituo.internal.population;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Detail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Writes an assessment as JSON on one line. A problem is {@code {"caseId": …, "line": …, "error": […]}}. */
final class AnswerLines implements AnswerForm {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int FIRST_SIZE = 1 << 13;

  private final Detail detail;
  private final String language;

  /**
   * Creates the form.
   *
   * @param language the language of problems
   */
  AnswerLines(Detail detail, String language) {
    this.detail = detail;
    this.language = language;
  }

  @Override
  public byte[] head() {
    return new byte[0];
  }

  @Override
  public byte[] lines(CaseRecord record, Assessment assessment) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(FIRST_SIZE);
    try {
      assessment.writeJsonLine(line, detail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.write('\n');
    return line.toByteArray();
  }

  @Override
  public byte[] lines(CaseRecord record, Optional<String> caseId, List<Problem> problems) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(line)) {
      out.writeStartObject();
      if (caseId.isPresent()) {
        out.writeStringField("caseId", caseId.get());
      }
      out.writeNumberField("line", record.line());
      out.writeArrayFieldStart("error");
      for (Problem problem : problems) {
        out.writeString(problem.in(language));
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.write('\n');
    return line.toByteArray();
  }
}
