package io.github.huituo.internal.population;

import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.internal.document.JsonText;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.pack.PackLibrary;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A synthetic population of a jurisdiction. It has a nursery with the families whose children have a place there, then the other
 * families around it, each a case, and so on. The same seed gives the same bytes, and a larger population begins with a smaller
 * one.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SyntheticPopulation {
  private final PopulationModel model;
  private final long size;
  private final long seed;

  private SyntheticPopulation(PopulationModel model, long size, long seed) {
    this.model = model;
    this.size = size;
    this.seed = seed;
  }

  /**
   * Returns the population.
   *
   * @param size how many cases it has
   * @throws HuituoException if no pack of the jurisdiction states what its people are made of, or with every mistake there
   */
  public static SyntheticPopulation of(LoadedPolicy policy, String jurisdiction, long size, long seed) {
    return new SyntheticPopulation(PopulationModelReader.read(policy, jurisdiction), size, seed);
  }

  /** Returns the problems in what packs state of their people and places. All packs of a library are checked. */
  public static List<Problem> check(PackLibrary library) {
    return PopulationModelReader.check(library);
  }

  /** Returns the cases as lines of JSON. */
  public InputStream lines() {
    return new Lines();
  }

  /**
   * Writes the cases into a file, one a line.
   *
   * @throws HuituoException if it cannot be written
   */
  public void write(Path file) throws IOException {
    try (SyncedOutput out = SyncedOutput.create(file)) {
      Lines lines = new Lines();
      Optional<byte[]> line = lines.next();
      while (line.isPresent()) {
        out.write(line.get());
        line = lines.next();
      }
      out.sync();
    }
  }

  /** Makes the cases as they are read. */
  private final class Lines extends InputStream {
    private final Deque<Node> block = new ArrayDeque<>();
    private long blocks;
    private long made;
    private byte[] line = new byte[0];
    private int at;

    /** Returns the next line; empty after the last. */
    Optional<byte[]> next() {
      if (made == size) {
        return Optional.empty();
      }
      while (block.isEmpty()) {
        block.addAll(SyntheticBlock.cases(model, seed, blocks++));
      }
      made++;
      return Optional.of((JsonText.line(block.remove()) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at == line.length) {
        line = next().orElse(new byte[0]);
        at = 0;
      }
      if (line.length == 0) {
        return length == 0 ? 0 : -1;
      }
      int part = Math.min(length, line.length - at);
      System.arraycopy(line, at, into, offset, part);
      at += part;
      return part;
    }
  }
}
