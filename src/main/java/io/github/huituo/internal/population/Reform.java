package io.github.huituo.internal.population;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.huituo.HuituoException;
import io.github.huituo.Problem;
import io.github.huituo.assessment.Assessment;
import io.github.huituo.internal.document.Merge;
import io.github.huituo.internal.document.Node;
import io.github.huituo.internal.policy.LoadedPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Compares a population under an old law and under a new one. Every case is assessed under both, on all cores, and never more
 * than a batch is in memory.
 *
 * <p>The same population gives the same result, however many cores there are. This class is immutable and thread-safe.
 */
public final class Reform {
  private static final String AS_OF = "asOf";

  private final ReformSide before;
  private final ReformSide after;
  private final String name;

  private record ReformSide(LoadedPolicy policy, Optional<LocalDate> day) {}

  private Reform(ReformSide before, ReformSide after, String name) {
    this.before = before;
    this.after = after;
    this.name = name;
  }

  /**
   * Creates the comparison of two laws, each case on its own day.
   *
   * @param name the name by which errors call the input
   */
  public static Reform of(LoadedPolicy before, LoadedPolicy after, String name) {
    return new Reform(new ReformSide(before, Optional.empty()), new ReformSide(after, Optional.empty()), name);
  }

  /**
   * Creates the comparison of two laws, or of one law on two days. The days replace that of each case.
   *
   * @param name the name by which errors call the input
   */
  public static Reform of(
      LoadedPolicy before, LocalDate oldDay, LoadedPolicy after, LocalDate newDay, String name) {
    return new Reform(new ReformSide(before, Optional.of(oldDay)), new ReformSide(after, Optional.of(newDay)), name);
  }

  /**
   * Runs it. Blank lines are passed over; a line that cannot be read or assessed under one law counts as unreadable, and the run
   * goes on.
   *
   * @param progress is given after each batch how much is done
   * @throws IOException if the input cannot be read
   */
  public Impact run(InputStream in, Simulation.Progress progress) throws IOException {
    ImpactSums sums = new ImpactSums();
    RecordReader records = CaseForm.records(name, in);
    CaseForm form = CaseForm.of(name, records);
    CaseStream.run(
        records,
        batch -> batch.stream().map(record -> compare(form, record)).toList(),
        results -> results.forEach(result -> result.addTo(sums)),
        position -> progress.at(position.lines(), position.bytes()));
    return sums.impact();
  }

  /** What came out of a line. */
  private interface Result {
    void addTo(ImpactSums sums);
  }

  /** A case under one law. */
  private record AssessedCase(Optional<Assessment> assessment, ImmutableList<Problem> problems) {}

  private Result compare(CaseForm form, CaseRecord record) {
    Node document;
    try {
      document = form.document(record);
    } catch (HuituoException e) {
      ImmutableList<Problem> problems = ImmutableList.copyOf(e.problems());
      return sums -> sums.add(new Impact.Unreadable(record.line(), Optional.empty(), problems, problems));
    }
    Optional<String> caseId = CaseForm.caseId(document);
    AssessedCase old = answer(before, document);
    AssessedCase now = answer(after, document);
    if (old.assessment().isEmpty() || now.assessment().isEmpty()) {
      return sums -> sums.add(new Impact.Unreadable(record.line(), caseId, old.problems(), now.problems()));
    }
    Assessment assessed = now.assessment().get();
    CaseImpact impact =
        new CaseImpact(
            old.assessment().get(), assessed, after.policy().law(assessed.jurisdiction()).vocabulary());
    return sums -> sums.add(record.line(), caseId, impact);
  }

  private static AssessedCase answer(ReformSide law, Node document) {
    try {
      Node asked = law.day().map(day -> on(day, document)).orElse(document);
      return new AssessedCase(Optional.of(law.policy().assess(law.policy().read(asked))), ImmutableList.of());
    } catch (HuituoException e) {
      return new AssessedCase(Optional.empty(), ImmutableList.copyOf(e.problems()));
    }
  }

  private static Node on(LocalDate day, Node document) {
    Node date = Node.scalar(Node.Kind.STRING, document.keyAt(AS_OF), day.toString());
    return Merge.over(
        document,
        Node.mapping(
            document.at(), ImmutableMap.of(AS_OF, date), ImmutableMap.of(AS_OF, document.keyAt(AS_OF))));
  }
}
