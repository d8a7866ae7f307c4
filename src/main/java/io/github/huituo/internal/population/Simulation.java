package io.github.huituo.internal.population;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.huituo.HuituoException;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.assessment.Detail;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Assesses a population on all cores: cases in, assessments out, in the same order. Never more than a few batches are in memory.
 *
 * <p>A checkpoint beside the output states how far it is on the disk. A run that was stopped goes on from there, and gives the
 * same bytes as one that was not.
 */
public final class Simulation {
  private static final long MILLISECONDS_BETWEEN_CHECKPOINTS = 1000;

  private final Options options;
  private final long betweenCheckpoints;

  /**
   * What is asked for.
   *
   * @param policy the law
   * @param input the name of the input; a table if it ends in {@code .csv}
   * @param output the file of the assessments; a table if it ends in {@code .csv}
   * @param errors the file of the records that cannot be read; without one they become lines of the output
   * @param language the language of problems
   * @param detail how much of each answer is written
   * @param questions the words for the questions that are asked; all if there are none
   * @param summarised whether a summary is made
   */
  public record Options(
      LoadedPolicy policy,
      String input,
      Path output,
      Optional<Path> errors,
      String language,
      Detail detail,
      Set<String> questions,
      boolean summarised) {

    ImmutableMap<String, String> words() {
      return ImmutableMap.of(
          "--cases", CaseForm.isTable(input) ? "csv" : "jsonl",
          "--errors", errors.map(Path::toString).orElse(""),
          "--lang", language,
          "--explain", detail.name(),
          "--questions", String.join(",", new TreeSet<>(questions)),
          "--summary", String.valueOf(summarised));
    }
  }

  /** Creates a simulation. */
  public Simulation(Options options) {
    this(options, MILLISECONDS_BETWEEN_CHECKPOINTS);
  }

  /**
   * Creates a simulation.
   *
   * @param betweenCheckpoints the least time between two checkpoints in milliseconds
   */
  Simulation(Options options, long betweenCheckpoints) {
    this.options = options;
    this.betweenCheckpoints = betweenCheckpoints;
  }

  /**
   * How many cases there were.
   *
   * @param assessed that were assessed
   * @param failed that could not be read
   */
  public record Count(long assessed, long failed) {}

  /**
   * What came of it.
   *
   * @param count how many cases there were
   * @param summary the sums, if they were asked for
   */
  public record SimulationResult(Count count, Optional<Summary> summary) {}

