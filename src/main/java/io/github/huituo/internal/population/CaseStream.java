package io.github.huituo.internal.population;

import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Processes a population, one case a line, on all cores. The results are in the order of the lines, and never more than a batch
 * is in memory.
 */
final class CaseStream {
  private static final int BATCH = 2_000;

  private final String name;

  /**
   * Creates a stream.
   *
   * @param name the name by which errors call the input
   */
  CaseStream(String name) {
    this.name = name;
  }

  /**
   * A line that is not blank.
   *
   * @param number its number, from 1
   * @param text its text
   */
  record Line(long number, String text) {}

  /** Takes what came out of a line. */
  @FunctionalInterface
  interface Sink<R> {
    /** Takes it. */
    void accept(R result) throws IOException;
  }

  /**
   * Runs it, passing over blank lines.
   *
   * @param work called on several threads at once
   * @param sink called on this thread, in the order of the lines
   * @param progress hears after each batch how many lines are done
   */
  <R> void run(BufferedReader in, Function<Line, R> work, Sink<R> sink, LongConsumer progress) throws IOException {
    long number = 0;
    boolean more = true;
    while (more) {
      List<Line> batch = new ArrayList<>(BATCH);
      while (batch.size() < BATCH) {
        String text = in.readLine();
        if (text == null) {
          more = false;
          break;
        }
        number++;
        if (!text.isBlank()) {
          batch.add(new Line(number, text));
        }
      }
      for (R result : batch.parallelStream().map(work).toList()) {
        sink.accept(result);
      }
      progress.accept(number);
    }
  }

  /**
   * Returns the case of a line.
   *
   * @throws io.github.huituo.HuituoException if it is not well-formed
   */
  Node document(Line line) {
    return Documents.json(name, (int) Math.min(line.number(), Integer.MAX_VALUE), line.text());
  }

  /** Returns the caller's own name for a case. */
  static Optional<String> caseId(Node document) {
    return document.get("caseId").map(Node::text);
  }
}
