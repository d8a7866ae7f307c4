package io.github.huituo.internal.population;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Assesses a population on all cores: one case a line in, one assessment a line out. The order is kept, and never more than a
 * batch is in memory.
 */
public final class Simulation {
  private final LoadedPolicy policy;
  private final CaseStream stream;
  private final String language;
  private final Detail detail;

  /**
   * Creates a simulation.
   *
   * @param policy the law
   * @param name the name by which errors call the input
   * @param language the language of error lines
   * @param detail how much of each answer the lines hold
   */
  public Simulation(LoadedPolicy policy, String name, String language, Detail detail) {
    this.policy = policy;
    this.stream = new CaseStream(name);
    this.language = language;
    this.detail = detail;
  }

  /**
   * How many lines there were.
   *
   * @param assessed lines that were assessed
   * @param failed lines that became error lines
   */
  public record Count(long assessed, long failed) {}

  private record Result(String text, boolean failed) {}

  /** Counts results. */
  private static final class Tally {
    private long assessed;
    private long failed;

    void add(Result result) {
      assessed += result.failed() ? 0 : 1;
      failed += result.failed() ? 1 : 0;
    }
  }

  /**
   * Runs it. Blank lines are passed over; a line that cannot be read becomes a line
   * {@code {"caseId": …, "line": …, "error": […]}}.
   *
   * @param progress hears after each batch how many lines are done
   * @throws IOException if the input cannot be read or the output not written
   */
  public Count run(BufferedReader in, Writer out, LongConsumer progress) throws IOException {
    Tally tally = new Tally();
    stream.run(
        in,
        this::assess,
        result -> {
          out.write(result.text());
          out.write('\n');
          tally.add(result);
        },
        progress);
    out.flush();
    return new Count(tally.assessed, tally.failed);
  }

  private Result assess(CaseStream.Line line) {
    Optional<String> caseId = Optional.empty();
    try {
      Node document = stream.document(line);
      caseId = CaseStream.caseId(document);
      return new Result(policy.assess(policy.read(document)).toJsonLine(detail), false);
    } catch (HuituoException e) {
      return new Result(error(line, caseId, e.problems()), true);
    }
  }

  private String error(CaseStream.Line line, Optional<String> caseId, List<Problem> problems) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      if (caseId.isPresent()) {
        out.writeStringField("caseId", caseId.get());
      }
      out.writeNumberField("line", line.number());
      out.writeArrayFieldStart("error");
      for (Problem problem : problems) {
        out.writeString(problem.in(language));
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