  /** A listener of how far it is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * So much is done.
     *
     * @param lines lines of the input
     * @param bytes bytes of the input
     */
    void at(long lines, long bytes);
  }

  /** What is written of a batch of records, and what is counted. */
  private final class BatchOutput {
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final ByteArrayOutputStream apart = new ByteArrayOutputStream();
    private final Map<String, String> laws = new TreeMap<>();
    private final SummaryCounts sums = new SummaryCounts();
    private long assessed;
    private long failed;

    void add(CaseRecord record, CaseAssessor.Result result, AnswerForm answers, AnswerForm problems) {
      if (result.assessment().isEmpty()) {
        failed++;
        (options.errors().isPresent() ? apart : text)
            .writeBytes(problems.lines(record, result.caseId(), result.problems()));
        return;
      }
      assessed++;
      Assessment assessment = result.assessment().get();
      text.writeBytes(answers.lines(record, assessment));
      laws.putIfAbsent(assessment.jurisdiction(), assessment.pack().contentHash());
      if (options.summarised()) {
        new CaseSums(sums, options.policy()).add(result.asked().orElseThrow(), assessment);
      }
    }
  }

  /**
   * Runs it from the beginning, or from its checkpoint if it was stopped.
   *
   * @param resumed whether a checkpoint counts
   * @throws HuituoException if the input, the law or an option is another than that of the checkpoint, or an output cannot be
   *     written
   * @throws IOException if the input cannot be read
   */
  public SimulationResult run(InputStream in, boolean resumed, Progress progress) throws IOException {
    Path file = Checkpoint.beside(options.output());
    Optional<Checkpoint> before = resumed ? Checkpoint.read(file) : Optional.empty();
    if (before.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      new CheckpointTerms(options, file).check(before.get());
    }
    try (SyncedOutput out = opened(options.output(), before.map(Checkpoint::output))) {
      if (options.errors().isEmpty()) {
        return run(in, before, out, out, progress);
      }
      try (SyncedOutput errors = opened(options.errors().get(), before.map(Checkpoint::errors))) {
        return run(in, before, out, errors, progress);
      }
    }
  }

  private static SyncedOutput opened(Path file, Optional<Long> length) {
    return length.isPresent() ? SyncedOutput.continued(file, length.get()) : SyncedOutput.create(file);
  }

  /** Runs it with outputs that are open. */
  SimulationResult run(InputStream in, Optional<Checkpoint> before, SyncedOutput out, SyncedOutput errors, Progress progress)
      throws IOException {
    RecordReader records = CaseForm.records(options.input(), in);
    CaseForm form = CaseForm.of(options.input(), records);
    if (before.isPresent()) {
      CheckpointTerms.skip(records, before.get(), options.input());
    }
    Run run = new Run(new CaseAssessor(options.policy(), form, options.questions()), out, errors, before);
    run.begin();
    CaseStream.run(
        records,
        run::work,
        run::take,
        position -> {
          progress.at(position.lines(), position.bytes());
          run.mark(position);
        });
    run.end();
    return new SimulationResult(run.count(), run.summary());
  }

  /** The state of one run. */
  private final class Run {
    private final CaseAssessor assessor;
    private final SyncedOutput out;
    private final SyncedOutput errors;
    private final AnswerForm answers;
    private final AnswerForm problems;
    private final SummaryCounts sums = new SummaryCounts();
    private final Map<String, String> laws = new TreeMap<>();
    private final Stopwatch sinceMark = Stopwatch.createStarted();
    private long assessed;
    private long failed;

    Run(CaseAssessor assessor, SyncedOutput out, SyncedOutput errors, Optional<Checkpoint> before) {
      this.assessor = assessor;
      this.out = out;
      this.errors = errors;
      this.answers = AnswerForm.of(options.output().toString(), options.detail(), options.language());
      this.problems =
          AnswerForm.of(options.errors().orElse(options.output()).toString(), options.detail(), options.language());
      before.ifPresent(
          checkpoint -> {
            assessed = checkpoint.count().assessed();
            failed = checkpoint.count().failed();
            laws.putAll(checkpoint.laws());
            sums.addAll(checkpoint.sums());
          });
    }

    void begin() {
      if (out.length() == 0) {
        out.write(answers.head());
      }
      if (errors != out && errors.length() == 0) {
        errors.write(problems.head());
      }
    }

    /** On any thread. */
    BatchOutput work(List<CaseRecord> records) {
      BatchOutput written = new BatchOutput();
      records.forEach(record -> written.add(record, assessor.assess(record), answers, problems));
      return written;
    }

    void take(BatchOutput written) {
      out.write(written.text.toByteArray());
      errors.write(written.apart.toByteArray());
      written.laws.forEach(laws::putIfAbsent);
      sums.addAll(written.sums);
      assessed += written.assessed;
      failed += written.failed;
    }

    void mark(Position position) throws IOException {
      if (sinceMark.elapsed(TimeUnit.MILLISECONDS) >= betweenCheckpoints) {
        out.sync();
        errors.sync();
        checkpoint(position).write(Checkpoint.beside(options.output()));
        sinceMark.reset().start();
      }
    }

    private Checkpoint checkpoint(Position position) {
      return new Checkpoint(
          position.lines(),
          position.bytes(),
          position.fingerprint(),
          out.length(),
          errors == out ? 0 : errors.length(),
          count(),
          options.words(),
          ImmutableSortedMap.copyOf(laws),
          sums.rows());
    }

    void end() throws IOException {
      out.sync();
      errors.sync();
      Files.deleteIfExists(Checkpoint.beside(options.output()));
    }

    Count count() {
      return new Count(assessed, failed);
    }

    Optional<Summary> summary() {
      return options.summarised()
          ? Optional.of(new SummaryTables(options.policy(), laws.keySet(), sums.rows()).summary(count()))
          : Optional.empty();
    }
  }
}
