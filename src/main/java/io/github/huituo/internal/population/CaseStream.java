package io.github.huituo.internal.population;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Processes a population on all cores. The results are in the order of the records, and never more than a few batches are in
 * memory.
 */
final class CaseStream {
  private static final int BATCH = 32;
  private static final int BATCH_BYTES = 1 << 18;

  private CaseStream() {}

  /** Takes what came out of a batch of records. */
  @FunctionalInterface
  interface Sink<R> {
    /** Takes it. */
    void accept(R result) throws IOException;
  }

  /** A listener of how far it is. */
  @FunctionalInterface
  interface Progress {
    /** Everything before this position is done. */
    void at(Position position) throws IOException;
  }

  private record Batch<R>(Future<R> result, Position end) {}

  /**
   * Runs it, passing over blank records.
   *
   * @param work called on several threads at once, each time with a batch of records
   * @param sink called on this thread, in the order of the batches
   * @param progress called on this thread after each batch
   */
  static <R> void run(RecordReader in, Function<List<CaseRecord>, R> work, Sink<R> sink, Progress progress)
      throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(cores, CaseStream::thread);
    try {
      Deque<Batch<R>> pending = new ArrayDeque<>();
      boolean more = true;
      while (more || !pending.isEmpty()) {
        while (more && pending.size() <= 2 * cores) {
          List<CaseRecord> records = new ArrayList<>(BATCH);
          more = read(in, records);
          pending.add(new Batch<>(pool.submit(() -> work.apply(records)), in.position()));
        }
        Batch<R> first = pending.remove();
        sink.accept(of(first.result()));
        progress.at(first.end());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Reads a batch and returns whether there may be more. */
  private static boolean read(RecordReader in, List<CaseRecord> records) throws IOException {
    long size = 0;
    while (records.size() < BATCH && size < BATCH_BYTES) {
      Optional<CaseRecord> record = in.next();
      if (record.isEmpty()) {
        return false;
      }
      size += record.get().bytes().length;
      if (!record.get().isBlank()) {
        records.add(record.get());
      }
    }
    return true;
  }

  private static <R> R of(Future<R> result) throws IOException {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      } else if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cases");
    thread.setDaemon(true);
    return thread;
  }
}
