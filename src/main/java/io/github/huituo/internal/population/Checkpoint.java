package io.github.huituo.internal.population;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.document.Documents;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.text.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far a simulation is, as a file beside its output. Everything before it is on the disk.
 *
 * @param lines how many lines of the input are done
 * @param bytes how many bytes these are
 * @param fingerprint their digest
 * @param output how many bytes of the output belong to them
 * @param errors how many bytes of the file of errors belong to them
 * @param count how many cases these were
 * @param options what was asked for, by the name of the option
 * @param laws the digest of the law of each jurisdiction that was asked, by its id
 * @param sums the sums of the summary
 */
record Checkpoint(
    long lines,
    long bytes,
    String fingerprint,
    long output,
    long errors,
    Simulation.Count count,
    ImmutableMap<String, String> options,
    ImmutableMap<String, String> laws,
    ImmutableList<SummaryCounts.Row> sums) {

  /** Returns where the checkpoint of an output is located. */
  static Path beside(Path output) {
    return output.resolveSibling(output.getFileName() + ".checkpoint");
  }

  /** Writes the checkpoint as a whole. At any moment either it or the one before it is there. */
  void write(Path file) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (SyncedOutput out = SyncedOutput.create(next)) {
      out.write(json());
      out.sync();
    }
    try {
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw SyncedOutput.failure(file.toString(), e);
    }
  }

  private byte[] json() throws IOException {
    ByteArrayOutputStream bytesOut = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(bytesOut)) {
      out.writeStartObject();
      out.writeNumberField("lines", lines);
      out.writeNumberField("bytes", bytes);
      out.writeStringField("fingerprint", fingerprint);
      out.writeNumberField("output", output);
      out.writeNumberField("errors", errors);
      out.writeNumberField("assessed", count.assessed());
      out.writeNumberField("failed", count.failed());
      words(out, "options", options);
      words(out, "laws", laws);
      out.writeArrayFieldStart("sums");
      for (SummaryCounts.Row row : sums) {
        out.writeStartArray();
        for (String word : row.key()) {
          out.writeString(word);
        }
        out.writeString(row.value().toPlainString());
        out.writeEndArray();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return bytesOut.toByteArray();
  }

  private static void words(JsonGenerator out, String name, Map<String, String> words) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, String> word : words.entrySet()) {
      out.writeStringField(word.getKey(), word.getValue());
    }
    out.writeEndObject();
  }

  /**
   * Reads it; empty if there is none.
   *
   * @throws HuituoException if the file is no checkpoint
   */
  static Optional<Checkpoint> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Node node = Documents.json(file.toString(), 1, Files.readString(file));
      return Optional.of(
          new Checkpoint(
              number(node, "lines"),
              number(node, "bytes"),
              text(node, "fingerprint"),
              number(node, "output"),
              number(node, "errors"),
              new Simulation.Count(number(node, "assessed"), number(node, "failed")),
              words(node, "options"),
              words(node, "laws"),
              node.get("sums").orElseThrow().items().stream()
                  .map(row -> SummaryCounts.Row.of(row.items().stream().map(Node::text).collect(ImmutableList.toImmutableList())))
                  .collect(ImmutableList.toImmutableList())));
    } catch (HuituoException | IllegalArgumentException | java.util.NoSuchElementException e) {
      throw new ProblemException(Problem.error(Location.of(file.toString()), "no-checkpoint"));
    }
  }

  private static String text(Node node, String name) {
    return node.get(name).orElseThrow().text();
  }

  private static long number(Node node, String name) {
    return Long.parseLong(text(node, name));
  }

  private static ImmutableMap<String, String> words(Node node, String name) {
    return ImmutableMap.copyOf(
        node.get(name).orElseThrow().entries().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().text())));
  }
}
