package io.github.huituo.internal.population;

import io.github.huituo.HuituoException;
import io.github.huituo.Location;
import io.github.huituo.Problem;
import io.github.huituo.internal.text.ProblemException;
import io.github.huituo.internal.text.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** What has to be as it was for a simulation to go on. */
final class CheckpointTerms {
  private final Simulation.Options options;
  private final Path file;

  /**
   * Creates the terms.
   *
   * @param file the file of the checkpoint
   */
  CheckpointTerms(Simulation.Options options, Path file) {
    this.options = options;
    this.file = file;
  }

  /**
   * Holds options, law and outputs to a checkpoint.
   *
   * @throws HuituoException with everything that is otherwise now
   */
  void check(Checkpoint before) throws IOException {
    Problems problems = new Problems();
    Location at = Location.of(file.toString());
    for (Map.Entry<String, String> option : options.words().entrySet()) {
      String then = before.options().getOrDefault(option.getKey(), "");
      if (!then.equals(option.getValue())) {
        problems.error(at, "resumed-with-other-option", option.getKey(), then, option.getValue());
      }
    }
    before
        .laws()
        .forEach(
            (jurisdiction, hash) -> {
              if (!hash.equals(options.policy().law(jurisdiction).contentHash())) {
                problems.error(at, "resumed-under-other-law", jurisdiction);
              }
            });
    checkLength(problems, options.output(), before.output());
    if (options.errors().isPresent()) {
      checkLength(problems, options.errors().get(), before.errors());
    }
    problems.throwIfErrors();
  }

  private static void checkLength(Problems problems, Path output, long length) throws IOException {
    if (!Files.exists(output) || Files.size(output) < length) {
      problems.error(Location.of(output.toString()), "resumed-output-shorter", length);
    }
  }

  /**
   * Passes over the input that is done.
   *
   * @throws HuituoException if it is another than it was
   */
  static void skip(RecordReader records, Checkpoint before, String input) throws IOException {
    boolean more = true;
    while (more && records.bytes() < before.bytes()) {
      more = records.next().isPresent();
    }
    Position there = records.position();
    if (there.bytes() != before.bytes() || !Objects.equals(there.fingerprint(), before.fingerprint())) {
      throw new ProblemException(Problem.error(Location.of(input), "resumed-on-other-input", before.lines()));
    }
  }
}
